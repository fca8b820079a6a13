"""What arrives at night counts from the morning, where a law says so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.law.clocks import Due, start
from duly.law.days import is_working_day
from duly.law.pack import Pack
from duly.law.receipt import counts_from
from duly.law.terms import PackFault
from tests.rooms.law.golden import made_up, moment, pack_of

OFFICE = {"opens": "09:00", "closes": "17:00", "working": "GB", "src": ["law"]}
MONDAY = moment("2026-11-23T00:00Z")


def office(**clock: object) -> Pack:
    data = made_up(**clock)
    data["zone"]["default"] = "Europe/London"
    data["instruments"][0]["receipt"] = OFFICE
    return pack_of(data)


def begun(received: str, **clock: object) -> Due:
    law = office(**clock)
    due = start(law.instrument("order").clock("execute"), pack=law, received_at=moment(received))
    assert isinstance(due, Due)
    return due


@pytest.mark.parametrize(
    ("received", "counts"),
    [
        ("2026-11-23T09:00Z", "2026-11-23T09:00Z"),
        ("2026-11-23T16:59:59Z", "2026-11-23T16:59:59Z"),
        ("2026-11-23T17:00Z", "2026-11-24T09:00Z"),
        ("2026-11-23T03:00Z", "2026-11-23T09:00Z"),
        ("2026-11-20T20:00Z", "2026-11-23T09:00Z"),
        ("2026-11-21T12:00Z", "2026-11-23T09:00Z"),
        ("2026-12-24T18:00Z", "2026-12-29T09:00Z"),
        ("2026-07-06T07:30Z", "2026-07-06T08:00Z"),
        ("2026-10-24T12:00+01:00", "2026-10-26T09:00Z"),
    ],
)
def test_it_counts_from_when_the_office_is_open(received: str, counts: str) -> None:
    due = begun(received)

    assert due.started_at == moment(counts)
    assert due.due_at == moment(counts) + timedelta(hours=24)


def test_the_arithmetic_says_why_it_does_not_count_from_arrival() -> None:
    late, inside = begun("2026-11-20T20:00Z"), begun("2026-11-23T09:00Z")

    assert late.why.startswith(
        "It arrived Fri 20 Nov 2026 20:00 GMT, outside the hours of receipt "
        "(09:00 to 17:00 on working days of GB, the law). 24 hours by the law, from receipt "
        "Mon 23 Nov 2026 09:00 GMT"
    )
    assert inside.why.startswith("24 hours by the law")


def test_the_day_it_counts_from_selects_the_rule() -> None:
    variants = [{"when": "received >= 2026-11-23", "length": "PT1H", "src": ["law"]}]

    due = begun("2026-11-20T20:00Z", variants=variants)

    assert due.due_at == moment("2026-11-23T10:00Z")


def test_a_clock_that_runs_from_something_else_is_left_alone() -> None:
    law = office(start="measure_taken")
    at = moment("2026-11-20T22:00Z")
    clock = law.instrument("order").clock("execute")

    due = start(clock, pack=law, received_at=at, started_at=at)

    assert isinstance(due, Due) and due.started_at == at and due.why.startswith("24 hours")


@given(st.integers(0, 3 * 365 * 24 * 60).map(lambda m: MONDAY + timedelta(minutes=m)))
def test_it_is_never_earlier_and_always_within_the_hours(arrived: datetime) -> None:
    hours, zone = office().instrument("order").receipt, ZoneInfo("Europe/London")

    counts = counts_from(arrived, hours, zone).astimezone(zone)

    assert hours is not None and counts >= arrived
    assert is_working_day(counts.date(), "GB") and hours.opens <= counts.time() < hours.closes
    assert counts_from(counts, hours, zone) == counts


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"closes": "09:00"}, "the hours of receipt end before they begin"),
        ({"working": "ZZ"}, "the public holidays of ZZ are not known"),
        ({"opens": "9 am"}, "receipt/opens"),
    ],
)
def test_hours_that_cannot_be_are_refused(wrong: dict[str, Any], says: str) -> None:
    data = made_up()
    data["instruments"][0]["receipt"] = {**OFFICE, **wrong}

    with pytest.raises(PackFault, match=says):
        pack_of(data)
