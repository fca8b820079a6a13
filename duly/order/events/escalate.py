"""What can happen when the authority presses, or the platform objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.order.events.base import Event
from duly.order.terms import Digest, ItemRef, Sealed


class CourtOutcome(StrEnum):
    """How a legal challenge ended."""

    UPHELD = "upheld"
    PARTLY = "partly"
    DISMISSED = "dismissed"


class Lapse(StrEnum):
    """By what an order lost its legal effect."""

    SCRUTINY = "scrutiny"
    COURT = "court"
    NOT_APPROVED = "not_approved"


class Stay(StrEnum):
    """What a court that holds an order up says of what is withheld."""

    RESTORE = "restore"
    HOLD = "hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoncomplianceReceived(Event):
    """A notice says that the order was not obeyed and names the penalty."""

    exhibit: Digest
    received_at: datetime
    penalty: Sealed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoncomplianceAcknowledged(Event):
    """The notice was formally acknowledged, admitting nothing."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class NoncomplianceAnswered(Event):
    """The notice was answered, item by item where it names items."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueRequested(Event):
    """A formal dialogue was asked for."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueHeld(Event):
    """The two sides spoke; the minutes are sealed."""

    held_at: datetime
    minutes: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallengeFiled(Event):
    """The order was challenged before a court, whole (no items named) or in part."""

    court: Sealed
    items: tuple[ItemRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallengeDecided(Event):
    """The court decided the challenge."""

    outcome: CourtOutcome
    exhibit: Digest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrutinyAsked(Event):
    """An authority that stands over the order was asked to look at it; ``who`` asked."""

    who: str
    exhibit: Digest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrutinyRequested(Event):
    """We wrote to the authority of our own state, with our reasons, to look at the order."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrutinyDecided(Event):
    """That authority decided whether the order infringes the law."""

    infringes: bool
    exhibit: Digest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLapsed(Event):
    """The order lost its legal effect by the law itself; only restoring is left to do."""

    cause: Lapse


@dataclass(frozen=True, slots=True, kw_only=True)
class NoncomplianceStated(Event):
    """What a notice of non-compliance says, held against the order it was recorded with.

    ``items`` are those it names, none where it names none and so means all; ``still_up`` of
    them are not withheld; ``unknown`` counts what it names that the order never listed.
    """

    exhibit: Digest
    names_order: bool
    items: tuple[ItemRef, ...]
    still_up: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DialoguePlanned(Event):
    """The two sides are to meet; the agenda is sealed."""

    meets_at: datetime
    agenda: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(Event):
    """One side promised something in a dialogue; ``promise`` names the clock that runs for it."""

    promise: str
    who: str
    what: Sealed
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StayGranted(Event):
    """A court holds the order up while it looks."""

    effect: Stay
    exhibit: Digest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StayEnded(Event):
    """The stay is over."""

    exhibit: Digest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRiskNoted(Event):
    """Counsel noted what the order may mean for people who work here; the note is sealed."""

    risk: Sealed
