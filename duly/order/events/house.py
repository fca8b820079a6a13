"""What can happen to the desk itself: seats and keys."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.events.base import Event
from duly.order.terms import Country, PersonRef, Role, SeatRef


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatGranted(Event):
    """A person may act at the desk, in these roles, from this country."""

    person: PersonRef
    granted: SeatRef
    roles: tuple[Role, ...]
    country: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRevoked(Event):
    """A seat is dead: its sessions and tokens no longer open anything."""

    revoked: SeatRef
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenIssued(Event):
    """A person's proof was made anew, by themselves or by another; earlier ones are dead."""

    person: PersonRef


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAdopted(Event):
    """The ledger is signed with this key from now on."""

    verifier: str  # C2SP verifier key
