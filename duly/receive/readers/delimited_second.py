"""What speaks against the way a list was cut into cells; then a person decides."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO
from itertools import pairwise

from duly.receive.readers.document import Cell, Flag, Row

TOO_WIDE = "The row has more cells than the others: the sign between cells may stand inside one."
BROKEN = "The row may be one with the row beside it, broken at a line end."
ESCAPED = "Quotation marks after a backslash can be read in two ways; here they differ."
LETTERS = "Its letters rest on a guess at the file's encoding. Compare with the original."
_GUESSES = frozenset({"encoding-guessed", "undecodable", "mojibake"})
_STEADY = 0.8
_TELLING = re.compile(r"[/@#＠＃]|\w\.\w")
_LARGEST = 5_000_000  # characters that are read a second time


def doubtful_rows(rows: Sequence[Row], flags: Sequence[Flag]) -> tuple[Row, ...]:
    """Doubt rows of another width than the list's, and letters that were guessed."""
    guessed = any(flag.code in _GUESSES for flag in flags)
    doubts = _by_width(rows)
    return tuple(
        _doubted(row, doubts.get(place), guessed) if guessed or place in doubts else row
        for place, row in enumerate(rows)
    )


def differs_with_escapes(text: str, delimiter: str, records: Sequence[Sequence[str]]) -> int | None:
    r"""Return the first row that reads otherwise when ``\"`` means a plain quotation mark."""
    if '\\"' not in text or len(text) > _LARGEST:
        return None
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, escapechar="\\")
    try:
        for number, (record, other) in enumerate(zip(records, reader, strict=True), start=1):
            if [cell.replace("\\", "") for cell in record] != [c.replace("\\", "") for c in other]:
                return number
    except (csv.Error, ValueError):
        return 1
    return None


def doubted_from(rows: Sequence[Row], number: int) -> tuple[Row, ...]:
    """Doubt every row from one on: a quotation mark carries what follows with it."""
    return tuple(_doubted(row, ESCAPED, False) if row.number >= number else row for row in rows)


def _by_width(rows: Sequence[Row]) -> dict[int, str]:
    widths = [_width(row) for row in rows]
    counted = Counter(len(row.cells) for row in rows)
    usual, count = counted.most_common(1)[0] if counted else (0, 0)
    if usual < 2 or count < _STEADY * len(rows):
        return {}
    doubts = {place: TOO_WIDE for place, width in enumerate(widths) if width > usual}
    for (place, row), (_, following) in pairwise(enumerate(rows)):
        both = len(row.cells), len(following.cells)
        if max(both) < usual and sum(both) == usual + 1:
            doubts[place] = doubts[place + 1] = BROKEN
    return doubts


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
