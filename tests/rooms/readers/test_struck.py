"""Words struck through in sheets: never certain, whichever style strikes them."""

from __future__ import annotations

import pytest
import xlwt

from duly.receive.readers import Cell, Document
from duly.receive.readers.marks import STRUCK
from duly.receive.reading import read
from tests.rooms.readers.made import opened
from tests.rooms.readers.offices import bytes_of, cell, ods
from tests.rooms.reading.made import doubted, read_list, subjects

LINE = "<style:text-properties style:text-line-through-style"
STYLES = (
    f'<style:style style:name="s" style:family="table-cell">{LINE}="solid"/></style:style>'
    '<style:style style:name="under" style:parent-style-name="s"/>'
    f'<style:style style:name="plain" style:parent-style-name="s">{LINE}="none"/></style:style>'
    f'<style:style style:name="t" style:family="text">{LINE}="solid"/></style:style>'
)
PLAIN_ROW = f"<table:table-row>{cell('1')}{cell('@zqkara')}</table:table-row>"


def sheet(made: str, columns: str = "") -> Document:
    return opened(
        ods(f'<table:table table:name="A">{columns}{PLAIN_ROW}{made}</table:table>', styles=STYLES)
    )


def styled(text: str, style: str) -> str:
    return cell(text, f'table:style-name="{style}"')


def row(*cells: str, marks: str = "") -> str:
    return f"<table:table-row {marks}>{''.join(cells)}</table:table-row>"


SPAN = '<text:p><text:span text:style-name="t">@zqmira</text:span> x</text:p>'


@pytest.mark.parametrize(
    "made",
    [
        row(cell("2"), styled("@zqmira", "s")),
        row(cell("2"), styled("@zqmira", "under")),
        row(cell("2"), cell("@zqmira"), marks='table:default-cell-style-name="s"'),
        row(cell("2"), f"<table:table-cell>{SPAN}</table:table-cell>"),
    ],
)
def test_words_that_a_style_of_an_open_sheet_strikes_through_are_doubted(made: str) -> None:
    first, second = sheet(made).tables[0].rows

    assert first.cells[1].doubt is None
    assert "struck" in str(second.cells[1].doubt)


def test_a_column_strikes_its_cells_and_a_style_may_take_the_line_away() -> None:
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="s"/>'
    first, second = sheet(row(cell("2"), styled("@zqmira", "plain")), columns).tables[0].rows

    assert "struck" in str(first.cells[1].doubt)
    assert second.cells[1].doubt is None


def test_words_struck_through_in_an_old_workbook_are_doubted_whole_or_in_part() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("A")
    struck = xlwt.easyxf("font: struck_out on")
    for row, handle in enumerate(["@zqkara", "@zqmira", "@zqpilo"]):
        page.write(row, 0, row + 1)
        if row < 2:
            page.write(row, 1, handle, struck if row else xlwt.easyxf("font: bold on"))
    page.write_rich_text(2, 1, [("@zqold", xlwt.easyfont("struck_out on")), " @zqpilo"])
    doubts = [row.cells[1].doubt for row in opened(bytes_of(book)).tables[0].rows]

    assert doubts[0] is None
    assert all("struck" in str(doubt) for doubt in doubts[1:])


def test_a_formula_in_an_old_workbook_that_names_two_accounts_goes_to_a_person() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("A")
    page.write(0, 0, "URL")
    page.write(1, 0, xlwt.Formula('HYPERLINK("https://x.com/zqkara";"https://x.com/zqmira")'))
    page.write(2, 0, xlwt.Formula('HYPERLINK("https://x.com/zqpilo";"profile")'))
    reading = read([opened(bytes_of(book))], platform="x")

    assert subjects(reading) == [("account", "zqpilo")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]
    assert doubted(reading)[0].alternatives == ("x.com/zqkara",)


def test_a_name_is_doubted_where_another_cell_of_its_row_is_struck_through() -> None:
    struck = Cell(text="incitement", doubt=STRUCK)
    reading = read_list(
        ("No.", "URL", "Ground"), ("1", "@zqkara", "incitement"), ("2", "@zqmira", struck)
    )

    assert subjects(reading) == [("account", "zqkara")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]


def test_words_struck_through_in_a_workbook_of_one_xml_file_are_doubted() -> None:
    styles = (
        '<Styles><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>'
        '<Style ss:ID="u" ss:Parent="s"/><Style ss:ID="p"><Font ss:Bold="1"/></Style></Styles>'
    )
    data = '<Cell{}><Data ss:Type="String">{}</Data></Cell>'
    marks = [' ss:StyleID="p"', ' ss:StyleID="s"', ' ss:StyleID="u"']
    rows = "".join(f"<Row>{data.format(mark, f'@zqkara{n}')}</Row>" for n, mark in enumerate(marks))
    part = '<Row><Cell><Data ss:Type="String"><S>@zqold</S> @zqmira</Data></Cell></Row>'
    book = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'{styles}<Worksheet ss:Name="A"><Table>{rows}{part}</Table></Worksheet></Workbook>'
    )
    doubts = [row.cells[0].doubt for row in opened(book.encode()).tables[0].rows]

    assert doubts == [None, STRUCK, STRUCK, STRUCK]
