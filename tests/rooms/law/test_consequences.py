"""What a time that ran out costs is counted, cited, and never more certain than its source."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.law.consequences import consequences
from duly.law.loader import pack, pack_ids
from duly.law.pack import Instrument
from duly.law.terms import IfMissed
from tests.rooms.law.golden import made_up, moment, pack_of

DUE = moment("2026-10-03T13:00Z")
HOUR = timedelta(hours=1)


def of(name: str, instrument: str) -> Instrument:
    return pack(name).instrument(instrument)


def fined(each: str, **more: object) -> Instrument:
    data = made_up(if_missed="fine_runs")
    fine = {"breach": "late", "fine": "100", "each": each, "after": "execute", "src": ["law"]}
    data["instruments"][0]["penalties"] = [{**fine, **more}]
    return pack_of(data).instrument("order")


@given(st.integers(0, 400), st.integers(1, 3_599))
def test_an_hour_of_a_fine_that_has_begun_counts_whole(hours: int, seconds: int) -> None:
    at = DUE + hours * HOUR + timedelta(seconds=seconds)

    (said,) = consequences(of("br-tse", "removal_order"), "execute", due_at=DUE, at=at)

    assert f"for each hour from then on: {hours + 1} begun by now" in said


@pytest.mark.parametrize(
    ("each", "at", "begun"),
    [
        ("day", "2026-10-03T13:00Z", 0),
        ("day", "2026-10-04T13:00Z", 1),
        ("day", "2026-10-04T13:01Z", 2),
        ("month", "2026-10-03T14:00Z", 1),
        ("month", "2026-11-03T13:00Z", 1),
        ("month", "2026-11-03T13:01Z", 2),
        ("month", "2028-02-03T12:00Z", 16),
    ],
)
def test_days_and_months_of_a_fine_are_counted_from_the_end_of_the_time(
    each: str, at: str, begun: int
) -> None:
    (said,) = consequences(fined(each), "execute", due_at=DUE, at=moment(at))

    assert f"for each {each} from then on: {begun} begun by now (the law)" in said


def test_a_consequence_that_nobody_read_says_so() -> None:
    (said,) = consequences(fined("day", src=["hearsay"]), "execute", due_at=DUE, at=DUE + HOUR)

    assert said.endswith("(hearsay); that is unverified, look it up")


def test_what_is_lost_without_a_fine_is_said_too() -> None:
    said = consequences(of("in-it-act", "r3_1_d"), "execute", due_at=DUE, at=DUE + HOUR)
    endorsed = consequences(of("uk-ta2006", "s3_notice"), "execute", due_at=DUE, at=DUE + HOUR)

    assert said[0].startswith("By the law the immunity for this content is lost")
    assert "standing behind this content" in endorsed[0]


def test_where_the_law_attaches_nothing_nothing_is_said() -> None:
    assert consequences(of("generic", "request"), "execute", due_at=DUE, at=DUE + HOUR) == ()
    assert consequences(of("generic", "request"), "promise", due_at=DUE, at=DUE + HOUR) == ()


def test_every_consequence_that_a_pack_names_is_said_when_its_time_runs_out() -> None:
    attached = [
        (one, clock.id)
        for name in pack_ids()
        for one in pack(name).instruments
        for clock in one.clocks
        if clock.if_missed is not None
    ]
    named = {one.clock(clock).if_missed for one, clock in attached}

    assert named == set(IfMissed)
    assert all(consequences(one, c, due_at=DUE, at=DUE + HOUR) for one, c in attached)
