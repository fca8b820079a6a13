"""What stands at a place of a row: its words, its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from duly.receive.readers.document import Row
from duly.receive.reading.table.heads import Role, without_number

SERIAL = re.compile(r"^\W*(\d{1,7})(?:\.0)?[.)\]]?\W*$")


def text_at(row: Row, column: int | None) -> str:
    """Give a cell's text, empty where the row is shorter."""
    if column is None or column >= len(row.cells):
        return ""
    return row.cells[column].text.strip()


def says_the_same(row: Row, columns: Sequence[int]) -> bool:
    """Tell whether a row says one thing of all columns, in them or where a wide cell begins.

    "Post 1" and "Post 2" are one thing.
    """
    texts = [without_number(text_at(row, n)) for n in range(len(row.cells))]
    begins = [n for n, text in enumerate(texts) if text]
    over = {next((texts[m] for m in reversed(begins) if m <= n), "") for n in columns}
    return len(over) == 1 and len({texts[n] for n in columns if n < len(texts)}) == 1


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


def first_number(rows: Sequence[Row], locators: Sequence[int]) -> int:
    """Give the index of the first row that names something by a number; 0 without one."""
    told = (
        index
        for index, row in enumerate(islice(rows, 40))
        if any(text_at(row, column).isdecimal() for column in locators)
    )
    return next(told, 0)
