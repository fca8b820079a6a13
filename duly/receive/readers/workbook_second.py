"""A workbook read a second time by another program; where the two differ a person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from duly.receive.readers.document import Cell

Value = int | float | str | bool | time | date | timedelta
Values = Mapping[tuple[int, int], Value]  # row and column, from 1

DIFFER = "A second program reads another value in this cell. Open the file and compare."
ONE_READER = "Only one of the two readers could read this sheet. Open the file and compare."
_MOST_CELLS = 40_000_000  # of the area that the cells span: the program unfolds it
_PLACE = re.compile(
    rb"<(?:\w+:)?c\b(?:[^<>\"']|\"[^<\"]*\"|'[^<']*')*?\br=[\"']([A-Za-z]{1,7})(\d{1,9})[\"']"
)
_COLUMNS = {1: 26, 2: 702, 3: 16_384}  # columns that have names of so many letters


class SecondBook:
    """The same workbook, read by another program."""

    def __init__(self, data: bytes, members: Iterable[tuple[str, bytes]]) -> None:
        self._book: CalamineWorkbook | None = None
        if _spread(members) > _MOST_CELLS:
            return
        try:
            self._book = CalamineWorkbook.from_filelike(BytesIO(data))
        except (CalamineError, ValueError, OSError):
            self._book = None

    def values(self, sheet: str) -> Values | None:
        """Return the filled cells of a sheet, or nothing if it cannot."""
        if self._book is None:
            return None
        try:
            found = self._book.get_sheet_by_name(sheet)
            read = found.to_python(skip_empty_area=False)
        except (CalamineError, ValueError, OSError):
            return None
        return {
            (row, column): value
            for row, line in enumerate(read, start=1)
            for column, value in enumerate(line, start=1)
            if value != ""
        }


def _spread(members: Iterable[tuple[str, bytes]]) -> int:
    """Return how many cells the program would unfold for the farthest one of any sheet."""
    wide = high = 1
    for name, body in members:
        if "worksheets/" not in name:
            continue
        places = _PLACE.findall(body)
        wide = max(wide, max((len(letters) for letters, _ in places), default=0))
        high = max(high, max((int(digits) for _, digits in places), default=0))
        high = max(high, body.count(b"<row"), body.count(b":row"))
    return _COLUMNS[min(wide, 3)] * high


def held_against(cell: Cell, values: Values | None, place: tuple[int, int]) -> Cell:
    """Doubt a cell whose value the second program does not confirm at its place."""
    if values is None and not cell.text:
        return cell
    if values is None:
        return replace(cell, doubt=cell.doubt or ONE_READER)
    value = values.get(place)
    if cell.text == _text(value) or (cell.numeric and _same_number(cell.text, value)):
        return cell
    if isinstance(value, date | time | timedelta | bool):
        return cell  # it names nothing, and the first reading says so
    if not cell.text:
        return replace(cell, text=_text(value), doubt=DIFFER)
    others = () if value is None else (_text(value),)
    return replace(cell, doubt=cell.doubt or DIFFER, alternatives=(*cell.alternatives, *others))


def _text(value: Value | None) -> str:
    return value.strip() if isinstance(value, str) else "" if value is None else str(value)


def _same_number(text: str, value: Value | None) -> bool:
    try:
        return isinstance(value, int | float) and float(text) == float(value)
    except ValueError:
        return False
