"""Items are proposed, confirmed, withheld, restored, one or a thousand at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from duly.decide.rules import Confirm, Propose, StateBasis
from duly.desk.acts.clocks import begin
from duly.desk.acts.lawful import may_deal, must_deal
from duly.desk.orders import exhibits, read
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.orders.vault import Pouch
from duly.law.terms import StartsOn
from duly.order.command import Command
from duly.order.events import Cause, FindingKind, Reason, Source
from duly.order.terms import Actor, Country, Digest, ItemRef, OrderRef, Outcome, Refusal
from duly.review.rules import Find
from duly.withhold.rules import Restore, Withhold

Seen = Mapping[str, int]
_UNDECIDED = {"resolved", "unresolvable", "listed", "needs-person", "proposed", "restored"}


def order_of(refs: Sequence[str]) -> tuple[OrderRef, list[str] | None]:
    """Return the order that references name, and its items, or none for the whole order.

    Refuses ``several-orders``.
    """
    orders = {ref.partition("/")[0] for ref in refs}
    if len(orders) != 1:
        raise Refusal("several-orders", "name items of one order at a time")
    order = OrderRef(orders.pop())
    whole = any("/" not in ref for ref in refs)
    return order, None if whole else list(refs)


def find(
    refs: Sequence[str],
    finding: FindingKind,
    note: str | None,
    *,
    by: Actor,
    at: datetime,
    seen: Seen | None = None,
    cites: Digest | None = None,
) -> Recorded:
    """Record one finding about each item; ``cites`` is a card or document that is kept.

    Refuses ``unknown-exhibit`` and ``erased-exhibit`` for another.
    """
    order, items = order_of(refs)
    pouch = Pouch(order)
    sealed = pouch.say(note, "write the note") if note else None
    if cites:
        exhibits.load(cites)
    command = Find(by=by, finding=finding, note=sealed, evidence=cites)
    return _each(order, items, command, at, seen, pouch)


def propose(
    refs: Sequence[str],
    outcome: Outcome,
    reason: Reason,
    *,
    by: Actor,
    at: datetime,
    territory: Sequence[Country] = (),
    until: datetime | None = None,
    note: str | None = None,
    cluster: str | None = None,
    seen: Seen | None = None,
) -> Recorded:
    """Propose the same answer for each item; every item keeps the reason of its own."""
    order, items = order_of(refs)
    pouch = Pouch(order)
    command = Propose(
        by=by,
        outcome=outcome,
        reason=reason,
        territory=tuple(territory),
        until=until,
        note=pouch.say(note, "write the note") if note else None,
        cluster=cluster,
    )
    return _each(
        order,
        items,
        command,
        at,
        seen,
        pouch,
        _UNDECIDED,
    )


def state_basis(
    refs: Sequence[str],
    explanation: str,
    *,
    by: Actor,
    at: datetime,
    terms: str | None = None,
    illegal_under: str | None = None,
    facts: str | None = None,
    automated: bool = False,
    source: Source = Source.REQUEST,
    seen: Seen | None = None,
) -> Recorded:
    """Say on which of our terms, or which law, a decision of our own is to rest, and why.

    The texts are told to the person in a statement of reasons. Refuses ``no-terms``.
    """
    order, items = order_of(refs)
    pouch = Pouch(order)
    command = StateBasis(
        by=by,
        explanation=pouch.say(explanation, "say why (--why)"),
        terms=pouch.say(terms, "write the terms") if terms else None,
        illegal_under=pouch.say(illegal_under, "name the law it breaks") if illegal_under else None,
        facts=pouch.say(facts, "write the facts") if facts else None,
        automated=automated,
        source=source,
    )
    return _each(order, items, command, at, seen, pouch, _UNDECIDED)


def confirm(refs: Sequence[str], *, by: Actor, at: datetime, seen: Seen | None = None) -> Recorded:
    """Confirm every standing proposal among the items.

    Refuses ``no-dealing`` and ``counsel-first`` for complying under a law that limits dealing
    with its authorities.
    """
    order, items = order_of(refs)
    _may_comply(order, items, by)
    return _each(order, items, Confirm(by=by), at, seen, None, {"proposed"})


def _may_comply(order: OrderRef, items: list[str] | None, by: Actor) -> None:
    head = read.order(order, by)
    if may_deal(head, by):
        return
    meant = read.items(order, refs=items) if items is not None else read.items(order)
    if any(item.state == "proposed" and item.outcome == Outcome.COMPLY for item in meant):
        must_deal(head, by)


def withhold(refs: Sequence[str], *, by: Actor, at: datetime, seen: Seen | None = None) -> Recorded:
    """Carry out every decision to comply among the items; what is owed from then on runs."""
    order, items = order_of(refs)
    with transaction.atomic():
        done = _each(order, items, Withhold(by=by), at, seen, None, {"to-withhold"})
        begin(order, StartsOn.MEASURE_TAKEN, since=at, at=at)
    return done


def restore(
    refs: Sequence[str], cause: Cause, *, by: Actor, at: datetime, seen: Seen | None = None
) -> Recorded:
    """Show everything again that is withheld among the items."""
    order, items = order_of(refs)
    return _each(order, items, Restore(by=by, cause=cause), at, seen, None, {"withheld"})


def _each(
    order: OrderRef,
    items: list[str] | None,
    command: Command,
    at: datetime,
    seen: Seen | None,
    pouch: Pouch | None,
    states: set[str] | None = None,
) -> Recorded:
    read.must_see(order, command.by)
    if items is None:
        views = read.items(order)
        items = [view.ref for view in views if states is None or view.state in states]
        if not items:
            raise Refusal(
                "no-items", f"no item of {order} is in a state for this; look at the order"
            )
    told = seen or {}
    targets: list[tuple[ItemRef, Command]] = [
        (ItemRef(item), replace(command, seen=told[item]) if item in told else command)
        for item in items
    ]
    return handle_items(order, targets, at=at, pouch=pouch)
