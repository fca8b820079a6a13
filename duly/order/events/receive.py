"""What can happen to an order while it is received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.order.events.base import Event, ItemEvent
from duly.order.terms import Ask, Channel, Country, Digest, ItemRef, Kind, Sealed


class Verdict(StrEnum):
    """What is known of who sent it."""

    AUTHENTIC = "authentic"
    UNVERIFIED = "unverified"
    REJECT = "reject"
    HOLD = "hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReceived(Event):
    """An authority's documents reached the desk.

    ``received_at`` is the legal receipt; ``delivery`` digests what came, so that the same
    delivery is one order; ``reading`` seals the order-level fields as they were read.
    ``territory`` is the widest reach the instrument knows, as countries.
    """

    authority: str  # PACK:ID
    country: Country
    territory: tuple[Country, ...]
    regime: str | None
    instrument: str | None
    channel: Channel
    received_at: datetime
    delivery: Digest
    exhibits: tuple[Digest, ...]
    reading: Sealed
    ask: Ask
    stated_items: int | None
    stated_length: str | None  # ISO 8601 duration, as the order states it
    confidential: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemListed(ItemEvent):
    """The order asks for one account, post, hashtag or other thing."""

    position: int  # from 1, in the order's own sequence
    kind: Kind
    ask: Ask
    locator: Sealed
    reading: Sealed  # norm, id, source, alternatives, ground, why a person is needed
    needs_person: bool
    repaired: bool
    duplicate_of: ItemRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRepeated(Event):
    """The same delivery came again; it is the same order."""

    channel: Channel
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthenticityAssessed(Event):
    """It was judged whether this is really that authority; ``why`` holds codes only."""

    verdict: Verdict
    sent_by: str  # channel: what the transport proves
    document: str
    identity: str
    out_of_band: str
    competence: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAcknowledged(Event):
    """The authority was told that the order arrived, and what was counted in it."""

    letter: Digest
    stated: int | None
    items: int
    distinct: int
    overlapping: int
    needs_person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAmended(Event):
    """The authority changed its order by a further document."""

    exhibit: Digest
    what: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWithdrawn(Event):
    """The authority took its order back."""

    exhibit: Digest | None
    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingCorrected(ItemEvent):
    """A person read the line again and says what stands there."""

    kind: Kind
    locator: Sealed
    reading: Sealed
    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNarrowed(ItemEvent):
    """The item was narrowed to less than the order named; never to more."""

    kind: Kind
    locator: Sealed
    reading: Sealed
    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRemoved(ItemEvent):
    """The item is no longer asked for."""

    why: Sealed
