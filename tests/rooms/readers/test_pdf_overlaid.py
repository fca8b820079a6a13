"""Strokes, marked areas, stamps, notes and empty boxes over a PDF's text: nothing below is sure."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from duly.receive.readers import File, open_files
from duly.receive.readers.document import Document
from duly.receive.reading import read
from tests.rooms.readers.drawn import drawn, text
from tests.rooms.readers.made import escaped, opened, pdf

ASK = "Block the following accounts within 24 hours:"
FIRST, STRUCK, LAST = "@zqkara1", "@zqkara2", "@zqkara3"


def page(over: str = "") -> str:
    """Draw a list of three, the second of which stands from 60 to 115 across and 700 up."""
    rows = "".join(
        text(f"{n}. {handle}", 60, 740 - 20 * n)
        for n, handle in enumerate([FIRST, STRUCK, LAST], 1)
    )
    return text(ASK, 60, 750) + rows + over


def certain(data: bytes) -> list[str]:
    reading = read(open_files([File(name="order.pdf", data=data)]), platform="x")
    return [f"@{item.id}" for item in reading.items if item.needs_person is None]


def codes(document: Document) -> set[str]:
    return {flag.code for flag in document.flags}


def annotated(*notes: Dictionary, over: str = "") -> bytes:
    with pikepdf.open(BytesIO(drawn(page(over)))) as book:
        laid = Array([book.make_indirect(note) for note in notes])
        book.pages[0].Annots = laid
        fields = Array([one for one in laid if one.Subtype == Name.Widget])
        book.Root.AcroForm = Dictionary(Fields=fields)
        buffer = BytesIO()
        book.save(buffer)
    return buffer.getvalue()


def note(kind: str, **fields: Any) -> Dictionary:
    fields.setdefault("Rect", Array([60, 697, 125, 710]))
    return Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), **fields)


@pytest.mark.parametrize(
    "over",
    [
        "0.7 w 60 703 m 125 703 l S\n",
        "60 702.6 65 0.8 re f\n",
        "1 w 58 698 m 127 708 l S\n",
        "1 w 85 698 m 100 708 l S 100 698 m 85 708 l S\n",
        "".join(f"{x} 703 m {x + 3} 703 l S\n" for x in range(60, 125, 5)),
    ],
    ids=["a line", "a thin rectangle", "a slanted line", "a cross", "dashes"],
)
def test_an_entry_that_a_stroke_runs_through_is_asked_about(over: str) -> None:
    data = drawn(page(over))
    assert certain(data) == [FIRST, LAST]
    assert "struck-text" in codes(opened(data))


@pytest.mark.parametrize(
    "over",
    ["0.7 w 60 698.4 m 125 698.4 l S\n", "60 709.8 m 400 709.8 l S\n", "160 690 m 170 680 l S\n"],
    ids=["an underline", "a line between", "a stroke elsewhere"],
)
def test_a_line_that_runs_through_no_letters_strikes_nothing(over: str) -> None:
    assert certain(drawn(page(over))) == [FIRST, STRUCK, LAST]


def test_a_row_that_a_line_runs_through_is_asked_about_whole() -> None:
    rows = "".join(
        f"[{n}],[{'#strike' if n == 2 else ''}[{escaped(handle)}]],[order],"
        for n, handle in enumerate([FIRST, STRUCK, LAST], 1)
    )
    table = f"#table(columns:(1cm,5cm,3cm),stroke:0.4pt,[No],[Handle],[Ground],{rows})"
    assert certain(pdf(f"{ASK}\n\n{table}")) == [FIRST, LAST]


AREA = Array([60, 710, 125, 710, 60, 697, 125, 697])


@pytest.mark.parametrize(
    "laid",
    [
        note("StrikeOut", QuadPoints=AREA),
        note("Redact", QuadPoints=AREA),
        note("Redact"),
        note("Line", L=Array([60, 703, 125, 703])),
        note("Ink", InkList=Array([Array([60, 703, 90, 704, 125, 703])])),
        note("Ink", InkList=Array([Array([60, 699, 75, 708, 90, 699, 105, 708, 125, 699])])),
        note("Square", IC=Array([0, 0, 0])),
    ],
    ids=["struck out", "to redact", "to redact whole", "line", "pen", "scribble", "filled"],
)
def test_an_entry_that_an_annotation_strikes_is_asked_about(laid: Dictionary) -> None:
    assert certain(annotated(laid)) == [FIRST, LAST]


def test_a_broken_annotation_hides_none_of_the_others() -> None:
    broken = note("StrikeOut", QuadPoints=Name.Nothing, Rect=Name.Nothing)
    assert certain(annotated(broken, note("StrikeOut", QuadPoints=AREA))) == [FIRST, LAST]


def test_an_annotation_that_marks_or_is_hidden_strikes_nothing() -> None:
    data = annotated(
        note("Highlight", QuadPoints=AREA),
        note("Underline", QuadPoints=AREA),
        note("Square"),
        note("StrikeOut", QuadPoints=AREA, F=2),
    )
    assert certain(data) == [FIRST, STRUCK, LAST]


def test_words_typed_onto_a_page_are_asked_about_and_comments_set_aside() -> None:
    data = annotated(
        note("FreeText", Contents="4. @zqtyped", Rect=Array([60, 600, 200, 620])),
        note("Text", Contents="not @zqremark", Rect=Array([300, 600, 320, 620])),
    )
    reading = read(open_files([File(name="order.pdf", data=data)]), platform="x")
    assert {item.id: item.needs_person is None for item in reading.items} == {
        "zqkara1": True,
        "zqkara2": True,
        "zqkara3": True,
        "zqtyped": False,
    }
    assert [(said.locator, said.why) for said in reading.not_items] == [("@zqremark", "comment")]
    assert {"typed-notes", "comments"} <= codes(opened(data))


TURNED = "BT /F 60 Tf 0.8 0.5 -0.5 0.8 150 300 Tm ({}) Tj ET\n"


@pytest.mark.parametrize("words", ["CANCELLED", "Void", "DRAFT", "SPECIMEN", "COPY", "ENTWURF"])
def test_an_order_stamped_as_none_is_asked_about_whole(words: str) -> None:
    data = drawn(page(TURNED.format(words)))
    assert certain(data) == []
    assert "stamped" in codes(opened(data))
    assert certain(annotated(note("Stamp", Name=Name(f"/{words}")))) == []


@pytest.mark.parametrize("words", ["CONFIDENTIAL", "CERTIFIED COPY"])
def test_a_stamp_that_takes_nothing_away_is_told_and_spoils_no_line_below_it(words: str) -> None:
    data = drawn(page(TURNED.format(words).replace("F 60", "F 30").replace("150 300", "62 660")))
    assert certain(data) == [FIRST, STRUCK, LAST]
    assert [flag.why for flag in opened(data).flags if flag.code == "stamped"] == [
        f"Page 1 bears a stamp or words across it that says {words!r}. Look at it."
    ]


@pytest.mark.parametrize(("words", "stands"), [("POLICE", True), ("DRAFT", False)])
def test_huge_words_are_a_letterhead_unless_they_take_the_order_away(
    words: str, stands: bool
) -> None:
    data = drawn(page(text(words, 150, 300, size=60)))
    assert (words in [line.text for line in opened(data).lines]) is stands
    assert certain(data) == ([FIRST, STRUCK, LAST] if stands else [])


@pytest.mark.parametrize("on", [True, False])
def test_an_entry_beside_an_empty_box_is_asked_about(on: bool) -> None:
    boxes = [
        note(
            "Widget",
            FT=Name.Btn,
            T=f"box {n}",
            AS=Name.Yes if n != 2 or on else Name.Off,
            Rect=Array([42, 738 - 20 * n, 54, 750 - 20 * n]),
        )
        for n in (1, 2, 3)
    ]
    assert certain(annotated(*boxes)) == ([FIRST, STRUCK, LAST] if on else [FIRST, LAST])


@pytest.mark.parametrize(("left", "asked"), [(117, True), (300, False)])
def test_a_name_that_a_dark_bar_adjoins_is_asked_about(left: float, asked: bool) -> None:
    over = f"{left} 698 40 11 re f\n"
    assert certain(drawn(page(over))) == ([FIRST, LAST] if asked else [FIRST, STRUCK, LAST])


def test_a_name_broken_over_two_numbered_lines_of_a_pleading_is_asked_about() -> None:
    said = [
        *(
            "IN THE DISTRICT COURT",
            "It is ordered that the platform",
            "withhold in this country the",
        ),
        *(
            "account https://x.com/zqvelto",
            "nara_8 within 24 hours of service",
            "of this order.",
            "",
        ),
        *("Dated 4 February 2021", "", ""),
    ]
    lines = enumerate(said, 1)
    data = drawn(
        "".join(text(f"{n}", 30, 800 - 24 * n) + text(one, 70, 800 - 24 * n) for n, one in lines)
    )
    assert certain(data) == []
