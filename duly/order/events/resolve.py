"""What can happen while locators are turned into things on the platform."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.order.events.base import ItemEvent
from duly.order.terms import ItemRef, Kind, OrderRef, Sealed


class Unresolved(StrEnum):
    """Why a locator leads to nothing that can be acted on."""

    NOT_FOUND = "not-found"
    GONE = "gone"
    AMBIGUOUS = "ambiguous"
    FOREIGN = "foreign"
    UNSUPPORTED = "unsupported"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResolved(ItemEvent):
    """The locator leads to one subject of the platform, by its permanent id.

    ``traits`` are the platform's own labels that review must see (``news_media`` …).
    """

    kind: Kind
    subject: Sealed
    author: Sealed | None
    label: Sealed
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemUnresolvable(ItemEvent):
    """The locator leads to nothing that can be acted on."""

    why: Unresolved


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapFound(ItemEvent):
    """An earlier order already named the same subject."""

    earlier_order: OrderRef
    earlier_item: ItemRef


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateFound(ItemEvent):
    """The same order names the same subject twice, perhaps in another notation."""

    of: ItemRef
