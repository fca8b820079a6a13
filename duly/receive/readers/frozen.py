"""Values of which a list makes millions: fixed as any other, and made in less time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from itertools import repeat
from typing import Any, ParamSpec, TypeVar, dataclass_transform

T = TypeVar("T")
P = ParamSpec("P")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def frozen(kind: type[T]) -> type[T]:
    """Make a class what ``dataclass(frozen=True, slots=True, kw_only=True)`` makes it.

    Only its ``__init__`` differs: it sets each slot directly, where the usual one goes through
    the door that keeps everybody else out. Fields have plain defaults or none.
    """
    made: Any = dataclass(frozen=True, slots=True, kw_only=True)(kind)
    made.__init__ = _init(made)
    return made  # type: ignore[no-any-return]


def _init(kind: Any) -> Callable[..., None]:
    """Write the function field by field: keywords as they are given are the fastest way in."""
    takes, sets, known = _slots(kind)
    exec(f"def __init__(self, *, {takes}):\n{sets}", known)  # noqa: S102 — our own field names
    written: Callable[..., None] = known["__init__"]
    written.__annotations__ = dict(kind.__init__.__annotations__)
    written.__qualname__ = f"{kind.__qualname__}.__init__"
    return written


def _slots(kind: Any) -> tuple[str, str, dict[str, Any]]:
    """Give what a function takes to fill the slots of a value, how it does, and what it needs."""
    given = fields(kind)
    known = {f"set_{one.name}": getattr(kind, one.name).__set__ for one in given}
    known |= {f"else_{one.name}": one.default for one in given}
    sets = "\n".join(f"    set_{one.name}(self, {one.name})" for one in given)
    return ", ".join(map(_parameter, given)), sets, known


def _parameter(one: Field[Any]) -> str:
    return one.name if one.default is MISSING else f"{one.name}=else_{one.name}"


def swiftly(kind: Callable[P, T]) -> Callable[P, T]:
    """Give a function that makes what the class makes, without the detours of calling a class."""
    takes, sets, known = _slots(kind)
    known |= {"new_": object.__new__, "class_": kind}
    body = f"    self = new_(class_)\n{sets}\n    return self"
    exec(f"def made(*, {takes}):\n{body}", known)  # noqa: S102 — our own field names
    made: Callable[P, T] = known["made"]
    return made


def many(kind: type[T], columns: Mapping[str, Sequence[Any]]) -> list[T]:
    """Make as many values as the first column has rows, all of one field after the other.

    A field without a column has its default.
    """
    count = len(next(iter(columns.values())))
    made = [kind.__new__(kind) for _ in range(count)]
    for one in fields(kind):  # type: ignore[arg-type]
        given = columns.get(one.name)
        column = repeat(one.default) if given is None else given
        deque(map(getattr(kind, one.name).__set__, made, column), maxlen=0)
    return made
