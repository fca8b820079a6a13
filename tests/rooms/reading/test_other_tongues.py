"""Orders that spare somebody, in languages and turns of speech that nobody listed beforehand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.contract.orders.corpus import docx

ORDERS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "tongues.yaml").read_text(encoding="utf-8")
)
ORDER_OF = {order["name"]: order for order in ORDERS}
NEEDLESS = 7  # of all that is plainly asked about, how much goes to a person


@cache
def reading_of(name: str) -> Reading:
    order = ORDER_OF[name]
    text = order["text"]
    data = docx(text) if order["as"] == "docx" else text.encode()
    beside = order.get("beside", {}).items()
    files = [File(name=f"order.{order['as']}", data=data)]
    files += [File(name=name, data=more.encode()) for name, more in beside]
    return read(open_files(files), platform="x")


def certain(reading: Reading) -> set[str]:
    return {item.id for item in reading.items if item.needs_person is None}


@pytest.mark.parametrize("name", ORDER_OF)
def test_nobody_who_is_spared_in_any_tongue_is_certain_and_nobody_asked_about_is_lost(
    name: str,
) -> None:
    reading, order = reading_of(name), ORDER_OF[name]

    assert not certain(reading) & set(order["spared"])
    assert {item.id for item in reading.items} >= set(order["asked"])


def test_little_of_what_is_plainly_asked_about_goes_to_a_person() -> None:
    asked = [set(order["asked"]) - certain(reading_of(order["name"])) for order in ORDERS]

    assert sum(map(len, asked)) <= NEEDLESS
