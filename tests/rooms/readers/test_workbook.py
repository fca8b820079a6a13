"""XLSX: what the sheets show, hide, link and round."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from duly.order.terms import Unreadable
from duly.receive.readers import File, Limits, open_files
from tests.rooms.readers.made import grid, opened, saved, zipped


def book_with(*rows: Sequence[object]) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Annexure-A"
    for row in rows:
        sheet.append(list(row))
    return book, sheet


def test_every_visible_sheet_becomes_a_table_with_its_own_row_numbers() -> None:
    book, sheet = book_with(["No", "Account"], [1, "@zqa"])
    sheet.insert_rows(1, amount=3)
    book.create_sheet("contd").append(["@zqb"])
    document = opened(saved(book), "list.csv")
    assert [table.sheet for table in document.tables] == ["Annexure-A", "contd"]
    assert [row.number for row in document.tables[0].rows] == [4, 5]


def test_hidden_sheets_rows_and_columns_are_marked_and_told() -> None:
    book, sheet = book_with(["No", "Account", "Old"], [1, "@zqa", "@zqold"], [2, "@zqb", "@zqc"])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Sheet4").append(["@zqhidden"])
    book.worksheets[1].sheet_state = "veryHidden"
    document = opened(saved(book))
    shown, unseen = document.tables
    assert [row.hidden for row in shown.rows] == [False, False, True]
    assert [cell.hidden for cell in shown.rows[1].cells] == [False, False, True]
    assert unseen.hidden
    assert [flag.code for flag in document.flags] == ["hidden-cells"]


def test_the_address_behind_a_word_is_kept() -> None:
    book, sheet = book_with(["link"], ["here"], ["there"])
    sheet["A1"].hyperlink = "https://x.example/zqa"
    sheet["A2"] = '=HYPERLINK("https://x.example/zqb","here")'
    cells = [row.cells[0] for row in opened(saved(book)).tables[0].rows]
    assert [cell.link for cell in cells] == ["https://x.example/zqa", "https://x.example/zqb", None]


def test_a_number_keeps_its_stored_digits_and_is_marked() -> None:
    book, _ = book_with([135599622694514, "1355996226945149623", 12.5, 3.0, True])
    cells = opened(saved(book)).tables[0].rows[0].cells
    assert [cell.text for cell in cells] == [
        "135599622694514",
        "1355996226945149623",
        "12.5",
        "3",
        "TRUE",
    ]
    assert [cell.numeric for cell in cells] == [True, False, True, True, False]


def test_a_merged_head_spans_and_a_merged_ground_holds_for_each_row() -> None:
    book, sheet = book_with(["Locator", None, "Ground"], ["@zqa", "account", "order"], ["@zqb"])
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("C2:C3")
    document = opened(saved(book))
    assert document.tables[0].rows[0].cells[0].spans == (1, 2)
    assert grid(document)[1:] == [["@zqa", "account", "order"], ["@zqb", "", "order"]]


def test_a_formula_without_its_result_is_doubted() -> None:
    book, _ = book_with(["@zqa", '="https://x.example/"&A1'])
    cell = opened(saved(book)).tables[0].rows[0].cells[1]
    assert cell.text == ""
    assert cell.doubt is not None


def test_an_address_broken_in_a_cell_is_whole_again() -> None:
    book, _ = book_with(["https://x.example/zqa/\nstatus/1355996226945149623"])
    assert grid(opened(saved(book))) == [["https://x.example/zqa/status/1355996226945149623"]]


def test_a_stray_cell_at_the_far_corner_does_not_unfold_the_sheet() -> None:
    book, sheet = book_with(["@zqa"])
    sheet["XFD1048576"] = "@zqfar"
    assert grid(opened(saved(book))) == [["@zqa", ""], ["", "@zqfar"]]


def test_a_workbook_without_any_filled_cell_is_refused() -> None:
    with pytest.raises(Unreadable, match="empty"):
        opened(saved(Workbook()))


def rewritten(old: bytes, new: bytes) -> bytes:
    """Put something into the first sheet that no honest program writes."""
    book, _ = book_with(["@zqa"])
    from_zip = members(saved(book))
    sheet = "xl/worksheets/sheet1.xml"
    assert old in from_zip[sheet]
    return zipped({**from_zip, sheet: from_zip[sheet].replace(old, new)})


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


MERGE = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
LAUGHS = b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><worksheet'


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"</worksheet>", MERGE, "too-large"),
        (b"<worksheet", LAUGHS, "hostile-file"),
        (b"</worksheet>", b"", "broken-workbook"),
        (b"@zqa", b"x" * 40_000_000, "bomb"),
    ],
    ids=["merge-all", "laughs", "cut", "bomb"],
)
def test_a_workbook_made_to_hang_its_reader_is_refused(old: bytes, new: bytes, code: str) -> None:
    if code == "bomb":
        old, new = b"</sheetData>", b"<row>" + new + b"</row></sheetData>"
    with pytest.raises(Unreadable, match=code):
        opened(rewritten(old, new))


def test_more_rows_than_the_limit_are_refused() -> None:
    book, _ = book_with(*[[f"@zq{n}"] for n in range(30)])
    with pytest.raises(Unreadable, match="too-large"):
        open_files([File(name="a", data=saved(book))], limits=Limits(rows=20))
