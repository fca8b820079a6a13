"""Events to canonical bytes and back; refuses at import any event it could not round-trip."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from duly.order.events import AnyEvent

_FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"
_Turn = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one type becomes plain JSON values and comes back."""

    write: _Turn
    read: _Turn


class Undecodable(ValueError):
    """Bytes that are no event this program knows."""


def _exact(kind: type) -> _Plan:
    def same(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is not exactly {kind.__name__}")
        return value

    return _Plan(same, same)


def _write_instant(value: datetime) -> str:
    if value.utcoffset() is None or value.utcoffset() != UTC.utcoffset(None):
        raise TypeError(f"{value!r} is no aware UTC instant")
    return value.strftime(_FORMAT) if value.year > 999 else value.isoformat()


def _read_instant(value: str) -> datetime:
    return datetime.fromisoformat(value).astimezone(UTC)


def _optional(plan: _Plan) -> _Plan:
    return _Plan(
        lambda value: None if value is None else plan.write(value),
        lambda value: None if value is None else plan.read(value),
    )


def _sequence(plan: _Plan) -> _Plan:
    return _Plan(
        lambda value: [plan.write(each) for each in value],
        lambda value: tuple(plan.read(each) for each in value),
    )


def _record(kind: type) -> _Plan:
    hints = get_type_hints(kind)
    parts = [(f.name, plan_of(hints[f.name])) for f in fields(kind)]

    def write(value: Any) -> dict[str, Any]:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return {name: plan.write(getattr(value, name)) for name, plan in parts}

    def read(value: dict[str, Any]) -> Any:
        if value.keys() != {name for name, _ in parts}:
            raise Undecodable(f"{kind.__name__} has other fields than these bytes")
        return kind(**{name: plan.read(value[name]) for name, plan in parts})

    return _Plan(write, read)


def plan_of(hint: Any) -> _Plan:
    """Return how a type is written; raises ``TypeError`` for any other than the known forms.

    Known are: str, int, bool, aware UTC datetime, string enums, optional, tuple of one
    type, and frozen dataclasses of these.
    """
    plain = getattr(hint, "__supertype__", hint)
    if get_origin(plain) is not None:
        return _composed(plain)
    if plain in (str, int, bool):
        return _exact(plain)
    if plain is datetime:
        return _Plan(_write_instant, _read_instant)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return _Plan(lambda value: plain(value).value, plain)
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
    (kind.__name__, kind.version): _record(kind) for kind in get_args(AnyEvent)
}

# What a later version added, and what an entry of an earlier one means by saying nothing of it.
_ADDED: dict[tuple[str, int], tuple[int, dict[str, Any]]] = {
    ("CarriedOut", 1): (2, {"host": "", "withheld_in": [], "visible_in": []}),
}


def encode(event: AnyEvent) -> bytes:
    """Return the canonical bytes of one event; equal events give equal bytes."""
    name, version = type(event).__name__, type(event).version
    body = _KINDS[name, version].write(event)
    body["event"], body["v"] = name, version
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


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
        body = json.loads(raw)
        name, version = body.pop("event"), body.pop("v")
        version, added = _ADDED.get((name, version), (version, {}))
        if body.keys() & added.keys():
            raise Undecodable(f"{name} says what its version does not know")
        event: AnyEvent = _KINDS[name, version].read(added | body)
    except Undecodable:
        raise
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise Undecodable(f"not an event: {broken}") from broken
    return event
