"""The duties of an order's law that do not run, and why; and what is odd about who, law, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.desk.acts.lawful import GENERIC, Law, law_of
from duly.desk.acts.reckoning import known_at_receipt, of_notice, reckoned, stated_length
from duly.desk.acts.sender import is_known
from duly.desk.orders import read, record
from duly.law.clocks import Due, NotStarted
from duly.law.duration import Duration
from duly.law.moments import local
from duly.law.terms import Duty, Engagement
from duly.order.events import ClockStarted

WAITS = "waits"  # for something that has not happened: nobody need do anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Unstarted:
    """A duty that does not run for an order; ``confirmable`` by a person who read the rule."""

    clock: str
    duty: str
    who: str
    code: str
    why: str
    confirmable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something about an order's law or its dates that a person must know of."""

    code: str
    why: str


def unstarted(order: read.OrderView) -> tuple[Unstarted, ...]:
    """Return every duty of the order's law that never began, with the reason."""
    law = law_of(order.regime, order.instrument)
    return tuple(
        Unstarted(
            clock=said.clock.id,
            duty=said.clock.duty.value,
            who=said.clock.who.value,
            code=said.code,
            why=said.why,
            confirmable=said.code == "unverified",
        )
        for said in _never_began(order, law)
    )


def flags(order: read.OrderView) -> tuple[Flag, ...]:
    """Return what is odd about the order's law and dates; nothing is reckoned in silence.

    Codes: ``authority-not-known``, ``no-known-law``, ``kind-of-act-unknown``, ``counsel-first``,
    ``no-dealing``, ``dated-after-receipt``, ``due-when-recorded``, ``stated-time-differs``, and
    those of duties that do not run although they might.
    """
    return (
        *odd(order),
        *(
            Flag(code=each.code, why=f"{each.duty.replace('_', ' ')}: {each.why}")
            for each in unstarted(order)
            if each.code != WAITS
        ),
    )


def odd(order: read.OrderView) -> tuple[Flag, ...]:
    """Return the flags about the law and the dates of an order alone."""
    law = law_of(order.regime, order.instrument)
    return (*_of_sender(order), *_of_law(law), *_of_dates(order, law))


def _never_began(order: read.OrderView, law: Law) -> Iterator[NotStarted]:
    begun = {clock.id for clock in order.clocks}
    since = known_at_receipt(order, law)
    for clock in law.instrument.clocks if law.instrument else ():
        if clock.id in begun:
            continue
        said = reckoned(order, law, clock, since, stated_length(order))
        if isinstance(said, NotStarted):
            yield said
    if order.noncompliance_at is not None:
        for said in of_notice(order, law, order.noncompliance_at, None):
            name = f"{said.clock.instrument}.{said.clock.id}"
            if isinstance(said, NotStarted) and name not in begun:
                yield said


def _of_sender(order: read.OrderView) -> Iterator[Flag]:
    if not is_known(order.authority):
        yield Flag(
            code="authority-not-known",
            why=f"No law here and no entry of the register of authorities is {order.authority}: it "
            "stands in words, as it was told, and whether it may order this a person must say. "
            "'duly import authorities' makes it known.",
        )


def _of_law(law: Law) -> Iterator[Flag]:
    if law.pack.pack == GENERIC:
        yield Flag(
            code="no-known-law",
            why="No pack knows the law of this order. It is held against the three parts of a "
            "complete request, and only times that it states itself are watched; name its law "
            "with --instrument PACK:ID if you know it.",
        )
    elif law.instrument is None:
        yield Flag(
            code="kind-of-act-unknown",
            why=f"Nobody has said yet what kind of act this is under {law.pack.title}; until "
            "then no clock of it runs.",
        )
    if law.pack.engage is not None:
        never = law.pack.engage.policy is Engagement.NEVER
        yield Flag(code="no-dealing" if never else "counsel-first", why=law.pack.engage.why)


def _of_dates(order: read.OrderView, law: Law) -> Iterator[Flag]:
    zone = law.zone(order.country)
    issued = order.fields.get("issued_on")
    received = order.received_at.astimezone(zone).date().isoformat()
    if isinstance(issued, str) and issued > received:
        yield Flag(
            code="dated-after-receipt",
            why=f"The order bears the date {issued}, and it arrived on {received}. One of the "
            "two is wrong: find out.",
        )
    for line in record.of_orders([order.ref], kinds=[ClockStarted.__name__]):
        event = line.event
        if isinstance(event, ClockStarted) and _was_over(event):
            yield Flag(
                code="due-when-recorded",
                why=f"The time to {event.duty.replace('_', ' ')} had run out "
                f"{local(_due(event), zone)}, before the order was recorded "
                f"{local(event.at, zone)}. {event.why}.",
            )
    yield from _shorter_or_longer(order, law)


def _was_over(event: ClockStarted) -> bool:
    return event.due_at is not None and event.due_at <= event.at and event.started_at < event.due_at


def _due(event: ClockStarted) -> datetime:
    return event.due_at or event.at


def _shorter_or_longer(order: read.OrderView, law: Law) -> Iterator[Flag]:
    """Flag a time of the order's own beside which the law's own time was used."""
    stated, since = stated_length(order), known_at_receipt(order, law)
    begun = {clock.id for clock in order.clocks}
    for rule in law.instrument.clocks if law.instrument and stated else ():
        if rule.id in begun and rule.duty is Duty.EXECUTE:
            said = reckoned(order, law, rule, since, stated)
            if (
                isinstance(said, Due)
                and said.length != stated
                and isinstance(said.length, Duration)
            ):
                yield Flag(code="stated-time-differs", why=f"{said.why}.")
