"""The plain rows of a list, told at a glance: no rule has anything to say of them.

A row is plain where it bears a number and names something, nothing of it is hidden or struck, and
every other cell says what speaks against no row. That is asked once for all rows that say it.
"""

from __future__ import annotations

from dataclasses import replace

from duly.receive.readers.document import Cell, Row
from duly.receive.readers.marks import STRUCK
from duly.receive.reading.table.columns import Layout, is_filler_row
from duly.receive.reading.table.heads import Role
from duly.receive.reading.table.numbers import holds_numbers, number_columns
from duly.receive.reading.table.remarks import remark_against
from duly.receive.reading.table.starts import starts_in
from duly.receive.reading.usual import without_numbers

_DIGITS = 7  # of a serial number
_LONGEST = 1_000  # characters
_MOST = 4_096  # texts of a column that are kept in mind
_FULL = 4  # cells; a row with fewer may sum up, or say that the table goes on
_BLANK = Cell(text="")


class _Silent(dict[str, bool]):
    """Whether a text says nothing against the row that holds it in a column, by the text."""

    def __init__(self, column: int, layout: Layout) -> None:
        super().__init__()
        self._column, self._layout = column, layout
        self._numbers = number_columns(layout)

    def __missing__(self, text: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        alike = without_numbers(text)
        silent = len(text) <= _LONGEST and text == text.strip() and not starts_in(text)
        silent = silent and (self._is_silent(text) if alike == text else self[alike])
        self[text] = silent
        return silent

    def _is_silent(self, text: str) -> bool:
        """Hold a text against every rule, in a row that says nothing else."""
        row = Row(cells=(*(_BLANK,) * self._column, Cell(text=text)), number=0)
        counted = self._column not in self._numbers and holds_numbers(self._layout, row)
        return not counted and remark_against(row, self._layout) is None


class PlainRows:
    """Tells the plain rows below one layout's heads from all others.

    What stands in the columns ``counted`` is yet to be held against what a row names.
    """

    def __init__(self, layout: Layout) -> None:
        number, manner = layout.place(Role.SERIAL), layout.manner
        beside = {*range(layout.width)} - {number, *layout.locators}
        learned = {*manner.usual, *manner.asking, *manner.filled, *manner.free}
        self.counted = number_columns(layout)
        known = learned | self.counted <= beside
        unknown = layout.posts or number in layout.locators or not known
        self._number = None if unknown else number
        self._locators, self._filled = layout.locators, manner.filled
        spoken = replace(layout, manner=replace(manner, filled=frozenset()))
        self._beside = [_Silent(n, spoken) if n in beside else None for n in range(layout.width)]
        self._numbered = _Silent(-1 if number is None else number, spoken)

    def serial(self, row: Row) -> int | None:
        """Give the number of a plain row; nothing of a row of which any rule could say more."""
        cells, number = row.cells, self._number
        if number is None or row.hidden or len(cells) != len(self._beside):
            return None
        said = _counted(cells[number].text)
        if not said.isdecimal() or len(said) > _DIGITS or cells[number].link:
            return None
        if said != cells[number].text and not self._numbered[cells[number].text]:
            return None
        if not (self._names(cells) and self._says_nothing_else(cells)):
            return None
        first = _FULL - 1 if number == 0 else _FULL  # no sum begins with a number
        few = len([cell for cell in cells if cell.text]) < first
        return None if few and is_filler_row(row) else int(said)

    def _names(self, cells: tuple[Cell, ...]) -> bool:
        """Tell whether words stand in a column of locators."""
        for column in self._locators:
            text = cells[column].text.strip()
            if text and not _counted(text).isdecimal():
                return True
        return False

    def _says_nothing_else(self, cells: tuple[Cell, ...]) -> bool:
        for cell, silent in zip(cells, self._beside, strict=True):
            if cell.hidden or (cell.doubt and cell.doubt == STRUCK):
                return False
            if silent is not None and (cell.link or not silent[cell.text]):
                return False
        return all([cells[column].text for column in self._filled])


def _counted(text: str) -> str:
    """Give a number without the sign that ends it: "7.", "7)"."""
    return text[:-1] if text.endswith((".", ")")) else text
