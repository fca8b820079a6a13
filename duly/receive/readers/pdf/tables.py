"""Tables that run over several pages, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from duly.receive.readers.document import Cell, Line, Row, Table, TextLayer
from duly.receive.readers.pdf.page import Page
from duly.receive.readers.pdf.pagetable import SPACED, PageTable

_EDGE = 4.0
_MOST_HEAD_ROWS = 4
_NEARLY = 0.6
_WORD = 4  # letters: less, on a scan, may be dirt
_LAST_WORD = re.compile(r"\S+$")
_OVER_PAGES = "The row runs over the page end; it was not clear whether it is one row."


@dataclass(slots=True)
class _Growing:
    """A table so far, with the page and the piece of it that were read last.

    ``above`` counts the lines of all pages that are read before it.
    """

    rows: list[Row]
    above: int
    last: PageTable
    page: Page


def join_tables(pages: Iterable[Page]) -> tuple[Table, ...]:
    """Join page tables with the same columns that follow one another; repeated heads go.

    Rows are numbered from 1 through the whole table.
    """
    growing: list[_Growing] = []
    lines = 0  # of the pages before
    for page in pages:
        if growing:
            _doubt_cut_row(growing[-1], page)
        for place, table in enumerate(page.tables):
            if place == 0 and growing and _carries_on(growing[-1], table, page):
                growing[-1].rows.extend(_fresh(growing[-1].rows, table.rows, page.layer))
                growing[-1].last, growing[-1].page = table, page
            else:
                above = lines + table.above
                growing.append(_Growing(list(table.rows), above=above, last=table, page=page))
        lines += len(page.lines)
    return tuple(_whole(one) for one in growing)


def _whole(one: _Growing) -> Table:
    rows = tuple(replace(row, number=number) for number, row in enumerate(one.rows, start=1))
    return Table(rows=rows, path=one.last.path, above=one.above)


def _carries_on(before: _Growing, table: PageTable, page: Page) -> bool:
    last = before.last
    same = (table.path, len(table.edges)) == (last.path, len(last.edges))
    if page.number != before.page.number + 1 or not same:
        return False
    # White space between columns moves with each page's longest words; printed lines do not.
    shift = table.edges[0] - last.edges[0]
    level = table.path == SPACED or all(
        abs(here - there - shift) <= _EDGE
        for here, there in zip(table.edges, last.edges, strict=True)
    )
    return level and not _announcements(page, before.page, table)


def _announcements(page: Page, earlier: Page, table: PageTable | None) -> list[Line]:
    """Return lines above a table that the page before did not carry too: they begin a new list."""
    running = {_shape(line) for line in earlier.lines}
    above = (
        line
        for line in page.lines
        if table is None or (line.box and line.box[3] <= table.box[1] + 2)
    )
    return [line for line in above if not _runs_on(_shape(line), running, page.layer)]


def _runs_on(shape: str, running: set[str], layer: TextLayer | None) -> bool:
    """Tell whether a line stood on the page before; a scan is never read quite alike twice."""
    if shape in running:
        return True
    speck = len(re.sub(r"\W", "", shape)) < _WORD
    return layer is not TextLayer.BORN_DIGITAL and (speck or _nearly(shape, running))


def _nearly(text: str, others: Iterable[str]) -> bool:
    return bool(get_close_matches(text, list(others), n=1, cutoff=_NEARLY))


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _doubt_cut_row(before: _Growing, page: Page) -> None:
    """Doubt a last row whose rest may stand on the next page, where no line shows its end."""
    if page.number != before.page.number + 1 or before.last.path != SPACED:
        return
    table = page.tables[0] if page.tables else None
    if table is not None and _carries_on(before, table, page):
        return
    if table is not None or _announcements(page, before.page, table):
        cells = (_doubted(cell) for cell in before.rows[-1].cells)
        before.rows[-1] = replace(before.rows[-1], cells=tuple(cells))


def _doubted(cell: Cell) -> Cell:
    return replace(cell, doubt=cell.doubt or _OVER_PAGES) if cell.text else cell


def _fresh(rows: list[Row], coming: Sequence[Row], layer: TextLayer | None) -> list[Row]:
    """Drop the repeated head; join first rows that have no number of their own to the last one."""
    start = 0
    most = min(len(coming), len(rows), _MOST_HEAD_ROWS)
    printed = layer is TextLayer.BORN_DIGITAL
    while start < most and _same_head(rows[start], coming[start], printed=printed):
        start += 1
    fresh = list(coming[start:])
    while fresh and rows and _is_rest(rows[-1], fresh[0]):
        rows[-1] = _as_one(rows[-1], fresh.pop(0))
    return fresh


def _same_head(row: Row, other: Row, *, printed: bool) -> bool:
    texts, theirs = [cell.text for cell in row.cells], [cell.text for cell in other.cells]
    filled = {text for text in texts if text}
    alike = texts == theirs if printed else _nearly("|".join(texts), ["|".join(theirs)])
    return (
        alike
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
