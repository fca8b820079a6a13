"""Nothing that an order holds can speak through a letter or keep it from being written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.answer.letters import LANGUAGES, AnsweredItem, ItemAnswer, Language, Result, render
from duly.answer.letters.words import words
from duly.order.terms import Kind
from tests.rooms.letters import reading
from tests.rooms.letters.samples import ANSWER, COVER, PERSON, STATEMENT

MARKUP = (
    "#sys.version",
    '#read("/etc/passwd")',
    "$ x^2 $",
    "*bold*",
    "_thin_",
    "@ref",
    "<label>",
    "= Heading",
    "`raw`",
    "\\u{1F600}",
    "https://evil.example/#panic()",
    "{reference}",
    "{pages}",
    '"]); #panic(',
    "]#panic()[",
)


def letter(text: str) -> ItemAnswer:
    item = AnsweredItem(
        position=1,
        locator=text,
        kind=Kind.ACCOUNT,
        resolved=text,
        result=Result.DECLINED,
        reason=text,
        earlier_order=text,
    )
    cover = replace(
        COVER, platform=text or "P", their_reference=text, our_reference=text, to=(text,)
    )
    return replace(ANSWER, cover=cover, items=(item,), receipt=text)


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_shown_as_it_stands(text: str) -> None:
    said = reading.text(render(letter(text), language="en"))
    assert said.count(reading.squeezed(text)) >= 8


def test_reversing_controls_are_shown_by_number() -> None:
    said = reading.text(render(letter("abc\u202egpj.exe"), language="en"))
    assert "abc[U+202E]gpj.exe" in said
    assert "\u202e" not in said


def test_a_tower_of_marks_stays_on_its_line() -> None:
    pages = reading.pages(render(letter("Z" + "\u0334\u0301" * 5000), language="en"))
    assert len(pages) <= 3
    assert "[+1993U+0334]" in "".join(pages)


def test_a_locator_of_many_lines_is_one_line_of_the_letter() -> None:
    said = reading.text(render(letter("a\n\nSubject: b\r\nBcc: c"), language="en"))
    assert "a[U+000A][U+000A]Subject:b[U+000D][U+000A]Bcc:c" in said


def test_right_to_left_text_does_not_reorder_the_sentence_around_it() -> None:
    said = words("en").say("acknowledgement.clock_open", start="مرجع", from_at="4", length="5")
    assert said == "\u2068مرجع\u2069, 4; 5"
    assert words("en").say("letter.signed", platform="a\u2068b") == (
        "Government Orders Desk, a[U+2068]b"
    )


def test_a_long_locator_stays_inside_its_column() -> None:
    item = replace(ANSWER.items[0], locator="@" + "Q" * 300)
    pdf = render(replace(ANSWER, items=(item,)), language="en")
    edges = reading.right_edges(pdf, "Q")
    assert len(edges) >= 300
    assert max(edges) < 300


def test_the_link_of_the_private_page_goes_where_it_says() -> None:
    page = "https://murmur.example/your/x?y=1&z=(2)"
    pdf = render(replace(STATEMENT, cover=PERSON, appeal_link=page), language="en")
    assert reading.squeezed(page) in reading.text(pdf)
    with reading.opened(pdf) as document:
        notes = [note for sheet in document.pages for note in sheet.get("/Annots", [])]
    assert notes


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=40), st.sampled_from(LANGUAGES))
def test_any_text_at_all_can_be_written(text: str, language: Language) -> None:
    pdf = render(letter(text), language=language)
    assert 0 not in set(reading.glyphs(pdf))
