"""Figures of rhythm and intervals are those of their published formulas."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.evidence.cards import places, rhythm

MONDAY = 4 * 86_400.0  # 5 January 1970


def test_a_clock_is_minus_one_and_one_burst_is_one() -> None:
    assert rhythm.burstiness([60.0] * 30) == -1
    assert rhythm.burstiness([0.0] * 29 + [900.0]) == pytest.approx(1)


def test_burstiness_of_few_gaps_is_corrected_as_kim_and_jo_do() -> None:
    gaps = [1.0, 2.0, 3.0, 10.0]
    mean = 4.0
    r = math.sqrt(sum((gap - mean) ** 2 for gap in gaps) / 4) / mean
    expected = (math.sqrt(5) * r - math.sqrt(3)) / ((math.sqrt(5) - 2) * r + math.sqrt(3))

    assert rhythm.burstiness(gaps) == pytest.approx(expected, abs=1e-6)


def test_gaps_as_uneven_as_chance_at_an_even_rate_are_near_zero() -> None:
    many = 2_000
    even = [-math.log(1 - (n + 0.5) / many) for n in range(many)]

    assert abs(rhythm.burstiness(even)) < 0.02


def test_posts_at_one_instant_have_no_burstiness_to_tell_of() -> None:
    assert rhythm.burstiness([0.0, 0.0, 0.0]) == 0


def test_entropy_is_in_bits() -> None:
    assert rhythm.entropy([1, 1, 1, 1, 0]) == 2
    assert rhythm.entropy([7]) == 0
    assert rhythm.gap_entropy([0.5, 1.5, 3.0, 3.9]) == 1.5


@given(st.lists(st.floats(0, 1e9), min_size=2, max_size=30))
def test_shifting_every_post_by_whole_weeks_changes_no_hour(times: list[float]) -> None:
    seconds = [float(int(t)) for t in times]

    assert rhythm.hours(seconds) == rhythm.hours(t + 5 * rhythm.WEEK for t in seconds)


def test_the_week_begins_on_monday_in_utc() -> None:
    week = rhythm.hours([MONDAY, MONDAY + 86_400 * 6 + 23 * 3_600])

    assert (week[0], week[167], sum(week)) == (1, 1, 2)


def test_the_quiet_hours_run_past_midnight() -> None:
    week = rhythm.hours([MONDAY + 3_600 * hour for hour in range(6, 22)])

    assert rhythm.quiet(week) == 8
    assert rhythm.quiet([0] * 168) == 24
    assert rhythm.quiet([1] * 168) == 0


def test_every_gap_falls_into_one_bin() -> None:
    assert rhythm.binned([0, 1, 9.9, 10, 59, 604_800, 1e9]) == (1, 2, 2, 0, 0, 0, 0, 0, 2)


@pytest.mark.parametrize(
    ("some", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (0, 0, 0.0, 1.0)],
)
def test_wilson_s_interval_is_the_published_one(
    some: int, of: int, low: float, high: float
) -> None:
    assert places.wilson(some, of) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),  # Newcombe 1998, examples (a) ...
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((10, 10, 0, 20), 0.6791, 1.0),
        ((0, 10, 0, 10), -0.2775, 0.2775),
    ],
)
def test_newcombe_s_interval_is_the_published_one(
    counts: tuple[int, int, int, int], low: float, high: float
) -> None:
    assert places.newcombe(*counts) == pytest.approx((low, high), abs=5e-5)


def test_ties_count_half_in_a_place() -> None:
    found = places.place(2.0, [1.0, 2.0, 2.0, 3.0])

    assert (found.less, found.equal, found.more, found.of) == (1, 2, 1, 4)
    assert found.interval == places.wilson(2, 4)
    assert places.middle([3.0, 1.0, 2.0]) == 2.0
    assert places.middle([4.0, 1.0, 2.0, 3.0]) == 2.5
