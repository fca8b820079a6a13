from dataclasses import replace

import pytest

from duly.desk.acts import check, clarify
from duly.desk.orders import read
from duly.desk.orders.door import open_order
from duly.desk.orders.vault import Pouch
from duly.order.terms import Ask, Country, Refusal
from tests.case import CHECKED, COMPLY, FOUND, Case, received
from tests.cast import ASHA, BILAL, NOON, ORDER

LATER = NOON.replace(year=2023)  # the Regulation applies since June 2022
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


def test_saying_what_kind_of_act_it_is_starts_the_clocks_of_that_act() -> None:
    pouch = Pouch(ORDER)
    fields = '{"deadline": {"length": "PT24H"}}'
    command = replace(received(1), instrument=None, reading=pouch.seal(fields))
    open_order(ORDER, command, at=NOON, pouch=pouch)
    with pytest.raises(Refusal, match="no-instrument"):
        check.check(ORDER, by=ASHA, at=NOON)

    check.check(ORDER, by=ASHA, at=NOON, instrument="in-it-act:s69a_direction")

    order = read.order(ORDER, ASHA)
    assert order.instrument == "s69a_direction"
    assert [clock.id for clock in order.clocks if clock.due_at] == ["execute"]


def test_checking_again_starts_no_clock_twice() -> None:
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    for _ in range(2):
        check.check(ORDER, by=ASHA, at=NOON)

    clocks = [clock.id for clock in read.order(ORDER, ASHA).clocks]
    assert len(clocks) == len(set(clocks))


def test_what_asks_only_for_data_is_not_withheld() -> None:
    command = received(1)
    asked = replace(command, items=(replace(command.items[0], ask=Ask.INFORM),))

    with pytest.raises(Refusal, match="not-asked"):
        Case(asked).do(CHECKED, FOUND, COMPLY)


def test_asking_what_is_missing_stops_the_clock_where_the_law_says_so() -> None:
    pouch = Pouch(ORDER)
    command = replace(
        received(1),
        authority="eu-terreg:ms_competent",
        country=Country("FR"),
        territory=(Country("FR"),),
        regime="eu-terreg",
        instrument="removal_order",
        received_at=LATER,
        reading=pouch.seal("{}"),
    )
    open_order(ORDER, command, at=LATER, pouch=pouch)
    check.check(ORDER, by=ASHA, at=LATER)

    clarify.clarify(ORDER, by=BILAL, at=LATER)

    order = read.order(ORDER, BILAL)
    clock = next(clock for clock in order.clocks if clock.id == "execute")
    assert (order.state, clock.state) == ("clarifying", "paused")
    assert read.events(ORDER)[-2].kind == "ClarificationAsked"


def test_only_checks_of_the_act_are_asked_about() -> None:
    pouch = Pouch(ORDER)
    open_order(ORDER, replace(received(1), reading=pouch.seal("{}")), at=NOON, pouch=pouch)
    check.check(ORDER, by=ASHA, at=NOON)

    with pytest.raises(Refusal, match="unknown-check"):
        clarify.clarify(ORDER, by=BILAL, at=NOON, points=("no_such_check",))


def test_a_person_who_found_the_law_cited_gives_the_order_its_basis() -> None:
    pouch = Pouch(ORDER)
    open_order(ORDER, replace(received(1), reading=pouch.seal("{}")), at=NOON, pouch=pouch)
    check.check(ORDER, by=ASHA, at=NOON)
    assert not read.order(ORDER, ASHA).basis

    check.check(ORDER, by=BILAL, at=NOON, held=["legal_basis"])
    assert read.order(ORDER, ASHA).basis

    check.check(ORDER, by=BILAL, at=NOON, failed=["legal_basis"])
    assert not read.order(ORDER, ASHA).basis
