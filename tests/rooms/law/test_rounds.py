"""Duties that come back, windows around a vote, days off in one part of a country."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.law.clocks import Due, NotStarted, start
from duly.law.days import is_working_day
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.loader import instrument, pack
from duly.law.pack import Pack
from duly.law.running import Happened, again, run
from duly.law.terms import PackFault
from duly.order.terms import Refusal
from tests.rooms.law.golden import made_up, moment, pack_of

NOON = moment("2026-11-23T12:00Z")
UTC = ZoneInfo("UTC")


def a_clock(**changes: object) -> tuple[Pack, Clock]:
    law = pack_of(made_up(**changes))
    return law, law.instrument("order").clock("execute")


def begun(at: datetime = NOON, stated: Duration | None = None, **changes: object) -> Due:
    law, clock = a_clock(**changes)
    due = start(clock, pack=law, received_at=at, stated=stated)
    assert isinstance(due, Due)
    return due


@given(st.integers(0, 4000), st.integers(1, 30))
def test_a_monthly_duty_never_drifts_from_its_day(days: int, rounds: int) -> None:
    at = NOON + timedelta(days=days)
    due = begun(at, length="P1M", repeats=True)
    for _ in range(1, rounds):
        due = again(due)

    assert due.round == rounds
    assert due.due_at == Duration(months=rounds).after(at, UTC)
    assert due.due_at is not None
    assert due.due_at.day in {at.day, 28, 29, 30}


def test_a_duty_owed_once_does_not_come_back() -> None:
    with pytest.raises(Refusal, match="not-repeating"):
        again(begun())


@pytest.mark.parametrize(
    ("clock", "rounds", "due"),
    [
        ("in-it-act/r3_1_d/monthly", 1, "2026-12-23T12:00Z"),
        ("in-it-act/r3_1_d/monthly", 12, "2027-11-23T12:00Z"),
        ("in-it-act/s69a_direction/review", 2, "2027-03-23T12:00Z"),
        ("fr-lcen/art6_1_request/recheck", 4, "2027-11-23T12:00Z"),
    ],
)
def test_the_law_asks_to_look_again_every_month_two_months_or_quarter(
    clock: str, rounds: int, due: str
) -> None:
    name, own, recheck = clock.split("/")
    law = pack(name)
    now = start(
        law.instrument(own).clock(recheck), pack=law, received_at=NOON, started_at=NOON,
        confirmed_by_person=True,
    )  # fmt: skip
    for _ in range(1, rounds):
        assert isinstance(now, Due)
        now = again(now)

    assert isinstance(now, Due) and now.due_at == moment(due)


VOTE: dict[str, Any] = {"text": "a vote", "on": ["2026-10-04", "2026-10-25"], "src": ["law"]}
AROUND = {"around": "votes", "before_days": 2, "after_days": 3, "length": "PT1H", "src": ["law"]}


def voting(dates: dict[str, Any] = VOTE, **around: object) -> Pack:
    data = made_up(length="PT2H", variants=[{**AROUND, **around}])
    return pack_of({**data, "dates": {"votes": dates}})


@pytest.mark.parametrize("vote", [date(2026, 10, 4), date(2026, 10, 25)])
@pytest.mark.parametrize(("day", "hours"), [(-3, 2), (-2, 1), (0, 1), (3, 1), (4, 2)])
def test_the_hours_are_shorter_from_two_days_before_a_vote_to_three_after(
    vote: date, day: int, hours: int
) -> None:
    law = voting()
    at = datetime(vote.year, vote.month, vote.day, 12, tzinfo=UTC) + timedelta(days=day)

    due = start(law.instrument("order").clock("execute"), pack=law, received_at=at)

    assert isinstance(due, Due) and due.due_at == at + timedelta(hours=hours)


def test_windows_that_meet_become_one() -> None:
    law = voting({**VOTE, "on": ["2026-10-08", "2026-10-04"]})

    (window,) = law.instrument("order").clock("execute").variants

    assert (window.when.first, window.when.last) == (date(2026, 10, 2), date(2026, 10, 11))


@pytest.mark.parametrize(("confirmed", "hours"), [(False, 2), (True, 1)])
def test_around_a_date_nobody_checked_the_ordinary_time_runs_until_a_person_confirms(
    confirmed: bool, hours: int
) -> None:
    law = voting({**VOTE, "src": ["hearsay"]})
    at = moment("2026-10-04T12:00Z")
    clock = law.instrument("order").clock("execute")

    now = start(clock, pack=law, received_at=at, confirmed_by_person=confirmed)

    assert isinstance(now, Due) and now.due_at == at + timedelta(hours=hours)
    assert ("On this day it may be 1 hour instead" in now.why) is not confirmed


def test_a_doubtful_text_of_another_time_is_not_replaced_by_todays() -> None:
    law, clock = a_clock(
        variants=[{"when": "received < 2026-12-01", "length": "PT1H", "src": ["hearsay"]}]
    )

    now = start(clock, pack=law, received_at=NOON)

    assert isinstance(now, NotStarted) and now.code == "unverified"


@pytest.mark.parametrize(
    ("dates", "around", "says"),
    [
        (VOTE, {"around": "feasts"}, "the pack lists no dates 'feasts'"),
        ({**VOTE, "on": ["2026-02-30"]}, {}, "dates/votes/on, line 1: day is out of range"),
        (VOTE, {"when": "received < 2026-01-01"}, "execute/variants/0"),
        (VOTE, {"before_days": -1}, "before_days"),
    ],
)
def test_a_window_around_nothing_is_refused(
    dates: dict[str, Any], around: dict[str, Any], says: str
) -> None:
    with pytest.raises(PackFault, match=says):
        voting(dates, **around)


@pytest.mark.parametrize(
    ("day", "anywhere"),
    [
        ("2026-11-30", "Saint Andrew, Scotland"),
        ("2026-03-17", "Saint Patrick, Northern Ireland"),
        ("2026-07-13", "Battle of the Boyne, observed, Northern Ireland"),
        ("2026-01-02", "Second of January, Scotland"),
    ],
)
def test_a_holiday_of_one_part_counts_only_where_the_law_says_so(day: str, anywhere: str) -> None:
    when = date.fromisoformat(day)

    assert is_working_day(when, "GB"), anywhere
    assert not is_working_day(when, "GB", any_region=True), anywhere


def test_a_longer_time_allowed_by_the_authority_is_used_only_where_the_law_lets_it() -> None:
    three_days = Duration(hours=72)

    assert begun(stated=three_days, stated_may_lengthen=True).length == three_days
    assert begun(stated=three_days).length == Duration(hours=24)
    assert begun(stated=Duration(hours=1), stated_may_lengthen=True).length == Duration(hours=24)


def test_an_order_that_is_dated_after_it_arrived_is_flagged() -> None:
    law, clock = a_clock(start="order_issued")

    now = start(clock, pack=law, received_at=NOON, started_at=NOON + timedelta(seconds=1))

    assert isinstance(now, NotStarted) and now.code == "dates-conflict"
    assert "One of the two is wrong" in now.why
    assert isinstance(start(clock, pack=law, received_at=NOON, started_at=NOON), Due)


def test_a_length_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(Refusal, match="beyond-calendar"):
        begun(length="P9999Y")


def test_an_event_older_than_the_clock_is_refused_and_not_counted() -> None:
    law = pack("eu-terreg")
    now = start(law.instrument("removal_order").clock("execute"), pack=law, received_at=NOON)
    early = Happened(event="annex3_clarification", at=NOON - timedelta(minutes=1))

    with pytest.raises(Refusal, match="event-before-start"):
        run(now, [early])


def test_a_clock_and_a_check_have_days_of_their_own() -> None:
    law, clock = a_clock(**{"from": "2026-11-24"})
    rank = next(c for c in instrument("in-it-act", "r3_1_d").checks if c.id == "rank")

    now = start(clock, pack=law, received_at=NOON)

    assert isinstance(now, NotStarted) and now.code == "not-in-force"
    assert not rank.in_force_on(date(2025, 11, 14)) and rank.in_force_on(date(2025, 11, 15))
