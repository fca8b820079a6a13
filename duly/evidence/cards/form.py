"""Cards as JSON: equal cards give equal bytes, on every machine and in every process."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from duly.evidence.cards.values import Card, ClusterCard, WholeOrder
from duly.order.terms import Digest, Unreadable

T = TypeVar("T")
AnyCard = Card | ClusterCard | WholeOrder
FORMS: dict[type, str] = {
    Card: "duly.card/1",
    ClusterCard: "duly.group/1",
    WholeOrder: "duly.order/1",
}


def to_json(card: AnyCard) -> dict[str, Any]:
    """Return a card as JSON values under the field names, with its ``form``."""
    found: dict[str, Any] = json.loads(to_bytes(card))
    return found


def to_bytes(card: AnyCard) -> bytes:
    """Return the canonical bytes: keys in order, no spaces, UTF-8, one line.

    A lone surrogate, which no text should hold, is written as an escape.
    """
    text = json.dumps(
        {"form": FORMS[type(card)], **_named(card)},
        default=_named,
        sort_keys=True,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _named(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}


def digest(card: AnyCard) -> Digest:
    """Return the SHA-256 of the canonical bytes, in lower-case hex."""
    return Digest(hashlib.sha256(to_bytes(card)).hexdigest())


def card_of(data: bytes) -> Card:
    """Read an account's card back; Unreadable (``not-a-card``) for anything else."""
    return _read(data, Card)


def group_of(data: bytes) -> ClusterCard:
    """Read a group's card back; Unreadable (``not-a-card``) for anything else."""
    return _read(data, ClusterCard)


def whole_of(data: bytes) -> WholeOrder:
    """Read an order's sum back; Unreadable (``not-a-card``) for anything else."""
    return _read(data, WholeOrder)


def _read(data: bytes, wanted: type[T]) -> T:
    try:
        found = json.loads(data)
        if found.pop("form", None) != FORMS[wanted]:
            raise TypeError("of another form")
        made = _made(found, wanted)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable("not-a-card", f"these are no bytes of {FORMS[wanted]}: {error}") from error
    assert isinstance(made, wanted)
    return made


def _made(value: Any, hint: Any) -> Any:
    """Turn JSON values into what the hint says; a field too many or too few is a TypeError."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        hints = _hints(hint)
        return hint(**{name: _made(each, hints[name]) for name, each in value.items()})
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        every = inner[1:] == (...,)
        of = [inner[0]] * len(value) if every else inner
        return tuple(_made(each, one) for each, one in zip(value, of, strict=True))
    if NoneType in inner:
        return None if value is None else _made(value, inner[0])
    if not isinstance(value, hint):
        raise TypeError(f"{value!r} is no {hint.__name__}")
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
