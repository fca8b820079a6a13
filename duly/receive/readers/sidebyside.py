"""Lists printed side by side in one table, taken apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from duly.receive.readers.document import Row, Table

_SERIAL = re.compile(r"^[(\[]?(\d{1,7})[.)\]]{0,2}$")
_FEWEST = 3
_STEADY = 0.8


def take_apart(table: Table) -> tuple[Table, ...]:
    """Give each list with serial numbers of its own a table; row numbers stay the container's.

    Only where all have the same width and the same heads, or none; else the table stays whole.
    """
    width = len(table.rows[0].cells) if table.rows else 0
    if width < 4 or any(len(row.cells) != width for row in table.rows):
        return (table,)
    firsts = [place for place in range(width) if _counts_up(table.rows, place)]
    if len(firsts) < 2 or firsts[0] != 0 or width % len(firsts):
        return (table,)
    size = width // len(firsts)
    if size < 2 or firsts != list(range(0, width, size)) or not _alike(table.rows, firsts, size):
        return (table,)
    return tuple(
        replace(table, rows=tuple(_part(row, first, size) for row in table.rows))
        for first in firsts
    )


def _part(row: Row, first: int, size: int) -> Row:
    return replace(row, cells=row.cells[first : first + size])


def _numbers(rows: Sequence[Row], place: int) -> list[int]:
    found = (_SERIAL.match(row.cells[place].text.strip()) for row in rows)
    return [int(serial[1]) for serial in found if serial]


def _counts_up(rows: Sequence[Row], place: int) -> bool:
    numbers = _numbers(rows, place)
    steps = [later == earlier + 1 for earlier, later in pairwise(numbers)]
    return len(numbers) >= _FEWEST and sum(steps) >= _STEADY * len(steps)


def _alike(rows: Sequence[Row], firsts: Sequence[int], size: int) -> bool:
    """Test for equal heads; without heads the lists must not count the same things."""
    heads = {tuple(cell.text for cell in rows[0].cells[first : first + size]) for first in firsts}
    headed = not _SERIAL.match(rows[0].cells[0].text.strip())
    starts = {_numbers(rows, first)[0] for first in firsts}
    return len(heads) == 1 if headed else len(starts) == len(firsts)
