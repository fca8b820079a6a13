"""Values between processes: dataclasses as JSON, read back by their declared types only."""

from __future__ import annotations

import base64
import json
import types
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from duly.order.terms import Unreadable

T = TypeVar("T")
_Reads = Callable[[Any], Any]


def to_bytes(value: object) -> bytes:
    """Write dataclasses, tuples, enums, bytes and plain values; fields at their default go."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def from_bytes(kind: type[T], data: bytes) -> T:
    """Read a value of exactly this type.

    Raises ``Unreadable`` with ``garbled`` for anything else: the sender is not trusted.
    """
    read = _reader(cast("Hashable", kind))
    try:
        value = read(json.loads(data.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as broken:
        why = "What came back from reading the file makes no sense. Look at the original."
        raise Unreadable("garbled", why) from broken
    return value  # type: ignore[no-any-return]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, tuple | list | frozenset):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in _told(value)}
    raise TypeError(f"{type(value).__name__} does not travel between processes")


def _told(value: Any) -> list[str]:
    defaults = _defaults(cast("Hashable", type(value)))
    return [name for name, default in defaults.items() if getattr(value, name) != default]


@cache
def _defaults(kind: Any) -> dict[str, object]:
    return {one.name: one.default for one in fields(kind)}


@cache
def _reader(kind: Any) -> _Reads:
    """Build the way to read a type; done once per type."""
    kind = getattr(kind, "__supertype__", kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in _GENERIC:
        return _GENERIC[origin](inner)
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if is_dataclass(kind):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    raise TypeError(f"{kind} does not travel between processes")


def _exact(kind: Any, value: Any) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(f"expected {kind}")
    return value


def _optional(inner: tuple[Any, ...]) -> _Reads:
    (wanted,) = (one for one in inner if one is not types.NoneType)
    read = _reader(wanted)
    return lambda value: None if value is None else read(value)


def _frozenset(inner: tuple[Any, ...]) -> _Reads:
    read = _reader(inner[0])
    return lambda value: frozenset(read(one) for one in _exact(list, value))


def _tuple(inner: tuple[Any, ...]) -> _Reads:
    if len(inner) == 2 and inner[1] is Ellipsis:
        read = _reader(inner[0])
        return lambda value: tuple(read(one) for one in _exact(list, value))
    reads = tuple(map(_reader, inner))
    return lambda value: tuple(
        read(one) for read, one in zip(reads, _exact(list, value), strict=True)
    )


def _dataclass(kind: Any) -> _Reads:
    def read(value: Any) -> Any:
        reads, needed = _fields(kind)
        given = _exact(dict, value)
        if not needed <= given.keys() or not given.keys() <= reads.keys():
            raise TypeError(f"not the fields of {kind.__name__}")
        return kind(**{name: reads[name](one) for name, one in given.items()})

    return read


@cache
def _fields(kind: Any) -> tuple[dict[str, _Reads], frozenset[str]]:
    """Return how each field is read, and which must be there; asked late, for nested types."""
    hints = get_type_hints(kind)
    given = [one for one in fields(kind) if one.init]
    required = (
        one.name for one in given if one.default is MISSING and one.default_factory is MISSING
    )
    return {one.name: _reader(hints[one.name]) for one in given}, frozenset(required)


_GENERIC: dict[Any, Callable[[tuple[Any, ...]], _Reads]] = {
    Union: _optional,
    types.UnionType: _optional,
    tuple: _tuple,
    frozenset: _frozenset,
}
_SIMPLE: dict[Any, _Reads] = {
    str: partial(_exact, str),
    int: partial(_exact, int),
    bool: partial(_exact, bool),
    float: lambda value: float(_exact((int, float), value)),
    bytes: lambda value: base64.b64decode(_exact(str, value), validate=True),
}
