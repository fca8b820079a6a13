"""Questions to the record itself: what happened to which orders, and its place in the tree."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from duly.desk.orders.models import Entry, ItemRow, Leaf, OrderRow
from duly.desk.orders.read import HistoryLine
from duly.desk.people.access import may_see
from duly.ledger.codec import decode
from duly.order.events import RestoreDeclined, RestoreProposed
from duly.order.terms import Actor, Refusal

_ENTRY = ("order", "item", "turn", "body", "leaf__index")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A recorded event with its leaf in the tree; ``item`` is empty for the order's own."""

    order: str
    item: str
    turn: int
    leaf: str
    line: HistoryLine


def of_orders(
    refs: Collection[str], *, items: Collection[str] = (), kinds: Collection[str] = ()
) -> list[HistoryLine]:
    """Return the own events of orders and those of the items named, oldest first.

    ``kinds`` keeps only these. Ask ``read.order`` first: this asks nothing about rights.
    """
    rows = Entry.objects.filter(order__in=refs, item__in=["", *items]).order_by("pk")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    return [_line(*row) for row in rows.values_list(*_ENTRY)]


def of_items(ref: str, *, kinds: Collection[str]) -> list[HistoryLine]:
    """Return events of these kinds of all items of an order, oldest first."""
    rows = Entry.objects.filter(order=ref, kind__in=kinds).exclude(item="").order_by("pk")
    return [_line(*row) for row in rows.values_list(*_ENTRY)]


def newest(actor: Actor, *, limit: int, before: int | None = None, order: str = "") -> list[Placed]:
    """Return the newest placed events that the seat may see, newest first.

    ``before`` is a tree index to page on; ``order`` keeps that order's.
    """
    if not may_see(actor, country=""):
        return []
    rows = Leaf.objects.exclude(entry__order__in=_hidden(actor)).order_by("-index")
    if before is not None:
        rows = rows.filter(index__lt=before)
    if order:
        rows = rows.filter(entry__order=order)
    return _placed(rows, limit)


def at_index(index: int, actor: Actor) -> Placed:
    """Return the event at a place of the tree.

    Refuses ``unknown-entry``, in the same words whether it is not there or not theirs to see.
    """
    rows = Leaf.objects.filter(index=index).exclude(entry__order__in=_hidden(actor))
    found = _placed(rows, 1) if may_see(actor, country="") else []
    if not found:
        raise Refusal("unknown-entry", f"there is no entry {index}")
    return found[0]


def appeals_waiting(refs: Collection[str]) -> dict[str, int]:
    """Return by order how many appeals are filed and not decided."""
    rows = ItemRow.objects.filter(order__in=refs, appeal="filed").values_list("order")
    return dict(rows.annotate(many=Count("pk")).order_by())


def restores_proposed(refs: Collection[str]) -> dict[str, RestoreProposed]:
    """Return by order the proposal to restore that waits for people: the last, if unanswered.

    Keeping answers it, and so does restoring the last item that is withheld.
    """
    kinds = [RestoreProposed.__name__, RestoreDeclined.__name__]
    last = {line.event.order: line.event for line in of_orders(refs, kinds=kinds)}
    waiting = {ref: event for ref, event in last.items() if isinstance(event, RestoreProposed)}
    still = ItemRow.objects.filter(order__in=waiting).exclude(until=None).values_list("order")
    held = {ref for (ref,) in still.distinct()}
    return {str(ref): event for ref, event in waiting.items() if ref in held}


def _hidden(actor: Actor) -> list[str]:
    return list(OrderRow.objects.filter(country=actor.country).values_list("order", flat=True))


def _placed(rows: QuerySet[Leaf], limit: int) -> list[Placed]:
    return [
        Placed(
            order=row.entry.order,
            item=row.entry.item,
            turn=row.entry.turn,
            leaf=bytes(row.commitment).hex(),
            line=_line(row.entry.order, row.entry.item, row.entry.turn, row.entry.body, row.index),
        )
        for row in rows.select_related("entry")[:limit]
    ]


def _line(
    order: str, item: str, turn: int, body: bytes | memoryview, index: int | None
) -> HistoryLine:
    event = decode(bytes(body))
    return HistoryLine(
        name=f"{item or order}#{turn}",
        kind=type(event).__name__,
        at=event.at,
        by=event.by,
        event=event,
        index=index,
    )
