"""What can happen while an order is held against its law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.order.events.base import Event, ItemEvent
from duly.order.terms import Digest


class Passed(StrEnum):
    """How one check came out; ``person`` means only a person can say."""

    YES = "yes"
    NO = "no"
    PERSON = "person"


class Standing(StrEnum):
    """What the checks of an order add up to."""

    HOLDS = "holds"
    CURABLE = "curable"
    COUNSEL = "counsel"
    DEFECTIVE = "defective"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """One check of the pack, how it came out, and what failing it does to the clock."""

    check: str
    passed: Passed
    effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderChecked(Event):
    """The order was held against its instrument; ``basis`` is the legal basis found, if any."""

    pack: str
    pack_version: str
    instrument: str
    basis: str | None
    standing: Standing
    results: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChecked(ItemEvent):
    """One item was held against what the instrument asks of every item."""

    results: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationAsked(Event):
    """The authority was asked for what is missing; ``points`` are check ids."""

    letter: Digest
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationGiven(Event):
    """The authority supplied what was missing."""

    exhibit: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStarted(Event):
    """A duty began to run; ``due_at`` is none where the law names no instant.

    ``why`` is the arithmetic in words; ``confidence`` is the weakest source behind it.
    """

    clock: str
    duty: str
    who: str
    started_at: datetime
    due_at: datetime | None
    length: str
    confidence: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockPaused(Event):
    """A duty stopped running, by the law's own rule."""

    clock: str
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRestarted(Event):
    """A paused duty runs again, to a new instant."""

    clock: str
    due_at: datetime | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockProlonged(Event):
    """A clock runs on to a later instant, as often as its law allows."""

    clock: str
    due_at: datetime
    exhibit: Digest | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRoundStarted(Event):
    """A duty that comes back is owed again: its next round runs."""

    clock: str
    round: int
    started_at: datetime
    due_at: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockMet(Event):
    """The duty was done in time or late, but done."""

    clock: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockMissed(Event):
    """The due instant passed and the duty was not done."""

    clock: str
    due_at: datetime
