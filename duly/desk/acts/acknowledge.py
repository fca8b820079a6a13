"""The authority is told that its order arrived, and what was counted in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from duly.answer.letters import Acknowledgement, Clock, Counts, Exhibit
from duly.desk.acts.clocks import meet
from duly.desk.acts.covering import cover, language_for, written
from duly.desk.acts.lawful import Law, law_of, must_deal
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.orders.receipts import receipt_of
from duly.desk.orders.withheld import withheld_of
from duly.order.terms import Actor, Digest, OrderRef
from duly.receive.rules import Acknowledge


def acknowledge(ref: str, *, by: Actor, at: datetime, language: str | None = None) -> Recorded:
    """Write the acknowledgement, record it, and meet the clock that asked for it.

    Refuses ``no-dealing`` and ``counsel-first``.
    """
    with held(OrderRef(ref), by, Acknowledge):
        order = read.order(ref, by)
        must_deal(order, by)
        law = law_of(order.regime, order.instrument)
        letter = written(
            Acknowledgement(
                cover=cover(order, at=at),
                received_at=order.received_at,
                exhibits=_exhibits(order),
                counts=_counts(order, at=at),
                clocks=tuple(_clock(each, law) for each in order.clocks if each.who == "platform"),
                receipt=receipt_of(order.ref, "", 0),
            ),
            language_for(language),
            at=at,
        )
        recorded = handle(OrderRef(ref), Acknowledge(by=by, letter=letter), at=at)
        meet(OrderRef(ref), {"acknowledge"}, at=at)
        return recorded


def _exhibits(order: read.OrderView) -> tuple[Exhibit, ...]:
    return tuple(
        Exhibit(name=str(each["name"]), sha256=Digest(each["sha256"]))
        for each in order.fields.get("documents", ())
    )


def _counts(order: read.OrderView, *, at: datetime) -> Counts:
    items = read.items(order.ref)
    said = order.fields.get("counts") or {}
    serials = said.get("serials") or {}
    repeated = sum(bool(item.duplicate_of) for item in items)
    looked_up = any(item.subject or item.unresolved for item in items)
    return Counts(
        stated=order.stated_items,
        rows=int(said.get("rows") or len(items)),
        items=len(items),
        distinct=len(items) - repeated,
        repeated=sum(bool(item.overlaps) for item in items),
        needs_person=sum(item.needs_person for item in items),
        withheld=_withheld(items, at=at) if looked_up else None,
        unknown=sum(bool(item.unresolved) for item in items) if looked_up else None,
        last_serial=serials.get("last"),
        serials_missing=str(serials.get("missing") or ""),
        serials_doubled=str(serials.get("doubled") or ""),
    )


def _withheld(items: Sequence[read.ItemView], *, at: datetime) -> int:
    """Count the items whose subject an earlier order withholds at this instant."""
    hidden = withheld_of((item.overlaps for item in items if item.overlaps), at=at)
    return sum(item.overlaps in hidden for item in items)


def _clock(clock: read.ClockView, law: Law) -> Clock:
    rules = law.instrument.clocks if law.instrument else ()
    rule = next((each for each in rules if each.id == clock.id), None)
    return Clock(
        duty=clock.duty,
        start=rule.start.value if rule else "order_received",
        from_at=clock.started_at,
        length=clock.length,
        due_at=clock.due_at,
        basis=rule.cite if rule else None,
    )
