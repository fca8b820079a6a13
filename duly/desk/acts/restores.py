"""Proposals to restore: put before people, and answered by keeping what is withheld."""

from __future__ import annotations

from datetime import datetime

from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle
from duly.desk.orders.vault import Pouch
from duly.order.terms import Actor, OrderRef
from duly.withhold.rules import KeepWithheld, ProposeRestore


def propose(ref: str, cause: str, *, by: Actor, at: datetime) -> Recorded:
    """Put before people that the reason to withhold seems to be gone; nothing is restored by it."""
    read.must_see(ref, by)
    return handle(OrderRef(ref), ProposeRestore(by=by, cause=cause), at=at)


def keep(ref: str, why: str, *, by: Actor, at: datetime, seen: int | None = None) -> Recorded:
    """Answer a proposal by keeping everything withheld until its date; the reason is sealed."""
    read.must_see(ref, by)
    pouch = Pouch(OrderRef(ref))
    command = KeepWithheld(by=by, seen=seen, why=pouch.say(why, "say why it is kept"))
    return handle(OrderRef(ref), command, at=at, pouch=pouch)
