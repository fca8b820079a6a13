"""The duties of an order begin, stop, run anew and run longer by its law; no more than that."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import TypeGuard

from duly.check.clocks import MeetClock, ProlongClock, RestartClock, StartClock
from duly.desk.acts.lawful import Law, as_due, law_of, rule_of
from duly.desk.acts.reckoning import (
    Since,
    as_length,
    known_at_receipt,
    of_notice,
    reckoned,
    stated_length,
)
from duly.desk.orders import read, record, running
from duly.desk.orders.door import Recorded, handle, handle_all
from duly.desk.people.access import SYSTEM
from duly.law.arithmetic import Stated
from duly.law.clocks import Due, NotStarted
from duly.law.running import Happened, renew, restart
from duly.law.terms import StartsOn
from duly.order.command import Command
from duly.order.events import AnyEvent, ClockPaused
from duly.order.terms import Actor, Digest, OrderRef, Refusal
from duly.withhold.rules import ProposeRestore


def start_clocks(ref: OrderRef, law: Law, *, at: datetime) -> None:
    """Start every clock that runs from what is known at receipt, in the authority's zone.

    That is the receipt itself; the order's own date, where it is read; and, where the order
    asks for silence, the decision to ask for it. Clocks that were started before are left alone.
    """
    order = read.order(ref, SYSTEM)
    _start(order, law, known_at_receipt(order, law), stated_length(order), at=at)


def begin(ref: OrderRef, event: StartsOn, *, since: datetime, at: datetime) -> None:
    """Start every clock of the order's law that runs from an event, if it never ran."""
    order = read.order(ref, SYSTEM)
    law = law_of(order.regime, order.instrument)
    _start(order, law, {event: since}, None, at=at)


def _start(
    order: read.OrderView, law: Law, since: Since, stated: Stated | None, *, at: datetime
) -> None:
    begun = {clock.id for clock in order.clocks}
    rules = law.instrument.clocks if law.instrument else ()
    said = (reckoned(order, law, each, since, stated) for each in rules if each.id not in begun)
    commands: list[Command] = [_command(each) for each in said if isinstance(each, Due)]
    if commands:
        handle_all(OrderRef(order.ref), commands, at=at)


def confirm_rule(ref: str, clock: str, *, by: Actor, at: datetime) -> Recorded:
    """Let a duty run whose rule nobody had verified, because this person read it for this order.

    Refuses ``unknown-clock``, ``clock-runs``, ``rule-is-verified`` for one that needs no
    confirming, and the reason for which it would not begin even so.
    """
    order = read.order(ref, by)
    law = law_of(order.regime, order.instrument)
    rule = rule_of(law, clock)
    if rule is None:
        raise _unknown_clock(order, clock)
    if clock in {each.id for each in order.clocks}:
        raise Refusal("clock-runs", f"the clock {clock} of {ref} was started before")
    since, stated = known_at_receipt(order, law), stated_length(order)
    if isinstance(reckoned(order, law, rule, since, stated), Due):
        raise Refusal("rule-is-verified", f"nobody need confirm the rule of {clock}; check {ref}")
    said = reckoned(order, law, rule, since, stated, confirmed=True)
    if isinstance(said, NotStarted):
        raise Refusal(said.code, said.why)
    return handle(OrderRef(ref), replace(_command(said), by=by), at=at)


def begin_notice(ref: OrderRef, length: str | None, *, received_at: datetime, at: datetime) -> None:
    """Start the clocks by which a notice of non-compliance is answered, under its own law.

    A further notice starts its own: ``noncompliance.answer``, ``noncompliance.answer.2``.
    """
    order = read.order(ref, SYSTEM)
    law = law_of(order.regime, order.instrument)
    begun = {clock.id for clock in order.clocks}
    commands: list[Command] = [
        replace(_command(said), clock=_unused(f"{said.clock.instrument}.{said.clock.id}", begun))
        for said in of_notice(order, law, received_at, as_length(length))
        if isinstance(said, Due)
    ]
    if commands:
        handle_all(ref, commands, at=at)


def _unused(name: str, begun: Collection[str]) -> str:
    later = (f"{name}.{number}" for number in count(2))
    return name if name not in begun else next(each for each in later if each not in begun)


def meet(ref: OrderRef, duties: Collection[str], *, at: datetime) -> None:
    """Record that the platform's duties of these kinds were done, where their clocks run."""
    order = read.order(ref, SYSTEM)
    commands: list[Command] = [
        MeetClock(by=SYSTEM, clock=clock.id)
        for clock in order.clocks
        if clock.duty in duties and clock.who == "platform" and clock.state in ("running", "missed")
    ]
    if commands:
        handle_all(ref, commands, at=at)


