"""Two people at once, on connections of their own: one of them comes second and is told so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from duly.decide.rules import Confirm
from duly.desk.acts import house
from duly.desk.acts.receive import Delivery, receive
from duly.desk.orders import guard
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.models import Entry, Head
from duly.desk.orders.rebuild import rebuild
from duly.desk.orders.vault import Pouch
from duly.desk.people.models import Seat
from duly.order.command import Command
from duly.order.events import FindingKind
from duly.order.terms import Channel, Country, ItemRef, OrderRef, Refusal, Role
from duly.receive.readers.document import File
from duly.receive.rules import Withdraw
from duly.review.rules import Find
from tests.case import CHECKED, COMPLY, FOUND, received, sealed
from tests.cast import ASHA, BILAL, DEV, FARID, NOON
from tests.desk.standing import audited, seat_the_cast

pytestmark = pytest.mark.postgres  # the embedded database is raced by processes, not threads
LETTER = (
    "Direction under section 69A of the Information Technology Act, 2000.\n"
    "Block access by the public in India to the accounts listed.\n\n1. @zqkara{}\n2. @zqmohan{}\n"
)


@pytest.fixture
def guarded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Put the triggers back after the tables were emptied."""
    yield
    with django_db_blocker.unblock():
        guard.install()


@pytest.fixture
def desk(guarded: None, transactional_db: None) -> Iterator[None]:
    """Seat the cast where everything is really committed."""
    seat_the_cast()
    yield
    guard.remove()


def at_once(*attempts: Callable[[], object]) -> list[object]:
    """Do all of it at the same moment; return what came of each, a refusal as its code."""
    start, came = threading.Barrier(len(attempts)), [None for _ in attempts]

    def do(place: int, attempt: Callable[[], object]) -> None:
        start.wait()
        try:
            came[place] = attempt()  # type: ignore[call-overload]
        except Refusal as no:
            came[place] = no.code  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=pair) for pair in enumerate(attempts)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(timeout=60)
    assert not any(each.is_alive() for each in threads), "they wait for one another for ever"
    return list(came)


def proposed(ref: OrderRef, items: int) -> list[ItemRef]:
    command = received(items, delivery=ref.ljust(64, "0"))
    open_order(ref, command, at=NOON, pouch=Pouch(ref))
    handle(ref, CHECKED, at=NOON)
    refs = [ItemRef(f"{ref}/{place}") for place in range(1, items + 1)]
    for each in (FOUND, COMPLY):
        handle_items(ref, [(item, each) for item in refs], at=NOON)
    return refs


def kinds(ref: OrderRef) -> list[str]:
    return list(Entry.objects.filter(order=ref).order_by("pk").values_list("kind", flat=True))


def sound() -> None:
    assert rebuild().differences == ()
    report = audited()
    assert report.bad == ()
    assert report.pending == 0
    assert report.size == Entry.objects.count()


@pytest.mark.usefixtures("desk")
def test_nothing_is_confirmed_once_the_order_is_withdrawn() -> None:
    for round_ in range(8):
        ref = OrderRef(f"IN-2021-{round_ + 1:04d}")
        items = proposed(ref, 3)

        came = at_once(
            lambda items=items, ref=ref: handle_items(  # type: ignore[misc]
                ref, [(item, Confirm(by=BILAL)) for item in items], at=NOON
            ),
            lambda ref=ref: handle(ref, Withdraw(by=DEV, why=sealed("w")), at=NOON),  # type: ignore[misc]
        )

        after = kinds(ref)[kinds(ref).index("OrderWithdrawn") :]
        assert after == ["OrderWithdrawn"]
        assert (came[0] == "order-withdrawn") is ("DecisionMade" not in kinds(ref))
    sound()


