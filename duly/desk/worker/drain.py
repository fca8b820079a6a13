"""Does all that is owed now: registers first, then people, then letters; expiries and clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from duly.desk.acts.clocks import miss_overdue
from duly.desk.orders import owed, read
from duly.desk.orders.door import handle_items
from duly.desk.people.access import SYSTEM
from duly.desk.worker.gate import publish_register
from duly.desk.worker.notices import serve_notices
from duly.desk.worker.post import send_mail
from duly.order.command import Command
from duly.order.terms import ItemRef, OrderRef
from duly.withhold.rules import Expire


@dataclass(frozen=True, slots=True, kw_only=True)
class Drained:
    """What one round did."""

    expired: int
    epoch: int | None
    told: int
    mails: int
    missed: tuple[str, ...]


def drain(*, at: datetime) -> Drained:
    """Do one round of all that is due at an instant; safe to run twice and to be killed."""
    expired = _expire(at)
    gate = owed.open_debts(at=at, kind="gate")
    epoch = publish_register(gate, at=at) if gate else None
    told = serve_notices(owed.open_debts(at=at, kind="notice"), at=at)
    mails = owed.open_debts(at=at, kind="mail")
    return Drained(
        expired=expired,
        epoch=epoch,
        told=told,
        mails=send_mail(mails, at=at) if mails else 0,
        missed=tuple(miss_overdue(at=at)),
    )


def _expire(at: datetime) -> int:
    ended = sorted(read.expired_by(at))
    for ref, pairs in groupby(ended, lambda pair: pair[0]):
        targets: list[tuple[ItemRef, Command]] = [
            (ItemRef(item), Expire(by=SYSTEM)) for _, item in pairs
        ]
        handle_items(OrderRef(ref), targets, at=at)
    return len(ended)
