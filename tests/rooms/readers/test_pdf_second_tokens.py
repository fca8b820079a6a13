"""The second reader's own way through a page: strings as they are meant, and what draws no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
