"""The second reader's own way through a page: strings as they are meant, and what draws no text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.receive.readers.pdf.second.drawing import Pen
from duly.receive.readers.pdf.second.fonts import Font
from duly.receive.readers.pdf.second.tokens import instructions_of, string_of

_MEANT = {
    rb"\(": b"(",
    rb"\)": b")",
    rb"\\": b"\\",
    rb"\101": b"A",
    rb"\377": b"\xff",
    rb"\501": b"A",  # of too high a number the upper bits go
    rb"\x": b"x",
    rb"\n": b"\n",
    b"\\\n": b"",  # a line end that the writer's lines made
    b"(in)": b"(in)",
    b"a": b"a",
    b"\xe9": b"\xe9",
}
_TAGGED = b"/Artifact <</Type /Layout>> BDC "


@given(st.lists(st.sampled_from(sorted(_MEANT))))
def test_a_string_is_read_as_its_escapes_mean_it(parts: list[bytes]) -> None:
    assert string_of(b"(" + b"".join(parts) + b")") == b"".join(_MEANT[part] for part in parts)


@pytest.mark.parametrize("begun", [_TAGGED, b"/Artifact BMC\n"])
@pytest.mark.parametrize(
    "drawn", [b"2 0 0 2 9 9 cm/c0 CS 0 SCN 0 0 m 9 0 l\nS\n", b"0 0 9 9 re f\n"]
)
def test_decoration_is_passed_over(begun: bytes, drawn: bytes) -> None:
    frame = begun + b"q " + drawn + b"Q\nEMC"
    shown = b"(a) Tj"
    assert list(instructions_of(frame + frame + b"\n" + shown)) == [("string", shown)]


@pytest.mark.parametrize(
    "within",
    [
        b"q 1 0 0 1 9 9 cm BT (a) Tj ET Q EMC",
        b"q /Fm0 Do Q EMC",
        b"q 0 0 m 9 0 l S EMC",
        b"2 0 0 2 9 9 cm Q EMC",
    ],
)
def test_decoration_that_may_show_text_or_move_it_is_followed(within: bytes) -> None:
    forms = [form for form, _ in instructions_of(_TAGGED + within)]
    assert forms[0] == "marked"
    assert len(forms) > 1


@pytest.mark.parametrize(
    "between", [b"Q q", b"Q EMC /P <</MCID 1>> BDC q", b"EMC Q\nq", b"Q Q q q"]
)
def test_text_stands_where_the_state_kept_before_it_puts_it(between: bytes) -> None:
    letter = b" BT /F 10 Tf 1 0 0 1 0 0 Tm (A) Tj ET "
    content = b"q 1 0 0 1 1 2 cm q 1 0 0 1 30 40 cm" + letter + between + letter
    pen = Pen(fonts=lambda _: Font(chars={65: "A"}, widths={65: 500.0}))
    pen.follow(content, {"/Font": {"/F": "any"}})
    places = [(piece.along, piece.up) for piece in pen.pieces]
    assert places == [(31.0, 42.0), (0.0, 0.0) if between.startswith(b"Q Q") else (1.0, 2.0)]


@pytest.mark.parametrize("number", [b"--5", b"+-5", b"1.2.-5"])
def test_a_number_written_wrongly_is_read_from_its_last_sign_on(number: bytes) -> None:
    assert list(instructions_of(number + b" 0 Td")) == [("plain", b"-5 0 Td")]


def test_a_page_of_blanks_costs_no_more_than_its_length() -> None:
    began = time.process_time()
    said = list(instructions_of(b"q " + b" " * 300_000 + b"} BT (a) Tj ET"))
    assert time.process_time() - began < 10
    assert said


@pytest.mark.parametrize("number", [b"1 ", b"1", b"-1.5\n"])
def test_numbers_of_no_instruction_cost_no_more_than_their_length(number: bytes) -> None:
    began = time.process_time()
    said = list(instructions_of(b"q " + number * 30_000 + b"] 1 0 0 1 2 3 cm BT (a) Tj ET"))
    assert time.process_time() - began < 2
    assert said[0] == ("plain", b"q")
    assert ("string", b"(a) Tj") in said


@pytest.mark.parametrize("open_end", [rb"\(", rb"[\(", rb"/A<<\(", b"(\\", b"BI ", b"BI ID "])
def test_what_is_begun_and_never_ended_costs_no_more_than_its_length(open_end: bytes) -> None:
    began = time.process_time()
    said = list(instructions_of(b"BT (a) Tj " + open_end * 20_000))
    assert time.process_time() - began < 2
    assert said[:2] == [("plain", b"BT"), ("string", b"(a) Tj")]


@pytest.mark.parametrize("picture", [b"BI /W 1 ID \x00(\\ EI", b"BI"])
def test_text_behind_a_picture_is_read_whether_or_not_the_picture_ends(picture: bytes) -> None:
    said = list(instructions_of(b"BT (a) Tj " + picture + b"\n(b) Tj ET"))
    assert ("string", b"(b) Tj") in said
