"""Synthetic viewers: what a reader in one country sees on one surface of the platform."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Sight(StrEnum):
    """What a viewer met where a subject stands on a surface."""

    SHOWN = "shown"
    HIDDEN = "hidden"  # a notice in its place, or status 451
    ABSENT = "absent"  # this surface does not carry it: nothing follows from that


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One look; ``epoch`` is that of the register with which the answer was made, 0 for none."""

    sight: Sight
    epoch: int


class Surface(Protocol):
    """One way in which one host of the platform shows things.

    Every implementation reads as an ordinary reader does, through everything that stands before
    the platform, and asks no gate itself.
    """

    @property
    def name(self) -> str:
        """``web``, ``api``, ``search``, ``timeline``, ``embed`` or ``feed``."""

    @property
    def host(self) -> str:
        """The host that answers."""

    def look(self, kind: str, subject: str, country: str) -> Seen:
        """Look for a subject as a reader in a country; an outage raises ``OSError``."""
