"""How the duties of an order begin to run, stop, go on, and end. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, must_be_label, stamp
from duly.order.duties import Clock
from duly.order.events import (
    ClockMet,
    ClockMissed,
    ClockPaused,
    ClockProlonged,
    ClockRestarted,
    ClockRoundStarted,
    ClockStarted,
)
from duly.order.state import Order
from duly.order.terms import Digest, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class StartClock(Command):
    """Command to let a duty run; the due instant was reckoned by the law's own rules."""

    clock: str
    duty: str
    who: str
    started_at: datetime
    due_at: datetime | None
    length: str
    confidence: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseClock(Command):
    """Command to stop a duty by the law's own rule; ``cause`` is a code of the pack."""

    clock: str
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestartClock(Command):
    """Command to let a paused duty run to a new instant."""

    clock: str
    due_at: datetime | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProlongClock(Command):
    """Command to let a duty run on to a later instant, by the document that says so."""

    clock: str
    due_at: datetime
    why: str
    exhibit: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRound(Command):
    """Command to let the next round of a duty that comes back run."""

    clock: str
    round: int
    started_at: datetime
    due_at: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetClock(Command):
    """Command to record that the duty was done."""

    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissClock(Command):
    """Command to record that the due instant passed."""

    clock: str


def start_clock(order: Order, command: StartClock, *, at: datetime) -> ClockStarted:
    """Let a duty run.

    Refuses ``clock-runs`` for one that was started before, and ``not-a-label``.
    """
    for word in (command.clock, command.duty, command.length):
        must_be_label(word, "a clock's word", most=40)
    for word in (command.who, command.confidence):
        must_be_label(word, "a clock's word", most=20)
    if command.clock in order.clocks:
        raise Refusal("clock-runs", f"the clock {command.clock} of {order.ref} was started before")
    return ClockStarted(
        **stamp(order, command, at),
        clock=command.clock,
        duty=command.duty,
        who=command.who,
        started_at=command.started_at,
        due_at=command.due_at,
        length=command.length,
        confidence=command.confidence,
        why=command.why,
    )


def pause_clock(order: Order, command: PauseClock, *, at: datetime) -> ClockPaused:
    """Stop a duty by the law's own rule.

    Refuses ``unknown-clock``, ``clock-not-running`` and ``not-a-label``.
    """
    must_be_label(command.cause, "the cause of a pause")
    _in_state(order, command.clock, {"running"})
    return ClockPaused(**stamp(order, command, at), clock=command.clock, cause=command.cause)


def restart_clock(order: Order, command: RestartClock, *, at: datetime) -> ClockRestarted:
    """Let a paused duty run again.

    Refuses ``unknown-clock`` and ``clock-not-running`` for one that is not paused.
    """
    _in_state(order, command.clock, {"paused"})
    return ClockRestarted(
        **stamp(order, command, at), clock=command.clock, due_at=command.due_at, why=command.why
    )


def prolong_clock(order: Order, command: ProlongClock, *, at: datetime) -> ClockProlonged:
    """Let a duty run on; how often it may is the law's to say.

    Refuses ``unknown-clock``, ``clock-not-running`` for one that was stopped, met or missed,
    ``clock-ran-out`` once its end has come, and ``not-longer`` for an instant that is not
    later than the one it runs to.
    """
    clock = _in_state(order, command.clock, {"running"})
    if clock.due_at is not None and clock.due_at <= at:
        raise Refusal("clock-ran-out", f"{clock.id} of {order.ref} ended {clock.due_at}")
    if clock.due_at is None or command.due_at <= clock.due_at:
        raise Refusal("not-longer", f"{clock.id} of {order.ref} runs to {clock.due_at} already")
    return ClockProlonged(
        **stamp(order, command, at),
        clock=command.clock,
        due_at=command.due_at,
        exhibit=command.exhibit,
        why=command.why,
    )


def start_round(order: Order, command: StartRound, *, at: datetime) -> ClockRoundStarted:
    """Let the next round run, once and in its turn.

    Refuses ``unknown-clock``, ``clock-not-running`` for one that is neither met nor missed,
    ``not-yet`` before the end of the round, and ``round-out-of-turn``.
    """
    clock = _in_state(order, command.clock, {"met", "missed"})
    if clock.due_at is None or clock.due_at > at:
        raise Refusal("not-yet", f"round {clock.round} of {clock.id} of {order.ref} still runs")
    if command.round != clock.round + 1:
        raise Refusal("round-out-of-turn", f"{clock.id} of {order.ref} is in round {clock.round}")
    return ClockRoundStarted(
        **stamp(order, command, at),
        clock=command.clock,
        round=command.round,
        started_at=command.started_at,
        due_at=command.due_at,
        why=command.why,
    )


def meet_clock(order: Order, command: MeetClock, *, at: datetime) -> ClockMet:
    """Record that the duty was done, and whether late.

    Refuses ``unknown-clock`` and ``clock-not-running`` for one that was met before.
    """
    clock = _in_state(order, command.clock, {"running", "paused", "missed"})
    late = clock.state == "missed" or (clock.due_at is not None and clock.due_at < at)
    return ClockMet(**stamp(order, command, at), clock=command.clock, late=late)


def miss_clock(order: Order, command: MissClock, *, at: datetime) -> ClockMissed:
    """Record that the due instant passed and the duty was not done.

    Refuses ``unknown-clock``, ``clock-not-running`` and ``not-yet``.
    """
    clock = _in_state(order, command.clock, {"running"})
    if clock.due_at is None or clock.due_at > at:
        raise Refusal("not-yet", f"the clock {clock.id} of {order.ref} has not run out")
    return ClockMissed(**stamp(order, command, at), clock=command.clock, due_at=clock.due_at)


def _in_state(order: Order, name: str, states: set[str]) -> Clock:
    clock = order.clocks.get(name)
    if clock is None:
        raise Refusal("unknown-clock", f"{order.ref} has no clock {name}")
    if clock.state not in states:
        raise Refusal("clock-not-running", f"the clock {name} of {order.ref} is {clock.state}")
    return clock
