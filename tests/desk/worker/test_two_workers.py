"""Two workers at one desk at once do everything once."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.db import connection
from pytest_django import DjangoDbBlocker

from duly.desk.orders import epochs, guard
from duly.desk.orders.models import Entry, Epoch
from duly.desk.worker.drain import Drained, drain
from duly.order.terms import OrderRef
from tests.cast import NOON
from tests.desk.worker.office import (
    DAY,
    account,
    names,
    open_owed,
    opened,
    register,
    start_clock,
    withhold,
)

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
ORDERS = [OrderRef(f"IN-2021-{number:04}") for number in range(1, 5)]
WORKERS, THINGS = 4, 30
LATE = NOON + 2 * DAY


@pytest.fixture(autouse=True, scope="module")
def the_history_may_be_emptied(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Put the triggers back after the tables were emptied; the test itself drops them last."""
    yield
    with django_db_blocker.unblock():
        guard.install()
        connection.close()


@pytest.fixture
def work(people: object) -> Iterator[None]:
    for ref in ORDERS:
        refs = opened(*[account(f"{ref}-{n}") for n in range(THINGS)], ref=ref)
        withhold(refs[:5], days=1)
        withhold(refs[5:], days=9)
        start_clock("execute", duty="execute", due=DAY, ref=ref)
    yield
    guard.remove()


def at_once() -> list[Drained]:
    start, done = Barrier(WORKERS), list[Drained]()

    def one() -> None:
        try:
            start.wait()
            done.append(drain(at=LATE))
        finally:
            connection.close()

    threads = [Thread(target=one) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


def many(kind: str) -> int:
    return Entry.objects.filter(kind=kind).count()


@pytest.mark.usefixtures("work")
def test_workers_at_once_do_everything_once() -> None:
    done = at_once()

    assert len(done) == WORKERS
    assert sum(each.told for each in done) == many("PersonNotified") == len(ORDERS) * THINGS
    assert many("WithholdingExpired") == len(ORDERS) * 5
    assert sorted(name for each in done for name in each.missed) == [
        f"{ref} execute" for ref in ORDERS
    ]
    assert names().total() == len(names()) == len(mail.outbox) == len(ORDERS) * (THINGS + 1)

    drain(at=LATE)

    assert open_owed() == []
    assert names().total() == len(ORDERS) * (THINGS + 1)
    newest = epochs.newest()
    assert newest is not None
    assert (register().epoch, len(register())) == (newest.epoch, len(ORDERS) * 25)
    assert many("CarriedOut") <= Epoch.objects.exclude(digest="").count() * len(ORDERS)
