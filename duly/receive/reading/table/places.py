"""What stands at a place of a row: its words, its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from duly.receive.readers.document import Row
from duly.receive.reading.table.heads import Role

SERIAL = re.compile(r"^\W*(\d{1,7})(?:\.0)?[.)\]]?\W*$")


def text_at(row: Row, column: int | None) -> str:
    """Give a cell's text, empty where the row is shorter."""
    if column is None or column >= len(row.cells):
        return ""
    return row.cells[column].text.strip()


def says_the_same(row: Row, columns: Sequence[int]) -> bool:
    """Tell whether a row says one thing of all columns, in them or where a wide cell begins."""
    begins = [n for n in range(len(row.cells)) if text_at(row, n)]
    over = {next((text_at(row, m) for m in reversed(begins) if m <= n), "") for n in columns}
    return len(over) == 1 and len({text_at(row, n) for n in columns}) == 1


def serial_at(row: Row, column: int | None) -> int | None:
    """Give the row's serial number, if it has one."""
    match = SERIAL.match(text_at(row, column))
    return int(match[1]) if match else None


def counted(rows: Sequence[Row], roles: Mapping[int, Role], width: int) -> Iterator[int]:
    """Give the columns whose numbers go up by one, whatever words stand between them."""
    for column in range(width):
        role = roles.get(column, Role.SERIAL)
        numbers = [n for row in rows if (n := serial_at(row, column)) is not None]
        steady = all(after - before == 1 for before, after in pairwise(numbers))
        if role is Role.SERIAL and steady and len(numbers) >= (1 if column in roles else 2):
            yield column


def counts_up(texts: Sequence[str]) -> bool:
    """Tell whether most of some texts are numbers that go up by one."""
    numbers = [int(match[1]) for text in texts if (match := SERIAL.match(text))]
    if len(numbers) < max(2, 0.8 * len(texts)):
        return False
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    return steps >= 0.8 * (len(numbers) - 1)
