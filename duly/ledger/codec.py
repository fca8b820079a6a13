"""Events to canonical bytes and back; refuses at import any event it could not round-trip."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any, Union, get_args, get_origin, get_type_hints

from duly.order.events import AnyEvent

_Turn = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one type becomes canonical JSON text, and comes back from JSON's plain values."""

    write: Callable[[Any], str]
    read: _Turn


class Undecodable(ValueError):
    """Bytes that are no event this program knows."""


def _exact(kind: type, spelled: Callable[[Any], str]) -> _Plan:
    def write(value: Any) -> str:
        if type(value) is not kind:
            raise _other(value, kind)
        return spelled(value)

    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise _other(value, kind)
        return value

    return _Plan(write, read)


def _other(value: object, kind: type) -> TypeError:
    return TypeError(f"{value!r} is not exactly {kind.__name__}")


_PLAIN = {
    str: _exact(str, encode_basestring),
    int: _exact(int, str),
    bool: _exact(bool, {True: "true", False: "false"}.__getitem__),
}


def _write_instant(value: datetime) -> str:
    if value.tzinfo is not UTC and value.utcoffset() != UTC.utcoffset(None):
        raise TypeError(f"{value!r} is no aware UTC instant")
    return _spelled(value)


@lru_cache(maxsize=256)  # what is recorded at once is recorded at one moment
def _spelled(value: datetime) -> str:
    if value.year < 1000:  # as the first version of this program wrote them
        return f'"{value.isoformat()}"'
    return f'"{value.isoformat(timespec="microseconds")[:26]}Z"'


def _read_instant(value: str) -> datetime:
    return datetime.fromisoformat(value).astimezone(UTC)


def _optional(plan: _Plan) -> _Plan:
    return _Plan(
        lambda value: "null" if value is None else plan.write(value),
        lambda value: None if value is None else plan.read(value),
    )


def _sequence(plan: _Plan) -> _Plan:
    return _Plan(
        lambda value: f"[{','.join(map(plan.write, value))}]",
        lambda value: tuple(plan.read(each) for each in value),
    )


def _choice(kind: type[StrEnum]) -> _Plan:
    known = {each: encode_basestring(each.value) for each in kind}
    return _Plan(lambda value: known[kind(value)], kind)


def _record(kind: type, **fixed: str) -> _Plan:
    """Return the plan of a dataclass; ``fixed`` stands in its text besides its own fields."""
    hints = get_type_hints(kind)
    parts = {f.name: plan_of(hints[f.name]) for f in fields(kind)}
    names = sorted(parts)
    writers = [parts[name].write for name in names]
    values = attrgetter(*names, names[0])  # of one name alone it would give no tuple
    pieces = {name: "%s" for name in names} | fixed
    told = ",".join(f'"{name}":{pieces[name]}' for name in sorted(pieces))
    form = f"{{{told}}}"

    def write(value: Any) -> str:
        if type(value) is not kind:
            raise _other(value, kind)
        return form % tuple([put(each) for put, each in zip(writers, values(value))])  # noqa: B905 — one more

    def read(value: dict[str, Any]) -> Any:
        if value.keys() != parts.keys():
            raise Undecodable(f"{kind.__name__} has other fields than these bytes")
        return kind(**{name: plan.read(value[name]) for name, plan in parts.items()})

    return _Plan(write, read)


def plan_of(hint: Any) -> _Plan:
    """Return how a type is written; raises ``TypeError`` for any other than the known forms.

    Known are: str, int, bool, aware UTC datetime, string enums, optional, tuple of one
    type, and frozen dataclasses of these.
    """
    plain = getattr(hint, "__supertype__", hint)
    if get_origin(plain) is not None:
        return _composed(plain)
    if plain in _PLAIN:
        return _PLAIN[plain]
    if plain is datetime:
        return _Plan(_write_instant, _read_instant)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return _choice(plain)
    if isinstance(plain, type) and is_dataclass(plain):
        return _record(plain)
    raise TypeError(f"{hint!r} could not be read back as itself")


def _composed(hint: Any) -> _Plan:
    inner = [each for each in get_args(hint) if each not in (type(None), Ellipsis)]
    if len(inner) == 1 and get_origin(hint) in (Union, types.UnionType):
        return _optional(plan_of(inner[0]))
    if len(inner) == 1 and get_origin(hint) is tuple and Ellipsis in get_args(hint):
        return _sequence(plan_of(inner[0]))
    raise TypeError(f"{hint!r} could not be read back as itself")


_KINDS: dict[tuple[str, int], _Plan] = {
    (kind.__name__, kind.version): _record(
        kind, event=encode_basestring(kind.__name__), v=str(kind.version)
    )
    for kind in get_args(AnyEvent)
}
_WRITE = {kind: _KINDS[kind.__name__, kind.version].write for kind in get_args(AnyEvent)}

# What a later version added, and what an entry of an earlier one means by saying nothing of it.
_ADDED: dict[tuple[str, int], tuple[int, dict[str, Any]]] = {
    ("CarriedOut", 1): (2, {"host": "", "withheld_in": [], "visible_in": []}),
}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of which two readers cannot choose another value."""
    read = dict(pairs)
    if len(read) != len(pairs):
        raise Undecodable("it says one thing twice")
    return read


_DECODER = json.JSONDecoder(object_pairs_hook=_once)


def encode(event: AnyEvent) -> bytes:
    """Return the canonical bytes of one event; equal events give equal bytes."""
    return _WRITE[type(event)](event).encode()


def names(raw: bytes, order: str, item: str, kind: str) -> bool:
    """Say whether canonical bytes name this order, item and kind of event, without reading them.

    In canonical bytes a quote within a text is escaped, so that a key with its value can only
    stand for itself; no part of an event has a key of these names. False also means "read it".
    """
    about = f'"item":"{item}"' if item else '"item":'
    return (
        f'"order":"{order}"'.encode() in raw
        and f'"event":"{kind}"'.encode() in raw
        and (about.encode() in raw) is bool(item)
    )


def decode(raw: bytes) -> AnyEvent:
    """Return the event that ``raw`` encodes; raises ``Undecodable`` on anything else."""
    try:
        body = _DECODER.decode(raw.decode())
        name, version = body.pop("event"), body.pop("v")
        version, added = _ADDED.get((name, version), (version, {}))
        if body.keys() & added.keys():
            raise Undecodable(f"{name} says what its version does not know")
        event: AnyEvent = _KINDS[name, version].read(added | body)
    except Undecodable:
        raise
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,  # an instant before the first year, in UTC
        RecursionError,
    ) as broken:
        raise Undecodable(f"not an event: {broken}") from broken
    return event
