"""What speaks against the way a list was cut into cells; then a person decides."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from duly.receive.readers.document import Cell, Flag, Row

TOO_WIDE = "The row has more cells than the others: the sign between cells may stand inside one."
BROKEN = "The row may be one with the row beside it, broken at a line end."
ESCAPED = "Quotation marks after a backslash can be read in two ways; here they differ."
COMMENTED = "The row begins with #, as rows that are not to be read do. Is it meant?"
LETTERS = "Its letters rest on a guess at the file's encoding. Compare with the original."
_GUESSES = frozenset({"encoding-guessed", "undecodable", "mojibake"})
_SET_OUT = re.compile(r"#\s*(?:\d{1,7}[.)]?$|(?:https?:|www\.|@)\S)", re.IGNORECASE)
_STEADY = 0.8
_TELLING = re.compile(r"[/@#＠＃]|\w\.\w")
_LARGEST = 5_000_000  # characters that are read a second time


@dataclass(slots=True, kw_only=True)
class SecondLook:
    """Doubts about how a list was cut: ``see`` every row's cells, then go through the rows.

    A row is doubted where it begins with a # and most do not, for another width than the list's,
    for letters that were guessed, and from the first row on that reads otherwise when a backslash
    shields a quotation mark.
    """

    guessed: bool
    escaped_from: int | None = None  # row number
    _widths: Counter[int] = field(default_factory=Counter)
    _set_out: int = 0  # rows that begin with a #

    @classmethod
    def at(cls, flags: Sequence[Flag]) -> SecondLook:
        """Begin with what is known of the file's encoding."""
        return cls(guessed=any(flag.code in _GUESSES for flag in flags))

    def see(self, cells: int, first: str) -> None:
        """Count a row by its number of cells; ``first`` is what its first cell says."""
        self._widths[cells] += 1
        self._set_out += first.startswith("#") and _SET_OUT.match(first) is not None

    def doubted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Give all rows that were seen, in their order, each with its doubts."""
        wide = Counter({width: count for width, count in self._widths.items() if width > 1})
        usual, count = (wide or self._widths).most_common(1)[0] if self._widths else (0, 0)
        steady = usual >= 2 and count >= _STEADY * wide.total()
        marked = 0 < self._set_out <= self._widths.total() / 2
        alike = steady and count == self._widths.total()
        if alike and not (self.guessed or self.escaped_from or marked):
            yield from rows
            return
        for row, why in _by_width(rows, usual) if steady else ((row, None) for row in rows):
            told = _doubted(row, why, self.guessed) if why or self.guessed else row
            if marked and _SET_OUT.match(row.cells[0].text):
                told = _doubted(told, COMMENTED, False)
            late = self.escaped_from is not None and row.number >= self.escaped_from
            yield _doubted(told, ESCAPED, False) if late else told


def differs_with_escapes(
    text: str, lines: Iterable[str], delimiter: str, records: Iterable[Sequence[str]]
) -> int | None:
    r"""Return the first row that reads otherwise when ``\"`` means a plain quotation mark."""
    if '\\"' not in text or len(text) > _LARGEST:
        return None
    reader = csv.reader(lines, delimiter=delimiter, escapechar="\\")
    try:
        for number, (record, other) in enumerate(zip(records, reader, strict=True), start=1):
            if [cell.replace("\\", "") for cell in record] != [c.replace("\\", "") for c in other]:
                return number
    except (csv.Error, ValueError):
        return 1
    return None


def _by_width(rows: Iterable[Row], usual: int) -> Iterator[tuple[Row, str | None]]:
    held: Row | None = None
    doubt: str | None = None
    for row in rows:
        fresh = TOO_WIDE if _width(row) > usual else None
        if held is not None:
            both = len(held.cells), len(row.cells)
            if max(both) < usual and sum(both) == usual + 1:
                doubt = fresh = BROKEN
            yield held, doubt
        held, doubt = row, fresh
    if held is not None:
        yield held, doubt


def _width(row: Row) -> int:
    """Return a row's width up to its last filled cell."""
    filled = [place for place, cell in enumerate(row.cells, start=1) if cell.text]
    return filled[-1] if filled else 0


def _doubted(row: Row, why: str | None, guessed: bool) -> Row:
    cells = (_cell(cell, why or _guess(cell, guessed)) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _guess(cell: Cell, guessed: bool) -> str | None:
    told = cell.text.isascii() or not _TELLING.search(cell.text)
    return None if not guessed or told else LETTERS


def _cell(cell: Cell, why: str | None) -> Cell:
    return replace(cell, doubt=cell.doubt or why) if why and cell.text else cell
