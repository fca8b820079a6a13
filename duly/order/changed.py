"""A record with a few of its fields changed: how every step of a fold makes the next state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

_Kind = TypeVar("_Kind")
_Put = Callable[[object, object], None]


def replace(record: _Kind, /, **changes: object) -> _Kind:
    """Return the record with these fields changed, as ``dataclasses.replace`` does.

    In less than half of its time, since a fold does little else. For frozen records with slots
    and nothing to check when they are made; refuses others, and unknown fields, by ``TypeError``.
    """
    kind: Any = type(record)
    put, values = _ways(kind)
    if not changes.keys() <= put.keys():
        raise TypeError(f"{kind.__name__} has no {sorted(changes.keys() - put.keys())}")
    made: _Kind = object.__new__(kind)
    for place, value in zip(put.values(), values(record), strict=False):
        place(made, value)
    for name, value in changes.items():
        put[name](made, value)
    return made


@lru_cache(maxsize=16)
def _ways(kind: type[Any]) -> tuple[dict[str, _Put], attrgetter[Any]]:
    """Return how each field is set and all are read; the first is read again, for one alone."""
    if "__slots__" not in kind.__dict__ or hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} is no plain record with slots")
    names = [each.name for each in fields(kind)]
    return {name: getattr(kind, name).__set__ for name in names}, attrgetter(*names, names[0])
