"""A desk that does nothing but write: a fresh home, and acts at its one door, one after another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from duly.decide.rules import Confirm
from duly.desk import started as _started
from duly.desk.opening import make_home
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.vault import Pouch
from duly.order.command import Command
from duly.order.terms import Digest, ItemRef, OrderRef
from duly.withhold.rules import Withhold
from tests.case import CHECKED, COMPLY, FOUND, received
from tests.cast import BILAL, NOON
from tests.desk.standing import seat_the_cast

_READY = _started
ITEMS = 3
EACH: tuple[Command, ...] = (FOUND, COMPLY, Confirm(by=BILAL), Withhold(by=BILAL))


def make() -> None:
    """Make a home in which the cast sits."""
    make_home()
    seat_the_cast()


def come(ref: OrderRef) -> int:
    """Let an order of a few items come; return how many events that made."""
    delivery = Digest(hashlib.sha256(ref.encode()).hexdigest())
    command = replace(received(ITEMS), delivery=delivery)
    return len(open_order(ref, command, at=NOON, pouch=Pouch(ref)).events)


def walk(ref: OrderRef) -> Iterator[int]:
    """Let an order come, be checked, decided and carried out; give each act's count of events."""
    yield come(ref)
    yield len(handle(ref, CHECKED, at=NOON).events)
    for command in EACH:
        yield len(handle_items(ref, [(item, command) for item in items(ref)], at=NOON).events)


def items(ref: OrderRef) -> list[ItemRef]:
    """Return the names of the items of such an order."""
    return [ItemRef(f"{ref}/{place}") for place in range(1, ITEMS + 1)]
