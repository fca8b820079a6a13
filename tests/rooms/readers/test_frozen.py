"""Values made by the million are as fixed as all others."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from duly.receive.readers.document import Cell
from duly.receive.readers.frozen import frozen, many, swiftly


@frozen
class Quick:
    text: str
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    text: str
    pages: tuple[int, ...] = ()


def test_a_value_made_quickly_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(Cell(text="@zqkara"), "text", "@zqmira")  # noqa: B010 — what types forbid


def test_a_value_made_quickly_needs_its_fields_and_takes_no_others() -> None:
    for given in ({}, {"text": "a", "more": 1}):
        with pytest.raises(TypeError):
            Quick(**given)  # type: ignore[arg-type]


def test_a_value_made_quickly_is_like_any_other() -> None:
    quick, usual = Quick(text="a", pages=(1,)), Usual(text="a", pages=(1,))
    assert (quick.text, quick.pages) == (usual.text, usual.pages)
    assert repr(quick) == repr(usual).replace("Usual", "Quick")
    assert quick == replace(Quick(text="b", pages=(1,)), text="a")
    assert hash(quick) == hash(usual)
    assert Quick(text="a") != quick


def test_values_made_without_the_class_are_those_that_it_makes() -> None:
    made = swiftly(Quick)
    assert made(text="a", pages=(1,)) == Quick(text="a", pages=(1,))
    assert made(text="a") == Quick(text="a")
    with pytest.raises(TypeError):
        made()  # type: ignore[call-arg]


def test_values_made_by_column_are_those_of_its_rows() -> None:
    rows = many(Quick, {"text": ("a", "b"), "pages": [(1,), ()]})
    assert rows == [Quick(text="a", pages=(1,)), Quick(text="b")]
    assert many(Quick, {"text": ("a",)}) == [Quick(text="a")]
