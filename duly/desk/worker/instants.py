"""What time itself brings about: withholdings that end, and duties whose time ran out."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby

from duly.check.clocks import MissClock
from duly.desk.acts.lawful import law_of
from duly.desk.orders import read, running
from duly.desk.orders.door import handle, handle_items
from duly.desk.people.access import SYSTEM
from duly.law.clocks import recorded
from duly.law.duties import Clock
from duly.law.running import missed
from duly.law.terms import Duty
from duly.order.command import Command
from duly.order.terms import Country, ItemRef, OrderRef, Refusal
from duly.withhold.rules import Expire


def expire(*, at: datetime) -> int:
    """Record every withholding that reached its date; return how many.

    The gate let it go at that instant already. One that a person restored in the meantime is
    left to the next round with all others of its order.
    """
    many = 0
    for ref, pairs in groupby(sorted(read.expired_by(at)), lambda pair: pair[0]):
        targets: list[tuple[ItemRef, Command]] = [
            (ItemRef(item), Expire(by=SYSTEM)) for _, item in pairs
        ]
        if _done_now("not-withheld", OrderRef(ref), targets, at):
            many += len(targets)
    return many


def miss_overdue(*, at: datetime) -> tuple[str, ...]:
    """Record every duty whose time ran out, in the sequence of their instants; return names.

    Silence that ends, and a time before which nothing may happen, are no duties to be missed.
    """
    names: list[str] = []
    for late in running.overdue(at=at):
        if _is_missed(late, at):
            command = MissClock(by=SYSTEM, clock=late.clock)
            if _done_now("clock-not-running", OrderRef(late.order), command, at):
                names.append(f"{late.order} {late.clock}")
    return tuple(names)


def rule_of(regime: str, instrument: str, clock: str) -> Clock | None:
    """Return the law's own rule of a clock; none for one that a person made up."""
    law = law_of(regime, instrument)
    rules = law.instrument.clocks if law.instrument else ()
    return next((rule for rule in rules if rule.id == clock), None)


def _is_missed(late: running.Overdue, at: datetime) -> bool:
    rule = rule_of(late.regime, late.instrument, late.clock)
    if rule is None:
        return late.due_at < at
    due = recorded(
        rule,
        zone=law_of(late.regime, late.instrument).zone(Country(late.country)),
        started_at=late.started_at,
        due_at=late.due_at,
        length=late.length,
        why=late.why,
    )
    return rule.duty is not Duty.GAG_ENDS and missed(due, at)


def _done_now(
    too_late: str,
    ref: OrderRef,
    what: Command | list[tuple[ItemRef, Command]],
    at: datetime,
) -> bool:
    try:
        if isinstance(what, Command):
            handle(ref, what, at=at)
        else:
            handle_items(ref, what, at=at)
    except Refusal as refusal:
        if refusal.code != too_late:
            raise
        return False  # another worker or a person was faster
    return True
