"""A workbook as openpyxl opens it, the cells of its sheets taken in one swift pass."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.cell.text import Text
from openpyxl.comments.comment_sheet import CommentSheet
from openpyxl.formula.tokenizer import TokenizerError
from openpyxl.formula.translate import TranslatorError
from openpyxl.packaging.relationship import RelationshipList, get_dependents
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook import Workbook
from openpyxl.worksheet._reader import (  # type: ignore[attr-defined]
    COL_TAG,
    FORMULA_TAG,
    HYPERLINK_TAG,
    INLINE_STRING,
    MERGE_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
    WorksheetReader,
    _cast_number,
)
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.hyperlink import HyperlinkList
from openpyxl.worksheet.merge import MergeCells
from openpyxl.xml.constants import COMMENTS_NS, SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import fromstring

from duly.order.terms import Unreadable
from duly.receive.readers.office.parts import ended

Place = tuple[int, int]  # row and column, from 1
_Said = tuple[Place, Any, str, int]  # a cell's place, value, type and style
_STRING, _WORDS = f"{{{SHEET_MAIN_NS}}}si", f"{{{SHEET_MAIN_NS}}}t"
_ESCAPED = "x005F_"  # openpyxl takes it out of shared strings, and of those with looks
_MOST_SPILLED = 1_500_000  # columns of all arrays together
_UNMOVED = "="  # a formula that is another cell's, and cannot be written out for this one


@dataclass(frozen=True, slots=True)
class OpenBook:
    """A workbook with the values that were last worked out, and its formulas by sheet."""

    book: Workbook
    formulas: Mapping[str, Mapping[Place, str]]


def open_book(data: bytes, *, rich: bool) -> OpenBook:
    """Open a workbook; ``rich`` keeps the looks of pieces of a cell's text.

    Of its sheets nothing is parsed but what is told of them: charts, pictures and pivots are not.
    Raises whatever openpyxl raises for what is broken.
    """
    reader = _BookReader(BytesIO(data), rich=rich)
    reader.read()
    return OpenBook(book=reader.wb, formulas=reader.formulas)


class _BookReader(ExcelReader):
    package: Any

    def __init__(self, data: BytesIO, *, rich: bool) -> None:
        super().__init__(data, data_only=True, keep_links=False, rich_text=rich)
        self.formulas: dict[str, dict[Place, str]] = {}

    def read_strings(self) -> None:
        part = self.package.find(SHARED_STRINGS)
        for one in ended(self.archive.read(part.PartName[1:])) if part is not None else ():
            if one.tag == _STRING:
                self.shared_strings.append(_shared(one, rich=self.rich_text))
                one.clear()

    def read_worksheets(self) -> None:
        for named, part in self.parser.find_sheets():
            if part.target in self.valid_files and "chartsheet" not in part.Type:
                sheet = self.wb.create_sheet(named.name)
                sheet.sheet_state = named.state
                self._read(sheet, part.target)

    def _read(self, sheet: Any, part: str) -> None:
        folder, name = posixpath.split(part)
        related = posixpath.join(folder, "_rels", f"{name}.rels")
        known = related in self.valid_files
        sheet._rels = get_dependents(self.archive, related) if known else RelationshipList()
        data = self.archive.read(part)
        found = _SheetReader(sheet, data, self.shared_strings, rich=self.rich_text)
        found.bind()
        self.formulas[sheet.title] = found.parser.formulas
        for one in sheet._rels.find(COMMENTS_NS):
            self._note(sheet, self.archive.read(one.target))

    def _note(self, sheet: Any, comments: bytes) -> None:
        """Hang notes on cells; one that is merged away can bear none."""
        for place, comment in _made(CommentSheet, fromstring(comments)).comments:
            with suppress(AttributeError):
                sheet[place].comment = comment


class _SheetReader(WorksheetReader):
    ws: Any
    parser: _SheetParser

    def __init__(self, sheet: Any, data: bytes, strings: list[Any], *, rich: bool) -> None:
        self.ws = sheet
        self.parser = _SheetParser(sheet.parent, data, strings, rich=rich)
        self._heads: dict[Place, Place] = {}  # of the areas that cells are merged into

    def bind(self) -> None:
        """Put what was parsed into the sheet."""
        self.bind_cells()
        self.bind_merged_cells()
        self.bind_hyperlinks()
        self.bind_col_dimensions()
        self.bind_row_dimensions()

    def bind_merged_cells(self) -> None:
        """Merge cells away, without the borders that openpyxl draws around them."""
        merged = self.parser.merged_cells
        areas = [CellRange(one.ref) for one in merged.mergeCell] if merged else []
        for area in areas:
            self.ws.cell(area.min_row, area.min_col)  # makes one where there is none
            for place in islice(area.cells, 1, None):
                self.ws._cells[place] = MergedCell(self.ws, *place)
                self._heads.setdefault(place, (area.min_row, area.min_col))
        self.ws.merged_cells = MultiCellRange(areas)

    def normalize_merged_cell_link(self, coord: str) -> Any:
        """Give the cell that a link on one merged away belongs to."""
        return self.ws._cells[self._heads[coordinate_to_tuple(coord)]]

    def bind_cells(self) -> None:
        sheet, cells = self.ws, self.ws._cells
        styles = [style if any(style) else None for style in sheet.parent._cell_styles]
        for row in self.parser.rows():
            for place, value, kind, style in row:
                cell: Any = SheetCell(sheet, *place, style_array=styles[style])
                cell._value, cell.data_type = value, kind
                cells[place] = cell


class _SheetParser(WorkSheetParser):
    """Takes cells of one piece at once, and leaves any other to openpyxl."""

    def __init__(self, book: Any, data: bytes, strings: list[Any], *, rich: bool) -> None:
        super().__init__(
            BytesIO(data),
            strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
            rich_text=rich,
        )
        self._data = data
        self.formulas: dict[Place, str] = {}
        self._spilled: dict[int, int] = {}  # by column: the last row that an array fills
        self._room = _MOST_SPILLED
        self._columns: dict[str, int] = {}

    def rows(self) -> Iterator[list[_Said]]:
        """Give the cells of each row as they stand, and learn what else is told of the sheet."""
        one: Any
        for one in ended(self._data):
            if one.tag == ROW_TAG:
                self.parse_row(_alone(one))
                number = str(self.row_counter)
                yield [self._cell(cell, number) for cell in one]
                one.clear()
            elif one.tag == COL_TAG:
                self.parse_column_dimensions(one)
            elif one.tag == MERGE_TAG:
                self.merged_cells = _made(MergeCells, one)
            elif one.tag == HYPERLINK_TAG:
                self.hyperlinks = _made(HyperlinkList, one)

    def _cell(self, cell: Element, number: str) -> _Said:
        plain = self._plain_cell(cell, number) if len(cell) == 1 else None
        if plain is not None:
            self._take_back(plain[0], plain[1])
            return plain
        said = self.parse_cell(cell)
        place = said["row"], said["column"]
        if cell.find(FORMULA_TAG) is not None:
            self._keep_formula(cell, place)
        else:
            self._take_back(place, said["value"])
        return place, said["value"], said["data_type"], said["style_id"]

    def _take_back(self, place: Place, value: Any) -> None:
        """Drop the formula of a cell that is told again without one; an array's result has it."""
        if self.formulas:
            self.formulas.pop(place, None)
            if value is not None and place[0] <= self._spilled.get(place[1], 0):
                self.formulas[place] = _UNMOVED

    def _plain_cell(self, cell: Element, number: str) -> _Said | None:
        column = self._column(cell.get("r"), number)
        kind, style, inner = cell.get("t", "n"), int(cell.get("s", "0")), cell[0]
        said = self._inline(inner) if kind == "inlineStr" else self._value(inner, kind, style)
        if column is None or said is None:
            return None
        self.col_counter = column
        return (self.row_counter, column), said, "n" if kind == "n" else "s", style

    def _column(self, place: str | None, number: str) -> int | None:
        """Give the column of a place that stands in the row of this number."""
        if place is None or not place.endswith(number):
            return None
        letters = place[: -len(number)]
        column = self._columns.get(letters)
        if column is None and letters.isalpha():
            column = self._columns[letters] = column_index_from_string(letters)
        return column

    def _inline(self, inner: Element) -> str | None:
        plain = _plain(inner) if inner.tag == INLINE_STRING else None
        return plain.replace(_ESCAPED, "") if plain and self.rich_text else plain

    def _value(self, inner: Element, kind: str, style: int) -> Any:
        text = inner.text if inner.tag == VALUE_TAG else None
        if not text:
            return None
        if kind == "s":
            return self.shared_strings[int(text)]
        if kind == "str":
            return text
        return _cast_number(text) if kind == "n" and style not in self.date_formats else None

    def _keep_formula(self, cell: Element, place: Place) -> None:
        openpyxl: Any = super()
        try:
            formula = openpyxl.parse_formula(cell)
        except (TranslatorError, TokenizerError):
            formula = _UNMOVED
        if isinstance(formula, ArrayFormula):
            if formula.ref:
                self._spill(formula.ref)
            formula = formula.text
        self.formulas[place] = formula if isinstance(formula, str) else _UNMOVED

    def _spill(self, ref: str) -> None:
        """Note the area that an array's results fill; refuse more of them than a sheet has."""
        area: Any = CellRange(ref)
        self._room -= area.max_col - area.min_col + 1
        if self._room < 0:
            raise Unreadable("too-large", "The sheet's arrays are too many. Ask for plain values.")
        for column in range(area.min_col, area.max_col + 1):
            self._spilled[column] = max(self._spilled.get(column, 0), area.max_row)


def _made(kind: Any, node: Any) -> Any:
    """Have openpyxl make what an element says."""
    return kind.from_tree(node)


def _alone(node: Element) -> Any:
    """Give an element without what it holds."""
    return Element(node.tag, node.attrib)


def _plain(node: Element) -> str | None:
    """Give a text that has no pieces; nothing of any other."""
    if len(node) != 1 or node.attrib or node[0].tag != _WORDS:
        return None
    return node[0].text or ""


def _shared(node: Element, *, rich: bool) -> Any:
    """Give a shared text as openpyxl gives it."""
    plain = _plain(node)
    if plain is None and rich:
        text = _made(CellRichText, node)
        return (text[0] if len(text) == 1 and isinstance(text[0], str) else text) if text else ""
    return (_made(Text, node).content if plain is None else plain).replace(_ESCAPED, "")
