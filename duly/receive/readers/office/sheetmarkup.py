"""Workbooks that Excel 2003 saved as one XML file, often under the name of an XLS."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.marks import STRUCK
from duly.receive.readers.office.parts import child, given, name_of, number, parse_part
from duly.receive.readers.office.sheet import Sheet, hiding_flags, stored_number, tables_of
from duly.receive.readers.sniff import SHEET_MARKUP

_EMPTY = "The cell holds a formula without its result. Ask for plain values."
_STRIKES = frozenset({"S", "Strike", "Del"})
_FAR = 1_048_576


def read_sheet_markup(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read every sheet, hidden ones marked."""
    root = parse_part(file.data, opening.limits)
    struck = _struck_styles(root)
    sheets = [_sheet(one, opening.limits, struck) for one in root if name_of(one) == "Worksheet"]
    tables = tables_of(sheets, "excel-xml-cells")
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=SHEET_MARKUP,
            tables=tables,
            flags=tuple(hiding_flags(tables)),
            part_of=opening.part_of,
        ),
    )


def _struck_styles(root: Element) -> frozenset[str]:
    """Name the styles that strike words through, by themselves or as what they are based on."""
    said: dict[str, str | None] = {}
    based: dict[str, str] = {}
    for style in child(root, "Styles") or ():
        name, font = given(style, "ID") or "", child(style, "Font")
        said[name] = given(font, "StrikeThrough") if font is not None else None
        based[name] = given(style, "Parent") or ""
    return frozenset(
        name for name, own in said.items() if (own or said.get(based[name]) or "0") != "0"
    )


def _sheet(worksheet: Element, limits: Limits, struck: frozenset[str]) -> Sheet:
    shown = child(worksheet, "WorksheetOptions", "Visible")
    hidden = shown is not None and (shown.text or "").strip() in {"SheetHidden", "SheetVeryHidden"}
    sheet = Sheet(name=given(worksheet, "Name") or "", limits=limits, hidden=hidden)
    table = child(worksheet, "Table")
    of_columns: dict[int, str] = {}
    for place, again, element in _placed(table, "Column"):
        if (given(element, "StyleID") or "") in struck:
            columns = range(place, min(place + again, 16_385) + 1)
            of_columns |= dict.fromkeys(columns, given(element, "StyleID") or "")
        if _is_hidden(element, "Width"):
            sheet.hidden_columns.update(range(place, min(place + again, 16_385) + 1))
    for row, again, element in _placed(table, "Row"):
        if _is_hidden(element, "Height"):
            sheet.hidden_rows.update(range(row, row + min(again, limits.rows) + 1))
        for column, _, cell in _placed(element, "Cell"):
            style = given(cell, "StyleID") or given(element, "StyleID") or of_columns.get(column)
            _put(sheet, row, column, cell, struck=(style or "") in struck)
    return sheet


def _placed(parent: Element | None, name: str) -> Iterator[tuple[int, int, Element]]:
    """Give parts with their place, and for how many more they stand."""
    place = 0
    for part in parent if parent is not None else ():
        if name_of(part) == name:
            place = number(given(part, "Index"), otherwise=place + 1, most=_FAR)
            again = number(given(part, "Span" if name != "Cell" else "MergeAcross"), most=_FAR)
            yield place, again, part
            place += again


def _is_hidden(element: Element, size: str) -> bool:
    return given(element, "Hidden") == "1" or given(element, size) == "0"


def _put(sheet: Sheet, row: int, column: int, element: Element, *, struck: bool) -> None:
    data = child(element, "Data")
    kind = (given(data, "Type") or "") if data is not None else ""
    text = "".join(data.itertext()).strip() if data is not None else ""
    down = number(given(element, "MergeDown"), most=_FAR)
    across = number(given(element, "MergeAcross"), most=_FAR)
    if down or across:
        sheet.spans[row, column] = (down + 1, across + 1)
    formula = given(element, "Formula") is not None
    if kind == "DateTime":
        text = text.removesuffix("T00:00:00.000")
    struck = struck or (data is not None and any(name_of(part) in _STRIKES for part in data.iter()))
    cell = Cell(
        text=stored_number(text) if kind == "Number" else text,
        link=given(element, "HRef"),
        numeric=kind == "Number",
        doubt=_EMPTY if formula and not text else STRUCK if struck and text else None,
    )
    sheet.put(row, column, cell)
