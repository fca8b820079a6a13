"""What can happen while the affected people are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.events.base import ItemEvent
from duly.order.terms import Digest, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNotified(ItemEvent):
    """The affected person got a statement of reasons, as far as the law allows.

    ``told`` names the fields that were given, ``withheld_fields`` those a gag hides.
    """

    letter: Digest
    address: Sealed
    told: tuple[str, ...]
    withheld_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDeferred(ItemEvent):
    """A gag forbids the notice for now; it goes out by itself when the gag ends."""

    why: str
    until: datetime | None
