"""What every letter has around its text: who writes, to whom, under which references, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The letterhead, the addressee, both references and the moment of writing.

    ``contact`` is an address of the desk; no field holds a name of staff.
    ``written_at`` is aware; ``zone`` is the IANA name of the addressee's time zone: every time
    is given in it and in UTC, once where it is UTC.
    """

    platform: str
    address: tuple[str, ...] = ()
    contact: str
    to: tuple[str, ...]
    our_reference: str
    their_reference: str | None = None
    written_at: datetime
    zone: str

    def __post_init__(self) -> None:
        aware(self.written_at)
        ZoneInfo(self.zone)


def aware(*moments: datetime | None) -> None:
    """Refuse a time without a zone: it would say something else in every country."""
    if any(moment is not None and moment.utcoffset() is None for moment in moments):
        raise ValueError("a letter's times need a time zone")
