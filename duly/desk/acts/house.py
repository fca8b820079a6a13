"""Who may act here: people, seats and tokens, every grant and end of a seat on the record."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from duly.desk.orders.door import record_house
from duly.desk.people.models import Person, Seat, Token
from duly.order.events import SeatGranted, SeatRevoked
from duly.order.terms import Actor, Country, OrderRef, PersonRef, Refusal, Role, SeatRef

HOUSE = OrderRef("HOUSE")
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """One seat as the people page shows it; ``user`` is who signs in for it, if anyone may."""

    ref: str
    person: str
    user: int | None
    login: str
    name: str
    roles: tuple[str, ...]
    country: str
    granted_at: datetime
    revoked_at: datetime | None

    @property
    def actor(self) -> Actor:
        """Return who acts from this seat; the door asks again whether it lives."""
        return Actor(
            person=PersonRef(self.person),
            seat=SeatRef(self.ref),
            roles=frozenset(Role(word) for word in self.roles),
            country=Country(self.country),
        )


def add_person(login: str, name: str) -> PersonRef:
    """Add a person of the house.

    Refuses ``bad-login`` and ``login-taken``.
    """
    if not _LOGIN.fullmatch(login):
        raise Refusal("bad-login", "a login is lower-case letters, digits, dot, dash, underscore")
    if Person.objects.filter(login=login).exists():
        raise Refusal("login-taken", f"{login} exists; 'duly user token {login}' renews its token")
    ref = PersonRef("p-" + secrets.token_hex(6))
    Person.objects.create(ref=ref, login=login, name=name)
    return ref


def grant_seat(
    login: str, roles: Iterable[Role], country: Country, *, by: Actor, at: datetime
) -> SeatRef:
    """Let a person act from a country in some roles; a person has one living seat.

    Refuses ``no-right`` without an administrator's seat, ``unknown-person``, ``seated``.
    """
    _must_administer(by)
    person = _person(login)
    with transaction.atomic():
        if Seat.objects.filter(person=person, revoked_at=None).exists():
            raise Refusal("seated", f"{login} has a seat; revoke it before granting another")
        ref = SeatRef("s-" + secrets.token_hex(6))
        wanted = tuple(sorted(set(roles)))
        record_house(
            SeatGranted(
                order=HOUSE,
                at=at,
                by=by.person,
                seat=by.seat,
                person=PersonRef(person.ref),
                granted=ref,
                roles=wanted,
                country=country,
            ),
            at=at,
        )
        Seat.objects.create(
            ref=ref, person=person, roles=" ".join(wanted), country=country, granted_at=at
        )
    return ref


def revoke_seat(login: str, why: str, *, by: Actor, at: datetime) -> SeatRef:
    """End a person's seat: the next command, page or token use is refused.

    Refuses ``no-right``, ``unknown-person``, ``no-seat``.
    """
    _must_administer(by)
    person = _person(login)
    with transaction.atomic():
        seat = Seat.objects.filter(person=person, revoked_at=None).first()
        if seat is None:
            raise Refusal("no-seat", f"{login} has no living seat")
        record_house(
            SeatRevoked(
                order=HOUSE, at=at, by=by.person, seat=by.seat, revoked=SeatRef(seat.ref), why=why
            ),
            at=at,
        )
        Seat.objects.filter(pk=seat.pk).update(revoked_at=at)
        Token.objects.filter(person=person, revoked_at=None).update(revoked_at=at)
    return SeatRef(seat.ref)


def issue_token(login: str, *, at: datetime) -> str:
    """Return a new token of a person; earlier ones die, and only a digest is kept."""
    person = _person(login)
    token = "duly_" + secrets.token_urlsafe(32)
    Token.objects.filter(person=person, revoked_at=None).update(revoked_at=at)
    Token.objects.create(digest=_digest(token), person=person, made_at=at)
    return token


def actor_of_token(token: str, *, login: str | None = None) -> Actor:
    """Return who a token proves.

    Refuses ``bad-token``, and ``other-person`` when it is not that person's.
    """
    row = Token.objects.filter(digest=_digest(token), revoked_at=None).first()
    if row is None:
        raise Refusal("bad-token", "this token opens nothing; ask an administrator for a new one")
    if login is not None and login not in (row.person.login, row.person.ref):
        raise Refusal("other-person", f"this token is not {login}'s; each person uses their own")
    return actor_of_person(row.person.ref)


def actor_of_person(ref: str) -> Actor:
    """Return the actor behind a person's living seat.

    Refuses ``seat-revoked``.
    """
    seat = Seat.objects.filter(person_id=ref, revoked_at=None).first()
    if seat is None:
        raise Refusal("seat-revoked", "you have no living seat; ask an administrator")
    return Actor(
        person=PersonRef(ref),
        seat=SeatRef(seat.ref),
        roles=frozenset(Role(word) for word in seat.roles.split()),
        country=Country(seat.country),
    )


def user_of(ref: str) -> User:
    """Return who signs in for a person, made at the first time; it has no password of its own."""
    person = Person.objects.select_related("user").get(ref=ref)
    if person.user is None:
        user, _ = User.objects.get_or_create(username=person.login)
        user.set_unusable_password()
        user.save()
        person.user = user
        person.save(update_fields=["user"])
    return person.user


def seats() -> list[SeatView]:
    """Return every seat, the living first."""
    rows = Seat.objects.select_related("person").order_by("revoked_at", "person__login")
    return [
        SeatView(
            ref=row.ref,
            person=row.person_id,
            user=row.person.user_id,
            login=row.person.login,
            name=row.person.name,
            roles=tuple(row.roles.split()),
            country=row.country,
            granted_at=row.granted_at,
            revoked_at=row.revoked_at,
        )
        for row in rows
    ]


def _person(login: str) -> Person:
    person = Person.objects.filter(login=login).first()
    if person is None:
        raise Refusal("unknown-person", f"nobody here is called {login}; 'duly user add' adds one")
    return person


def _must_administer(by: Actor) -> None:
    if not by.roles & {Role.ADMINISTRATOR, Role.SYSTEM}:
        raise Refusal("no-right", "this needs an administrator's seat")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
