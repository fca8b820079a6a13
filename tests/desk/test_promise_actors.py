"""Nobody acts who was not seated for it, whatever is claimed at the door."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from duly.decide.rules import Confirm
from duly.desk.acts import appeal, decide, escalate, house, publish
from duly.desk.orders import read
from duly.desk.orders.door import handle, handle_all, handle_items, may_receive, open_order
from duly.desk.orders.registry import COMMANDS, RECEIVERS
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM, affected_person
from duly.order.command import Command
from duly.order.events import Cause, FindingKind
from duly.order.terms import Actor, Country, ItemRef, Kind, OrderRef, Refusal, Role, SeatRef
from duly.receive.rules import CorrectReading, Withdraw
from duly.withhold.rules import Withhold
from tests.case import CHECKED, COMPLY, FOUND, received, sealed
from tests.cast import ASHA, BILAL, CAST, CHITRA, DEV, FARID, NOON, ORDER
from tests.desk.standing import counted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ITEM = ItemRef(f"{ORDER}/1")
UNKNOWN = "IN-2021-0999"
HOUSE = OrderRef("HOUSE")
WHY = sealed("why")


@pytest.fixture(autouse=True)
def an_order_proposed(desk: None) -> None:
    open_order(ORDER, received(2), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)
    for command in (FOUND, COMPLY):
        handle_items(ORDER, [(ITEM, command)], at=NOON)


def everything(of: Actor) -> Actor:
    return replace(of, roles=frozenset(Role))


@pytest.mark.parametrize(
    "smuggled",
    [
        everything(SYSTEM),
        everything(affected_person()),
        replace(SYSTEM, person=ASHA.person),
        replace(SYSTEM, country=Country("US")),
        replace(affected_person(), roles=frozenset({Role.COUNSEL})),
        replace(BILAL, seat=SYSTEM.seat),
        replace(BILAL, seat=SeatRef("subject")),
        replace(BILAL, seat=ASHA.seat),
        replace(BILAL, person=ASHA.person),
        replace(BILAL, country=Country("US")),
        everything(FARID),
        replace(BILAL, seat=SeatRef("")),
    ],
)
def test_an_actor_made_by_hand_confirms_nothing(smuggled: Actor) -> None:
    before = counted()

    with pytest.raises(Refusal) as refused:
        handle_items(ORDER, [(ITEM, Confirm(by=smuggled))], at=NOON)

    assert refused.value.code in {"no-right", "seat-revoked", "seat-changed"}
    assert counted() == before


@pytest.mark.parametrize("someone", [SYSTEM, affected_person()])
def test_the_program_and_the_affected_person_take_no_part_in_a_decision(someone: Actor) -> None:
    deciding: list[Command] = [
        replace(COMPLY, by=someone),
        Confirm(by=someone),
        Withhold(by=someone),
        CorrectReading(by=someone, kind=Kind.ACCOUNT, locator=WHY, reading=WHY, why=WHY),
    ]
    for command in deciding:
        with pytest.raises(Refusal, match="no-right"):
            handle_items(ORDER, [(ITEM, command)], at=NOON)


def test_no_command_is_open_to_an_administrator_without_another_role() -> None:
    assert not any(Role.ADMINISTRATOR in entry.roles for entry in COMMANDS.values())


@pytest.mark.parametrize("someone", [each for each in CAST if not each.roles & RECEIVERS])
def test_who_may_not_receive_is_told_so_before_a_file_is_looked_at(someone: Actor) -> None:
    with pytest.raises(Refusal, match="no-right"):
        may_receive(someone)


def what_chitra_tries(ref: str) -> list[Any]:
    item = f"{ref}/1"
    return [
        lambda: read.order(ref, CHITRA),
        lambda: decide.find([item], FindingKind.SATIRE, None, by=CHITRA, at=NOON),
        lambda: decide.find([ref], FindingKind.SATIRE, None, by=CHITRA, at=NOON),
        lambda: decide.confirm([ref], by=CHITRA, at=NOON),
        lambda: decide.withhold([ref], by=CHITRA, at=NOON),
        lambda: decide.restore([ref], Cause.REVIEW, by=CHITRA, at=NOON),
        lambda: decide.restore([item], Cause.REVIEW, by=CHITRA, at=NOON),
        lambda: appeal.decide(item, True, "x", by=CHITRA, at=NOON),
        lambda: escalate.hold_dialogue(ref, NOON, "x", by=CHITRA, at=NOON),
        lambda: publish.close(ref, by=CHITRA, at=NOON),
        lambda: publish.read_sealed(ref, "all", "curious", by=CHITRA, at=NOON),
        lambda: handle(OrderRef(ref), replace(CHECKED, by=CHITRA), at=NOON),
    ]


def said_to(ref: str) -> list[str]:
    answers = []
    for attempt in what_chitra_tries(ref):
        with pytest.raises(Refusal) as refused:
            attempt()
        answers.append(str(refused.value).replace(ref, "REF"))
    return answers


def test_a_seat_in_the_demanding_country_cannot_tell_an_order_from_none() -> None:
    assert said_to(ORDER) == said_to(UNKNOWN)


def test_the_record_of_seats_is_no_order() -> None:
    house.revoke_seat("gita", "left", by=FARID, at=NOON)

    attempts: list[Callable[[], object]] = [
        lambda: handle(HOUSE, CHECKED, at=NOON),
        lambda: handle_items(HOUSE, [(ItemRef("HOUSE/1"), COMPLY)], at=NOON),
        lambda: read.order(HOUSE, ASHA),
    ]
    for attempt in attempts:
        with pytest.raises(Refusal, match="unknown-order"):
            attempt()


def test_commands_given_together_are_judged_one_after_another() -> None:
    handle_all(ORDER, [CHECKED, CHECKED], at=NOON)
    twice: list[Command] = [Withdraw(by=DEV, why=WHY), Withdraw(by=DEV, why=WHY)]
    before = counted()

    with pytest.raises(Refusal, match="already-withdrawn"):
        handle_all(ORDER, twice, at=NOON)

    assert counted() == before
