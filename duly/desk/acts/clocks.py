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


def start_clocks(
    ref: OrderRef,
    law: Law,
    stated_length: str | None,
    *,
    country: Country,
    received_at: datetime,
    at: datetime,
) -> None:
    """Start every clock of the instrument that runs from receipt, in the authority's zone.

    ``stated_length`` is the ISO 8601 duration that the order itself states. Clocks that were
    started before are left alone.
    """
    if law.instrument is None:
        return
    stated = _stated(stated_length)
    begun = {clock.id for clock in read.order(ref, SYSTEM).clocks}
    commands: list[Command] = []
    for clock in law.instrument.clocks:
        said = start(
            clock,
            pack=law.pack,
            received_at=received_at,
            stated=stated,
            zone=law.zone(country),
        )
        if isinstance(said, Due) and clock.id not in begun:
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


def _stated(length: str | None) -> Duration | None:
    try:
        return Duration.parse(length) if length else None
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
