"""Locators shown as written, times said as people need them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.desk.web.views.saying.glyphs import spelled, unusual, visible
from duly.desk.web.views.saying.instants import duration, spoken

NOON = datetime(2021, 2, 4, 10, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "char",
    ["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad", "\u00a0", "\u3164", "\x00", "\U000e0041"],
)
def test_a_character_that_hides_is_shown_as_its_code_point(char: str) -> None:
    runs = visible(f"@ki{char}san")
    assert [run.text for run in runs] == ["@ki", f"U+{ord(char):04X}", "san"]
    assert [run.hidden for run in runs] == [False, True, False]


def test_a_letter_of_another_script_is_marked() -> None:
    runs = visible("@ekt\u0430")
    assert [(run.text, run.lookalike) for run in runs] == [("@ekt", False), ("\u0430", True)]
    assert "CYRILLIC" in runs[1].title


@pytest.mark.parametrize("text", ["@kisan_voice", "#किसान_आंदोलन", "@ελλάδα", "#ক্‍ষ", "नमस्\u200dते"])
def test_an_honest_locator_stays_one_run(text: str) -> None:
    assert [run.text for run in visible(text)] == [text]


def test_a_joiner_where_nothing_is_joined_is_shown() -> None:
    assert any(run.hidden for run in visible("@ki\u200dsan"))
    assert visible("\u200dabc")[0].hidden


@given(st.text())
def test_no_locator_loses_a_character(text: str) -> None:
    back = "".join(
        chr(int(run.text.removeprefix("U+"), 16)) if run.hidden else run.text
        for run in visible(text)
    )
    assert back == text


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(hours=3, minutes=10), "in 3 h 10 min"),
        (timedelta(minutes=-14), "14 min ago"),
        (timedelta(seconds=20), "now"),
        (timedelta(days=2, hours=4), "in 2 d 4 h"),
        (timedelta(days=30, hours=4), "in 30 d"),
        (timedelta(hours=-24), "1 d ago"),
    ],
)
def test_a_distance_is_said_in_its_two_largest_units(ahead: timedelta, said: str) -> None:
    assert spoken(NOON + ahead, now=NOON, zone="Asia/Kolkata").spoken == said


def test_a_due_time_is_written_on_the_authority_s_clock() -> None:
    due = spoken(datetime(2021, 2, 4, 13, 12, tzinfo=UTC), now=NOON, zone="Asia/Kolkata")
    assert due.exact == "18:42 IST, Thu 4 Feb"
    assert due.iso == "2021-02-04T13:12:00+00:00"


def test_another_year_is_written_out() -> None:
    assert spoken(datetime(2022, 2, 4, 0, tzinfo=UTC), now=NOON, zone="UTC").exact == (
        "00:00 UTC, Fri 4 Feb 2022"
    )


def test_a_zone_without_a_name_is_written_as_its_offset() -> None:
    assert "UTC+04" in spoken(NOON, now=NOON, zone="Asia/Dubai").exact


def test_a_length_of_hours_needs_no_minutes() -> None:
    assert duration(2 * 3600) == "2 h"


def test_a_full_width_sign_is_marked_as_not_the_plain_one() -> None:
    runs = visible("\uff20zqone")
    assert [(run.text, run.lookalike) for run in runs] == [("\uff20", True), ("zqone", False)]


def test_every_strange_character_is_named_once_with_its_count() -> None:
    assert unusual("@zq\u200bo\u200bn\u0435\ufffe") == (
        ("U+200B", "ZERO WIDTH SPACE", 2),
        ("U+0435", "CYRILLIC SMALL LETTER IE", 1),
        ("U+FFFE", "unnamed", 1),
    )
    assert unusual("@zqone") == ()


def test_what_is_heard_of_a_picture_hides_nothing() -> None:
    assert spelled("@zq\u202eeno") == "@zqU+202Eeno"
