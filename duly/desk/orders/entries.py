"""Entries as they are written: the event's canonical bytes under a fresh salt, at its turn."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from duly.desk.orders.bulk import insert, instants, numbers
from duly.desk.orders.models import Entry, Unsequenced
from duly.ledger.codec import encode
from duly.ledger.commitment import SALT_SIZE
from duly.order.events import AnyEvent
from duly.order.terms import OrderRef, Refusal

_COLUMNS = ("id", "order", "item", "turn", "kind", "body", "salt", "recorded_at")


class Kept(NamedTuple):
    """An event with the entry that was written of it; a tuple, since an order has thousands."""

    number: int
    order: OrderRef
    item: str  # empty: about the whole order
    turn: int
    body: bytes
    salt: bytes
    event: AnyEvent


def keep(
    ref: OrderRef, events: Iterable[AnyEvent], turns: dict[str, int], *, at: datetime, queued: bool
) -> list[Kept]:
    """Write an entry for every event and move ``turns`` on.

    ``queued`` ones wait for whoever gives them their place in the tree. Refuses ``not-text``.
    """
    told = list(events)
    salts = os.urandom(SALT_SIZE * len(told))
    kept: list[Kept] = []
    for place, (number, event) in enumerate(zip(numbers(Entry, len(told)), told, strict=True)):
        item = getattr(event, "item", "")
        turn = turns.get(item, 0)
        turns[item] = turn + 1
        salt = salts[place * SALT_SIZE : (place + 1) * SALT_SIZE]
        kept.append(Kept(number, ref, item, turn, _encoded(event), salt, event))
    moment = instants()(at)
    insert(
        Entry,
        _COLUMNS,
        (
            (number, order, item, turn, type(event).__name__, body, salt, moment)
            for number, order, item, turn, body, salt, event in kept
        ),
    )
    if queued:
        insert(Unsequenced, ("entry_id",), ((each.number,) for each in kept))
    return kept


def _encoded(event: AnyEvent) -> bytes:
    try:
        body = encode(event)
    except UnicodeEncodeError as broken:
        raise _no_text() from broken
    if b"\\u0000" in body:  # PostgreSQL keeps no NUL; people have no use for one
        raise _no_text()
    return body


def _no_text() -> Refusal:
    return Refusal("not-text", "a word of this is no proper text; write it anew")
