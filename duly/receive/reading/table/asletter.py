"""Rows of a table that belong to the letter's text: above a list, or of no list at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from duly.receive.readers.document import Cell, Row
from duly.receive.reading.table.heads import is_of_persons, is_plain_head, without_number
from duly.receive.reading.table.starts import starts_in

PERSONS = "its row stands below the head of a column of those who complain or saw it: is it meant?"
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 3  # words of a head
# A number behind a letter or a sign, as in a handle or a key; "No.1" and "Post1" count.
_IN_A_NAME = re.compile(r"[a-z_](?<!\bn)(?<!\bno)[^\s#№()]*\d", re.IGNORECASE)
_GLUED = re.compile(r"\s*[^\W\d_]+[1-9]\s*")


def told(rows: Iterable[Row]) -> Iterator[Row]:
    """Give the rows of a table that is no list; below a head for persons each row is in doubt."""
    headed, listed = False, False
    for row in rows:
        named = any(starts_in(cell.text) or cell.link for cell in row.cells)
        headed = headed or (not (listed or named) and any(is_of_persons(c.text) for c in row.cells))
        listed = listed or named
        yield _beside_persons(row) if headed and named and len(row.cells) > 1 else row


def _beside_persons(row: Row) -> Row:
    cells = (replace(cell, doubt=cell.doubt or PERSONS) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def without_numbers_of(row: Row) -> Row:
    """Give a row above a list without the numbers of its heads: "Post 2" is no row of it."""
    cells = (
        replace(cell, text=without_number(cell.text)) if _is_counted_head(cell) else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _is_counted_head(cell: Cell) -> bool:
    """Tell whether a cell is a short head with a number of its own, and names nothing."""
    words = len(_WORDS.findall(without_number(cell.text)))
    in_a_name = _IN_A_NAME.search(cell.text) and not _GLUED.fullmatch(cell.text)
    named = cell.link or starts_in(cell.text) or in_a_name
    return 0 < words <= _LONGEST and not named and is_plain_head(cell.text)
