"""XLSX workbooks: what the sheets show, what they hide, and what stands behind the words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from warnings import catch_warnings, simplefilter

from defusedxml import DefusedXmlException
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Flag, Row, Table
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.marks import STRUCK
from duly.receive.readers.seldom import seldom_collected
from duly.receive.readers.sniff import WORKBOOK
from duly.receive.readers.unpacked import BROKEN_ZIP, unpack
from duly.receive.readers.workbook_boxes import boxed_lines, holds_boxes
from duly.receive.readers.workbook_colors import (
    doubted_by_color,
    is_colored,
    speaks_of_colors,
)
from duly.receive.readers.workbook_look import (
    NOTED,
    PLAIN,
    Looks,
    is_struck_in_part,
    looks_of,
    raised_in_part,
)
from duly.receive.readers.workbook_second import SecondBook, Values, held_against
from duly.receive.readers.workbook_sheets import Place, open_book
from duly.receive.readers.workbook_strict import in_usual_names
from duly.receive.readers.wrapping import close_breaks

_BROKEN = (
    *BROKEN_ZIP,
    InvalidFileException,
    SyntaxError,  # broken XML, whichever of its parsers is at hand
    DefusedXmlException,
    AttributeError,
    TypeError,
    AssertionError,
    RecursionError,
    OSError,
)
_AREA = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]{0,500}?\bref\s*=\s*[\"']"
    rb"([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})[\"']"
)
_LINK_FORMULA = re.compile(r"^=\s*HYPERLINK\s*\(\s*\"((?:[^\"]|\"\")*)\"", re.IGNORECASE)
_LOWEST, _NARROWEST = 2, 0.3  # a row in points, a column in letters, that somebody can read
_MOST_CELLS = 1_500_000


@dataclass(slots=True)
class _Merges:
    """Which cells are heads of a merged area, and which repeat the one above."""

    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    above: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


@seldom_collected()
def read_workbook(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read every sheet, hidden ones marked; rows and columns without any value are left out.

    Numbers keep the digits that are stored and are marked, since a spreadsheet rounds long ids.
    """
    members = unpack(file.data, opening)
    _bound(members, opening.limits)
    data, members = in_usual_names(file.data, members)
    try:
        with catch_warnings():
            simplefilter("ignore")  # it warns of styles and extensions, which we do not read
            tables, flags = _sheets(data, members, opening.limits)
    except _BROKEN as broken:
        why = f"The workbook is damaged ({type(broken).__name__}). Save it again, or send CSV."
        raise Unreadable("broken-workbook", why) from broken
    if not tables:
        raise Unreadable("empty", f"{file.name} has no filled cell. Ask the sender for it again.")
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=WORKBOOK,
            lines=tuple(boxed_lines(members, opening.limits)),
            tables=tables,
            flags=flags,
            part_of=opening.part_of,
        ),
    )


