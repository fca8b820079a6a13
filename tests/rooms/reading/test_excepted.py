"""Entries that an exception names by their places: none is certain, and no other is lost."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import read_letter, subjects

SAID = yaml.safe_load(Path(__file__).with_name("excepted.yaml").read_text(encoding="utf-8"))
NAMES = ("zqone", "zqtwo", "zqthree", "zqfour")
LISTS = {
    "numbered": "\n".join(f"{n}. @{name}" for n, name in enumerate(NAMES, start=1)),
    "bare": "\n".join(f"@{name}" for name in NAMES),
}


ROWS = [(*said, form) for said, form in zip(SAID, cycle(LISTS), strict=False)]


@pytest.mark.parametrize(("above", "below", "places", "form"), ROWS)
def test_whoever_is_excepted_by_his_place_is_never_certain(
    above: str, below: str, places: list[int], form: str
) -> None:
    reading = read_letter(f"{above}\n{LISTS[form]}\n\n{below}".rstrip())
    out = {NAMES[place - 1] for place in places}
    assert not out & {name for _, name in subjects(reading)}
    assert set(NAMES) - out <= {item.id for item in reading.items}


def test_a_list_of_which_nothing_is_excepted_stays_certain() -> None:
    reading = read_letter(f"After the second notice, block these accounts:\n{LISTS['numbered']}")
    assert [name for _, name in subjects(reading)] == [*NAMES]
