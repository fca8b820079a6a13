"""What every event carries: which order, when, by whom, from which seat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from duly.order.terms import ItemRef, OrderRef, PersonRef, SeatRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to one order at one moment, by one person.

    ``at`` is an aware UTC instant. Holds no personal text: names, handles, subject ids
    and free text stand here only as ``Sealed`` commitments or exhibit digests.
    """

    version: ClassVar[int] = 1

    order: OrderRef
    at: datetime
    by: PersonRef
    seat: SeatRef


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEvent(Event):
    """Something that happened to one item of an order."""

    item: ItemRef
