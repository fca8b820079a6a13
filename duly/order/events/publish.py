"""What can happen to what the public may see of an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.events.base import Event
from duly.order.terms import Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSealed(Event):
    """Only counts of this order may be shown outside, until a date or until unsealed."""

    why: str
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderUnsealed(Event):
    """The order may be shown outside again."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRead(Event):
    """Somebody opened sealed text, and said what for."""

    what: str
    purpose: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPublished(Event):
    """The order's counts, and what else may be shown, stand in the public register."""

    public_ref: str
    listed: int
    withheld: int
    declined: int
    restored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderClosed(Event):
    """Everything owed under the order is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderErased(Event):
    """Every text and document of the order is to be taken away; the history stays provable."""

    why: str
