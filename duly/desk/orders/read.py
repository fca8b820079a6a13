"""Questions the screens ask of the projections; answers are frozen values with opened texts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import Mod

from duly.desk.orders import witnessed
from duly.desk.orders.models import Checkpoint, ClockRow, Entry, ItemRow, Leaf, OrderRow
from duly.desk.orders.vault import open_order, open_sealed
from duly.desk.people.access import may_see
from duly.ledger.bucket import BUCKET, hour
from duly.ledger.codec import decode
from duly.order.events import AnyEvent
from duly.order.terms import Actor, Kind, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockView:
    """One clock with its arithmetic."""

    id: str
    duty: str
    who: str
    state: str
    started_at: datetime
    due_at: datetime | None
    length: str
    confidence: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderView:
    """One order's head; ``fields`` is what was read of the letter, ``counts`` items by state."""

    ref: str
    authority: str
    country: str
    territory: tuple[str, ...]
    regime: str
    instrument: str
    channel: str
    received_at: datetime
    state: str
    turn: int
    ask: str
    stated_items: int | None
    confidential: bool | None
    verdict: str
    basis: str
    standing: str
    acknowledged_at: datetime | None
    answered_at: datetime | None
    noncompliance_at: datetime | None
    sealed: bool
    public_ref: str
    next_due_at: datetime | None
    next_clock: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    clocks: tuple[ClockView, ...] = ()

    @property
    def items(self) -> int:
        """How many items the order lists."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """One item with its texts opened; ``reading`` is what the reader said of the line."""

    ref: str
    order: str
    position: int
    kind: str
    ask: str
    state: str
    turn: int
    locator: str
    reading: Mapping[str, Any]
    subject: str
    label: str
    author: str  # the subject of whoever wrote it
    needs_person: bool
    repaired: bool
    duplicate_of: str
    overlaps: str
    findings: tuple[str, ...]
    traits: tuple[str, ...]
    protected: bool
    unresolved: str
    outcome: str
    reason: str
    cluster: str
    proposed_by: str
    decided_by: str
    territory: tuple[str, ...]
    since: datetime | None
    until: datetime | None
    restored_at: datetime | None
    notice: str
    notice_until: datetime | None
    notified_at: datetime | None
    appeal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One recorded event; ``name`` is its public name, ``index`` its place in the tree."""

    name: str
    kind: str
    at: datetime
    by: str
    event: AnyEvent
    index: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The newest signed tree head, with the cosignatures under it."""

    size: int
    root: str
    note: str
    signed_at: datetime


def _visible(actor: Actor) -> Q:
    return ~Q(country=actor.country)


def orders(actor: Actor) -> list[OrderView]:
    """Return every order the seat may see, the next due first, then the newest."""
    if not may_see(actor, country=""):
        return []
    rows = list(OrderRow.objects.filter(_visible(actor)))
    counts: dict[str, dict[str, int]] = {}
    for order, state, many in (
        ItemRow.objects.values_list("order", "state").annotate(many=Count("pk")).order_by()
    ):
        counts.setdefault(order, {})[state] = many
    clocks = _clocks([row.order for row in rows])
    texts = open_sealed(row.reading for row in rows)
    views = [
        _order(row, counts.get(row.order, {}), clocks.get(row.order, ()), texts) for row in rows
    ]
    return sorted(
        views,
        key=lambda view: (
            view.next_due_at is None,
            view.next_due_at or view.received_at,
            view.received_at,
        ),
    )


def order(ref: str, actor: Actor) -> OrderView:
    """Return one order's head.

    Refuses ``unknown-order``, in the same words whether it is not there or not theirs to see.
    """
    row = OrderRow.objects.filter(order=ref).first()
    if row is None or not may_see(actor, country=row.country):
        raise Refusal("unknown-order", f"there is no order {ref}; 'duly order' lists them")
    counts = dict(
        ItemRow.objects.filter(order=ref).values_list("state").annotate(many=Count("pk")).order_by()
    )
    return _order(row, counts, _clocks([ref]).get(ref, ()), open_sealed([row.reading]))


def must_see(ref: str, actor: Actor) -> None:
    """Refuse ``unknown-order`` as ``order`` does, without reading the order."""
    country = OrderRow.objects.filter(order=ref).values_list("country", flat=True).first()
    if country is None or not may_see(actor, country=country):
        raise Refusal("unknown-order", f"there is no order {ref}; 'duly order' lists them")


def items(ref: str, *, refs: Sequence[str] | None = None) -> list[ItemView]:
    """Return the items of an order in their sequence, texts opened: three queries for any number.

    ``refs`` keeps only these. Call ``order`` first: this asks nothing about rights.
    """
    rows = ItemRow.objects.filter(order=ref).order_by("position")
    texts = open_order(ref)
    wanted = None if refs is None else set(refs)
    return [_item(row, texts) for row in rows if wanted is None or row.item in wanted]


def withheld_now(*, at: datetime, orders: Iterable[str] | None = None) -> list[ItemView]:
    """Return every item that is withheld at an instant, in these orders or in all.

    Of their texts the subjects alone are opened.
    """
    rows = ItemRow.objects.filter(until__gt=at).order_by("order", "position")
    if orders is not None:
        rows = rows.filter(order__in=set(orders))
    found = list(rows)
    texts = open_sealed(row.subject for row in found)
    return [_item(row, texts) for row in found]


def count_withheld(*, at: datetime) -> int:
    """Return how many items are withheld at an instant."""
    return ItemRow.objects.filter(until__gt=at).count()


def expired_by(at: datetime) -> list[tuple[str, str]]:
    """Return (order, item) of every withholding whose end has come."""
    return list(ItemRow.objects.filter(until__lte=at).values_list("order", "item"))


def overdue_clocks(*, at: datetime) -> list[tuple[str, str]]:
    """Return (order, clock) of every running clock whose instant has come, oldest first."""
    rows = ClockRow.objects.filter(state="running", due_at__lte=at).order_by("due_at", "pk")
    return list(rows.values_list("order", "clock"))


def same_subject(order_ref: str, subjects: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Return, by sealed subject, the (order, item) pairs of other orders that rest on it."""
    rows = ItemRow.objects.filter(subject__in=list(subjects)).exclude(order=order_ref)
    found: dict[str, list[tuple[str, str]]] = {}
    for sealed, other, item in rows.values_list("subject", "order", "item").order_by("order"):
        found.setdefault(subjects[sealed], []).append((other, item))
    return found


