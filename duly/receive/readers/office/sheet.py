"""A sheet's filled cells put in rows: a stray far cell or a repeated blank unfolds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from duly.order.terms import Unreadable
from duly.receive.readers.document import Cell, Flag, Row, Table
from duly.receive.readers.limits import Limits
from duly.receive.readers.workbook_second import SecondBook, Values, held_against
from duly.receive.readers.wrapping import close_breaks

_MOST_CELLS = 1_500_000
_MOST_SPREAD = 5_000_000  # cells that the second program may unfold
_LONG = 40  # digits
Place = tuple[int, int]  # row and column from 1


@dataclass(slots=True)
class Sheet:
    """What a sheet holds, by place, and what of it is hidden."""

    name: str
    limits: Limits
    hidden: bool = False
    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)
    spans: dict[Place, tuple[int, int]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Keep a cell that holds something.

        Raises ``Unreadable`` with ``too-large`` beyond the limits.
        """
        if not cell.text.strip() and not cell.link and not cell.doubt:
            return
        self.cells.setdefault(row, {})[column] = cell
        if len(self.cells) > self.limits.rows:
            why = f"The sheet has over {self.limits.rows:,} rows. Send CSV in parts."
            raise Unreadable("too-large", why)

    @property
    def area(self) -> int:
        """Count the cells of the rectangle that holds all that is filled."""
        widest = max((max(row) for row in self.cells.values()), default=0)
        return widest * max(self.cells, default=0)

    def confirm(self, values: Values | None) -> None:
        """Hold every cell against what a second program reads at its place."""
        for row, filled in self.cells.items():
            for column, cell in filled.items():
                filled[column] = held_against(cell, values, (row, column))
        for row, column in values or ():
            if column not in self.cells.get(row, {}):
                self.put(row, column, held_against(Cell(text=""), values, (row, column)))

    def table(self, path: str) -> Table | None:
        """Give the sheet as a table; rows and columns without any value are left out."""
        columns = sorted({column for row in self.cells.values() for column in row})
        if len(columns) > self.limits.columns:
            why = f"The sheet has over {self.limits.columns:,} columns. Send CSV in parts."
            raise Unreadable("too-large", why)
        if len(columns) * len(self.cells) > 20 * _MOST_CELLS:
            raise Unreadable(
                "too-large", "The sheet is mostly empty and huge. Send the list as CSV."
            )
        rows = tuple(self._rows(columns))
        if not rows:
            return None
        return Table(rows=close_breaks(rows), path=path, sheet=self.name, hidden=self.hidden)

    def _rows(self, columns: list[int]) -> Iterator[Row]:
        above = dict(self._repeats())
        for number in sorted(self.cells):
            filled = self.cells[number]
            cells = tuple(self._cell(number, column, filled, above) for column in columns)
            yield Row(cells=cells, number=number, hidden=number in self.hidden_rows)

    def _cell(
        self, row: int, column: int, filled: dict[int, Cell], above: dict[Place, Place]
    ) -> Cell:
        head = above.get((row, column))
        cell = self.cells.get(head[0], {}).get(head[1]) if head else filled.get(column)
        hidden = column in self.hidden_columns
        if cell is None:
            return Cell(text="", hidden=hidden)
        spans = self.spans.get((row, column), (1, 1))
        return replace(cell, hidden=hidden, spans=spans) if hidden or spans != (1, 1) else cell

    def _repeats(self) -> Iterator[tuple[Place, Place]]:
        """A merged area of one column says its text in each of its rows."""
        for (row, column), (down, across) in self.spans.items():
            if across == 1 and down > 1:
                for below in self._filled_between(row + 1, row + down - 1):
                    yield (below, column), (row, column)

    def _filled_between(self, first: int, last: int) -> Iterable[int]:
        if last - first < len(self.cells):
            return (row for row in range(first, last + 1) if row in self.cells)
        return (row for row in self.cells if first <= row <= last)


def confirm_all(sheets: Iterable[Sheet], data: bytes) -> None:
    """Hold sheets against a second program's reading of the same file, within its means."""
    second = SecondBook(data, ())
    for sheet in sheets:
        sheet.confirm(second.values(sheet.name) if sheet.area <= _MOST_SPREAD else None)


def stored_number(text: str) -> str:
    """Write a stored number in digits, a whole one without a point, as every sheet reader does."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    whole = value.is_finite() and value == value.to_integral_value() and value.adjusted() < _LONG
    return str(int(value)) if whole else text


def tables_of(sheets: Iterable[Sheet], path: str) -> tuple[Table, ...]:
    """Give the tables of all sheets that hold anything."""
    return tuple(table for sheet in sheets if (table := sheet.table(path)) is not None)


def hiding_flags(tables: Iterable[Table]) -> Iterator[Flag]:
    """Say that sheets, rows or columns are hidden, if any are."""
    for table in tables:
        rows = table.rows
        if table.hidden or any(r.hidden or any(c.hidden for c in r.cells) for r in rows):
            yield Flag(code="hidden-cells", why=HIDES)
            return


HIDES = "The workbook hides sheets, rows or columns; what they hold is not an item by itself."
