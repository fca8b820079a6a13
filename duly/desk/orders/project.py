"""What the screens need of an order's state, as rows; the same function live and on rebuild."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from duly.desk.orders.bulk import instants, put, upsert
from duly.desk.orders.models import ClockRow, ItemRow, OrderRow
from duly.order.events import PROTECTED, ItemResolved, ItemWithheld
from duly.order.state import Item, Order
from duly.order.terms import Outcome


def order_state(order: Order) -> str:
    """Return the one word under which an order is shown."""
    for word, holds in (
        ("closed", order.closed),
        ("withdrawn", order.withdrawn),
        ("lapsed", order.lapsed),
        ("pressed", order.noncompliance and not order.noncompliance_acknowledged),
        ("clarifying", order.clarification),
        ("answered", order.answers),
        ("checked", order.checked),
        ("acknowledged", order.acknowledged),
    ):
        if holds:
            return word
    return "received"


def item_state(item: Item) -> str:
    """Return the one word under which an item is shown."""
    decided = item.decision.outcome if item.decision else None
    for word, holds in (
        ("removed", item.removed),
        ("withheld", item.withheld),
        ("declined", decided is Outcome.DECLINE),
        ("to-withhold", decided is Outcome.COMPLY and not item.expired),
        ("expired", item.expired),
        ("proposed", item.proposal),
        ("restored", item.restored),
        ("needs-person", item.needs_person),
        ("unresolvable", item.unresolvable),
        ("resolved", item.resolved),
    ):
        if holds:
            return word
    return "listed"


def order_row(order: Order) -> OrderRow:
    """Return the order's row."""
    running = sorted(
        (clock.due_at, clock.id)
        for clock in order.clocks.values()
        if clock.state == "running" and clock.due_at is not None and clock.who == "platform"
    )
    next_due_at, next_clock = running[0] if running else (None, "")
    received = order.received
    return OrderRow(
        order=order.ref,
        authority=received.authority,
        country=received.country,
        territory=" ".join(received.territory),
        regime=(order.checked.pack if order.checked else received.regime) or "",
        instrument=(order.checked.instrument if order.checked else received.instrument) or "",
        channel=received.channel,
        received_at=received.received_at,
        state=order_state(order),
        turn=order.turn,
        reading=received.reading,
        ask=received.ask,
        stated_items=received.stated_items,
        confidential=received.confidential,
        verdict=order.authenticity.verdict if order.authenticity else "",
        basis=order.basis or "",
        standing=order.checked.standing if order.checked else "",
        acknowledged_at=order.acknowledged.at if order.acknowledged else None,
        answered_at=order.answers[-1].at if order.answers else None,
        noncompliance_at=order.noncompliance.received_at if order.noncompliance else None,
        sealed=order.sealed is not None,
        public_ref=order.published.public_ref if order.published else "",
        next_due_at=next_due_at,
        next_clock=next_clock,
    )


def clock_rows(order: Order) -> list[ClockRow]:
    """Return a row for every clock of the order."""
    return [
        ClockRow(
            order=order.ref,
            clock=clock.id,
            duty=clock.duty,
            who=clock.who,
            state=clock.state,
            started_at=clock.started_at,
            due_at=clock.due_at,
            length=clock.length,
            confidence=clock.confidence,
            why=clock.why,
        )
        for clock in order.clocks.values()
    ]


_NONE: frozenset[str] = frozenset()
_ITEM = (
    *("item", "order", "position", "kind", "ask", "state", "turn", "locator", "reading"),
    *("needs_person", "repaired", "duplicate_of", "overlaps", "findings", "protected"),
    *("unresolved", "restored_at", "notice", "notice_until", "notified_at", "appeal"),
    *("subject", "label", "author", "traits"),
    *("outcome", "reason", "cluster", "proposed_by", "decided_by"),
    *("territory", "since", "until"),
)
_SAME = ("order", "position")  # of one item always


def _item_values(item: Item, instant: Callable[[datetime | None], object]) -> tuple[object, ...]:
    """Return the item's row, a value for each column of ``_ITEM``."""
    listed, notified, restored = item.listed, item.notified, item.restored
    found = {each.finding for each in item.findings} if item.findings else _NONE
    deferred = item.deferred if not notified else None
    return (
        item.ref,
        item.order.ref,
        listed.position,
        item.kind,
        listed.ask,
        item_state(item),
        item.turn,
        item.locator,
        item.reading,
        item.needs_person,
        listed.repaired,
        item.duplicate_of or "",
        item.overlaps[-1].earlier_item if item.overlaps else "",
        " ".join(sorted(found)),
        not found.isdisjoint(PROTECTED),
        item.unresolvable.why if item.unresolvable else "",
        instant(restored.at) if restored else None,
        "told" if notified else "deferred" if deferred else "",
        instant(deferred.until) if deferred else None,
        instant(notified.at) if notified else None,
        _appeal(item),
        *_found(item.resolved),
        *_decided(item),
        *_withheld(item.withheld, instant),
    )


def _found(resolved: ItemResolved | None) -> tuple[str, ...]:
    if resolved is None:
        return ("", "", "", "")
    return (resolved.subject, resolved.label, resolved.author or "", " ".join(resolved.traits))


def _decided(item: Item) -> tuple[str, ...]:
    said = item.decision or item.proposal
    if said is None:
        return ("", "", "", "", "")
    by = (item.decision.proposed_by, item.decision.by) if item.decision else (said.by, "")
    return (said.outcome, said.reason, said.cluster or "", *by)


def _withheld(
    withheld: ItemWithheld | None, instant: Callable[[datetime | None], object]
) -> tuple[object, ...]:
    if withheld is None:
        return ("", None, None)
    return (" ".join(withheld.territory), instant(withheld.at), instant(withheld.until))


def _appeal(item: Item) -> str:
    if item.appeal is None:
        return ""
    if item.appeal_decided is None:
        return "filed"
    return "upheld" if item.appeal_decided.upheld else "rejected"


def write_order(order: Order) -> None:
    """Put the order's rows in the place of what was there."""
    upsert([order_row(order)], ("order",))
    upsert(clock_rows(order), ("order", "clock"))


def write_items(items: Iterable[Item]) -> None:
    """Put the items' rows in the place of what was there."""
    instant = instants()
    rows = [_item_values(item, instant) for item in items]
    put(ItemRow, _ITEM, rows, ("item",), _SAME)
