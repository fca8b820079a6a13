"""A record with a few of its fields changed: how every step of a fold makes the next state."""

from __future__ import annotations

from dataclasses import is_dataclass
from functools import lru_cache
from typing import Any, TypeVar

_Kind = TypeVar("_Kind")


def replace(record: _Kind, /, **changes: object) -> _Kind:
    """Return the record with these fields changed, as ``dataclasses.replace`` does.

    In a tenth of its time, since a fold does little else. For frozen records without slots and
    with nothing to check when they are made; refuses others, and unknown fields, by ``TypeError``.
    """
    kind: Any = type(record)
    _must_be_plain(kind)
    held = record.__dict__
    if not changes.keys() <= held.keys():
        raise TypeError(f"{kind.__name__} has no {sorted(changes.keys() - held.keys())}")
    made: _Kind = object.__new__(kind)
    object.__setattr__(made, "__dict__", held | changes)
    return made


@lru_cache(maxsize=16)
def _must_be_plain(kind: type[Any]) -> None:
    """Refuse a kind of record whose fields are not all that it is, or that checks them."""
    if kind.__dictoffset__ == 0 or hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} is no plain record without slots")
    if not (is_dataclass(kind) and kind.__dataclass_params__.frozen):  # type: ignore[attr-defined]
        raise TypeError(f"{kind.__name__} is no frozen record")
