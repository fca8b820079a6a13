"""Text from outside is shown, whole and harmless, whatever it holds."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.answer.letters.glyphs import drawable, families, missing_glyphs
from duly.answer.letters.inert import LONGEST, MARKS, visible
from tests.rooms.letters.coverage import FONTS, covered

ANY = st.text(st.characters(exclude_categories=()), max_size=60)


def test_the_table_of_covered_characters_is_that_of_the_fonts() -> None:
    drawn = {name: [tuple(each) for each in ranges] for name, ranges in covered().items()}
    assert drawn == {name: coverage.ranges for name, coverage in families().items()}


def test_the_fonts_ship_with_their_licence_and_stay_small() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")
    notice = (FONTS / "NOTICE.txt").read_text("utf-8")
    scripts = {re.sub("^Noto(Serif|Sans|Naskh)", "", path.stem) for path in FONTS.glob("*.ttf")}
    assert {script for script in scripts if script.partition("-")[0] not in notice} == set()
    assert sum(path.stat().st_size for path in FONTS.iterdir() if path.is_file()) < 6_000_000


def test_every_character_is_either_drawn_or_named_by_its_number() -> None:
    planes = (*range(0x20000), *range(0x20000, sys.maxunicode + 1, 251))
    for number in planes:
        shown = drawable(visible(chr(number)))
        assert shown in (chr(number), f"[U+{number:04X}]")
        assert not missing_glyphs(shown)


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "\u200b", "\ufeff", "\n", "\x00", "\xad"])
def test_a_control_is_written_out(control: str) -> None:
    assert visible(f"a{control}b") == f"a[U+{ord(control):04X}]b"


def test_joiners_pass_only_inside_a_word_of_a_script_that_joins() -> None:
    assert visible("क्\u200dष") == "क्\u200dष"
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert visible("pay\u200cpal") == "pay[U+200C]pal"
    assert visible("\u200dक") == "[U+200D]क"


def test_a_tower_of_marks_is_cut_and_counted() -> None:
    shown = visible("a" + "\u0301" * 1000 + "b")
    assert shown == "a" + "\u0301" * MARKS + f"[+{1000 - MARKS} U+0301]" + "b"


def test_a_very_long_value_is_cut_and_counted() -> None:
    assert visible("x" * 10_000) == "x" * LONGEST + f" [+{10_000 - LONGEST}]"


def test_a_mark_that_no_font_has_together_with_its_letter_is_written_out() -> None:
    assert missing_glyphs("அ\u0301") == {"\u0301"}
    assert drawable("அ\u0301") == "அ[U+0301]"
    assert missing_glyphs("e\u0301") == set()


def test_an_emoji_is_written_as_its_code_point() -> None:
    assert missing_glyphs("ok 😀") == {"😀"}
    assert drawable("ok 😀") == "ok [U+1F600]"


@given(ANY)
def test_what_is_shown_holds_nothing_unseen_and_stays_as_it_is(text: str) -> None:
    shown = drawable(visible(text))
    assert not missing_glyphs(shown)
    unseen = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert all(unicodedata.category(char) not in unseen or char in "\u200c\u200d" for char in shown)
    assert visible(shown) == shown


@given(ANY)
def test_plain_ascii_is_never_changed(text: str) -> None:
    plain = "".join(char for char in text if " " <= char <= "~")
    assert drawable(visible(plain)) == plain
