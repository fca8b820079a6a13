"""Tables that run over several pages, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from duly.receive.readers.document import Cell, Line, Row, Table
from duly.receive.readers.pdf.page import Page
from duly.receive.readers.pdf.pagetable import SPACED, PageTable

_EDGE = 4.0
_SPACED_EDGE = 40.0  # the white space between columns depends on each page's longest words
_LAST_WORD = re.compile(r"\S+$")
_OVER_PAGES = "The row runs over the page end; it was not clear whether it is one row."


def join_tables(pages: Iterable[Page]) -> tuple[Table, ...]:
    """Join page tables with the same columns that follow one another; repeated heads go.

    Rows are numbered from 1 through the whole table.
    """
    joined: list[tuple[list[Row], PageTable, Page]] = []
    for page in pages:
        for place, table in enumerate(page.tables):
            if place == 0 and joined and _carries_on(joined[-1], table, page):
                rows = joined[-1][0]
                rows.extend(_fresh(rows, table.rows))
                joined[-1] = (rows, table, page)
            else:
                joined.append((list(table.rows), table, page))
    return tuple(
        Table(
            rows=tuple(replace(row, number=number) for number, row in enumerate(rows, start=1)),
            path=table.path,
        )
        for rows, table, _ in joined
    )


def _carries_on(before: tuple[list[Row], PageTable, Page], table: PageTable, page: Page) -> bool:
    _, last, earlier = before
    same = (table.path, len(table.edges)) == (last.path, len(last.edges))
    if page.number != earlier.number + 1 or not same:
        return False
    shift = table.edges[0] - last.edges[0]
    edge = _SPACED_EDGE if table.path == SPACED else _EDGE
    level = all(
        abs(here - there - shift) <= edge
        for here, there in zip(table.edges, last.edges, strict=True)
    )
    return level and not _announced(table, page, earlier)


def _announced(table: PageTable, page: Page, earlier: Page) -> bool:
    """A line above the table that the page before did not carry too begins a new list."""
    running = {_shape(line) for line in earlier.lines}
    above = (line for line in page.lines if line.box and line.box[3] <= table.box[1] + 2)
    return any(_shape(line) not in running for line in above)


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _fresh(rows: list[Row], coming: Sequence[Row]) -> list[Row]:
    """Drop the repeated head; join a first row that has no number of its own to the last one."""
    start = 0
    while start < min(len(coming), len(rows), 4) and _same_head(rows[start], coming[start]):
        start += 1
    fresh = list(coming[start:])
    if fresh and rows and _is_rest(rows[-1], fresh[0]):
        rows[-1] = _as_one(rows[-1], fresh.pop(0))
    return fresh


def _same_head(row: Row, other: Row) -> bool:
    texts = [cell.text for cell in row.cells]
    filled = {text for text in texts if text}
    return (
        texts == [cell.text for cell in other.cells]
        and len(filled) > 0
        and not any(re.search(r"\d|https?:|^[@#]", text) for text in filled)
    )


def _is_rest(last: Row, first: Row) -> bool:
    return (
        len(first.cells) > 1
        and first.cells[0].text == ""
        and last.cells[0].text != ""
        and any(cell.text for cell in first.cells)
    )


def _as_one(last: Row, rest: Row) -> Row:
    cells = (_joined(one, other) for one, other in zip(last.cells, rest.cells, strict=True))
    return replace(last, cells=tuple(cells))


def _joined(one: Cell, rest: Cell) -> Cell:
    if not rest.text or not one.text:
        return replace(one, text=one.text or rest.text, link=one.link or rest.link)
    last = _LAST_WORD.search(one.text)
    address = last is not None and re.search(r"//|www\.|\.\w+/|^[@#]", last.group()) is not None
    anew = re.match(r"https?:|www\.|[@#]", rest.text) is not None
    joint = "\n" if anew else "" if address else " "
    text = rest.text.replace(" ", "") if address and not anew else rest.text
    doubt = _OVER_PAGES if address or anew else one.doubt
    return replace(one, text=f"{one.text}{joint}{text}", doubt=doubt)
