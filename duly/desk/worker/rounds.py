"""Duties that come back: their next round runs by itself, and what lost its reason is put up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from duly.check.clocks import StartRound
from duly.desk.acts.lawful import law_of, rule_of
from duly.desk.orders import running
from duly.desk.orders.door import handle
from duly.desk.people.access import SYSTEM
from duly.desk.worker.instants import moot
from duly.law.clocks import recorded
from duly.law.running import again
from duly.law.terms import Duty
from duly.order.terms import Country, OrderRef, Refusal
from duly.withhold.rules import ProposeRestore

COMES_BACK = Duty.RECHECK_STILL_NEEDED  # the only duty that any pack lets come back
_FASTER = frozenset({"not-yet", "clock-not-running", "round-out-of-turn"})
_SETTLED = frozenset({"not-withheld", "already-proposed"})


def start_rounds(*, at: datetime) -> tuple[str, ...]:
    """Let the next round of each duty run whose round is over, one each; return names.

    Only while something is withheld under a standing order: there is nothing else to look at.
    """
    return tuple(
        f"{late.order} {late.clock}"
        for late in running.over(COMES_BACK, at=at)
        if not moot(late.duty, late.state)
        and running.withheld_under(late.order)
        and _started(late, at)
    )


def propose_what_was_withdrawn(*, at: datetime) -> tuple[str, ...]:
    """Propose to restore what orders withhold that were taken back; return their names."""
    done: list[str] = []
    for order in running.withdrawn_and_withheld():
        try:
            handle(OrderRef(order), ProposeRestore(by=SYSTEM, cause="withdrawn"), at=at)
        except Refusal as refusal:
            if refusal.code not in _SETTLED:
                raise
        else:
            done.append(order)
    return tuple(done)


def _started(late: running.Overdue, at: datetime) -> bool:
    law = law_of(late.regime, late.instrument)
    rule = rule_of(law, late.clock)
    if rule is None or not rule.repeats:
        return False
    counted = running.counted(late.order, late.clock)
    due = recorded(
        rule,
        zone=law.zone(Country(late.country)),
        started_at=counted.first_at,
        due_at=late.due_at,
        length=late.length,
        why=late.why,
    )
    following = again(replace(due, round=counted.round))
    if following.due_at is None:
        return False
    command = StartRound(
        by=SYSTEM,
        clock=late.clock,
        round=following.round,
        started_at=late.due_at,
        due_at=following.due_at,
        why=following.why,
    )
    try:
        handle(OrderRef(late.order), command, at=at)
    except Refusal as refusal:
        if refusal.code not in _FASTER:
            raise
        return False
    return True
