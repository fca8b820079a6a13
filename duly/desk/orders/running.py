"""Which clocks have run out, with the law by which each of them runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from duly.desk.orders.models import ClockRow, Entry, ItemRow, OrderRow
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
    duty: str
    country: str
    regime: str
    instrument: str
    state: str  # of the order


def overdue(*, at: datetime) -> list[Overdue]:
    """Return every running clock whose instant has come, in the sequence of their instants."""
    return _with_law(ClockRow.objects.filter(state="running", due_at__lte=at))


def over(duty: str, *, at: datetime) -> list[Overdue]:
    """Return every clock of a kind that was met or missed and whose instant has come."""
    rows = ClockRow.objects.filter(duty=duty, due_at__lte=at, state__in=["met", "missed"])
    return _with_law(rows)


def _with_law(rows: QuerySet[ClockRow]) -> list[Overdue]:
    clocks = list(rows.order_by("due_at", "pk"))
    orders = OrderRow.objects.in_bulk([row.order for row in clocks])
    return [
        Overdue(
            order=row.order,
            clock=row.clock,
            started_at=row.started_at,
            due_at=row.due_at,
            length=row.length,
            why=row.why,
            duty=row.duty,
            country=orders[row.order].country,
            regime=orders[row.order].regime,
            instrument=orders[row.order].instrument,
            state=orders[row.order].state,
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


def withheld_under(order: str) -> bool:
    """Say whether anything of an order is withheld."""
    return ItemRow.objects.filter(order=order).exclude(until=None).exists()


def withdrawn_and_withheld() -> list[str]:
    """Return orders that were taken back, still withhold, and whose end nobody was asked about."""
    taken_back = OrderRow.objects.filter(state="withdrawn").values_list("order", flat=True)
    return [order for order in taken_back if withheld_under(order) and not _asked_about(order)]


def _asked_about(order: str) -> bool:
    kinds = ("OrderWithdrawn", "RestoreProposed")
    rows = Entry.objects.filter(order=order, item="", kind__in=kinds).order_by("-turn")
    return rows.values_list("kind", flat=True).first() == "RestoreProposed"
