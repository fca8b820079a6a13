"""Warns the desk before a duty's time runs out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.desk.acts.lawful import law_of
from duly.desk.orders import owed, read
from duly.desk.people.access import SYSTEM
from duly.desk.worker.instants import rule_of
from duly.law.clocks import recorded
from duly.law.moments import local_and_utc
from duly.law.running import alerts
from duly.order.events import AnyEvent, ClockRestarted, ClockStarted

_STILL = {"running", "missed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A warning in words, of the instant at which it was due."""

    at: datetime
    subject: str
    body: str


def alerts_of(debt: owed.Debt, event: AnyEvent, *, at: datetime) -> tuple[Alert, ...]:
    """Return the warning that is owed, or nothing once it is moot.

    It is moot when the duty was done or paused, its clock runs to another instant, or a later
    warning of the same clock is due as well.
    """
    if not isinstance(event, ClockStarted | ClockRestarted) or event.due_at is None:
        return ()
    order = read.order(debt.order, SYSTEM)
    clock = next(each for each in order.clocks if each.id == event.clock)
    if clock.who != "platform" or clock.state not in _STILL or clock.due_at != event.due_at:
        return ()
    instants = _instants(order, clock, event)
    percent = owed.ALERTS[debt.kind]
    passed = [each for each, instant in instants.items() if instant <= at]
    if not passed or percent != max(passed):
        return ()
    return (_worded(order, clock, percent, instants[percent], event.due_at),)


def _instants(
    order: read.OrderView, clock: read.ClockView, event: ClockStarted | ClockRestarted
) -> dict[int, datetime]:
    rule = rule_of(order.regime, order.instrument, clock.id)
    if rule is None:
        return {}
    since = event.started_at if isinstance(event, ClockStarted) else event.at
    due = recorded(
        rule,
        zone=law_of(order.regime, order.instrument).zone(order.country),
        started_at=since,
        due_at=event.due_at,
        length=clock.length,
        why=clock.why,
    )
    return alerts(due)


def _worded(
    order: read.OrderView, clock: read.ClockView, percent: int, at: datetime, due_at: datetime
) -> Alert:
    duty = clock.duty.replace("_", " ")
    zone = law_of(order.regime, order.instrument).zone(order.country)
    ends = local_and_utc(due_at, zone)
    over = percent == 100
    said = (
        f"The time to {duty} for {order.ref} ran out {ends}."
        if over
        else f"{percent} % of the time to {duty} for {order.ref} has run. It ends {ends}."
    )
    return Alert(
        at=at,
        subject=f"{order.ref}: {'time is up' if over else f'{percent} % of the time'} to {duty}",
        body=f"{said}\n\n{clock.why}\n",
    )
