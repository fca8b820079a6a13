"""Any event, any command: built from the types themselves, so that none is forgotten."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

EARLIEST = datetime(1000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # hypothesis adds the zone
TIMES = st.datetimes(min_value=EARLIEST, timezones=st.just(UTC))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)


def of_type(hint: Any) -> st.SearchStrategy[Any]:
    """Return values of one type hint."""
    plain = getattr(hint, "__supertype__", hint)
    if get_origin(plain) in (Union, types.UnionType):
        return st.one_of(*[of_type(each) for each in get_args(plain)])
    if get_origin(plain) is tuple:
        return st.lists(of_type(get_args(plain)[0]), max_size=3).map(tuple)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        type(None): st.none(),
        str: TEXTS,
        int: st.integers(0, 2**40),
        bool: st.booleans(),
        datetime: TIMES,
    }
    if plain in simple:
        return simple[plain]
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return st.sampled_from(plain)
    if isinstance(plain, type) and is_dataclass(plain):
        return of_dataclass(plain)
    raise TypeError(f"no strategy for {hint!r}")


def of_dataclass(kind: type) -> st.SearchStrategy[Any]:
    """Return values of a frozen dataclass."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{each.name: of_type(hints[each.name]) for each in fields(kind)})
