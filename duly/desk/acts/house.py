"""Who may act here: people, seats and tokens, every grant and end of a seat on the record."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from duly.desk.orders.door import record_house
from duly.desk.people.access import SYSTEM, must_live
from duly.desk.people.models import Person, Seat, Token
from duly.gate.countries import COUNTRIES
from duly.order.command import NOWHERE, Stamp, must_be_label
from duly.order.events import SeatGranted, SeatRevoked, TokenIssued
from duly.order.terms import Actor, Country, OrderRef, PersonRef, Refusal, Role, SeatRef

HOUSE = OrderRef("HOUSE")
GRANTABLE = tuple(role for role in Role if role not in (Role.SYSTEM, Role.SUBJECT))
_JOINERS = dict.fromkeys((0x200C, 0x200D))  # letters of Indian scripts need them
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

    Refuses ``bad-login``, ``bad-name`` and ``login-taken``.
    """
    if not _LOGIN.fullmatch(login):
        raise Refusal("bad-login", "a login is lower-case letters, digits, dot, dash, underscore")
    if not name.translate(_JOINERS).isprintable() or len(name) > 120:
        raise Refusal("bad-name", "a name is one line of at most 120 letters")
    if Person.objects.filter(login=login).exists():
        raise _taken(login)
    ref = PersonRef("p-" + secrets.token_hex(6))
    try:
        with transaction.atomic():
            Person.objects.create(ref=ref, login=login, name=name)
    except IntegrityError as taken:  # by somebody who came in between
        raise _taken(login) from taken
    return ref


def grant_seat(
    login: str, roles: Iterable[Role], country: Country, *, by: Actor, at: datetime
) -> SeatRef:
    """Let a person act from a country in some roles; a person has one living seat.

    Refuses ``no-right`` without an administrator's living seat, ``unknown-person``, ``seated``,
    ``bad-role`` for none or for one that no person can have, and ``unknown-country``.
    """
    wanted = _wanted(roles)
    if country != NOWHERE and country not in COUNTRIES:
        raise Refusal("unknown-country", f"{country} is no country of ISO 3166-1, as IE or IN are")
    with transaction.atomic():
        must_administer(by)
        person = _person(login)
        ref = SeatRef("s-" + secrets.token_hex(6))
        granted = SeatGranted(
            **_stamp(by, at),
            person=PersonRef(person.ref),
            granted=ref,
            roles=wanted,
            country=country,
        )
        record_house(granted, at=at)  # one grant after another from here on
        if Seat.objects.filter(person=person, revoked_at=None).exists():
            raise Refusal("seated", f"{login} has a seat; revoke it before granting another")
        Seat.objects.create(
            ref=ref, person=person, roles=" ".join(wanted), country=country, granted_at=at
        )
        _end_sessions(person)  # of an earlier seat
    return ref


def revoke_seat(login: str, why: str, *, by: Actor, at: datetime) -> SeatRef:
    """End a person's seat: the next command, page or token use is refused.

    Refuses ``no-right``, ``unknown-person``, ``no-seat``, ``not-a-label`` for a ``why`` that is
    no code, and ``last-administrator`` for the seat without which nobody could seat anyone.
    """
    must_be_label(why, "why a seat ends")
    with transaction.atomic():
        must_administer(by)
        person = _person(login)
        seat = Seat.objects.filter(person=person, revoked_at=None).first()
        if seat is None:
            raise Refusal("no-seat", f"{login} has no living seat")
        record_house(
            SeatRevoked(**_stamp(by, at), revoked=SeatRef(seat.ref), why=why),
            at=at,
        )
        _must_leave_one(seat)
        if not Seat.objects.filter(pk=seat.pk, revoked_at=None).update(revoked_at=at):
            raise Refusal("no-seat", f"{login} has no living seat: it was revoked just now")
        Token.objects.filter(person=person, revoked_at=None).update(revoked_at=at)
    return SeatRef(seat.ref)


def issue_token(login: str, *, at: datetime, by: Actor = SYSTEM) -> str:
    """Return a new token of a person; earlier ones and all sessions die, a digest is kept.

    That it was made, and by whom, goes on the record: whoever made it could act with it.
    Refuses ``no-right`` for anyone but that person and an administrator.
    """
    token = "duly_" + secrets.token_urlsafe(32)
    with transaction.atomic():
        person = _person(login)
        if by.person != person.ref:
            must_administer(by)
        must_live(by)
        record_house(TokenIssued(**_stamp(by, at), person=PersonRef(person.ref)), at=at)
        Token.objects.filter(person=person, revoked_at=None).update(revoked_at=at)
        Token.objects.create(digest=_digest(token), person=person, made_at=at)
        _end_sessions(person)
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


def known_login(login: str) -> str:
    """Return a login if somebody of the house has it; else nothing."""
    return login if Person.objects.filter(login=login).exists() else ""


def _end_sessions(person: Person) -> None:
    """Bind the person's sign-in to another secret: no session that began before opens a page."""
    if person.user is not None:
        person.user.set_unusable_password()
        person.user.save(update_fields=["password"])


def _taken(login: str) -> Refusal:
    return Refusal("login-taken", f"{login} exists; 'duly user token {login}' renews its token")


def _person(login: str) -> Person:
    person = Person.objects.filter(login=login).first()
    if person is None:
        raise Refusal("unknown-person", f"nobody here is called {login}; 'duly user add' adds one")
    return person


def _must_leave_one(leaving: Seat) -> None:
    """Refuse ``last-administrator``; asked once the house's line is held, so two cannot both go."""
    others = Seat.objects.filter(revoked_at=None).exclude(pk=leaving.pk)
    heads = [seat for seat in (leaving, *others) if Role.ADMINISTRATOR in seat.roles.split()]
    if heads == [leaving]:
        raise Refusal(
            "last-administrator",
            f"{leaving.person.login} is the only administrator: nobody could be seated any more."
            f" 'duly user add LOGIN --role {Role.ADMINISTRATOR}' first; that one may revoke it",
        )


def _wanted(roles: Iterable[Role]) -> tuple[Role, ...]:
    wanted = tuple(sorted(set(roles)))
    if not wanted or not set(wanted) <= set(GRANTABLE):
        raise Refusal("bad-role", f"a seat needs one or more of {', '.join(GRANTABLE)}")
    return wanted


def _stamp(by: Actor, at: datetime) -> Stamp:
    return Stamp(order=HOUSE, at=at, by=by.person, seat=by.seat)


def must_administer(by: Actor) -> None:
    """Refuse ``no-right`` and ``seat-revoked`` without an administrator's living seat."""
    if by != SYSTEM and Role.ADMINISTRATOR not in by.roles:
        raise Refusal("no-right", "this needs an administrator's seat")
    must_live(by)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()
