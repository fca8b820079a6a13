"""One duty and how it runs: a fold over what happened to its clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from duly.order.events import (
    ClockMet,
    ClockMissed,
    ClockPaused,
    ClockProlonged,
    ClockRestarted,
    ClockRoundStarted,
    ClockStarted,
)

ClockEvent = (
    ClockStarted
    | ClockPaused
    | ClockRestarted
    | ClockProlonged
    | ClockRoundStarted
    | ClockMet
    | ClockMissed
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One duty and how it runs; ``state`` is running, paused, met or missed.

    ``started_at`` is the start of the round that runs.
    """

    id: str
    duty: str
    who: str
    started_at: datetime
    due_at: datetime | None
    length: str
    confidence: str
    why: str
    state: str = "running"
    round: int = 1


def clock_after(clock: Clock | None, event: ClockEvent) -> Clock:
    """Return a clock after one more of its events; it begins by being started."""
    if isinstance(event, ClockStarted):
        return _started(event)
    if clock is None:
        raise ValueError("a clock runs once it was started")
    match event:
        case ClockPaused():
            return replace(clock, state="paused", due_at=None)
        case ClockRestarted(due_at=due_at, why=why) | ClockProlonged(due_at=due_at, why=why):
            return replace(clock, state="running", due_at=due_at, why=why)
        case ClockRoundStarted(round=number, started_at=since, due_at=due_at, why=why):
            again = replace(clock, round=number, started_at=since, due_at=due_at, why=why)
            return replace(again, state="running")
        case ClockMet():
            return replace(clock, state="met")
        case ClockMissed():
            return replace(clock, state="missed")
        case _:
            assert_never(event)


def _started(event: ClockStarted) -> Clock:
    return Clock(
        id=event.clock,
        duty=event.duty,
        who=event.who,
        started_at=event.started_at,
        due_at=event.due_at,
        length=event.length,
        confidence=event.confidence,
        why=event.why,
    )
