"""The public gets its account: counts always, more only where no seal forbids."""

from __future__ import annotations

from datetime import datetime

from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle
from duly.desk.orders.vault import Pouch
from duly.order.terms import Actor, OrderRef
from duly.publish.rules import Close, Publish, ReadSealed, Seal, Unseal


def publish(ref: str, *, by: Actor, at: datetime) -> Recorded:
    """Put the order's counts into the public register, under its own reference."""
    read.order(ref, by)
    return handle(OrderRef(ref), Publish(by=by, public_ref=ref), at=at)


def seal(ref: str, why: str, *, by: Actor, at: datetime, until: datetime | None = None) -> Recorded:
    """Show counts only."""
    return handle(OrderRef(ref), Seal(by=by, why=why, until=until), at=at)


def unseal(ref: str, why: str, *, by: Actor, at: datetime) -> Recorded:
    """Let the order be shown again."""
    return handle(OrderRef(ref), Unseal(by=by, why=why), at=at)


def read_sealed(ref: str, what: str, purpose: str, *, by: Actor, at: datetime) -> Recorded:
    """Record that sealed text was opened, and what for."""
    pouch = Pouch(OrderRef(ref))
    command = ReadSealed(by=by, what=what, purpose=pouch.say(purpose, "say what for (--text)"))
    return handle(OrderRef(ref), command, at=at, pouch=pouch)


def close(ref: str, *, by: Actor, at: datetime) -> Recorded:
    """End an order under which nothing is owed any more."""
    return handle(OrderRef(ref), Close(by=by), at=at)
