"""Seats and tokens: who may give them, what dies with them, and what stays on the record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from duly.decide.rules import Confirm
from duly.desk.acts import house
from duly.desk.acts.eyes import ties
from duly.desk.orders import read
from duly.desk.orders.door import handle, handle_items, open_order, record_house
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM, affected_person
from duly.desk.people.models import Person
from duly.order.events import HouseEvent, SeatGranted, TokenIssued
from duly.order.terms import Actor, Country, ItemRef, Refusal, Role
from tests.case import CHECKED, COMPLY, FOUND, received
from tests.cast import ASHA, BILAL, CAST, FARID, NOON, ORDER, US
from tests.desk.standing import audited, counted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ITEM = ItemRef(f"{ORDER}/1")
LATER = NOON + timedelta(hours=1)


def proposed(by: Actor = ASHA) -> None:
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)
    for command in (FOUND, replace(COMPLY, by=by)):
        handle_items(ORDER, [(ITEM, command)], at=NOON)


def new_seat(login: str, *roles: Role, country: str = "US", by: Actor = FARID) -> Actor:
    ref = house.add_person(login, f"{login.title()} (synthetic)")
    house.grant_seat(login, roles, Country(country), by=by, at=NOON)
    return house.actor_of_person(ref)


@pytest.mark.parametrize("roles", [[], [Role.SYSTEM], [Role.SUBJECT], [Role.REVIEWER, Role.SYSTEM]])
def test_no_person_is_given_a_role_that_no_person_has(roles: list[Role]) -> None:
    house.add_person("rana", "Rana (synthetic)")
    before = counted()

    with pytest.raises(Refusal, match="bad-role"):
        house.grant_seat("rana", roles, US, by=FARID, at=NOON)

    assert counted() == before


@pytest.mark.parametrize("country", ["in", "IN ", "INDIA", "UK", "EU", "", "XX", "I\u200bN", "ІN"])
def test_a_seat_is_in_a_country_or_nowhere_and_not_in_a_look_alike_of_one(country: str) -> None:
    house.add_person("rana", "Rana (synthetic)")

    with pytest.raises(Refusal, match="unknown-country"):
        house.grant_seat("rana", [Role.COUNSEL], Country(country), by=FARID, at=NOON)


def test_a_seat_of_which_no_country_was_said_confirms_nothing() -> None:
    proposed()
    nowhere = new_seat("rana", Role.COUNSEL, country="ZZ")

    with pytest.raises(Refusal, match="seat-nowhere"):
        handle_items(ORDER, [(ITEM, Confirm(by=nowhere))], at=NOON)


@pytest.mark.parametrize("someone", [each for each in CAST if each != FARID] + [affected_person()])
def test_only_an_administrator_gives_or_ends_seats_and_others_tokens(someone: Actor) -> None:
    before = counted()

    attempts: list[Callable[[], object]] = [
        lambda: house.grant_seat("asha", [Role.COUNSEL], US, by=someone, at=NOON),
        lambda: house.revoke_seat("farid", "left", by=someone, at=NOON),
        lambda: house.issue_token("farid", by=someone, at=NOON),
    ]
    for attempt in attempts:
        with pytest.raises(Refusal, match="no-right"):
            attempt()

    assert counted() == before


def test_the_last_administrator_stays_until_there_is_another() -> None:
    before = counted()
    with pytest.raises(Refusal, match="last-administrator") as no:
        house.revoke_seat("farid", "left", by=FARID, at=NOON)
    assert "duly user add LOGIN --role administrator" in no.value.why
    assert counted() == before

    new_seat("rana", Role.ADMINISTRATOR)
    house.revoke_seat("farid", "left", by=FARID, at=NOON)


def test_a_login_that_another_takes_in_between_is_refused_as_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def between(size: int) -> str:
        Person.objects.create(ref="p-first", login="rana", name="Rana (synthetic)")
        return "second"

    monkeypatch.setattr("duly.desk.acts.house.secrets.token_hex", between)

    with pytest.raises(Refusal, match="login-taken"):
        house.add_person("rana", "Rana (synthetic)")
    assert Person.objects.get(login="rana").ref == "p-first"


def test_an_administrator_whose_seat_ended_gives_nothing_more() -> None:
    second = new_seat("rana", Role.ADMINISTRATOR)
    house.revoke_seat("farid", "left", by=second, at=NOON)
    before = counted()

    attempts: list[Callable[[], object]] = [
        lambda: house.revoke_seat("rana", "revenge", by=FARID, at=NOON),
        lambda: house.issue_token("asha", by=FARID, at=NOON),
        lambda: house.issue_token("farid", by=FARID, at=NOON),
    ]
    for attempt in attempts:
        with pytest.raises(Refusal, match="seat-revoked"):
            attempt()

    assert counted() == before


def test_an_administrator_made_by_hand_gives_nothing() -> None:
    for smuggled in (
        replace(ASHA, roles=FARID.roles),
        replace(SYSTEM, person=ASHA.person),
        replace(affected_person(), roles=frozenset({Role.SYSTEM})),
    ):
        with pytest.raises(Refusal):
            house.issue_token("bilal", by=smuggled, at=NOON)


def test_a_person_has_one_seat_and_one_token_at_a_time() -> None:
    first = house.issue_token("bilal", at=NOON)
    second = house.issue_token("bilal", at=NOON)

    with pytest.raises(Refusal, match="bad-token"):
        house.actor_of_token(first)
    assert house.actor_of_token(second) == BILAL
    with pytest.raises(Refusal, match="seated"):
        house.grant_seat("bilal", [Role.REVIEWER], US, by=FARID, at=NOON)


def test_a_seat_that_two_end_at_once_is_ended_once_on_the_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = record_house

    def after_another(event: HouseEvent, *, at: datetime) -> None:
        monkeypatch.undo()
        house.revoke_seat("asha", "left", by=FARID, at=at)
        real(event, at=at)

    before = counted()
    monkeypatch.setattr(house, "record_house", after_another)
    with pytest.raises(Refusal, match="revoked just now"):
        house.revoke_seat("asha", "left", by=FARID, at=NOON)
    assert counted() == before  # here the other's was within this one, and fell with it


def test_the_token_of_an_ended_seat_opens_nothing_and_is_not_revived_by_a_new_one() -> None:
    token = house.issue_token("bilal", at=NOON)
    house.revoke_seat("bilal", "travels", by=FARID, at=NOON)

    with pytest.raises(Refusal, match="bad-token"):
        house.actor_of_token(token)
    house.grant_seat("bilal", [Role.COUNSEL], US, by=FARID, at=LATER)
    with pytest.raises(Refusal, match="bad-token"):
        house.actor_of_token(token)


def test_the_same_person_on_a_new_seat_is_still_the_same_eyes() -> None:
    proposed()
    house.revoke_seat("asha", "moves", by=FARID, at=NOON)
    house.grant_seat("asha", [Role.COUNSEL], Country("IE"), by=FARID, at=NOON)
    again = house.actor_of_person(ASHA.person)

    assert again.seat != ASHA.seat
    with pytest.raises(Refusal, match="same-eyes"):
        handle_items(ORDER, [(ITEM, Confirm(by=again))], at=NOON)


def test_every_token_is_on_the_record_with_whoever_made_it() -> None:
    house.issue_token("bilal", by=FARID, at=NOON)

    (made,) = [line.event for line in read.events(house.HOUSE)]

    assert isinstance(made, TokenIssued)
    assert (made.person, made.by) == (BILAL.person, FARID.person)
    assert audited().bad == ()


def test_an_administrator_who_signs_as_both_is_seen_by_whoever_looks() -> None:
    both = (Role.ADMINISTRATOR, Role.REVIEWER)
    head = new_seat("rana", *both)
    proposed(by=head)
    puppet = new_seat("puppet", Role.COUNSEL, by=head)
    house.issue_token("puppet", by=head, at=NOON)
    handle_items(ORDER, [(ITEM, Confirm(by=puppet))], at=LATER)

    found = ties(read.events(ORDER))

    assert {(tie.giver, tie.taker, tie.what) for tie in found} == {
        (head.person, puppet.person, "seat"),
        (head.person, puppet.person, "token"),
    }
    granted = [e.event for e in read.events(house.HOUSE) if isinstance(e.event, SeatGranted)]
    assert {event.by for event in granted} == {FARID.person, head.person}


def test_two_colleagues_seated_by_a_third_raise_no_question() -> None:
    proposed()
    for login in ("asha", "bilal"):
        house.issue_token(login, by=FARID, at=NOON)
    handle_items(ORDER, [(ITEM, Confirm(by=BILAL))], at=LATER)

    assert ties(read.events(ORDER)) == []


@pytest.mark.parametrize("name", ["x" * 121, "two\nlines", "nul\0", "\u202eexe"])
def test_a_name_is_one_line_that_can_be_shown(name: str) -> None:
    with pytest.raises(Refusal, match="bad-name"):
        house.add_person("rana", name)


def test_a_name_may_join_its_letters() -> None:
    assert house.add_person("sri", "ശ്രീ\u200dകല (synthetic)")


@pytest.mark.parametrize("login", ["", "Rana", "rana ", "-rana", "r" * 61, "rana\n", "рana", "a/b"])
def test_a_login_is_plain(login: str) -> None:
    with pytest.raises(Refusal, match="bad-login"):
        house.add_person(login, "Rana (synthetic)")
