"""The cast of the demo: synthetic people, each with one seat; none of them exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.auth.models import User

from duly.desk.acts import house
from duly.desk.people.access import SYSTEM
from duly.desk.people.models import Person
from duly.order.terms import Actor, Country, Role

BEFORE = datetime(2021, 1, 25, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody of the cast; ``does`` is said on the sign-in page."""

    login: str
    name: str
    roles: tuple[Role, ...]
    country: Country
    does: str


def _member(name: str, country: str, does: str, *roles: Role) -> Member:
    return Member(
        login=name.lower(),
        name=f"{name} (synthetic)",
        roles=roles,
        country=Country(country),
        does=does,
    )


CAST: tuple[Member, ...] = (
    _member("Asha", "US", "reviews items and proposes", Role.REVIEWER),
    _member("Bilal", "IE", "legal counsel, confirms and answers", Role.COUNSEL),
    _member("Chitra", "IN", "is seated in India and must see nothing of its orders", Role.REVIEWER),
    _member("Dev", "US", "takes deliveries in", Role.INTAKE),
    _member("Esi", "US", "publishes the counts", Role.TRANSPARENCY),
    _member("Farid", "US", "administers people and seats", Role.ADMINISTRATOR),
    _member("Gita", "CH", "audits from outside, reads only", Role.AUDITOR),
    _member("Grace", "DE", "a second counsel, hears appeals", Role.COUNSEL, Role.REVIEWER),
)


def seat_the_cast() -> dict[str, Actor]:
    """Give everybody a person, a seat and a way to sign in; return the actors by login."""
    actors: dict[str, Actor] = {}
    for member in CAST:
        ref = house.add_person(member.login, member.name)
        house.grant_seat(member.login, member.roles, member.country, by=SYSTEM, at=BEFORE)
        user = User.objects.create_user(username=member.login)
        user.set_unusable_password()
        user.save()
        Person.objects.filter(ref=ref).update(user=user)
        actors[member.login] = house.actor_of_person(ref)
    return actors