def run_anew(ref: OrderRef, what: Happened, *, at: datetime) -> None:
    """Run every stopped clock of the order anew, its whole length, from an event."""
    order = read.order(ref, SYSTEM)
    commands = list(_anew(order, what))
    if commands:
        handle_all(ref, commands, at=at)


def cause_ended(
    ref: str, clock: str, *, by: Actor, at: datetime, since: datetime | None = None
) -> Recorded:
    """Run a clock anew that stood still because nobody could carry the order out.

    It runs its whole length from ``since``, by default now. Refuses ``unknown-clock``, and
    ``waits-for-answer`` for one that stands still until the authority answers.
    """
    order = read.order(ref, by)
    event = _ends_by_itself(order, clock)
    happened = Happened(event=event, at=since or at)
    commands = list(_anew(order, happened, by=by, only=clock))
    if not commands:
        raise Refusal("clock-not-running", f"the clock {clock} of {ref} does not stand still")
    return handle_all(OrderRef(ref), commands, at=at)


def _unknown_clock(order: read.OrderView, clock: str) -> Refusal:
    law = law_of(order.regime, order.instrument)
    has = ", ".join(one.id for one in law.instrument.clocks) if law.instrument else ""
    what = f"it has {has}" if has else "nobody has said yet what kind of act it is"
    return Refusal("unknown-clock", f"{order.ref} has no clock {clock} of its law; {what}")


def _ends_by_itself(order: read.OrderView, clock: str) -> str:
    """Return the law's word for the end of what stopped a clock, if that is no answer."""
    rule = rule_of(law_of(order.regime, order.instrument), clock)
    if rule is None:
        raise _unknown_clock(order, clock)
    lines = record.of_orders([order.ref], kinds=[ClockPaused.__name__])
    causes = [e.cause for e in (line.event for line in lines) if _stopped(e, clock)]
    until = {pause.at: pause.until for pause in rule.pauses}
    ends = until.get(causes[-1], "") if causes else ""
    if causes and not ends.endswith("_ended"):
        raise Refusal("waits-for-answer", f"{clock} stands still until the authority answers")
    return ends


def _stopped(event: AnyEvent, clock: str) -> TypeGuard[ClockPaused]:
    return isinstance(event, ClockPaused) and event.clock == clock


def _anew(
    order: read.OrderView, what: Happened, *, by: Actor = SYSTEM, only: str = ""
) -> Iterator[Command]:
    for clock in order.clocks:
        due = as_due(order, clock)
        if clock.state == "paused" and due is not None and only in ("", clock.id):
            again = restart(due, what)
            yield RestartClock(by=by, clock=clock.id, due_at=again.due_at, why=again.why)


def prolong(
    ref: str,
    clock: str,
    *,
    by: Actor,
    at: datetime,
    exhibit: Digest | None = None,
    stated: Stated | None = None,
) -> Recorded:
    """Let a clock run on by one further period of its law, by the document that says so.

    Refuses ``unknown-clock``, ``not-renewable``, ``renewed-already``, ``no-time-stated``, and
    what the rule refuses.
    """
    order = read.order(ref, by)
    known = next((each for each in order.clocks if each.id == clock), None)
    due = as_due(order, known) if known else None
    if due is None:
        raise _unknown_clock(order, clock)
    before = running.counted(ref, clock).prolonged
    longer = renew(replace(due, renewals=before), stated=stated)
    if longer.due_at is None:
        raise Refusal("not-renewable", f"The law does not let {clock} be prolonged.")
    command = ProlongClock(
        by=by, clock=clock, due_at=longer.due_at, why=longer.why, exhibit=exhibit
    )
    return handle(OrderRef(ref), command, at=at)


def looked_again(ref: str, clock: str, needed: bool, *, by: Actor, at: datetime) -> Recorded:
    """Record that it was looked at again whether to withhold is still needed.

    The duty of this round is done; where it is not needed any more, restoring is proposed.
    """
    read.must_see(ref, by)
    commands: list[Command] = [MeetClock(by=by, clock=clock)]
    if not needed:
        commands.append(ProposeRestore(by=by, cause="no-longer-needed", clock=clock))
    return handle_all(OrderRef(ref), commands, at=at)


def _command(due: Due) -> StartClock:
    return StartClock(
        by=SYSTEM,
        clock=due.clock.id,
        duty=due.clock.duty.value,
        who=due.clock.who.value,
        started_at=due.started_at,
        due_at=due.due_at,
        length=due.length_text,
        confidence=due.confidence.value,
        why=due.why,
    )