def _bound(members: Iterable[tuple[str, bytes]], limits: Limits) -> None:
    """Refuse what makes the library unfold a small file into millions of cells."""
    cells = 0
    for name, data in members:
        if not name.endswith((".xml", ".rels")):
            continue
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise Unreadable("hostile-file", "The workbook declares entities, as no Excel does.")
        cells += data.count(b"<c ") + data.count(b"<c>") + data.count(b":c ")
        places = [place for place in map(data.find, (b"mergeCell", b"hyperlink")) if place >= 0]
        if places:
            begun = max(0, data.rfind(b"<", 0, min(places)))
            cells += sum(_area(*found) for found in _AREA.findall(data, begun))
        if data.count(b"<row") > limits.rows or cells > _MOST_CELLS:
            raise Unreadable(
                "too-large", f"The workbook has over {limits.rows:,} rows. Send CSV in parts."
            )


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    columns = abs(_column(right) - _column(left)) + 1
    return columns * (abs(int(bottom) - int(top)) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


@dataclass(frozen=True, slots=True)
class _Sides:
    """A sheet as its values, its formulas, its looks, and as another program reads it.

    In a book with formulas, words that begin as one are taken for one (``formulaic``).
    """

    sheet: Worksheet
    formulas: Mapping[Place, str]
    looks: Looks
    second: SecondBook
    formulaic: bool

    def formula(self, place: Place, value: object) -> str | None:
        """Give the formula of a cell, if it has one."""
        if not self.formulaic:
            return None
        begins = isinstance(value, str | CellRichText) and str(value).startswith("=")
        return self.formulas.get(place, str(value) if begins else "") or None


def _sheets(
    data: bytes, members: list[tuple[str, bytes]], limits: Limits
) -> tuple[tuple[Table, ...], tuple[Flag, ...]]:
    looks = looks_of(members)
    opened = open_book(data, rich=looks.rich)
    second = SecondBook(data, members)
    formulaic = any(opened.formulas.values())
    tables = []
    legend = speaks_of_colors(members)
    for sheet in opened.book.worksheets:
        sides = _Sides(sheet, opened.formulas[sheet.title], looks, second, formulaic)
        rows = tuple(_rows(sides, limits))
        if legend:
            filled = _filled(sides).items()
            rows = doubted_by_color(rows, {n for n, cells in filled if is_colored(cells.values())})
        if rows:
            hidden = sheet.sheet_state != "visible"
            closed = close_breaks(rows)
            tables.append(Table(rows=closed, path="xlsx-cells", sheet=sheet.title, hidden=hidden))
    return tuple(tables), tuple(_flags(tables, members))


def _flags(tables: list[Table], members: list[tuple[str, bytes]]) -> Iterator[Flag]:
    names = [name for name, _ in members]
    if any(table.hidden or any(row.hidden for row in table.rows) for table in tables) or any(
        cell.hidden for table in tables for row in table.rows for cell in row.cells
    ):
        why = "The workbook hides sheets, rows or columns; what they hold is not an item by itself."
        yield Flag(code="hidden-cells", why=why)
    if any(name.startswith("xl/media/") for name in names):
        why = "The workbook holds pictures; words in them were not read. Look at the original."
        yield Flag(code="pictures", why=why)
    if any(holds_boxes(name, body) for name, body in members):
        why = "The workbook holds text boxes; look at the original for where their words stand."
        yield Flag(code="text-boxes", why=why)
    if any(name.startswith("xl/externalLinks/") for name in names):
        why = (
            "The workbook takes values from other files, which are not here. Ask for plain values."
        )
        yield Flag(code="external-values", why=why)
    if any(name.endswith("vbaProject.bin") for name in names):
        yield Flag(code="macros", why="The workbook holds macros; they were not run.")


def _rows(sides: _Sides, limits: Limits) -> Iterator[Row]:
    sheet = sides.sheet
    second = sides.second.values(sheet.title)
    filled = _filled(sides)
    for row, column in second or ():
        filled.setdefault(row, {}).setdefault(column, None)  # what only the second program reads
    columns = sorted({column for row in filled.values() for column in row})
    if len(columns) > limits.columns:
        raise Unreadable("too-large", f"The sheet has over {limits.columns:,} columns.")
    grid = _Grid(filled, sides, _merges(sheet, filled), second)
    unseen = frozenset(_hidden_columns(sheet))
    for number in sorted(filled):
        cells = tuple(grid.cell((number, column), hidden=column in unseen) for column in columns)
        size = sheet.row_dimensions.get(number)
        hidden = size is not None and bool(size.hidden or _is_below(size.height, _LOWEST))
        yield Row(cells=cells, number=number, hidden=hidden)


def _filled(sides: _Sides) -> dict[int, dict[int, SheetCell | None]]:
    """Collect the cells that hold something: walking the grid would unfold a stray far cell."""
    filled: dict[int, dict[int, SheetCell | None]] = defaultdict(dict)
    for (row, column), cell in sides.sheet._cells.items():
        if not isinstance(cell, SheetCell):
            continue  # merged away
        value = cell.value if cell.value is not None else sides.formulas.get((row, column))
        blank = not value.strip() if isinstance(value, str) else value is None
        if not blank or cell.hyperlink:
            filled[row][column] = cell
    return dict(filled)


def _merges(sheet: Worksheet, filled: Mapping[int, Mapping[int, SheetCell | None]]) -> _Merges:
    merges = _Merges()
    for area in sheet.merged_cells.ranges:
        head = (area.min_row, area.min_col)
        rows, columns = area.max_row - area.min_row + 1, area.max_col - area.min_col + 1
        merges.spans[head] = (rows, columns)
        if columns == 1:
            below = (row for row in range(area.min_row + 1, area.max_row + 1) if row in filled)
            merges.above.update({(row, area.min_col): head for row in below})
    return merges


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for size in sheet.column_dimensions.values():
        if size.hidden or _is_below(size.width, _NARROWEST):
            yield from range(size.min or 0, (size.max or 0) + 1)


def _is_below(size: float | None, least: float) -> bool:
    return size is not None and size < least


@dataclass(frozen=True, slots=True)
class _Grid:
    """The cells of a sheet as its sides say them; what several say alike is one value."""

    filled: Mapping[int, Mapping[int, SheetCell | None]]
    sides: _Sides
    merges: _Merges
    second: Values | None
    known: dict[object, Cell] = field(default_factory=dict)

    def cell(self, place: Place, *, hidden: bool) -> Cell:
        """Give the cell at a place, or the one that is merged over it."""
        plain = None if hidden or place in self.merges.spans else self._plain(place)
        return plain or self._at_length(place, hidden=hidden)

    def _plain(self, place: Place) -> Cell | None:
        """Give a cell in sight of which its value says all, as both programs read it."""
        found = self.filled[place[0]].get(place[1])
        if found is None or self.second is None or place in self.merges.above:
            return None
        value: Any = found.value
        kind = type(value)
        if value != self.second.get(place) or not (
            kind is int or (kind is str and "_x" not in value)
        ):
            return None
        if found.hyperlink or found.comment or found.data_type == "e" or self.sides.formulaic:
            return None
        if self.sides.looks.matter and self.sides.looks.of(found) != PLAIN:
            return None
        cell = self.known.get(value)
        if cell is None:
            cell = self.known[value] = Cell(text=str(value).strip(), numeric=kind is int)
        return cell

    def _at_length(self, place: Place, *, hidden: bool) -> Cell:
        row, column = self.merges.above.get(place, place)
        found = self.filled.get(row, {}).get(column)
        if found is None:
            return held_against(Cell(text="", hidden=hidden), self.second, (row, column))
        look, value = self.sides.looks.of(found), found.value
        formula = self.sides.formula((row, column), value)
        cell = Cell(
            text=_text(raised_in_part(value)),
            link=_link(found, formula),
            numeric=isinstance(value, int | float) and not isinstance(value, bool),
            spans=self.merges.spans.get(place, (1, 1)),
            hidden=hidden or look.unseen,
            doubt=_doubt(found, formula, struck=look.struck),
        )
        return held_against(cell, self.second, (row, column))


def _doubt(cell: SheetCell, formula: str | None, *, struck: bool) -> str | None:
    """Say why a cell's value may not be what its writer meant to name."""
    value = cell.value
    if formula is not None and value is None:
        return "The cell holds a formula without its result. Ask for plain values."
    if cell.data_type == "e":
        return "The cell shows an error in place of a value. Ask what stood there."
    if not isinstance(value, str) and isinstance(value, bool | date | time | timedelta):
        return "The spreadsheet made a date, a time or a yes of what was typed. Ask what it was."
    if formula is not None and _LINK_FORMULA.match(formula) is None:
        return "The cell's value is worked out by a formula. Ask for plain values."
    if struck or is_struck_in_part(value):
        return STRUCK
    note = str(cell.comment.text).strip() if cell.comment else ""
    return NOTED.format(note[:200]) if note else None


def _link(cell: SheetCell, formula: str | None) -> str | None:
    if cell.hyperlink is not None and cell.hyperlink.target:
        return str(cell.hyperlink.target)
    found = _LINK_FORMULA.match(formula) if formula else None
    return found[1].replace('""', '"') if found else None


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case str() if "_x" not in value:
            return value.strip()
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case _:
            return unescape(str(value)).strip()
