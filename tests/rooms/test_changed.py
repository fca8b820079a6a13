"""A changed record is the one that the standard way makes, and a slip is no silent change."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import pytest

from duly.order.changed import replace
from duly.order.state import Item, Order


@dataclass(frozen=True, kw_only=True)
class Alone:
    word: str


@dataclass(frozen=True, slots=True)
class Slotted:
    word: str


@dataclass
class Open:
    word: str


@dataclass(frozen=True)
class Checked:
    word: str

    def __post_init__(self) -> None:
        if not self.word:
            raise ValueError


def test_the_rest_stays_and_the_first_record_is_as_it_was() -> None:
    before = Alone(word="a")
    assert replace(before, word="b") == dataclasses.replace(before, word="b")
    assert before == Alone(word="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        replace(before, word="b").word = "c"  # type: ignore[misc]


@pytest.mark.parametrize("kind", [Item, Order])
def test_every_field_of_what_is_folded_can_be_changed(kind: Callable[..., Any]) -> None:
    names = [each.name for each in dataclasses.fields(cast(type[Item], kind))]
    before = kind(**dict.fromkeys(names))
    for name in names:
        changes: dict[str, object] = {name: 1}
        assert replace(before, **changes) == kind(**(dict.fromkeys(names) | changes))


def test_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="wrod"):
        replace(Alone(word="a"), wrod="b")


@pytest.mark.parametrize("record", [Slotted(word="a"), Open(word="a"), Checked(word="a")])
def test_what_has_slots_can_be_set_or_checks_itself_is_not_copied(record: object) -> None:
    with pytest.raises(TypeError):
        replace(record, word="")
