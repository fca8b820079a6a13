"""What the desk owes to the outside after an event, written with it, done at least once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from duly.desk.orders.models import Entry, Owed
from duly.order.events import (
    AnswerSent,
    AnyEvent,
    ClarificationAsked,
    DialogueRequested,
    ItemRestored,
    ItemWithheld,
    NoncomplianceAcknowledged,
    NoticeDeferred,
    OrderAcknowledged,
    PersonNotified,
    WithholdingExpired,
)

# Per batch: one register carries any number of items.
_BATCH: dict[type, str] = {
    ItemWithheld: "gate",
    ItemRestored: "gate",
    WithholdingExpired: "gate",
}
# Per event: every letter and every person is served apart.
_EACH: dict[type, str] = {
    ItemWithheld: "notice",
    ItemRestored: "notice",
    NoticeDeferred: "notice",
    PersonNotified: "mail",
    OrderAcknowledged: "mail",
    AnswerSent: "mail",
    ClarificationAsked: "mail",
    NoncomplianceAcknowledged: "mail",
    DialogueRequested: "mail",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """One side effect that is owed; ``entry`` is the idempotency key of whoever does it."""

    id: int
    entry: int
    order: str
    item: str
    kind: str
    tries: int


def owe(recorded: Iterable[tuple[Entry, AnyEvent]], *, at: datetime) -> None:
    """Write what the events owe; unique per event and kind."""
    rows: list[Owed] = []
    batched: set[str] = set()
    for entry, event in recorded:
        kinds = []
        batch = _BATCH.get(type(event))
        if batch and batch not in batched:
            batched.add(batch)
            kinds.append(batch)
        if each := _EACH.get(type(event)):
            kinds.append(each)
        due = event.until or at if isinstance(event, NoticeDeferred) else at
        forever = isinstance(event, NoticeDeferred) and event.until is None
        rows += [
            Owed(entry=entry, order=entry.order, item=entry.item, kind=kind, due_at=due)
            for kind in kinds
            if not forever
        ]
    Owed.objects.bulk_create(rows, batch_size=300)


def open_debts(*, at: datetime, kind: str | None = None, limit: int = 5000) -> list[Debt]:
    """Return what is due and not done, oldest first."""
    rows = Owed.objects.filter(done_at=None, due_at__lte=at)
    if kind:
        rows = rows.filter(kind=kind)
    return [
        Debt(
            id=row.pk,
            entry=row.entry_id,
            order=row.order,
            item=row.item,
            kind=row.kind,
            tries=row.tries,
        )
        for row in rows.order_by("due_at", "id")[:limit]
    ]


def done(debts: Iterable[Debt], *, at: datetime) -> None:
    """Mark side effects as done."""
    ids = [debt.id for debt in debts]
    for start in range(0, len(ids), 500):
        Owed.objects.filter(pk__in=ids[start : start + 500], done_at=None).update(done_at=at)


def failed(debt: Debt, why: str, *, again_at: datetime) -> None:
    """Note a failed try; it is tried again from ``again_at`` on."""
    Owed.objects.filter(pk=debt.id, done_at=None).update(
        tries=F("tries") + 1, last_error=why[:200], due_at=again_at
    )
