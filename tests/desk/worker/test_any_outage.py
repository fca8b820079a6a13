"""However long nobody looked, each clock warns once an instant, and all is caught up in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.check.clocks import MeetClock
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry
from duly.desk.people.access import SYSTEM
from duly.desk.worker.drain import drain
from duly.ledger.codec import decode
from duly.order.events import ClockMissed
from tests.cast import NOON, ORDER
from tests.desk.worker.office import HOUR, account, open_owed, opened, sent_to, start_clock

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
DESK = "orders@chirp.example"
OUTAGE = 30 * 24  # hours
PARTS = (50, 80, 100)
MANY = 5 if settings().max_examples <= 100 else 500  # each walks through a desk of its own
DUE = st.lists(st.integers(1, OUTAGE), min_size=1, max_size=4, unique=True)
LOOKS = st.lists(st.integers(0, 2 * OUTAGE), max_size=5).map(sorted)


@contextmanager
def its_own_desk() -> Iterator[None]:
    """Forget afterwards what one example did."""
    mail.outbox.clear()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def begun(hours: list[int]) -> dict[str, int]:
    opened(account("ana"))
    clocks = {f"duty{place}": due for place, due in enumerate(hours)}
    for name, due in clocks.items():
        start_clock(name, duty="execute", due=due * HOUR)
    return clocks


def warnings() -> Counter[tuple[str, str]]:
    """Count the warnings by part and the instant at which their clock ends."""
    told = [str(each["Subject"]).partition(": ")[2] for each in sent_to(DESK)]
    ends = [
        str(each.get_payload()).partition("\n")[0].rpartition(" (")[2] for each in sent_to(DESK)
    ]
    return Counter(zip(told, ends, strict=True))


def missed() -> list[tuple[datetime, str]]:
    rows = Entry.objects.filter(order=ORDER, kind="ClockMissed").order_by("turn")
    events = [decode(bytes(body)) for body in rows.values_list("body", flat=True)]
    return [(each.due_at, each.clock) for each in events if isinstance(each, ClockMissed)]


@settings(max_examples=MANY)
@given(hours=DUE, looks=LOOKS)
def test_each_end_is_recorded_once_in_its_turn_and_no_warning_comes_twice(
    hours: list[int], looks: list[int]
) -> None:
    with its_own_desk():
        clocks = begun(hours)
        for hour in [*looks, 2 * OUTAGE, 2 * OUTAGE + 1]:
            drain(at=NOON + hour * HOUR)

        assert missed() == sorted((NOON + due * HOUR, name) for name, due in clocks.items())

        told = warnings()
        assert set(told.values()) == {1}
        assert sum(word == "time is up to execute" for word, _ends in told) == len(hours)
        assert open_owed() == []


@settings(max_examples=MANY)
@given(due=st.integers(1, OUTAGE), looks=LOOKS)
def test_between_two_looks_at_most_the_last_warning_that_fell_due_is_given(
    due: int, looks: list[int]
) -> None:
    with its_own_desk():
        begun([due])
        wanted, since = 0, -1.0
        for hour in looks:
            fell_due = [part for part in PARTS if since < due * part / 100 <= hour]
            wanted += bool(fell_due)
            since = hour
            drain(at=NOON + hour * HOUR)

            assert sum(warnings().values()) == wanted


@settings(max_examples=MANY)
@given(hours=DUE, met=st.integers(0, OUTAGE))
def test_what_was_done_in_time_is_never_missed_and_warns_no_more(
    hours: list[int], met: int
) -> None:
    with its_own_desk():
        clocks = begun(hours)
        drain(at=NOON + met * HOUR)
        late = {name for _due, name in missed()}
        before = sum(warnings().values())
        for name in clocks:
            handle(ORDER, MeetClock(by=SYSTEM, clock=name), at=NOON + met * HOUR)

        drain(at=NOON + timedelta(days=90))

        assert {name for _due, name in missed()} == late
        assert sum(warnings().values()) == before
