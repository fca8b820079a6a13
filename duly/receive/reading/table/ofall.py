"""What a table of lists side by side says of more than one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from duly.receive.readers.document import Row, Table
from duly.receive.reading.table.columns import Layout, flat, is_filler_row, width_of
from duly.receive.reading.table.heads import NUMBERS, Role
from duly.receive.reading.table.places import serial_at, text_at
from duly.receive.reading.table.remarks import remark_against
from duly.receive.reading.table.sections import caption_of
from duly.receive.reading.text.titles import spared_by

OF_ALL = "lists stand side by side, and a row or column beside it may speak of it: is it meant?"
_OWN = frozenset({Role.SERIAL, Role.LOCATOR, *NUMBERS})


def said_of_all(row: Row) -> str:
    """Give the words of a row that holds nothing else: every list of the table hears them."""
    text = "" if row.hidden or any(cell.link for cell in row.cells) else caption_of(row)
    return text if " " in text or spared_by(text) else ""


def part_of(row: Row, first: int, end: int) -> Row:
    """Give a list its cells of a row, and the words that the row says of all lists."""
    own = row.cells[first:end]
    if any(cell.text.strip() for cell in own) or not said_of_all(row):
        return replace(row, cells=own)
    said = next(cell for cell in row.cells if cell.text.strip())
    return replace(row, cells=(said, *own[1:]))


def leading(rows: Sequence[Row]) -> int:
    """Count the rows at a table's beginning that speak of all its lists."""
    last = 0
    for place, row in enumerate(rows):
        if said_of_all(row):
            last = place + 1
        elif any(cell.text.strip() or cell.link for cell in row.cells):
            break
    return last


def are_doubted(
    parts: Sequence[Table], layouts: Sequence[Layout | None], *, numbered: bool
) -> bool:
    """Tell whether a row, or a column of one list alone, may speak of the lists beside it."""
    known = [pair for pair in zip(parts, layouts, strict=True) if pair[1] is not None]
    told = [(part, layout) for part, layout in known if layout is not None]
    if any(_strays(part, layout, numbered=numbered) for part, layout in told):
        return True
    beside = {frozenset(_heads_beside(part, layout)) for part, layout in told}
    return len(beside) > 1 and any(_speaks(part, layout) for part, layout in told)


def _strays(part: Table, layout: Layout, *, numbered: bool) -> bool:
    """Tell whether a list holds words where its other rows have a number, or name something."""
    rows = (row for row in part.rows[layout.body :] if not row.hidden)
    return any(
        not (said_of_all(row) or is_filler_row(row) or layout.repeats_head(row))
        for row in rows
        if _is_stray(row, layout, numbered=numbered)
    )


def _is_stray(row: Row, layout: Layout, *, numbered: bool) -> bool:
    if numbered and serial_at(row, 0) is not None:
        return False
    texts = [cell.text.strip() for cell in row.cells]
    named = any(text_at(row, column) for column in layout.locators)
    worded = any(spared_by(text) or (numbered and " " in text) for text in texts)
    return worded or not (named or any(cell.link for cell in row.cells))


def _beside(part: Table, layout: Layout) -> Iterator[int]:
    """Give the filled columns that neither count nor name what the list is of."""
    rows = [row for row in part.rows[layout.body :] if not said_of_all(row)]
    for column in range(width_of(part)):
        own = column in layout.locators or layout.roles.get(column) in _OWN
        if not own and any(text_at(row, column) for row in rows):
            yield column


def _heads_beside(part: Table, layout: Layout) -> Iterator[str]:
    head = part.rows[layout.body - 1] if layout.body else None
    for column in _beside(part, layout):
        yield flat(text_at(head, column)) if head else ""


def _speaks(part: Table, layout: Layout) -> bool:
    """Tell whether a list's other columns hold remarks, and not only dates, people or grounds."""
    rows = [row for row in part.rows[layout.body :] if any(cell.text.strip() for cell in row.cells)]
    if any(remark_against(row, layout) for row in rows):
        return True
    for column in _beside(part, layout):
        role, texts = layout.roles.get(column), [text_at(row, column) for row in rows]
        if role is None and any(any(map(str.isalpha, text)) for text in texts):
            return True
        if role is Role.GROUND and "" in texts:
            return True
    return False
