"""Warns the desk before a duty's time runs out, and when something waits for people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from duly.desk.acts.lawful import as_due, follows_from, law_of
from duly.desk.orders import owed, read
from duly.desk.people.access import SYSTEM
from duly.desk.worker.instants import moot
from duly.law.moments import local_and_utc
from duly.law.running import alerts
from duly.order.events import (
    AnyEvent,
    ClockProlonged,
    ClockRestarted,
    ClockRoundStarted,
    ClockStarted,
    RestoreProposed,
)

_STILL = {"running", "missed"}
_PROMISE = "keep_promise"  # of either side: its being late is to be known
_Begun = ClockStarted | ClockRestarted | ClockProlonged | ClockRoundStarted


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A warning in words, of the instant at which it was due."""

    at: datetime
    subject: str
    body: str


def alerts_of(debt: owed.Debt, event: AnyEvent, *, at: datetime) -> tuple[Alert, ...]:
    """Return the warning that is owed, or nothing once it is moot.

    It is moot when the duty was done or paused or its order has ended, its clock runs to
    another instant, or a later warning of the same clock is due as well; a proposal, when
    nothing is withheld any more.
    """
    if isinstance(event, RestoreProposed):
        return _proposed(read.order(debt.order, SYSTEM), event)
    if not isinstance(event, _Begun) or event.due_at is None:
        return ()
    order = read.order(debt.order, SYSTEM)
    clock = next(each for each in order.clocks if each.id == event.clock)
    ours = clock.who == "platform" or clock.duty == _PROMISE
    if not ours or clock.state not in _STILL or clock.due_at != event.due_at:
        return ()
    if moot(clock.duty, order.state):
        return ()
    instants = _instants(order, clock, event)
    percent = owed.ALERTS[debt.kind]
    passed = [each for each, instant in instants.items() if instant <= at]
    if not passed or percent != max(passed):
        return ()
    return (_worded(order, clock, percent, instants[percent], event.due_at),)


def _instants(order: read.OrderView, clock: read.ClockView, event: _Begun) -> dict[int, datetime]:
    since = event.started_at if isinstance(event, ClockStarted | ClockRoundStarted) else event.at
    if event.due_at is None:
        return {}
    due = as_due(order, clock)
    if due is not None:
        return alerts(replace(due, started_at=since, due_at=event.due_at))
    whole = event.due_at - since  # nobody's law: something that was promised
    return {percent: since + whole * percent / 100 for percent in owed.ALERTS.values()}


def _proposed(order: read.OrderView, event: RestoreProposed) -> tuple[Alert, ...]:
    many = order.counts.get("withheld", 0)
    if not many:
        return ()
    why = event.cause.replace("-", " ")
    body = (
        f"{many:,} of {order.ref} are withheld, and the reason seems to be gone: {why}.\n\n"
        "Nothing is restored by this. Look at the order; restore it, or say why it is kept.\n"
    )
    return (Alert(at=event.at, subject=f"{order.ref}: restoring is proposed", body=body),)


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
        body="\n\n".join((said, clock.why, *follows_from(order, clock, at=at))) + "\n",
    )
