"""XLS and what is named so: old workbooks, Excel's XML, web pages and tab text."""

from __future__ import annotations

from datetime import date

import pytest
import xlwt

from duly.order.terms import Unreadable
from duly.receive.readers import File, Limits, open_files
from duly.receive.readers.office.compound import read_compound
from tests.rooms.readers.made import grid, opened
from tests.rooms.readers.offices import bytes_of, xls

POST = "https://x.example/zqa/status/1356868433739783990"
MARKUP = f"""<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="A"><Table>
<Column/><Column ss:Index="3" ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">URL</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:HRef="{POST}"><Data ss:Type="String">here</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="Number">1.35E+18</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">@zqhid</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="B"><Table><Row><Cell><Data ss:Type="String">@zqb</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>
"""


def test_every_sheet_of_an_old_workbook_becomes_a_table() -> None:
    data = xls(
        ("Annexure", [["No", "URL"], [1, "@zqa"], [], ["contd", "@zqb"]]), ("contd", [["a"]])
    )
    document = opened(data, "list.csv")
    assert document.media_type == "application/vnd.ms-excel"
    assert [table.sheet for table in document.tables] == ["Annexure", "contd"]
    assert grid(document) == [["No", "URL"], ["1", "@zqa"], ["contd", "@zqb"]]
    assert [row.number for row in document.tables[0].rows] == [1, 2, 4]
    assert document.tables[0].path == "xls-cells"


def test_numbers_dates_and_words_keep_what_is_stored() -> None:
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    for column, value in enumerate([1355996226945149623, "1355996226945149623", 12.5, True]):
        sheet.write(0, column, value)
    sheet.write(0, 4, date(2021, 2, 4), day)
    cells = opened(bytes_of(book)).tables[0].rows[0].cells
    assert [cell.text for cell in cells] == [
        "1355996226945149696",
        "1355996226945149623",
        "12.5",
        "TRUE",
        "2021-02-04",
    ]
    assert [cell.numeric for cell in cells] == [True, False, True, False, False]


def test_hidden_sheets_rows_and_columns_are_marked_and_told() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    for row in range(3):
        sheet.write(row, 0, f"@zq{row}")
        sheet.write(row, 1, f"@zqold{row}")
    sheet.row(1).hidden = True
    sheet.col(1).hidden = True
    unseen = book.add_sheet("B")
    unseen.write(0, 0, "@zqb")
    unseen.visibility = 1
    document = opened(bytes_of(book))
    shown, other = document.tables
    assert [row.hidden for row in shown.rows] == [False, True, False]
    assert [cell.hidden for cell in shown.rows[0].cells] == [False, True]
    assert other.hidden
    assert [flag.code for flag in document.flags] == ["hidden-cells"]


def test_a_link_that_a_formula_made_is_kept_or_doubted() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    sheet.write(0, 0, xlwt.Formula(f'HYPERLINK("{POST}";"here")'))
    sheet.write(0, 1, xlwt.Formula('HYPERLINK(A2&"zqa";"there")'))
    sheet.write(1, 0, "https://x.example/")
    cells = opened(bytes_of(book)).tables[0].rows[0].cells
    assert cells[0].link == POST
    assert cells[1].link is None
    assert cells[1].doubt is not None


def test_merged_cells_say_their_text_in_each_row() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    sheet.write_merge(0, 1, 1, 1, "order")
    sheet.write(0, 0, "@zqa")
    sheet.write(1, 0, "@zqb")
    assert grid(opened(bytes_of(book))) == [["@zqa", "order"], ["@zqb", "order"]]


def test_a_workbook_that_excel_saved_as_markup_is_read() -> None:
    document = opened(MARKUP.encode(), "list.xls")
    assert grid(document) == [["URL", ""], ["here", "1350000000000000000"], ["@zqhid", ""]]
    table = document.tables[0]
    assert [row.number for row in table.rows] == [1, 4, 5]
    assert [row.hidden for row in table.rows] == [False, False, True]
    assert (table.rows[1].cells[0].link, table.rows[1].cells[1].numeric) == (POST, True)
    assert table.rows[1].cells[1].hidden
    assert document.tables[1].hidden


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<html><body><table><tr><td>1<td>@zqa<tr><td>2<td>@zqb</table>", "text/html"),
        (b"1\t@zqa\n2\t@zqb\n3\t@zqc\n", "text/tab-separated-values"),
        (
            b"MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; "
            b'boundary="b"\n\n--b\nContent-Type: text/html\n\n<table><tr><td>1<td>@zqa'
            b"<tr><td>2<td>@zqb</table>\n--b--\n",
            "message/rfc822",
        ),
    ],
)
def test_what_is_only_named_xls_is_read_as_what_it_is(data: bytes, kind: str) -> None:
    document = opened(data, "list.xls")
    assert document.media_type == kind
    assert grid(document)[:2] == [["1", "@zqa"], ["2", "@zqb"]]


def broken(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def test_an_old_workbook_made_to_hang_its_reader_is_refused() -> None:
    data = xls(("A", [[f"@zq{n}", n] for n in range(300)]))
    stream = next(iter(read_compound(data).values()))
    start = data.index(stream[:64])
    table = int.from_bytes(data[76:80], "little") * 512 + 512
    cases = {
        "broken-workbook": broken(data, start + len(stream) // 2, b"\xff\xff\xff\xff"),
        "broken-document": broken(data, table, b"\x00\x00\x00\x00" * 64),
        "too-large": data,
    }
    for code, case in cases.items():
        limits = Limits(rows=200) if code == "too-large" else Limits()
        with pytest.raises(Unreadable, match=code):
            open_files([File(name="list.xls", data=case)], limits=limits)
    with pytest.raises(Unreadable, match="broken-"):
        opened(data[: len(data) // 2])


def renamed(stream: str) -> bytes:
    """An old Office file that holds another stream than a workbook."""
    data = xls(("A", [["x"]]))
    old = "Workbook".encode("utf-16-le").ljust(64, b"\0") + (18).to_bytes(2, "little")
    new = stream.encode("utf-16-le").ljust(64, b"\0")
    assert old in data
    return data.replace(old, new + (2 * len(stream) + 2).to_bytes(2, "little"))


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        ("WordDocument", "unknown-format: letter.doc: .*DOCX or PDF"),
        ("PowerPoint Document", "unknown-format: .*PDF"),
        ("__properties_version1.0", "unknown-format: .*EML"),
        ("EncryptedPackage", "encrypted: .*without"),
        ("Something", "unknown-format: .*Send PDF"),
    ],
)
def test_an_old_office_file_of_another_kind_says_what_to_send(stream: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        opened(renamed(stream), "letter.doc")


def test_an_old_workbook_without_any_filled_cell_is_refused() -> None:
    with pytest.raises(Unreadable, match="no-text"):
        opened(xls(("A", [])))
