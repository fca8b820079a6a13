"""Silence is kept as long as the law demands it, and not a day longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.core import mail

from duly.check.clocks import PauseClock, RestartClock
from duly.desk.acts import clocks, publish
from duly.desk.orders import read
from duly.desk.orders.door import handle
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM
from duly.desk.worker.drain import drain
from duly.order.terms import Country, Digest, ItemRef, OrderRef, Refusal
from duly.receive.rules import Amend
from tests.case import received
from tests.cast import BILAL, DEV, NOON, ORDER
from tests.desk.worker.office import (
    DAY,
    HOUR,
    People,
    account,
    events,
    open_owed,
    opened,
    restore,
    sent_to,
    start_clock,
    text,
    withhold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
GERMAN = OrderRef("DE-2021-0001")
ANA = "ana@people.example"
# The gag ends six weeks after noon in UTC, at 13:00 in Berlin; its last day ends at midnight.
SIX_WEEKS = 42 * DAY
MIDNIGHT = datetime.fromisoformat("2021-03-18T23:00:00Z")


def gagged_order(*, confidential: bool | None = True) -> list[ItemRef]:
    """Record a removal order under the Regulation that ticks the box of silence, or not."""
    law = replace(
        received(1),
        country=Country("DE"),
        territory=(Country("DE"),),
        authority="eu-terreg:ms_competent",
        regime="eu-terreg",
        instrument="removal_order",
        confidential=confidential,
    )
    return opened(account("ana"), ref=GERMAN, law=law)


def gag_clock() -> None:
    start_clock("gag_end", duty="gag_ends", due=SIX_WEEKS, ref=GERMAN, who="authority")


def deferrals() -> int:
    return events("NoticeDeferred", ref=GERMAN)


def test_a_notice_goes_out_by_itself_once_the_last_day_of_silence_is_over() -> None:
    refs = gagged_order()
    gag_clock()
    withhold(refs, days=100)
    drain(at=NOON)
    (item,) = read.items(GERMAN)
    assert (item.notice, item.notice_until) == ("deferred", MIDNIGHT)

    for early in (NOON + SIX_WEEKS, NOON + SIX_WEEKS + HOUR, MIDNIGHT - timedelta(seconds=1)):
        drain(at=early)
        assert mail.outbox == []
    drain(at=MIDNIGHT)
    drain(at=MIDNIGHT + DAY)

    assert len(sent_to(ANA)) == 1
    assert "We may not tell you this" not in text(sent_to(ANA)[0])
    assert (deferrals(), events("ClockMissed", ref=GERMAN)) == (1, 0)


def test_a_silence_without_an_end_stays_on_record_and_owes_nothing() -> None:
    withhold(gagged_order(), days=300)
    for day in range(3):
        drain(at=NOON + day * 90 * DAY)

    assert read.items(GERMAN)[0].notice == "deferred"
    assert (deferrals(), open_owed(), mail.outbox) == (1, [], [])


def test_a_person_hears_of_all_of_it_once_counsel_unseals_the_order() -> None:
    refs = gagged_order()
    withhold(refs)
    drain(at=NOON)
    restore(refs, at=DAY)
    drain(at=NOON + DAY)
    publish.seal(GERMAN, "gag", by=BILAL, at=NOON + DAY)
    publish.unseal(GERMAN, "lifted", by=BILAL, at=NOON + 2 * DAY)
    drain(at=NOON + 2 * DAY)
    drain(at=NOON + 3 * DAY)

    (one,) = sent_to(ANA)
    assert "has been restored in Germany" in str(one["Subject"])
    assert "Since: 4 February 2021" in text(one)
    assert (deferrals(), open_owed()) == (1, [])


def test_an_amended_order_is_looked_at_again_and_silence_is_recorded_once() -> None:
    refs = gagged_order()
    withhold(refs)
    drain(at=NOON)
    pouch = Pouch(GERMAN)
    amended = Amend(by=DEV, exhibit=Digest("a" * 64), what=pouch.seal("a new page"))
    handle(GERMAN, amended, at=NOON + HOUR, pouch=pouch)
    assert open_owed() == ["notice"]

    drain(at=NOON + HOUR)

    assert (deferrals(), open_owed(), mail.outbox) == (1, [], [])


def test_a_silence_gets_its_end_once_the_clock_of_the_gag_runs() -> None:
    withhold(gagged_order(), days=100)
    drain(at=NOON)
    gag_clock()
    drain(at=NOON + HOUR)
    assert (deferrals(), read.items(GERMAN)[0].notice_until) == (2, MIDNIGHT)

    drain(at=MIDNIGHT)

    assert len(sent_to(ANA)) == 1


def test_a_prolonged_silence_is_kept_to_its_new_end() -> None:
    withhold(gagged_order(), days=100)
    gag_clock()
    drain(at=NOON)
    later = NOON + 2 * SIX_WEEKS
    handle(GERMAN, PauseClock(by=SYSTEM, clock="gag_end", cause="renewal"), at=NOON + DAY)
    prolonged = RestartClock(by=SYSTEM, clock="gag_end", due_at=later, why="prolonged once")
    handle(GERMAN, prolonged, at=NOON + DAY)
    drain(at=NOON + DAY)
    drain(at=MIDNIGHT)
    assert mail.outbox == []

    drain(at=later + DAY)

    assert len(sent_to(ANA)) == 1


def test_a_shortened_silence_ends_as_early_as_it_may() -> None:
    withhold(gagged_order(), days=100)
    gag_clock()
    drain(at=NOON)
    handle(GERMAN, PauseClock(by=SYSTEM, clock="gag_end", cause="lifted"), at=NOON + DAY)
    sooner = RestartClock(by=SYSTEM, clock="gag_end", due_at=NOON + 2 * DAY, why="lifted")
    handle(GERMAN, sooner, at=NOON + DAY)
    drain(at=NOON + DAY)
    drain(at=NOON + 3 * DAY)

    assert len(sent_to(ANA)) == 1


def test_an_order_that_asks_for_no_silence_gets_none() -> None:
    withhold(gagged_order(confidential=False))
    drain(at=NOON)

    assert (len(sent_to(ANA)), deferrals()) == (1, 0)


def test_an_order_nobody_has_read_that_far_is_kept_silent() -> None:
    withhold(gagged_order(confidential=None))
    drain(at=NOON)

    assert (mail.outbox, deferrals()) == ([], 1)


def test_what_the_law_hid_is_told_without_being_asked_once_it_may(people: People) -> None:
    withhold(opened(account("ana")))
    drain(at=NOON)
    assert "We may not tell you this" in text(sent_to(ANA)[0])
    publish.seal(ORDER, "gag", by=BILAL, at=NOON + HOUR)
    publish.unseal(ORDER, "lifted", by=BILAL, at=NOON + 2 * HOUR)

    for hour in (2, 3):
        drain(at=NOON + hour * HOUR)

    first, second = sent_to(ANA)
    assert "We may not tell you this" not in text(second)
    assert first["Message-ID"] != second["Message-ID"]


def test_silence_that_is_prolonged_in_time_ends_one_period_later_and_is_prolonged_once() -> None:
    refs = gagged_order()
    start_clock(
        "gag_end", duty="gag_ends", due=SIX_WEEKS, ref=GERMAN, who="authority", length="P6W"
    )
    withhold(refs, days=200)
    drain(at=NOON)

    clocks.prolong(GERMAN, "gag_end", by=BILAL, at=NOON + 40 * DAY)
    drain(at=NOON + 40 * DAY)
    (item,) = read.items(GERMAN)
    later = datetime.fromisoformat("2021-04-29T22:00:00Z")  # by summer time
    assert (item.notice, item.notice_until, deferrals()) == ("deferred", later, 2)

    with pytest.raises(Refusal, match="prolonged as often"):
        clocks.prolong(GERMAN, "gag_end", by=BILAL, at=NOON + 41 * DAY)
    drain(at=MIDNIGHT + DAY)
    drain(at=later - timedelta(seconds=1))
    assert mail.outbox == []
    drain(at=later)

    assert len(sent_to(ANA)) == 1


def test_silence_that_has_ended_is_not_prolonged() -> None:
    gagged_order()
    start_clock(
        "gag_end", duty="gag_ends", due=SIX_WEEKS, ref=GERMAN, who="authority", length="P6W"
    )

    with pytest.raises(Refusal, match="ended"):
        clocks.prolong(GERMAN, "gag_end", by=BILAL, at=NOON + SIX_WEEKS)
