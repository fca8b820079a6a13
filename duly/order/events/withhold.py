"""What can happen while decisions take effect, and are undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from duly.order.events.base import Event, ItemEvent
from duly.order.events.decide import Cause
from duly.order.terms import Country, Digest, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWithheld(ItemEvent):
    """The item is no longer shown in ``territory`` from ``at`` until ``until`` (exclusive)."""

    territory: tuple[Country, ...]
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRestored(ItemEvent):
    """The item is shown again everywhere; the decision to withhold is set aside."""

    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdingExpired(ItemEvent):
    """The withholding reached its date and ended by itself."""

    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreProposed(Event):
    """The reason to withhold seems to be gone; people decide whether all is shown again."""

    cause: str
    clock: str | None
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreDeclined(Event):
    """A person looked at that proposal and kept what is withheld."""

    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOut(Event):
    """One surface of the platform shows the order's effect, from the register's ``epoch`` on.

    A synthetic viewer looked at it on ``host``: in ``withheld_in`` it met the order's notices, in
    ``visible_in`` what the order names. All three are empty for the register itself, which the
    desk puts in place and nobody looks at.
    """

    version: ClassVar[int] = 2

    surface: str
    epoch: int
    register: Digest
    withheld: int  # items of this order in that register
    host: str
    withheld_in: tuple[Country, ...]
    visible_in: tuple[Country, ...]
