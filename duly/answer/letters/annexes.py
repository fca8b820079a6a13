"""The forms of Regulation (EU) 2021/784 that go back to the authority, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.answer.letters.cover import Cover, aware
from duly.order.terms import Country, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One item that was removed, or to which access was disabled in ``territory``."""

    position: int
    locator: str
    kind: Kind
    resolved: str | None
    measured_at: datetime
    territory: tuple[Country, ...] = ()

    def __post_init__(self) -> None:
        aware(self.measured_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalFeedback:
    """Annex II: what was removed or disabled, and when.

    ``disabled`` is ticked only where it holds in all member states. ``listed`` counts the items of
    the order. ``member_state`` is none where the desk was not told its own.
    """

    cover: Cover
    received_at: datetime
    removed: bool
    disabled: bool
    items: tuple[Measured, ...]
    listed: int
    representative: str | None = None
    member_state: Country | None = None
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)
        if not self.items:
            raise ValueError("a feedback on a measure names what the measure covers")

    @property
    def measured_at(self) -> datetime:
        """Return when the measure was complete."""
        return max(item.measured_at for item in self.items)


class Obstacle(StrEnum):
    """Why an order cannot be carried out, as the form lists it."""

    FORCE_MAJEURE = "force_majeure"
    MANIFEST_ERRORS = "manifest_errors"
    INSUFFICIENT_INFORMATION = "insufficient_information"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """One thing to be cleared up: of an item where ``position`` and ``locator`` are given."""

    detail: str
    position: int | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpossibilityFeedback:
    """Annex III: which of the three obstacles there are, more about them, what is needed."""

    cover: Cover
    received_at: datetime
    obstacles: tuple[Obstacle, ...]
    further: str = ""
    needed: tuple[Needed, ...] = ()
    representative: str | None = None
    member_state: Country | None = None
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)
        if not self.obstacles:
            raise ValueError("an order that cannot be carried out has an obstacle")
