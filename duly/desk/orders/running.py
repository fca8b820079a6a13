"""Which clocks have run out, with the law by which each of them runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.desk.orders.models import ClockRow, Entry, OrderRow
from duly.ledger.codec import decode
from duly.order.events import ClockProlonged, ClockRoundStarted, ClockStarted


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """A running clock whose instant has come, and the law of its order."""

    order: str
    clock: str
    started_at: datetime
    due_at: datetime
    length: str
    why: str
    country: str
    regime: str
    instrument: str


def overdue(*, at: datetime) -> list[Overdue]:
    """Return every running clock whose instant has come, in the sequence of their instants."""
    rows = ClockRow.objects.filter(state="running", due_at__lte=at).order_by("due_at", "pk")
    clocks = list(rows)
    orders = OrderRow.objects.in_bulk([row.order for row in clocks])
    return [
        Overdue(
            order=row.order,
            clock=row.clock,
            started_at=row.started_at,
            due_at=row.due_at,
            length=row.length,
            why=row.why,
            country=orders[row.order].country,
            regime=orders[row.order].regime,
            instrument=orders[row.order].instrument,
        )
        for row in clocks
        if row.due_at is not None
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How often a clock came round and was prolonged, and when it first began."""

    first_at: datetime
    round: int
    prolonged: int


def counted(order: str, clock: str) -> Counted:
    """Return what the history says of a clock that runs under an order.

    Raises ``StopIteration`` for one that never began.
    """
    kinds = ("ClockStarted", "ClockRoundStarted", "ClockProlonged")
    rows = Entry.objects.filter(order=order, item="", kind__in=kinds).order_by("turn")
    events = [decode(bytes(body)) for body in rows.values_list("body", flat=True)]
    mine = [event for event in events if getattr(event, "clock", "") == clock]
    return Counted(
        first_at=next(each.started_at for each in mine if isinstance(each, ClockStarted)),
        round=1 + sum(isinstance(each, ClockRoundStarted) for each in mine),
        prolonged=sum(isinstance(each, ClockProlonged) for each in mine),
    )
