"""Which clocks have run out, with the law by which each of them runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.desk.orders.models import ClockRow, OrderRow


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
