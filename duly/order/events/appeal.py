"""What can happen when an affected person objects."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.events.base import ItemEvent
from duly.order.terms import Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealFiled(ItemEvent):
    """The affected person asks for another look."""

    text: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided(ItemEvent):
    """Someone who took no part in the decision decided the appeal."""

    upheld: bool
    reason: Sealed
