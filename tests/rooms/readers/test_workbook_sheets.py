"""Cells taken in one swift pass are the cells that openpyxl takes one by one."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from warnings import catch_warnings, simplefilter
from xml.parsers.expat import ParserCreate, XMLParserType

import pytest
from defusedxml import DTDForbidden
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from duly.order.terms import Unreadable
from duly.receive.readers.office import parts
from duly.receive.readers.workbook_sheets import open_book
from tests.rooms.readers.made import opened, saved, zipped
from tests.rooms.readers.test_workbook import members

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LISTED = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
SHARED = (
    "<si><t>@zqkara</t></si><si><t>zq_x005F_x0041_</t></si><si><t/></si><si/>"
    "<si><r><rPr><strike/></rPr><t>@zqold</t></r><r><t> @zqnew</t></r></si>"
    '<si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></si><si><t><![CDATA[<x>]]></t></si>'
)
VALUES = st.sampled_from(
    [
        *(
            ("", f"<v>{text}</v>")
            for text in ("1", "2.50", "1E+18", "44197", "1355996226945149623")
        ),
        *((' t="s"', f"<v>{place}</v>") for place in range(7)),
        *((' t="inlineStr"', f"<is>{text}</is>") for text in ("<t>@zqlavi</t>", "<t/>", "")),
        (' t="inlineStr"', "<is><r><t>@zq</t></r><r><rPr><b/></rPr><t>two</t></r></is>"),
        (' t="inlineStr"', "<is><t>x005F_</t></is><v>0</v>"),
        *((f' t="{kind}"', "<v>1</v>") for kind in ("n", "b", "e", "str")),
        (' t="d"', "<v>2021-02-04T10:11:12</v>"),
        (' t="str"', "<v/><v>@zqlast</v>"),
        (' t="str"', "<f>A1&amp;B1</f><v>@zqsum</v>"),
        ("", "<f>A1</f>"),
        ("", ""),
    ]
)
PLACES = st.sampled_from(
    [' r="{column}{row}"', ' r="{column}{row}"', ' r="aa{row}"', ' r="B9"', ""]
)
STYLES = st.sampled_from(["", "", ' s="0"', ' s="1"', ' s="2"'])
CELLS = st.lists(st.tuples(PLACES, STYLES, VALUES), max_size=4)
AROUND = st.sampled_from(
    [
        "",
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C3"/></mergeCells>'
        '<hyperlinks><hyperlink ref="B2" location="y"/></hyperlinks>',
        '<hyperlinks><hyperlink ref="A1:C1" location="x"/><hyperlink ref="B2" location="y"/>'
        "</hyperlinks>",
    ]
)


def plain() -> dict[str, bytes]:
    """Give the files of a book with two styles of dates."""
    made = Workbook()
    (sheet,) = made.worksheets
    sheet["A1"].number_format, sheet["A2"].number_format = "yyyy-mm-dd", "[h]:mm"
    return members(saved(made))


PLAIN = plain()


def book_of(rows: list[list[Any]], around: str = "") -> bytes:
    """Write a sheet as no program need write one, beside two styles of dates."""
    written = ""
    for number, row in enumerate(rows, start=1):
        written += f'<row r="{number}" ht="9">'
        for column, (place, style, (kind, value)) in zip("ABCD", row, strict=False):
            written += f"<c{place.format(column=column, row=number)}{style}{kind}>{value}</c>"
        written += "</row>"
    sheet_xml = f'<worksheet xmlns="{MAIN}"><sheetData>{written}</sheetData>{around}</worksheet>'
    types = PLAIN["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/{STRINGS}" ContentType="{LISTED}"/></Types>'.encode()
    )
    strings = f'<sst xmlns="{MAIN}">{SHARED}</sst>'.encode()
    return zipped(
        {**PLAIN, SHEET: sheet_xml.encode(), STRINGS: strings, "[Content_Types].xml": types}
    )


def cells_of(book: Workbook) -> dict[tuple[int, int], tuple[object, ...]]:
    """Give what is told of each cell, with the looks of its pieces."""
    return {
        place: (repr(cell.value), cell.data_type, cell.number_format, repr(cell.hyperlink))
        for place, cell in book.worksheets[0]._cells.items()
    }


@example([[("", "", (' t="inlineStr"', "<is><t>x005F_</t></is>"))]], "", True)
@given(st.lists(CELLS, max_size=4), AROUND, st.booleans())
def test_any_cell_is_what_openpyxl_makes_of_it(
    rows: list[list[Any]], around: str, rich: bool
) -> None:
    data = book_of(rows, around)
    with catch_warnings():
        simplefilter("ignore")  # of dates that are none
        own = load_workbook(BytesIO(data), data_only=True, rich_text=rich)
        assert cells_of(open_book(data, rich=rich).book) == cells_of(own)


def renamed(data: bytes) -> bytes:
    """Give the book with a prefix before all names of its sheet, as some programs write them."""
    inside = members(data)
    sheet = inside[SHEET].replace(b"</", b"</x:").replace(b"<", b"<x:").replace(b"<x:/x:", b"</x:")
    return zipped({**inside, SHEET: sheet.replace(b"xmlns=", b"xmlns:x=")})


def test_a_formula_is_doubted_in_whatever_words_the_sheet_is_written() -> None:
    data = book_of([[("", "", (' t="str"', "<f>A9</f><v>@zqkara</v>"))]])
    for one in (data, renamed(data)):
        (cell,) = opened(one).tables[0].rows[0].cells
        assert cell.text == "@zqkara"
        assert cell.doubt is not None and "formula" in cell.doubt


def test_a_formula_that_leads_off_the_sheet_is_a_formula() -> None:
    first = (' t="str"', '<f t="shared" ref="A1:A2" si="0">A1</f><v>@zqkara</v>')
    moved = (' t="str"', '<f t="shared" si="0"/><v>@zqmizo</v>')
    rows = [[], [(' r="B2"', "", first)], [(' r="A3"', "", moved)]]
    cells = [cell for row in opened(book_of(rows)).tables[0].rows for cell in row.cells]
    assert [cell.text for cell in cells if cell.doubt] == ["@zqkara", "@zqmizo"]


@pytest.mark.parametrize("declared", ['<!DOCTYPE a [<!ENTITY b "c">]>', "<!DOCTYPE a>"])
@pytest.mark.parametrize("part", [SHEET, STRINGS])
def test_a_part_that_declares_anything_is_refused_in_any_encoding(part: str, declared: str) -> None:
    inside = members(book_of([[("", "", (' t="s"', "<v>0</v>"))]]))
    assert opened(zipped(inside)).tables
    begun = f'<?xml version="1.0" encoding="UTF-16"?><!-- {"x" * 9_000} -->'
    hostile = begun + declared + inside[part].decode()
    with pytest.raises(Unreadable, match="broken-workbook"):
        opened(zipped({**inside, part: hostile.encode("utf-16")}))
    assert opened(zipped({**inside, part: (begun + inside[part].decode()).encode("utf-16")})).tables


class Waiting:
    """A parser that looks at nothing before the end, as newer ones may put off what is begun."""

    def __init__(self) -> None:
        self.StartDoctypeDeclHandler: Any = None
        self.StartElementHandler: Any = None
        self._held = b""

    def Parse(self, data: bytes, final: bool = False) -> int:
        self._held += data
        if not final:
            return 1
        parser: XMLParserType = ParserCreate()
        parser.StartDoctypeDeclHandler = self.StartDoctypeDeclHandler
        parser.StartElementHandler = self.StartElementHandler
        return parser.Parse(self._held, True)


def test_a_declaration_is_refused_by_a_parser_that_puts_it_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parts, "ParserCreate", Waiting)
    assert [one.tag for one in parts.ended(b"<a/>")] == ["a"]
    with pytest.raises(DTDForbidden):
        list(parts.ended(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))


@pytest.mark.parametrize("cell", ["<v>0</v>", "<is><r><t>@zq</t></r><r><t>kara</t></r></is>"])
def test_a_cell_told_again_without_its_formula_has_none(cell: str) -> None:
    first = (' t="str"', '<f>HYPERLINK("https://x.example/zqold","here")</f><v>here</v>')
    again = (' t="s"' if cell.startswith("<v>") else ' t="inlineStr"', cell)
    data = book_of([[(' r="A1"', "", first), (' r="A1"', "", again)]])
    (found,) = opened(data).tables[0].rows[0].cells
    assert (found.text, found.link) == ("@zqkara", None)


def test_what_an_array_works_out_is_doubted_in_its_whole_area() -> None:
    array = (' t="str"', '<f t="array" ref="A1:A2">_xlfn.UNIQUE(X1:X9)</f><v>@zqone</v>')
    rows = [array, *((' t="str"', f"<v>{name}</v>") for name in ("@zqtwo", "@zqthree"))]
    data = book_of([[(' r="{column}{row}"', "", one)] for one in rows])
    doubts = {row.cells[0].text: row.cells[0].doubt for row in opened(data).tables[0].rows}
    assert [name for name, doubt in doubts.items() if doubt] == ["@zqone", "@zqtwo"]
    assert len(doubts) == 3


def test_arrays_that_fill_more_than_a_sheet_are_refused() -> None:
    wide = ("", '<f t="array" ref="A1:XFD9">A1</f><v>1</v>')
    with pytest.raises(Unreadable, match="too-large"):
        opened(book_of([[("", "", wide)]] * 100))