def events(ref: str, item: str | None = None) -> list[HistoryLine]:
    """Return what was recorded of an order, or of one item, oldest first."""
    rows = Entry.objects.filter(order=ref).order_by("pk")
    if item is not None:
        rows = rows.filter(item=item)
    return [_line(*row) for row in rows.values_list("order", "item", "turn", "body", "leaf__index")]


def events_of(entries: Sequence[int]) -> dict[int, AnyEvent]:
    """Return events by the number of their entry."""
    found: dict[int, AnyEvent] = {}
    for start in range(0, len(entries), 500):
        rows = Entry.objects.filter(pk__in=entries[start : start + 500])
        found |= {pk: decode(bytes(body)) for pk, body in rows.values_list("pk", "body")}
    return found


def newest_events(limit: int = 200, before: int | None = None) -> list[HistoryLine]:
    """Return the newest placed events, newest first; ``before`` is a tree index to page on."""
    rows = Leaf.objects.order_by("-index")
    if before is not None:
        rows = rows.filter(index__lt=before)
    wanted = rows.values_list("entry__order", "entry__item", "entry__turn", "entry__body", "index")
    return [_line(*row) for row in wanted[:limit]]


def head() -> Head | None:
    """Return the newest signed tree head, if anything was ever recorded."""
    row = Checkpoint.objects.order_by("-size").first()
    if row is None:
        return None
    note = witnessed.cosigned(row.size, row.note)
    return Head(size=row.size, root=bytes(row.root).hex(), note=note, signed_at=row.signed_at)


