"""When a clock of the law starts, when it is due and why, and when it may not start by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from duly.law.arithmetic import Frame, Stated, from_words, length_from, length_text
from duly.law.cited import Cited
from duly.law.duration import Duration
from duly.law.duties import Clock, Variant
from duly.law.moments import local
from duly.law.pack import Pack
from duly.law.receipt import counts_from, in_words
from duly.law.terms import Bound, Confidence, Open


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A clock that runs, or a duty without a fixed time: then ``due_at`` is none.

    ``due_at`` is a UTC instant, of a calendar in ``zone``; ``bound`` says what it ends:
    the time to act, or the time before which nothing may happen. ``why`` is the arithmetic.
    """

    clock: Clock
    zone: ZoneInfo
    started_at: datetime
    due_at: datetime | None
    length: Stated | Open
    confidence: Confidence
    why: str
    renewals: int = 0
    round: int = 1

    @property
    def bound(self) -> Bound:
        """Return what the due instant means."""
        return self.clock.bound

    @property
    def length_text(self) -> str:
        """Return the length as the ledger keeps it; ``recorded`` reads it back."""
        return length_text(self.length)


def recorded(
    clock: Clock,
    *,
    zone: ZoneInfo,
    started_at: datetime,
    due_at: datetime | None,
    length: str,
    why: str,
) -> Due:
    """Return a clock as the ledger kept it, to be stopped, run anew or prolonged."""
    return Due(
        clock=clock,
        zone=zone,
        started_at=started_at,
        due_at=due_at,
        length=length_from(length),
        confidence=clock.confidence,
        why=why,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStarted:
    """A clock that does not run; ``code`` is stable, ``why`` says what a person can do."""

    clock: Clock
    code: str
    why: str


def start(
    clock: Clock,
    *,
    pack: Pack,
    received_at: datetime,
    stated: Stated | None = None,
    zone: ZoneInfo | None = None,
    started_at: datetime | None = None,
    confirmed_by_person: bool = False,
) -> Due | NotStarted:
    """Start a clock, or say why it does not run.

    ``received_at`` is when the order arrived; where the law knows hours of receipt, it counts
    from their opening. The date of that receipt in ``zone`` (by default the law's) selects the
    text of the law. ``started_at`` is the event the clock runs from; a clock that runs from
    receipt needs none. ``stated`` is what the order itself says. A fact that is unverified or
    only proposed starts nothing unless ``confirmed_by_person``. Codes: ``not-in-force``,
    ``waits``, ``dates-conflict``, ``unverified``, ``no-time-stated``,
    ``stated-time-has-passed``. Refuses ``holidays-unknown`` and ``beyond-calendar``.
    """
    _aware(received_at, started_at, stated)
    zone = zone or pack.zone.default
    instrument = pack.instrument(clock.instrument)
    received = counts_from(received_at, instrument.receipt, zone)
    day = received.astimezone(zone).date()
    if not (instrument.in_force_on(day) and clock.in_force_on(day)):
        return _not_in_force(clock, pack, day.isoformat())
    since = started_at or (received if clock.start.is_receipt else None)
    if since is None:
        return waits(clock)
    if clock.start.precedes_receipt and since > received_at:
        return _conflict(clock, since, received_at, zone)
    frame = Frame(clock=clock, zone=zone, since=since.astimezone(UTC))
    begun = _begin(frame, clock.rule_on(day), stated, confirmed=confirmed_by_person)
    if instrument.receipt is None or received == received_at or since != received:
        return begun
    return replace(begun, why=f"{in_words(received_at, instrument.receipt, zone)}. {begun.why}")


def _begin(
    frame: Frame, fact: Clock | Variant, stated: Stated | None, *, confirmed: bool
) -> Due | NotStarted:
    """Start by the rule of the day; around a date nobody checked the ordinary time runs."""
    if fact.confidence.acts_alone or confirmed:
        return _confirmed(_due(frame, fact.length, stated, fact))
    if isinstance(fact, Variant) and fact.around:
        begun = _begin(frame, frame.clock, stated, confirmed=False)
        return replace(begun, why=f"{begun.why}. {_doubtful(fact)}")
    return _unverified(frame.clock, fact)


def _doubtful(window: Variant) -> str:
    return (
        f"On this day it may be {window.length.in_words} instead ({window.cite}), but that is "
        f"{window.confidence}: it counts once a person confirms it"
    )


def _due(
    frame: Frame, by_law: Duration | Open, stated: Stated | None, fact: Cited
) -> Due | NotStarted:
    length, whose = _chosen(frame, by_law, stated, fact)
    if length is None:
        return _no_time(frame.clock)
    if isinstance(length, datetime) and length <= frame.since:
        return _has_passed(frame, length)
    return Due(
        clock=frame.clock,
        zone=frame.zone,
        started_at=frame.since,
        due_at=None if isinstance(length, Open) else frame.end(length),
        length=length,
        confidence=fact.confidence,
        why=frame.in_words(length, whose) + _on_stated(by_law, stated, length),
    )


def _chosen(
    frame: Frame, by_law: Duration | Open, stated: Stated | None, fact: Cited
) -> tuple[Stated | Open | None, str]:
    if by_law is Open.AS_STATED_IN_ORDER or _yields(frame, by_law, stated):
        return stated, "as stated in the order"
    return by_law, f"by {fact.src[0].cite}"


def _yields(frame: Frame, by_law: Duration | Open, stated: Stated | None) -> bool:
    """Whether the law lets the authority's own time stand in place of its own."""
    if stated is None or isinstance(by_law, Open):
        return False
    said, law = frame.end(stated), frame.end(by_law)
    may_shorten, may_lengthen = frame.clock.stated_may_shorten, frame.clock.stated_may_lengthen
    return (may_shorten and said < law) or (may_lengthen and said > law)


def _on_stated(by_law: Duration | Open, stated: Stated | None, used: Stated | Open) -> str:
    if stated is None or used == stated or isinstance(by_law, Open):
        return ""
    said = "a date of its own" if isinstance(stated, datetime) else stated.in_words
    return f". The order itself says {said}; the law's own time is used: show this to counsel"


def _confirmed(due: Due | NotStarted) -> Due | NotStarted:
    if isinstance(due, NotStarted) or due.confidence.acts_alone:
        return due
    return replace(due, why=f"{due.why}. This rule is {due.confidence}; a person confirmed it")


def _not_in_force(clock: Clock, pack: Pack, day: str) -> NotStarted:
    name = pack.instrument(clock.instrument).name
    return NotStarted(
        clock=clock,
        code="not-in-force",
        why=f"The pack's text of {clock.id} in “{name}” does not cover an order received on {day}. "
        "Find the law as it stood on that day.",
    )


def waits(clock: Clock) -> NotStarted:
    """Return a clock whose start has not happened yet, or is not known."""
    return NotStarted(
        clock=clock,
        code="waits",
        why=f"It runs from {from_words(clock.start)}: give that instant once it is known.",
    )


def _conflict(clock: Clock, since: datetime, received: datetime, zone: ZoneInfo) -> NotStarted:
    return NotStarted(
        clock=clock,
        code="dates-conflict",
        why=f"It is said to run from {from_words(clock.start)} {local(since, zone)}, which is "
        f"after the order arrived, {local(received, zone)}. One of the two is wrong: find out.",
    )


def _unverified(clock: Clock, fact: Clock | Variant) -> NotStarted:
    length = str(fact.length) if isinstance(fact.length, Open) else fact.length.in_words
    return NotStarted(
        clock=clock,
        code="unverified",
        why=f"Believed to be {length.replace('_', ' ')} ({fact.cite}), but the source is "
        f"{fact.confidence}. It starts only when a person confirms it for this order.",
    )


def _no_time(clock: Clock) -> NotStarted:
    return NotStarted(
        clock=clock,
        code="no-time-stated",
        why="The law sets no time here and the order states none. Ask the authority for one, "
        "or let counsel set one.",
    )


def _has_passed(frame: Frame, stated: datetime) -> NotStarted:
    return NotStarted(
        clock=frame.clock,
        code="stated-time-has-passed",
        why=f"The order says {local(stated, frame.zone)}, which is not after "
        f"{from_words(frame.clock.start)}, {local(frame.since, frame.zone)}. Treat it as urgent "
        "and ask the authority for a time that can be kept.",
    )


def _aware(*moments: datetime | Duration | None) -> None:
    for moment in moments:
        if isinstance(moment, datetime) and moment.tzinfo is None:
            raise ValueError("a legal instant needs its time zone")
