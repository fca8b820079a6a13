"""ODS: what the sheets show, what they hide, and what stands behind the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File
from duly.receive.readers.limits import Opening
from duly.receive.readers.marks import STRUCK
from duly.receive.readers.office.openflow import Flow, styles_of
from duly.receive.readers.office.opentold import member, open_flags, unlocked
from duly.receive.readers.office.parts import child, given, name_of, number, parse_part
from duly.receive.readers.office.runs import Run, cell_of
from duly.receive.readers.office.sheet import (
    Sheet,
    confirm_all,
    hiding_flags,
    stored_number,
    tables_of,
)
from duly.receive.readers.sniff import OPEN_SHEET
from duly.receive.readers.unpacked import unpack

_LINK = re.compile(r"^\s*(?:\w+:)?=\s*HYPERLINK\s*\(\s*\"((?:[^\"]|\"\")*)\"", re.IGNORECASE)
_NUMBERS = frozenset({"float", "currency", "percentage"})
_GROUPS = frozenset({"table-row-group", "table-rows", "table-header-rows"})
_COLUMN_GROUPS = frozenset({"table-column-group", "table-columns", "table-header-columns"})
_EMPTY = "The cell holds a formula without its result. Ask for plain values."


@dataclass(slots=True)
class _Look:
    """The styles that strike through, and the columns whose cells have one where none is named."""

    struck: frozenset[str]
    columns: list[range] = field(default_factory=list)

    def is_struck(self, cell: Element, row: Element, column: int) -> bool:
        """Tell whether words of a cell are struck through."""
        if not self.struck:
            return False
        if named := given(cell, "style-name"):
            return named in self.struck
        by_row = given(row, "default-cell-style-name")
        return (by_row or "") in self.struck or (
            by_row is None and any(column in columns for columns in self.columns)
        )


def read_open_sheet(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read every sheet, hidden ones marked; repeated blanks count and unfold nothing."""
    members = unlocked(dict(unpack(file.data, opening)))
    root = parse_part(member(members, "content.xml"), opening.limits)
    styles = styles_of(_shared_styles(members, opening), root)
    flow = Flow(limits=opening.limits, styles=styles)
    body = child(root, "body", "spreadsheet")
    if body is None:
        raise Unreadable("broken-document", "The file holds no sheets. Save it as XLSX or CSV.")
    unseen = _styles_off(root)
    struck = frozenset(name for name, marks in styles.items() if marks.struck)
    sheets = [_sheet(one, flow, unseen, struck) for one in body if name_of(one) == "table"]
    confirm_all(sheets, file.data)
    tables = tables_of(sheets, "ods-cells")
    flags = (*hiding_flags(tables), *open_flags(members, flow))
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=OPEN_SHEET,
            tables=tables,
            flags=tuple(dict.fromkeys(flags)),
            part_of=opening.part_of,
        ),
    )


def _shared_styles(members: Mapping[str, bytes], opening: Opening) -> Element | None:
    body = members.get("styles.xml")
    return parse_part(body, opening.limits) if body else None


def _styles_off(root: Element) -> frozenset[str]:
    """Name the styles of sheets that are not shown."""
    names = set()
    for style in child(root, "automatic-styles") or ():
        shown = child(style, "table-properties")
        if shown is not None and given(shown, "display") == "false":
            names.add(given(style, "name") or "")
    return frozenset(names)


def _sheet(table: Element, flow: Flow, unseen: frozenset[str], struck: frozenset[str]) -> Sheet:
    sheet = Sheet(
        name=given(table, "name") or "",
        limits=flow.limits,
        hidden=(given(table, "style-name") or "") in unseen or given(table, "display") == "false",
    )
    place = 1
    look = _Look(struck=struck)
    for column, hidden in _columns(table, False):
        times = number(given(column, "number-columns-repeated"), otherwise=1, most=16_384)
        if hidden:
            sheet.hidden_columns.update(range(place, place + times))
        if (given(column, "default-cell-style-name") or "") in struck:
            look.columns.append(range(place, place + times))
        place += times
    row_number = 1
    for row, hidden in _rows(table, False):
        times = max(1, number(given(row, "number-rows-repeated"), otherwise=1))
        _fill(sheet, (flow, look), row, (row_number, times), hidden)
        row_number += times
    return sheet


