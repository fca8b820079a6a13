"""Time runs out in its own sequence, once, and never unannounced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail

from duly.check.clocks import MeetClock, PauseClock, RestartClock
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry, Owed
from duly.desk.people.access import SYSTEM
from duly.desk.worker.drain import drain
from duly.law.clocks import recorded
from duly.law.loader import pack
from duly.law.running import alerts
from duly.order.terms import OrderRef
from tests.case import received
from tests.cast import NOON, ORDER
from tests.desk.worker.office import (
    AFTERWARDS,
    DAY,
    HOUR,
    account,
    events,
    open_owed,
    opened,
    sent_to,
    start_clock,
    text,
    withhold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
DESK = "orders@chirp.example"
SECOND = timedelta(seconds=1)


def warnings() -> list[str]:
    return [str(each["Subject"]).partition(": ")[2] for each in sent_to(DESK)]


def test_after_a_month_of_silence_all_is_caught_up_in_the_sequence_of_the_instants() -> None:
    other = OrderRef("IN-2021-0003")
    withhold(opened(account("ana")), days=10)
    opened(account("ben"), ref=other)
    start_clock("execute", duty="execute", due=2 * DAY)
    start_clock("acknowledge", duty="acknowledge", due=4 * DAY)
    start_clock("execute", duty="execute", due=3 * DAY, ref=other)

    first, second = drain(at=NOON + 30 * DAY), drain(at=NOON + 30 * DAY + HOUR)

    assert first.missed == (f"{ORDER} execute", f"{other} execute", f"{ORDER} acknowledge")
    assert (first.expired, second.expired, second.missed) == (1, 0, ())
    assert Entry.objects.filter(kind="ClockMissed").count() == 3
    assert events("WithholdingExpired") == 1


def test_a_duty_is_in_time_until_its_instant_is_over() -> None:
    opened(account("ana"))
    start_clock("execute", duty="execute", due=DAY)

    assert drain(at=NOON + DAY).missed == ()
    assert drain(at=NOON + DAY + SECOND).missed == (f"{ORDER} execute",)


def test_a_time_before_which_nothing_may_happen_is_never_missed_and_warns_of_nothing() -> None:
    hearing = replace(received(1), instrument="s69a_notice")
    opened(account("ana"), law=hearing)
    start_clock("appear", duty="reply_or_hearing", due=2 * DAY)

    assert drain(at=NOON + 3 * DAY).missed == ()
    assert (warnings(), open_owed()) == ([], [])


def test_the_desk_is_warned_at_half_at_four_fifths_and_at_the_end_once_each() -> None:
    opened(account("ana"))
    start_clock("execute", duty="execute", due=100 * HOUR)

    for hours in (49, 50, 51, 79, 80, 99, 100, 101):
        drain(at=NOON + hours * HOUR)

    assert warnings() == [
        "50 % of the time to execute",
        "80 % of the time to execute",
        "time is up to execute",
    ]
    assert "It ends Mon 8 Feb 2021 21:30 IST (16:00 UTC)." in text(sent_to(DESK)[0])
    assert len({str(each["Message-ID"]) for each in sent_to(DESK)}) == 3


def test_after_a_silence_only_the_last_warning_is_given() -> None:
    opened(account("ana"))
    start_clock("execute", duty="execute", due=100 * HOUR)
    drain(at=NOON + 90 * HOUR)

    assert warnings() == ["80 % of the time to execute"]


def test_what_is_done_or_is_somebody_elses_duty_warns_of_nothing() -> None:
    opened(account("ana"))
    start_clock("execute", duty="execute", due=100 * HOUR)
    start_clock("decide", duty="authority_decides", due=100 * HOUR, who="authority")
    handle(ORDER, MeetClock(by=SYSTEM, clock="execute"), at=NOON + HOUR)
    drain(at=NOON + 60 * HOUR)

    assert (warnings(), mail.outbox) == ([], [])


def test_a_clock_that_runs_anew_warns_anew() -> None:
    opened(account("ana"))
    start_clock("execute", duty="execute", due=100 * HOUR)
    drain(at=NOON + 60 * HOUR)
    handle(ORDER, PauseClock(by=SYSTEM, clock="execute", cause="asked"), at=NOON + 70 * HOUR)
    again = RestartClock(
        by=SYSTEM, clock="execute", due_at=NOON + 200 * HOUR, why="100 hours, anew"
    )
    handle(ORDER, again, at=NOON + 100 * HOUR)
    drain(at=NOON + 120 * HOUR)
    assert len(warnings()) == 1

    drain(at=NOON + 155 * HOUR)

    assert warnings() == ["50 % of the time to execute"] * 2


def test_a_warning_is_owed_at_the_instants_that_the_law_reckons() -> None:
    opened(account("ana"))
    start_clock("execute", duty="execute", due=24 * HOUR)
    law = pack("in-it-act")
    rule = next(each for each in law.instrument("s69a_direction").clocks if each.id == "execute")
    due = recorded(
        rule, zone=law.zone.default, started_at=NOON, due_at=NOON + DAY, length="PT24H", why=""
    )

    owed_at = Owed.objects.filter(kind__startswith="alert-").values_list("kind", "due_at")
    assert dict(owed_at) == {f"alert-{part}": at for part, at in alerts(due).items()}


@pytest.mark.parametrize("step", [HOUR, DAY, AFTERWARDS])
def test_however_often_one_looks_each_instant_is_recorded_once(step: timedelta) -> None:
    withhold(opened(account("ana")), days=3)
    start_clock("execute", duty="execute", due=2 * DAY)
    at = NOON
    while at < NOON + 4 * DAY:
        drain(at=at)
        at += step

    assert (events("ClockMissed"), events("WithholdingExpired")) == (1, 1)
    assert warnings() == sorted(set(warnings()), key=warnings().index)
    assert open_owed() == []


def test_a_person_who_is_faster_than_the_worker_is_no_trouble(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refs = opened(account("ana"), account("ben"))
    withhold(refs, days=1)
    start_clock("execute", duty="execute", due=DAY)
    drain(at=NOON)
    late = NOON + 2 * DAY
    monkeypatch.setattr("duly.desk.worker.instants.handle", just_before(late))

    assert drain(at=late).missed == ()
    assert events("ClockMet") == 1


def just_before(late: object) -> Callable[..., object]:
    def done_by_a_person(ref: OrderRef, command: object, *, at: object) -> object:
        handle(ref, MeetClock(by=SYSTEM, clock="execute"), at=late)  # type: ignore[arg-type]
        return handle(ref, command, at=late)  # type: ignore[arg-type]

    return done_by_a_person
