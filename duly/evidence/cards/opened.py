"""Cards from their bytes: what was kept comes back as the very value it was."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from duly.evidence.cards.form import FORMS
from duly.evidence.cards.values import Card, ClusterCard, WholeOrder
from duly.order.terms import Unreadable

Made = TypeVar("Made", Card, ClusterCard, WholeOrder)
_Turn = Callable[[Any], Any]


def card_of(body: bytes) -> Card:
    """Return the card whose ``to_bytes`` these are; raises ``Unreadable`` as ``not-a-card``."""
    return _opened(Card, body)


def group_of(body: bytes) -> ClusterCard:
    """Return the card of a group; raises as ``card_of`` does."""
    return _opened(ClusterCard, body)


def whole_of(body: bytes) -> WholeOrder:
    """Return the card of an order as a whole; raises as ``card_of`` does."""
    return _opened(WholeOrder, body)


def _opened(kind: type[Made], body: bytes) -> Made:
    try:
        said = json.loads(body)
        if said.pop("form") != FORMS[kind]:
            raise Unreadable("not-a-card", f"no {FORMS[kind]}: another version made it")
        return cast("Made", _turn(kind)(said))
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise Unreadable("not-a-card", f"these bytes are no {FORMS[kind]}") from broken


@cache
def _turn(hint: Any) -> _Turn:
    """Return what makes a value of this type from what JSON holds in its place."""
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        turns = {each.name: _turn(hints[each.name]) for each in fields(hint)}
        make = cast("Callable[..., Any]", hint)
        return lambda said: make(**{name: turns[name](value) for name, value in said.items()})
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        some = _turn(next(each for each in inner if each is not type(None)))
        return lambda said: None if said is None else some(said)
    if origin is tuple and inner[-1] is Ellipsis:
        each = _turn(inner[0])
        return lambda said: tuple(map(each, said))
    if origin is tuple:
        every = [_turn(one) for one in inner]
        return lambda said: tuple(turn(one) for turn, one in zip(every, said, strict=True))
    return lambda said: said
