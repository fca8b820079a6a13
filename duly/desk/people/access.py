"""Whose seat may act and see: asked in the door's own transaction, for every command."""

from __future__ import annotations

from duly.desk.people.models import Seat
from duly.order.command import NOWHERE
from duly.order.terms import Actor, PersonRef, Refusal, Role, SeatRef

SYSTEM = Actor(
    person=PersonRef("system"),
    seat=SeatRef("system"),
    roles=frozenset({Role.SYSTEM}),
    country=NOWHERE,
)
_CASEWORK = frozenset(
    {Role.INTAKE, Role.REVIEWER, Role.COUNSEL, Role.TRANSPARENCY, Role.AUDITOR, Role.SYSTEM}
)


_SUBJECT = Actor(
    person=PersonRef("subject"),
    seat=SeatRef("subject"),
    roles=frozenset({Role.SUBJECT}),
    country=NOWHERE,
)


def affected_person() -> Actor:
    """Return the actor behind a private page: whoever holds the signed link."""
    return _SUBJECT


def may_see(actor: Actor, *, country: str) -> bool:
    """Say whether a seat may see orders of a country.

    A seat in the demanding country sees none of its orders: whoever can be pressed there
    must have nothing to give.
    """
    return bool(actor.roles & _CASEWORK) and actor.country != country


def must_live(actor: Actor) -> None:
    """Refuse ``seat-revoked`` and ``seat-changed`` for an actor who does not sit here as said.

    The program itself and the affected person have no seat; with one word changed they are
    nobody: such an actor was made by hand.
    """
    if actor in (SYSTEM, _SUBJECT):
        return
    held = Seat.objects.filter(ref=actor.seat, person_id=actor.person, revoked_at=None)
    seat = held.values_list("roles", "country").first()
    if seat is None:
        raise Refusal("seat-revoked", "this seat no longer exists; ask an administrator")
    if set(seat[0].split()) != set(actor.roles) or seat[1] != actor.country:
        raise Refusal("seat-changed", "your seat is another now; sign in again")


def may_act(actor: Actor, *, country: str) -> None:
    """Refuse ``seat-revoked``, ``seat-changed``, ``not-yours`` for a seat that may not act."""
    must_live(actor)
    if actor not in (SYSTEM, _SUBJECT) and not may_see(actor, country=country):
        raise Refusal("not-yours", "no such order for this seat")
