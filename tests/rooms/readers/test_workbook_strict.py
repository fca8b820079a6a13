"""Strict Open XML workbooks are read as others are; rows that nobody can see are hidden."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import xlwt
from openpyxl import Workbook

from tests.rooms.readers.made import grid, opened, saved, zipped
from tests.rooms.readers.offices import bytes_of


def strict(data: bytes) -> bytes:
    """Give the workbook as Excel saves it in the strict form."""
    usual, named = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    with ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for kind in (b"spreadsheetml", b"officeDocument"):
        old, new = usual + kind + b"/2006/", named + kind + b"/"
        members = {name: body.replace(old, new) for name, body in members.items()}
    return zipped(members)


def test_a_strict_workbook_gives_the_cells_and_links_of_the_usual_one() -> None:
    book = Workbook()
    (sheet,) = book.worksheets
    sheet.append(["No.", "URL"])
    sheet.append([1, "here"])
    sheet["B2"].hyperlink = "https://x.example/zqkara"
    data = saved(book)

    assert b"purl.oclc.org" in b"".join(dict(_members(strict(data))).values())
    assert grid(opened(strict(data))) == grid(opened(data)) == [["No.", "URL"], ["1", "here"]]
    assert opened(strict(data)).tables[0].rows[1].cells[1].link == "https://x.example/zqkara"


def _members(data: bytes) -> list[tuple[str, bytes]]:
    with ZipFile(BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def test_rows_and_columns_too_small_to_be_seen_are_hidden() -> None:
    book, old = Workbook(), xlwt.Workbook()
    (sheet,), page = book.worksheets, old.add_sheet("A")
    for row, handle in enumerate(["@zqkara", "@zqmira"]):
        sheet.append([row + 1, handle, "@zqold"])
        for column, value in enumerate([row + 1, handle, "@zqold"]):
            page.write(row, column, value)
    sheet.row_dimensions[2].height = 0.5
    sheet.column_dimensions["C"].width = 0.1
    page.row(1).height_mismatch, page.row(1).height = True, 10
    page.col(2).width = 20

    for data in (saved(book), bytes_of(old)):
        first, second = opened(data).tables[0].rows
        assert (first.hidden, second.hidden) == (False, True)
        assert [cell.hidden for cell in first.cells] == [False, False, True]