def _columns(element: Element, hidden: bool) -> Iterator[tuple[Element, bool]]:
    for part in element:
        if name_of(part) == "table-column":
            yield part, hidden or given(part, "visibility") in {"collapse", "filter"}
        elif name_of(part) in _COLUMN_GROUPS:
            yield from _columns(part, hidden or given(part, "display") == "false")


def _rows(element: Element, hidden: bool) -> Iterator[tuple[Element, bool]]:
    for part in element:
        if name_of(part) == "table-row":
            yield part, hidden or given(part, "visibility") in {"collapse", "filter"}
        elif name_of(part) in _GROUPS:
            yield from _rows(part, hidden or given(part, "display") == "false")


def _fill(
    sheet: Sheet, ways: tuple[Flow, _Look], row: Element, rows: tuple[int, int], hidden: bool
) -> None:
    """Put a row's cells as often as it is repeated; an empty one costs nothing."""
    flow, look = ways
    first, times = rows
    filled = [
        (place, replace(cell, doubt=cell.doubt or STRUCK) if struck else cell)
        for place, cell, struck in _filled(sheet, flow, row, rows, look)
    ]
    if not filled:
        return
    if times > flow.limits.rows or times * len(filled) > 5 * flow.limits.rows:
        raise Unreadable("too-large", "The sheet repeats a row without end. Send the list as CSV.")
    for number_of_row in range(first, first + times):
        for place, cell in filled:
            sheet.put(number_of_row, place, cell)
    if hidden:
        sheet.hidden_rows.update(range(first, first + times))


def _filled(
    sheet: Sheet, flow: Flow, row: Element, rows: tuple[int, int], look: _Look
) -> Iterator[tuple[int, Cell, bool]]:
    column = 1
    for element in row:
        if name_of(element) not in {"table-cell", "covered-table-cell"}:
            continue
        repeated = max(1, number(given(element, "number-columns-repeated"), otherwise=1))
        cell = _cell(element, flow) if name_of(element) == "table-cell" else Cell(text="")
        if cell.text or cell.link or cell.doubt:
            if repeated > flow.limits.columns:
                raise Unreadable("too-large", "The sheet repeats a cell without end. Send CSV.")
            struck = bool(cell.text or cell.link) and look.is_struck(element, row, column)
            yield from ((column + step, cell, struck) for step in range(repeated))
        if rows[1] == 1:
            _span(sheet, element, (rows[0], column))
        column += repeated


def _span(sheet: Sheet, element: Element, place: tuple[int, int]) -> None:
    down = number(given(element, "number-rows-spanned"), otherwise=1)
    across = number(given(element, "number-columns-spanned"), otherwise=1)
    if down > 1 or across > 1:
        sheet.spans[place] = (max(1, down), max(1, across))


def _cell(element: Element, flow: Flow) -> Cell:
    kind = given(element, "value-type") or ""
    runs: list[Run] = []
    for part in element:
        if name_of(part) in {"p", "h"}:
            runs += [*([Run(text="\n")] if runs else []), *flow.paragraph(part)]
        elif name_of(part) == "annotation":
            flow.comments.append(" ".join(part.itertext()))
    made = cell_of(runs)
    link, formula = made.link, given(element, "formula")
    behind = _LINK.match(formula or "")
    if behind and link is None:
        link = behind[1].replace('""', '"')
    empty = formula is not None and not made.text and not given(element, "value")
    return Cell(
        text=_value(element, kind, made.text),
        link=link,
        numeric=kind in _NUMBERS,
        doubt=_EMPTY if empty else made.doubt,
    )


def _value(element: Element, kind: str, shown: str) -> str:
    """Give what is stored where the display may round it."""
    stored = given(element, "value") or ""
    if kind in _NUMBERS and stored:
        return stored_number(stored)
    if kind == "date":
        return (given(element, "date-value") or shown).removesuffix("T00:00:00")
    if kind == "string" and not shown:
        return given(element, "string-value") or ""
    return shown
