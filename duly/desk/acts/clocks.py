"""The duties of an order begin to run by its law; the rest is left to a person."""

from __future__ import annotations

from datetime import datetime

from duly.check.clocks import MeetClock, StartClock
from duly.desk.acts.lawful import Law
from duly.desk.orders import read
from duly.desk.orders.door import handle_all
from duly.desk.people.access import SYSTEM
from duly.law.clocks import Due, start
from duly.law.duration import Duration
from duly.order.command import Command
from duly.order.terms import Country, OrderRef, Unreadable
from duly.receive.reading import Reading


def start_clocks(
    ref: OrderRef,
    law: Law,
    reading: Reading,
    *,
    country: Country,
    received_at: datetime,
    at: datetime,
) -> None:
    """Start every clock of the instrument that runs from receipt, in the authority's zone."""
    if law.instrument is None:
        return
    stated = _stated(reading)
    commands: list[Command] = []
    for clock in law.instrument.clocks:
        said = start(
            clock,
            pack=law.pack,
            received_at=received_at,
            stated=stated,
            zone=law.zone(country),
        )
        if isinstance(said, Due):
            commands.append(_command(said))
    if commands:
        handle_all(ref, commands, at=at)


def meet(ref: OrderRef, duties: set[str], *, at: datetime) -> None:
    """Record that the platform's duties of these kinds were done, where their clocks run."""
    order = read.order(ref, SYSTEM)
    commands: list[Command] = [
        MeetClock(by=SYSTEM, clock=clock.id)
        for clock in order.clocks
        if clock.duty in duties and clock.who == "platform" and clock.state in ("running", "missed")
    ]
    if commands:
        handle_all(ref, commands, at=at)


def _stated(reading: Reading) -> Duration | None:
    if reading.order.deadline is None:
        return None
    try:
        return Duration.parse(reading.order.deadline.length)
    except Unreadable:
        return None


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
