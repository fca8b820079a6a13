"""What holds for every clock, in every zone, through summer time and leap days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from duly.law.clocks import Due, NotStarted, recorded, start
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.loader import pack, pack_ids
from duly.law.pack import Pack
from duly.law.running import Happened, Paused, alerts, happen, missed, renew, run
from duly.law.terms import Bound
from duly.order.terms import Refusal, Unreadable
from tests.rooms.law.golden import made_up, moment, pack_of

ZONES = st.sampled_from(
    [
        "Asia/Kolkata",
        "Europe/Brussels",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "America/St_Johns",
        "Pacific/Apia",
        "Africa/Casablanca",
        "UTC",
    ]
).map(ZoneInfo)
DAY_ONE, THIRTY_YEARS = (
    datetime(2010, 1, 1, tzinfo=UTC),
    int(timedelta(days=10_957).total_seconds()),
)
MOMENTS = st.integers(0, THIRTY_YEARS).map(lambda s: DAY_ONE + timedelta(seconds=s))
EVERY_CLOCK = [
    (law, clock) for law in map(pack, pack_ids()) for one in law.instruments for clock in one.clocks
]
RECEIPT = moment("2026-11-23T09:00Z")


def a_clock(**changes: object) -> tuple[Pack, Clock]:
    law = pack_of(made_up(**changes))
    return law, law.instrument("order").clock("execute")


def due_of(length: str, at: datetime, zone: ZoneInfo, **changes: object) -> datetime:
    law, clock = a_clock(length=length, **changes)
    due = start(clock, pack=law, received_at=at, zone=zone)
    assert isinstance(due, Due) and due.due_at is not None
    return due.due_at


@given(MOMENTS, ZONES, st.integers(1, 400))
def test_hours_are_hours_by_the_watch_in_every_zone(
    at: datetime, zone: ZoneInfo, hours: int
) -> None:
    assert due_of(f"PT{hours}H", at, zone) == at + timedelta(hours=hours)


@given(MOMENTS, ZONES, st.integers(1, 60))
def test_days_end_at_the_same_local_time_so_many_dates_later(
    at: datetime, zone: ZoneInfo, days: int
) -> None:
    local = at.astimezone(zone).replace(tzinfo=None)
    wanted = local + timedelta(days=days)
    assume(_exists(wanted, zone))

    due = due_of(f"P{days}D", at, zone)

    assert due.astimezone(zone).replace(tzinfo=None) == wanted


@given(MOMENTS, ZONES, st.integers(1, 40))
def test_months_end_on_the_same_date_or_the_last_day_of_a_shorter_month(
    at: datetime, zone: ZoneInfo, months: int
) -> None:
    began = at.astimezone(zone)

    ended = Duration(months=months).after(at, zone).astimezone(zone)

    assume(_exists(ended.replace(tzinfo=None, hour=began.hour, minute=began.minute), zone))
    assert ended.year * 12 + ended.month == began.year * 12 + began.month + months
    tomorrow = ended + timedelta(days=1)
    assert ended.day == began.day or (ended.day < began.day and tomorrow.day == 1)


@given(MOMENTS, st.integers(1, 15), st.sampled_from(["GB", "DE", "IN", "AE", "IL"]))
def test_working_days_are_counted_one_by_one(at: datetime, count: int, country: str) -> None:
    assume(at.year < 2035)
    zone = ZoneInfo("Europe/London")
    calendar = holidays.country_holidays(country)

    ended = due_of(f"P{count}D", at, zone, working=country).astimezone(zone)

    day, worked = at.astimezone(zone).date(), 0
    while day < ended.date():
        day += timedelta(days=1)
        worked += calendar.is_working_day(day)
    assert worked == count and calendar.is_working_day(ended.date())
    assert (ended.hour, ended.minute, ended.second) == (23, 59, 59)


def test_working_days_of_a_year_nobody_knows_are_not_guessed() -> None:
    with pytest.raises(Refusal, match="holidays-unknown"):
        due_of("P1D", moment("2036-03-03T09:00Z"), ZoneInfo("Asia/Kolkata"), working="IN")


@given(MOMENTS, MOMENTS, ZONES)
def test_who_receives_later_is_never_due_earlier(a: datetime, b: datetime, zone: ZoneInfo) -> None:
    early, late = sorted((a, b))

    assert due_of("PT3H", early, zone) <= due_of("PT3H", late, zone)


@given(st.tuples(*[st.integers(0, 99)] * 7))
def test_a_length_reads_back_as_itself(numbers: tuple[int, ...]) -> None:
    assume(any(numbers))
    years, months, weeks, days, hours, minutes, seconds = numbers
    length = Duration(
        years=years, months=months, weeks=weeks, days=days, hours=hours, minutes=minutes,
        seconds=seconds,
    )  # fmt: skip

    assert Duration.parse(str(length)) == length


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "24h", "PT-1H", "P1.5D", "PT0S", "P1H", "p1d", "PT٣H", "P1D\n"]
)
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="not-a-duration"):
        Duration.parse(text)


@pytest.mark.parametrize(("law", "clock"), EVERY_CLOCK, ids=lambda v: getattr(v, "id", ""))
def test_a_fact_nobody_read_starts_nothing_by_itself(law: Pack, clock: Clock) -> None:
    stated = Duration(hours=24)
    begun = start(clock, pack=law, received_at=RECEIPT, started_at=RECEIPT, stated=stated)

    assert isinstance(begun, Due) == clock.confidence.acts_alone
    if isinstance(begun, NotStarted):
        assert begun.code == "unverified"


@pytest.mark.parametrize(("law", "clock"), EVERY_CLOCK, ids=lambda v: getattr(v, "id", ""))
def test_every_running_clock_says_what_from_when_and_until_when(law: Pack, clock: Clock) -> None:
    begun = start(
        clock, pack=law, received_at=RECEIPT, started_at=RECEIPT, stated=Duration(hours=24),
        confirmed_by_person=True,
    )  # fmt: skip

    assert isinstance(begun, Due)
    assert "from " in begun.why and "2026" in begun.why
    assert (begun.due_at is None) == (": " not in begun.why)


@given(st.integers(0, 59), st.integers(1, 10_000))
def test_a_restart_gives_the_whole_time_anew(stop: int, wait: int) -> None:
    law = pack("eu-terreg")
    clock = law.instrument("removal_order").clock("execute")
    begun = start(clock, pack=law, received_at=RECEIPT)
    again = RECEIPT + timedelta(minutes=stop + wait)
    told = [
        Happened(event="annex3_clarification", at=RECEIPT + timedelta(minutes=stop)),
        Happened(event="clarification_received", at=again),
    ]

    now = run(begun, told)

    assert isinstance(now, Due) and now.due_at == again + timedelta(hours=1)
    assert isinstance(run(begun, told[:1]), Paused)


@pytest.mark.parametrize("length", ["PT24H", "2026-11-24T09:00:00+00:00", "without_undue_delay"])
def test_a_clock_reads_back_from_the_ledger_as_it_was(length: str) -> None:
    if length == "without_undue_delay":
        law, clock, stated = (*a_clock(length=length), None)
    else:
        law, clock = a_clock(length="as_stated_in_order")
        stated = Duration.parse(length) if length[0] == "P" else moment(length)
    begun = start(clock, pack=law, received_at=RECEIPT, stated=stated)
    assert isinstance(begun, Due) and begun.length_text == length

    again = recorded(
        clock, zone=begun.zone, started_at=begun.started_at, due_at=begun.due_at,
        length=begun.length_text, why=begun.why,
    )  # fmt: skip

    assert again == begun


def test_an_event_of_another_law_changes_nothing() -> None:
    law, clock = a_clock()
    begun = start(clock, pack=law, received_at=RECEIPT)
    assert isinstance(begun, Due)

    assert happen(begun, Happened(event="annex3_clarification", at=RECEIPT)) is begun


def test_a_gag_is_prolonged_once_and_not_twice() -> None:
    law = pack("eu-terreg")
    clock = law.instrument("removal_order").clock("gag_end")
    begun = start(clock, pack=law, received_at=RECEIPT, started_at=RECEIPT)
    assert isinstance(begun, Due)

    longer = renew(begun)

    assert longer.due_at == RECEIPT + timedelta(weeks=12)
    with pytest.raises(Refusal, match="renewed-already"):
        renew(longer)


def test_a_clock_that_may_not_be_prolonged_is_not() -> None:
    law, clock = a_clock()
    begun = start(clock, pack=law, received_at=RECEIPT)
    assert isinstance(begun, Due)

    with pytest.raises(Refusal, match="not-renewable"):
        renew(begun)


def test_it_warns_at_half_at_four_fifths_and_at_the_end() -> None:
    law, clock = a_clock(length="PT10H")
    begun = start(clock, pack=law, received_at=RECEIPT)
    assert isinstance(begun, Due) and begun.due_at is not None

    assert alerts(begun) == {p: RECEIPT + timedelta(hours=p / 10) for p in (50, 80, 100)}
    assert not missed(begun, begun.due_at)
    assert missed(begun, begun.due_at + timedelta(microseconds=1))


def test_a_time_before_which_nothing_may_happen_is_never_missed() -> None:
    law, clock = a_clock(bound="at_least")
    begun = start(clock, pack=law, received_at=RECEIPT)
    assert isinstance(begun, Due) and begun.bound is Bound.AT_LEAST

    assert alerts(begun) == {} and not missed(begun, RECEIPT + timedelta(days=900))


def test_an_instant_without_a_zone_is_a_bug() -> None:
    law, clock = a_clock()

    with pytest.raises(ValueError, match="time zone"):
        start(clock, pack=law, received_at=RECEIPT.replace(tzinfo=None))


def _exists(local: datetime, zone: ZoneInfo) -> bool:
    there = local.replace(tzinfo=zone)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local
