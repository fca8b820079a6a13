"""The account given to everyone: what each order asked for and what became of it, in counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from duly.desk.orders.models import ItemRow, OrderRow
from duly.order.terms import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One order in counts. Of a ``sealed`` one nothing but the counts may be shown.

    ``restored`` counts what was withheld once and is visible again, whatever was decided since.
    """

    ref: str
    authority: str
    country: str
    basis: str
    received_at: datetime
    acknowledged_at: datetime | None
    answered_at: datetime | None
    sealed: bool
    published: bool
    listed: int
    withheld: int
    declined: int
    restored: int

    @property
    def pending(self) -> int:
        """How many are neither withheld nor declined."""
        return self.listed - self.withheld - self.declined


def accounts(ref: str = "") -> list[Account]:
    """Return every order in counts, or the one named, the newest first."""
    rows = OrderRow.objects.order_by("-received_at", "-order")
    if ref:
        rows = rows.filter(order=ref)
    refs = [row.order for row in rows]
    items = ItemRow.objects.filter(order__in=refs)
    states: dict[tuple[str, str], int] = {}
    for order, state, many in items.values_list("order", "state").annotate(Count("pk")).order_by():
        states[order, state] = many
    back = items.exclude(restored_at=None).exclude(state="withheld").values_list("order")
    restored = dict(back.annotate(many=Count("pk")).order_by())
    return [_account(row, states, restored.get(row.order, 0)) for row in rows]


def account(ref: str) -> Account:
    """Return one order in counts.

    Refuses ``unknown-order``, also for one that the public has not met yet: it is neither
    published nor withholds anything.
    """
    found = accounts(ref) if ref else []
    if not found or not (found[0].published or found[0].withheld):
        raise Refusal("unknown-order", f"there is no public order {ref}")
    return found[0]


def decided_before(authority: str, at: datetime) -> tuple[int, int]:
    """Return of how many items of an authority's earlier orders we complied, and decided at all."""
    earlier = OrderRow.objects.filter(authority=authority, received_at__lt=at)
    refs = list(earlier.values_list("order", flat=True))
    rows = ItemRow.objects.filter(order__in=refs).exclude(decided_by="")
    outcomes = dict(rows.values_list("outcome").annotate(many=Count("pk")).order_by())
    return outcomes.get("comply", 0), sum(outcomes.values())


def _account(row: OrderRow, states: dict[tuple[str, str], int], restored: int) -> Account:
    mine = {state: many for (order, state), many in states.items() if order == row.order}
    return Account(
        ref=row.order,
        authority=row.authority,
        country=row.country,
        basis=row.basis,
        received_at=row.received_at,
        acknowledged_at=row.acknowledged_at,
        answered_at=row.answered_at,
        sealed=row.sealed or bool(row.confidential) or not row.public_ref,
        published=bool(row.public_ref),
        listed=sum(mine.values()),
        withheld=mine.get("withheld", 0),
        declined=mine.get("declined", 0),
        restored=restored,
    )