@pytest.mark.usefixtures("desk")
def test_of_two_who_saw_the_same_turn_one_is_told_that_it_changed() -> None:
    ref = OrderRef("IN-2021-0001")
    (item,) = proposed(ref, 1)
    seen = Entry.objects.filter(item=item).count()
    mine = replace(COMPLY, seen=seen)

    came = at_once(*[lambda: handle_items(ref, [(item, mine)], at=NOON)] * 4)

    assert came.count("changed-since-seen") == 3
    sound()


@pytest.mark.usefixtures("desk")
def test_deliveries_at_the_same_moment_each_get_a_reference_of_their_own() -> None:
    def deliver(number: int) -> Callable[[], object]:
        data = LETTER.format(number, number).encode()
        delivery = Delivery(
            files=(File(name="order.txt", data=data),),
            channel=Channel.PORTAL,
            authority="in-it-act:do_meity",
        )
        return lambda: receive(delivery, by=DEV, at=NOON).order

    came = at_once(*[deliver(number) for number in range(5)])

    assert sorted(map(str, came)) == [f"IN-2021-{number:04d}" for number in range(1, 6)]
    sound()


@pytest.mark.usefixtures("desk")
def test_the_same_delivery_at_the_same_moment_is_one_order() -> None:
    files = tuple(File(name=f"{n}.txt", data=LETTER.format(n, n).encode()) for n in (1, 2))

    def deliver(turned: bool) -> Callable[[], object]:
        delivery = Delivery(
            files=files[::-1] if turned else files,
            channel=Channel.PORTAL,
            authority="in-it-act:do_meity",
        )
        return lambda: receive(delivery, by=DEV, at=NOON).repeated

    came = at_once(*[deliver(bool(number % 2)) for number in range(4)])

    assert sorted(map(str, came)) == ["False", "True", "True", "True"]
    assert Head.objects.filter(order__startswith="IN-").count() == 1
    assert kinds(OrderRef("IN-2021-0001")).count("DeliveryRepeated") == 3
    sound()


@pytest.mark.usefixtures("desk")
def test_a_person_seated_twice_at_once_has_one_seat() -> None:
    house.add_person("rana", "Rana (synthetic)")

    def seat(country: str) -> Callable[[], object]:
        where = Country(country)
        return lambda: house.grant_seat("rana", [Role.COUNSEL], where, by=FARID, at=NOON)

    came = at_once(seat("US"), seat("IE"), seat("DE"), seat("FR"))

    assert came.count("seated") == 3
    assert Seat.objects.filter(person__login="rana", revoked_at=None).count() == 1
    sound()


@pytest.mark.usefixtures("desk")
def test_many_orders_at_once_stand_in_one_history_without_a_gap() -> None:
    refs = [OrderRef(f"IN-2021-{number:04d}") for number in range(1, 5)]
    for ref in refs:
        proposed(ref, 2)

    def review(ref: OrderRef) -> Callable[[], object]:
        find: Command = Find(by=ASHA, finding=FindingKind.CANNOT_TELL)

        def do() -> None:
            for _ in range(10):
                handle_items(ref, [(ItemRef(f"{ref}/1"), find)], at=NOON)

        return do

    with_revoking = [review(ref) for ref in refs]
    came = at_once(*with_revoking, lambda: house.revoke_seat("esi", "left", by=FARID, at=NOON))

    assert came[:4] == [None] * 4
    sound()


@pytest.mark.usefixtures("desk")
def test_a_seat_that_ends_while_its_person_acts_does_nothing_afterwards() -> None:
    ref = OrderRef("IN-2021-0001")
    (item,) = proposed(ref, 1)
    find = Find(by=ASHA, finding=FindingKind.CANNOT_TELL)
    done = []

    def act() -> None:
        with suppress(Refusal):
            for _ in range(60):
                done.append(handle_items(ref, [(item, find)], at=NOON))

    at_once(act, lambda: house.revoke_seat("asha", "left", by=FARID, at=NOON))

    with pytest.raises(Refusal, match="seat-revoked"):
        handle_items(ref, [(item, find)], at=NOON)
    assert kinds(ref).count("FindingRecorded") == len(done) < 60
    sound()
