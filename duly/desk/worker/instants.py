"""What time itself brings about: withholdings that end, and duties whose time ran out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import groupby

from duly.check.clocks import MissClock
from duly.desk.acts.lawful import law_of, rule_of
from duly.desk.orders import read, running
from duly.desk.orders.door import handle, handle_all, handle_items
from duly.desk.people.access import SYSTEM
from duly.law.clocks import recorded
from duly.law.running import missed
from duly.law.terms import Duty, Force, IfMissed
from duly.order.command import Command
from duly.order.terms import Country, ItemRef, OrderRef, Refusal
from duly.withhold.rules import Expire, ProposeRestore

ENDED = frozenset({"withdrawn", "lapsed", "closed"})  # states of an order that asks nothing more
_GO_ON = frozenset({Duty.PRESERVE, Duty.GAG_ENDS, Duty.REINSTATE})  # owed even then
_NO_DUTY_TO_ACT = frozenset({Duty.PRESERVE, Duty.GAG_ENDS})  # their end is no failure
_MET = "clock-not-running"
_NOTHING_TO_PROPOSE = frozenset({"not-withheld", "already-proposed"})


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
        if _done_now("not-withheld", partial(handle_items, OrderRef(ref), targets, at=at)):
            many += len(targets)
    return many


def miss_overdue(*, at: datetime) -> tuple[str, ...]:
    """Record every duty whose time ran out, in the sequence of their instants; return names.

    Silence that ends, data kept long enough, and a time before which nothing may happen are no
    duties to be missed; nor is what an order asked for that has ended. Where the law says that
    a missed one takes the reason to withhold away, restoring is proposed in the same act.
    """
    return tuple(
        f"{late.order} {late.clock}"
        for late in running.overdue(at=at)
        if _is_missed(late, at) and _missed(late, at)
    )


def moot(duty: str, state: str) -> bool:
    """Say whether nobody owes a duty any more, because its order has ended."""
    return state in ENDED and duty not in _GO_ON


def _missed(late: running.Overdue, at: datetime) -> bool:
    ref, miss = OrderRef(late.order), MissClock(by=SYSTEM, clock=late.clock)
    cause = _takes_the_reason(late)
    if cause and running.withheld_under(late.order):
        propose = ProposeRestore(by=SYSTEM, cause=cause, clock=late.clock)
        try:
            return _done_now(_MET, partial(handle_all, ref, [miss, propose], at=at))
        except Refusal as refusal:
            if refusal.code not in _NOTHING_TO_PROPOSE:
                raise
    return _done_now(_MET, partial(handle, ref, miss, at=at))


def _takes_the_reason(late: running.Overdue) -> str:
    """Name why there seems to be no reason to withhold any more; empty where there is."""
    law = law_of(late.regime, late.instrument)
    rule = rule_of(law, late.clock)
    if rule is None or law.instrument is None:
        return ""
    if rule.if_missed is IfMissed.RESTORE_PROPOSED:
        return "not-looked-at-again"
    interim = law.instrument.force is Force.INTERIM_ORDER
    if rule.if_missed is IfMissed.ORDER_LAPSES or (interim and rule.duty is Duty.AUTHORITY_DECIDES):
        return "not-approved-in-time"
    return ""


def _is_missed(late: running.Overdue, at: datetime) -> bool:
    law = law_of(late.regime, late.instrument)
    rule = rule_of(law, late.clock)
    if late.duty in _NO_DUTY_TO_ACT or moot(late.duty, late.state):
        return False
    if rule is None:
        return late.due_at < at
    due = recorded(
        rule,
        zone=law.zone(Country(late.country)),
        started_at=late.started_at,
        due_at=late.due_at,
        length=late.length,
        why=late.why,
    )
    return missed(due, at)


def _done_now(too_late: str, act: Callable[[], object]) -> bool:
    try:
        act()
    except Refusal as refusal:
        if refusal.code != too_late:
            raise
        return False  # another worker or a person was faster
    return True
