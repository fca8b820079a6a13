"""Tables of one row: whether one is the next row of the list above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duly.receive.readers.document import Row
from duly.receive.readers.numbering import STOPS

_NAME = re.compile(r"[@＠]\S+|(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)
_NUMBER = re.compile(rf"[(\[]?(\d{{1,6}})[{STOPS}]*")
_HANDLE = re.compile(r"[@＠]\S+")
_THING = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+/[^\s/]+/\S+", re.IGNORECASE)
BESIDE = "It stands in a row of its own beside an address: is it asked about, or only told of?"
DOUBT = "It stands between two lists: is it the last of the first, or the title of the second?"


def names_account(row: Row) -> bool:
    """Tell whether a cell is a handle or an address, or leads to one."""
    said = (text for cell in row.cells for text in (cell.text, cell.link or ""))
    return any(_NAME.fullmatch(text.strip()) for text in said)


def counts_on(above: Row, row: Row) -> bool:
    """Tell whether a row has the serial number that follows that of the row above it."""
    before, number = _serial(above), _serial(row)
    return before is not None and number == before + 1


def maybe_named(row: Row) -> Iterator[Row]:
    """Give the row in doubt if a cell behind its number is one word; else nothing."""
    words = [cell.text for cell in row.cells[1:] if cell.text.strip()]
    if any(len(text.split()) == 1 for text in words):
        yield replace(row, cells=tuple(replace(c, doubt=c.doubt or DOUBT) for c in row.cells))


def told_beside(row: Row) -> Row:
    """Give the row with its handles in doubt where another cell is the address of a post."""
    if not any(_THING.fullmatch(cell.text.strip()) for cell in row.cells):
        return row
    told = (
        replace(cell, doubt=cell.doubt or BESIDE) if _HANDLE.fullmatch(cell.text.strip()) else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(told))


def _serial(row: Row) -> int | None:
    found = _NUMBER.fullmatch(row.cells[0].text.strip()) if row.cells else None
    return int(found[1]) if found else None
