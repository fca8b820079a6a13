"""What is asked, and who is spared, in tongues that orders seldom come in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from duly.receive.reading import Reading
from duly.receive.reading.fields.asks import ask_of
from duly.receive.reading.fields.prose import prose_of
from duly.receive.reading.text.flow import Block
from tests.rooms.reading.made import read_letter

TABLE: dict[str, list[list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "asks_by_tongue.yaml").read_text(encoding="utf-8")
)
# A letter's words that no tongue knows, so that only its ask can speak for it.
HEAD = "Zqa Zqe Zqi\nZqo Zqu 12/2026\n\n" + " ".join(["Zqara zqemi zqtolo zqmara."] * 6)
LIST = "1. https://x.com/zqkara/status/13568684337397839{0}\n2. @zqmira"
ASKED = {"remove": {"remove"}, "block": {"restrict", "withhold"}}
# Asks that are not known yet, and so go to a person; nobody who is spared is ever certain.
UNKNOWN_ASKS, OF_A_QUARTER, UNKNOWN_SPARES = 8, 3, 0


def read_below(sentence: str, *, at_length: bool) -> Reading:
    text = f"{sentence}\n\n" + LIST.format("90")
    return read_letter(f"{HEAD}\n\n{text}" if at_length else text)


def plain(reading: Reading) -> bool:
    return [item.needs_person for item in reading.items] == [None, None]


def count(rows: list[list[str]], is_so: Any) -> int:
    return sum(1 for row in rows if is_so(row))


def test_what_is_asked_is_known_in_nearly_every_tongue() -> None:
    def unknown(row: list[str]) -> bool:
        block = Block(text=row[2], starts=(0,), sources=())
        return ask_of(prose_of([[block]]), None)[0].value not in ASKED[row[1]]

    assert count(TABLE["asks"], unknown) <= UNKNOWN_ASKS


def test_a_plain_order_at_length_needs_no_person_in_nearly_every_tongue() -> None:
    def asked(row: list[str]) -> bool:
        return not plain(read_below(row[2], at_length=True))

    assert count(TABLE["asks"][::4], asked) <= OF_A_QUARTER


def test_whoever_is_spared_goes_to_a_person_in_nearly_every_tongue() -> None:
    def certain(row: list[str]) -> bool:
        read = read_below(row[1], at_length=False)
        return any(item.needs_person is None for item in read.items)

    assert count(TABLE["spares"], certain) <= UNKNOWN_SPARES
