"""What happens to a clock once it runs: it stops, runs anew, is prolonged, warns, is missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from duly.law.arithmetic import Frame, Stated, event_words, verb
from duly.law.clocks import Due, NotStarted
from duly.law.duration import Duration
from duly.law.moments import local, local_and_utc
from duly.law.terms import Bound
from duly.order.terms import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """A clock that stands still; ``waiting`` names the events that must all come first.

    ``late`` says that the due instant had passed when it stopped: a person must then judge
    whether the cause began in time.
    """

    due: Due
    at: datetime
    waiting: frozenset[str]
    why: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A named event that may stop a clock or start it anew, as the pack names it."""

    event: str
    at: datetime


def happen(now: Due | Paused, what: Happened) -> Due | Paused:
    """Return the clock after an event: stopped, still stopped, or running its full time anew.

    An event that the clock's law does not name changes nothing.
    """
    clock = now.due.clock if isinstance(now, Paused) else now.clock
    until = {pause.at: pause.until for pause in clock.pauses}.get(what.event)
    if until is not None:
        return _stopped(now, what, until)
    if isinstance(now, Paused) and what.event in now.waiting:
        left = now.waiting - {what.event}
        return replace(now, waiting=left) if left else restart(now.due, what)
    return now


def run(begun: Due | NotStarted, history: Iterable[Happened]) -> Due | Paused | NotStarted:
    """Return how a clock stands after everything that happened, told in any order.

    Refuses with ``event-before-start`` for one of the clock's own events that is older than it.
    """
    if isinstance(begun, NotStarted):
        return begun
    now: Due | Paused = begun
    named = {name for pause in begun.clock.pauses for name in (pause.at, pause.until)}
    for what in sorted(history, key=lambda each: each.at):
        if what.event in named and what.at < begun.started_at:
            raise Refusal(
                "event-before-start",
                f"{what.event} {local_and_utc(what.at, begun.zone)} is older than the clock, "
                f"which runs from {local_and_utc(begun.started_at, begun.zone)}.",
            )
        now = happen(now, what)
    return now


def again(due: Due) -> Due:
    """Return the next round of a duty that comes back, counted from its first start.

    A monthly look that began on a 31st stays at the month's end. Refuses ``not-repeating``.
    """
    if not due.clock.repeats or not isinstance(due.length, Duration):
        raise Refusal("not-repeating", f"{due.clock.id} is owed once.")
    frame = Frame(clock=due.clock, zone=due.zone, since=due.started_at)
    length = due.length.times(due.round + 1)
    why = f"{frame.in_words(length, f'by {due.clock.src[0].cite}')} (round {due.round + 1})"
    return replace(due, due_at=frame.end(length), round=due.round + 1, why=why)


def restart(due: Due, what: Happened) -> Due:
    """Run the full length anew from an event.

    Refuses with ``no-length-to-run`` where the clock ran to a fixed date or had no length.
    """
    if not isinstance(due.length, Duration):
        raise Refusal(
            "no-length-to-run", "This clock ran to a date. Ask the authority for a new date."
        )
    frame = Frame(clock=due.clock, zone=due.zone, since=what.at.astimezone(UTC))
    return replace(
        due,
        started_at=frame.since,
        due_at=frame.end(due.length),
        why=f"{due.length.in_words} anew, from {event_words(what.event)} "
        f"{local_and_utc(frame.since, due.zone)}: {frame.result(due.length)}",
    )


def renew(due: Due, *, stated: Stated | None = None) -> Due:
    """Prolong a clock from its own end, as often as the law allows.

    Refuses with ``not-renewable``, ``renewed-already``, ``no-time-stated``.
    """
    rule = due.clock.renewable
    if rule is None or due.due_at is None:
        raise Refusal("not-renewable", f"The law does not let {due.clock.id} be prolonged.")
    if rule.times is not None and due.renewals >= rule.times:
        raise Refusal("renewed-already", f"{due.clock.id} was prolonged as often as the law lets.")
    by = rule.by if isinstance(rule.by, Duration) else stated
    if by is None:
        raise Refusal("no-time-stated", "State by how long the authority or court prolonged it.")
    ends = Frame(clock=due.clock, zone=due.zone, since=due.due_at).end(by)
    words = "to the date stated" if isinstance(by, datetime) else f"by {by.in_words}"
    why = f"{due.why}. Prolonged {words}: {verb(due.clock)} {local(ends, due.zone)}"
    return replace(due, due_at=ends, renewals=due.renewals + 1, why=why)


def alerts(due: Due, percents: tuple[int, ...] = (50, 80, 100)) -> dict[int, datetime]:
    """Return the UTC instants at which so many percent of the time have run.

    A duty without an instant, and a time before which nothing may happen, give none.
    """
    if due.due_at is None or due.bound is Bound.AT_LEAST:
        return {}
    whole = due.due_at - due.started_at
    return {percent: due.started_at + whole * percent / 100 for percent in percents}


def missed(due: Due, at: datetime) -> bool:
    """Whether the time to act has run out at ``at``; the due instant itself is still in time."""
    return due.due_at is not None and due.bound is not Bound.AT_LEAST and at > due.due_at


def _stopped(now: Due | Paused, what: Happened, until: str) -> Paused:
    if isinstance(now, Paused):
        return replace(now, waiting=now.waiting | {until})
    late = now.due_at is not None and what.at > now.due_at
    why = (
        f"Stopped by {event_words(what.event)} {local_and_utc(what.at, now.zone)}; "
        f"its full time runs anew from {event_words(until)}"
    )
    if late and now.due_at is not None:
        why += (
            f". It had run out {local(now.due_at, now.zone)}: a person must say whether the "
            "cause began before that"
        )
    return Paused(due=now, at=what.at, waiting=frozenset({until}), why=why, late=late)
