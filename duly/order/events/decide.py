"""What can happen while an item gets its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.order.events.base import ItemEvent
from duly.order.terms import Country, Measure, Outcome, PersonRef, Sealed, SeatRef


class Reason(StrEnum):
    """Why we decide so, in words the authority and the person are given."""

    LAWFUL_ORDER = "lawful_order"
    INTERIM_ORDER = "interim_order"
    NO_LEGAL_BASIS = "no_legal_basis"
    NO_REASONS_GIVEN = "no_reasons_given"
    GROUND_NOT_IN_LAW = "ground_not_in_law"
    GROUND_NOT_SHOWN = "ground_not_shown"
    PROTECTED_SPEECH = "protected_speech"
    DISPROPORTIONATE = "disproportionate"
    NOT_FOUND = "not_found"
    ALREADY_GONE = "already_gone"
    DUPLICATE = "duplicate"
    NOT_IDENTIFIED = "not_identified"
    OTHER_PLATFORM = "other_platform"
    NOT_COMPETENT = "not_competent"
    NOT_AUTHENTIC = "not_authentic"
    OWN_TERMS = "own_terms"  # not the order: our own terms, or a law that we apply ourselves


class Source(StrEnum):
    """How an item came to us on which we decide by ourselves."""

    REQUEST = "request"
    NOTICE = "notice"  # of article 16 of Regulation (EU) 2022/2065


class Cause(StrEnum):
    """Why something decided or done is taken up again."""

    REVIEW = "review"
    APPEAL = "appeal"
    WITHDRAWN = "withdrawn"
    AUTHENTICITY = "authenticity"
    COURT = "court"
    MISTAKE = "mistake"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisStated(ItemEvent):
    """Said on what a decision of our own rests; whoever confirms agrees to it too.

    ``terms`` are the clause of our terms, ``illegal_under`` the law that we hold the item to be
    contrary to; at least one is there. ``automated`` means helped to find or to judge it.
    """

    source: Source
    terms: Sealed | None
    illegal_under: Sealed | None
    explanation: Sealed
    facts: Sealed | None
    automated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionProposed(ItemEvent):
    """A reviewer proposed how to answer one item; everything two people must agree to.

    ``territory`` and ``until`` (exclusive) are empty where nothing is withheld.
    ``cluster`` names the group the item was decided with, if any.
    """

    outcome: Outcome
    measure: Measure | None
    territory: tuple[Country, ...]
    until: datetime | None
    reason: Reason
    note: Sealed | None
    cluster: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMade(ItemEvent):
    """A second person confirmed the proposal; it now binds the platform."""

    outcome: Outcome
    measure: Measure | None
    territory: tuple[Country, ...]
    until: datetime | None
    reason: Reason
    note: Sealed | None
    cluster: str | None
    proposed_by: PersonRef
    proposed_seat: SeatRef
    seat_country: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionReopened(ItemEvent):
    """A decision no longer stands and the item is to be decided again."""

    cause: Cause
    why: Sealed
