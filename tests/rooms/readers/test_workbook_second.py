"""Workbooks read by two programs, and cells that look other than they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from time import process_time

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from duly.receive.readers import File, open_files
from duly.receive.readers.workbook_look import looks_of
from duly.receive.readers.workbook_second import SecondBook
from duly.receive.reading import Reading, read
from tests.rooms.readers.made import saved, zipped
from tests.rooms.readers.test_workbook import members

HEAD = ("S.No.", "Handle", "Reason")
PLACE = "B4"  # the third of four rows


def listed() -> Workbook:
    book = Workbook()
    book.worksheets[0].append(HEAD)
    for number, handle in enumerate(("@zqkara", "@zqmizo", "@zqlavi", "@zqtupe"), start=1):
        book.worksheets[0].append((number, handle, "public order"))
    return book


def reading_of(data: bytes) -> Reading:
    return read(open_files([File(name="order.xlsx", data=data)]), platform="x")


def certain(reading: Reading) -> list[str]:
    return [item.id for item in reading.items if item.needs_person is None]


def test_what_both_programs_read_is_certain() -> None:
    assert certain(reading_of(saved(listed()))) == ["zqkara", "zqmizo", "zqlavi", "zqtupe"]


@pytest.mark.parametrize(
    ("cell", "other"),
    [
        (b'<c r="B4" t="str"><v>@zqlavi</v><v>@zqother</v></c>', {"@zqlavi", "@zqother"}),
        (b'<c r="B4" t="inlineStr"><is><t>@zqlavi</t></is><v>0</v></c>', {"@zqlavi"}),
        (b'<c r="B4" t="str"><v/><v>@zqlavi</v></c>', {"@zqlavi"}),
    ],
    ids=["two-values", "text-and-value", "one-reads-nothing"],
)
def test_a_cell_that_the_programs_read_differently_is_asked_about(
    cell: bytes, other: set[str]
) -> None:
    inside = members(saved(listed()))
    sheet = "xl/worksheets/sheet1.xml"
    changed = re.sub(rb'<c r="B4".*?</c>', cell, inside[sheet])
    reading = reading_of(zipped({**inside, sheet: changed}))
    asked = [item for item in reading.items if item.needs_person]
    assert {norm for item in asked for norm in (item.norm, *item.alternatives)} == other


def test_a_far_cell_is_unfolded_by_no_program_whatever_marks_its_place_stands_in() -> None:
    book = listed()
    book.worksheets[0]["XFD2500"] = "@zqfar"
    inside = members(saved(book))
    sheet = "xl/worksheets/sheet1.xml"
    other = {**inside, sheet: inside[sheet].replace(b'"XFD2500"', b"'XFD2500'")}
    assert other != inside
    for one in (inside, other):
        assert certain(reading_of(zipped(one))) == []  # only one program read it


def struck(book: Workbook) -> None:
    book.worksheets[0][PLACE].font = Font(strike=True)


def struck_in_part(book: Workbook) -> None:
    old = TextBlock(InlineFont(strike=True), "@zqold ")
    book.worksheets[0][PLACE].value = CellRichText(old, "@zqlavi")


def noted(book: Workbook) -> None:
    book.worksheets[0][PLACE].comment = Comment("not this one", "clerk")


def formula(book: Workbook) -> None:
    book.worksheets[0][PLACE].value = '="@zq"&"lavi"'


def made_a_date(book: Workbook) -> None:
    book.worksheets[0][PLACE].value = date(2021, 3, 5)


def an_error(book: Workbook) -> None:
    book.worksheets[0][PLACE].value = "#NAME?"


@pytest.mark.parametrize("change", [struck, struck_in_part, noted, formula, made_a_date, an_error])
def test_a_cell_that_may_not_mean_what_it_says_is_asked_about(
    change: Callable[[Workbook], None],
) -> None:
    book = listed()
    change(book)
    reading = reading_of(saved(book))
    assert certain(reading) == ["zqkara", "zqmizo", "zqtupe"]
    assert reading.counts.rows == 4


def white(book: Workbook) -> None:
    book.worksheets[0][PLACE].font = Font(color="FFFFFFFF")


def without_format(book: Workbook) -> None:
    book.worksheets[0][PLACE].number_format = ";;;"


def tiny(book: Workbook) -> None:
    book.worksheets[0][PLACE].font = Font(sz=1)


@pytest.mark.parametrize("hide", [white, without_format, tiny])
def test_a_cell_that_shows_nothing_is_no_item_and_is_told(hide: Callable[[Workbook], None]) -> None:
    book = listed()
    hide(book)
    reading = reading_of(saved(book))
    assert [item.id for item in reading.items] == ["zqkara", "zqmizo", "zqtupe"]
    assert "hidden-cells" in {flag.code for flag in reading.flags}


def test_white_on_a_dark_ground_is_read() -> None:
    book = listed()
    white(book)
    book.worksheets[0][PLACE].fill = PatternFill("solid", fgColor="FF000080")
    assert "zqlavi" in certain(reading_of(saved(book)))


def test_rows_that_a_filter_hides_are_no_items() -> None:
    book = listed()
    book.worksheets[0].auto_filter.ref = "A1:C5"
    book.worksheets[0].row_dimensions[4].hidden = True
    reading = reading_of(saved(book))
    assert [item.id for item in reading.items] == ["zqkara", "zqmizo", "zqtupe"]
    assert [said.why for said in reading.not_items] == ["hidden-row"]


def test_a_very_hidden_sheet_gives_no_items() -> None:
    book = listed()
    other = book.create_sheet("more")
    other.append(HEAD)
    other.append((1, "@zqsecret", "x"))
    other.sheet_state = "veryHidden"
    assert "zqsecret" not in {item.id for item in reading_of(saved(book)).items}


def test_a_name_that_looks_like_an_escape_is_read_as_the_program_shows_it() -> None:
    book = listed()
    book.worksheets[0][PLACE].value = "@zq_x005F_x0041_b"
    assert "zq_x0041_b" in certain(reading_of(saved(book)))


def test_a_table_that_starts_in_the_middle_with_totals_gives_its_rows_only() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["E7"], sheet["F7"], sheet["G7"] = HEAD
    for number in range(1, 5):
        sheet.cell(7 + number, 5, number)
        sheet.cell(7 + number, 6, f"@zqkara{number}")
    sheet["E12"], sheet["F12"] = "Total", 4
    reading = reading_of(saved(book))
    assert certain(reading) == [f"zqkara{number}" for number in range(1, 5)]


def test_words_in_text_boxes_are_told_and_hold_nothing_certain() -> None:
    said = (b"<a:p><a:r><a:t>Block </a:t></a:r><a:r><a:t>@zqbox too</a:t></a:r></a:p>", b"<a:t>x")
    for inner in said:
        box = b'<d xmlns:a="urn:a">' + inner + b"</d>"
        drawn = {**members(saved(listed())), "xl/drawings/drawing1.xml": box}
        reading = reading_of(zipped(drawn))
        assert "text-boxes" in {flag.code for flag in reading.flags}
        asked = [item.id for item in reading.items if item.needs_person]
        assert ("zqbox" in asked) is (b"zqbox" in inner)


def test_the_two_programs_also_agree_after_another_saving() -> None:
    again = BytesIO()
    load_workbook(BytesIO(saved(listed()))).save(again)
    assert len(certain(reading_of(again.getvalue()))) == 4


def test_what_looks_like_cells_or_colors_without_end_costs_no_more_than_its_length() -> None:
    began = process_time()
    SecondBook(b"", [("xl/worksheets/sheet1.xml", b"<c " * 20_000 + b">")])
    assert not looks_of([("xl/styles.xml", b"<color " * 20_000 + b">")]).matter
    assert process_time() - began < 2


def test_a_far_cell_is_found_behind_any_marks() -> None:
    cell = b"<c x='>' y=\"a>b\" r='XFD2500'>"
    inside = members(saved(listed()))
    far = inside["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", b"<row>" + cell + b"</c></row></sheetData>"
    )
    assert SecondBook(zipped(inside), [("xl/worksheets/sheet1.xml", far)]).values("Sheet") is None
