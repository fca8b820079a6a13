"""What plain sentences of many tongues ask; and that nothing is certain where another is meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from duly.receive.reading.fields.asks import ask_of
from duly.receive.reading.fields.prose import prose_of
from duly.receive.reading.text.flow import Block
from tests.rooms.reading.made import read_letter, subjects

SAID: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "plain_asks.yaml").read_text(encoding="utf-8")
)
POSTS = "https://x.com/zqkara/status/1356868433739783990"
ASKED = {
    "remove": {"remove"},
    "withhold": {"withhold"},
    "suspend": {"suspend"},
    "limit": {"restrict"},
    "block": {"restrict", "suspend"},  # of an account: the desk does the same for both
}
# Not heard yet: they stay without an ask.
UNHEARD = 4
# Refrains whose no is not heard, so that they seem to ask; none of what they name is certain.
SEEM_TO_ASK = 7


def ask_in(sentence: str) -> str:
    blocks = [Block(text=text, starts=(0,), sources=()) for text in ("Qz Police", sentence)]
    return ask_of(prose_of([blocks]), None)[0].value


def test_plain_sentences_ask_what_they_say_and_nothing_else() -> None:
    found = [(ask_in(said), asked, said) for _, asked, said in SAID["asks"]]

    assert [one for one in found if one[0] not in {*ASKED[one[1]], "none"}] == []
    assert sum(1 for ask, *_ in found if ask == "none") <= UNHEARD


def test_what_lifts_refrains_or_tells_asks_for_nothing() -> None:
    seem = [said for said in SAID["tells"] if ask_in(said) != "none"]
    certain = [said for said in seem if subjects(read_letter(f"Qz Police\n\n{said}\n\n1. @zqkara"))]

    assert len(seem) <= SEEM_TO_ASK
    assert certain == []


@pytest.mark.parametrize("sentence", SAID["imitate"])
def test_whoever_is_imitated_is_never_certain(sentence: str) -> None:
    assert subjects(read_letter(f"Qz Police\n\n{sentence}")) == []


@pytest.mark.parametrize("sentence", SAID["instead"])
def test_what_is_asked_about_instead_is_not_lost_and_the_spared_not_certain(sentence: str) -> None:
    reading = read_letter(f"Qz Police\n\n{sentence}\n\n@zqkara {POSTS}")

    assert "post" in {item.kind.value for item in reading.items}
    assert "account" not in dict(subjects(reading))


LIST = "Qz Police\n\nPlease block the following accounts in India:\n\n1. @zqkara\n2. @zqmira\n\n"


@pytest.mark.parametrize(
    ("spared", "certain"),
    [
        ("Users who live outside the country are excluded from the geo-block.", 2),
        ("Visitors who connect from abroad are excluded from the block.", 2),
        ("Les visiteurs qui se trouvent à l'étranger sont exclus du blocage.", 2),
        ("Users who live outside the country are excluded from the order.", 0),
        ("Visitors from abroad whose accounts are verified are excluded from the block.", 0),
        ("Accounts of users outside the country are excluded from this order.", 0),
    ],
)
def test_whoever_looks_on_from_elsewhere_spares_no_entry(spared: str, certain: int) -> None:
    assert len(subjects(read_letter(LIST + spared))) == certain