def public_head(*, at: datetime) -> Head | None:
    """Return the newest head that is round enough for the public: sixteens, of a past hour."""
    rows = Checkpoint.objects.annotate(rest=Mod("size", BUCKET)).filter(rest=0)
    row = rows.filter(signed_at__lt=hour(at)).order_by("-size").first()
    if row is None:
        return None
    note = witnessed.cosigned(row.size, row.note)
    root = bytes(row.root).hex()
    return Head(size=row.size, root=root, note=note, signed_at=hour(row.signed_at))


def _line(
    order_ref: str, item: str, turn: int, body: bytes | memoryview, index: int | None
) -> HistoryLine:
    event = decode(bytes(body))
    return HistoryLine(
        name=f"{item or order_ref}#{turn}",
        kind=type(event).__name__,
        at=event.at,
        by=event.by,
        event=event,
        index=index,
    )


def _clocks(refs: Sequence[str]) -> dict[str, tuple[ClockView, ...]]:
    found: dict[str, tuple[ClockView, ...]] = {}
    for row in ClockRow.objects.filter(order__in=refs).order_by("order", "due_at", "clock"):
        view = ClockView(
            id=row.clock,
            duty=row.duty,
            who=row.who,
            state=row.state,
            started_at=row.started_at,
            due_at=row.due_at,
            length=row.length,
            confidence=row.confidence,
            why=row.why,
        )
        found[row.order] = (*found.get(row.order, ()), view)
    return found


def _order(
    row: OrderRow,
    counts: Mapping[str, int],
    clocks: tuple[ClockView, ...],
    texts: Mapping[str, str],
) -> OrderView:
    return OrderView(
        ref=row.order,
        authority=row.authority,
        country=row.country,
        territory=tuple(row.territory.split()),
        regime=row.regime,
        instrument=row.instrument,
        channel=row.channel,
        received_at=row.received_at,
        state=row.state,
        turn=row.turn,
        ask=row.ask,
        stated_items=row.stated_items,
        confidential=row.confidential,
        verdict=row.verdict,
        basis=row.basis,
        standing=row.standing,
        acknowledged_at=row.acknowledged_at,
        answered_at=row.answered_at,
        noncompliance_at=row.noncompliance_at,
        sealed=row.sealed,
        public_ref=row.public_ref,
        next_due_at=row.next_due_at,
        next_clock=row.next_clock,
        fields=_json(texts.get(row.reading, "")),
        counts=counts,
        clocks=clocks,
    )


def _item(row: ItemRow, texts: Mapping[str, str]) -> ItemView:
    return ItemView(
        ref=row.item,
        order=row.order,
        position=row.position,
        kind=row.kind,
        ask=row.ask,
        state=row.state,
        turn=row.turn,
        locator=texts.get(row.locator, ""),
        reading=_json(texts.get(row.reading, "")),
        subject=texts.get(row.subject, ""),
        label=texts.get(row.label, ""),
        author=texts.get(row.author, ""),
        needs_person=row.needs_person,
        repaired=row.repaired,
        duplicate_of=row.duplicate_of,
        overlaps=row.overlaps,
        findings=tuple(row.findings.split()),
        traits=tuple(row.traits.split()),
        protected=row.protected,
        unresolved=row.unresolved,
        outcome=row.outcome,
        reason=row.reason,
        cluster=row.cluster,
        proposed_by=row.proposed_by,
        decided_by=row.decided_by,
        territory=tuple(row.territory.split()),
        since=row.since,
        until=row.until,
        restored_at=row.restored_at,
        notice=row.notice,
        notice_until=row.notice_until,
        notified_at=row.notified_at,
        appeal=row.appeal,
    )


def _json(text: str) -> Mapping[str, Any]:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):  # erased, or a person's own words
        return {}
    return said if isinstance(said, dict) else {}


def kind_of(item: ItemView) -> Kind:
    """Return an item's kind as the rooms know it."""
    return Kind(item.kind)
