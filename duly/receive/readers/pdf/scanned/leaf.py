"""A recognized page brought into the form of any other: tables, lines, and every doubt on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from duly.receive.readers.document import Box, Cell, Line, Row, Table, TextLayer
from duly.receive.readers.pdf.content import Content
from duly.receive.readers.pdf.geometry import Rule, Rules, View
from duly.receive.readers.pdf.letters import Letters
from duly.receive.readers.pdf.page import Page, read_page
from duly.receive.readers.pdf.pagetable import PageTable
from duly.receive.readers.pdf.scanned.turning import to_page
from duly.receive.readers.recognized import Leaf, Recognized, Words
from duly.receive.readers.recognized.doubt import ALIKE, CLEAR, DIFFER, ONCE

_MOST = 8  # readings of one cell
_ANEW = re.compile(r"h[a-z]{1,4}ps?:|www\.|[@#＠]|at:|did:", re.IGNORECASE)


def read_leaf(leaf: Leaf, layer: TextLayer, before: Page | None) -> Page:
    """Read a recognized page as a printed one is read; say where its two readings differ."""
    page = read_page(_content(leaf), leaf.number, before)
    words = _Placed(leaf)
    return replace(
        page,
        layer=layer,
        lines=tuple(words.line(line) for line in page.lines),
        tables=tuple(_table(table, words) for table in page.tables),
    )


def in_place(lines: Iterable[Line], recognized: Recognized) -> tuple[Line, ...]:
    """Put the lines' boxes where they stand on the page as it was sent, askew or upside down."""
    leaves = {leaf.number: leaf for leaf in recognized.leaves}
    return tuple(
        replace(line, box=to_page(line.box, leaves[line.page]))
        if line.box and line.page in leaves
        else line
        for line in lines
    )


def tables_in_place(tables: Iterable[Table], recognized: Recognized) -> tuple[Table, ...]:
    """Put the cells' boxes where they stand on the page as it was sent; name the way of reading."""
    leaves = {leaf.number: leaf for leaf in recognized.leaves}
    return tuple(_table_in_place(table, leaves) for table in tables)


def _table_in_place(table: Table, leaves: dict[int, Leaf]) -> Table:
    scanned = any(row.page in leaves for row in table.rows)
    rows = tuple(_row_in_place(row, leaves) for row in table.rows)
    path = table.path.replace("pdf-", "ocr-") if scanned else table.path
    return replace(table, rows=rows, path=path)


def _row_in_place(row: Row, leaves: dict[int, Leaf]) -> Row:
    leaf = leaves.get(row.page or 0)
    if leaf is None:
        return row
    cells = (replace(cell, box=to_page(cell.box, leaf)) if cell.box else cell for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _content(leaf: Leaf) -> Content:
    point = 72.0 / leaf.dpi
    return Content(
        view=View(
            width=leaf.width * point, height=leaf.height * point, to_seen=lambda x, y: (x, y)
        ),
        letters=_letters(leaf, point),
        rules=Rules(
            level=tuple(
                Rule(at=(top + bottom) / 2 * point, start=left * point, end=right * point)
                for left, top, right, bottom in leaf.level
            ),
            upright=tuple(
                Rule(at=(left + right) / 2 * point, start=top * point, end=bottom * point)
                for left, top, right, bottom in leaf.upright
            ),
        ),
        pictures=(),
        links=(),
        strokes=0,
        unseen=0,
        unmapped=0,
    )


def _letters(leaf: Leaf, point: float) -> Letters:
    """Give the signs of a page; those of one word leave no room between them."""
    signs: list[str] = []
    boxes: list[Box] = []
    owners: list[int] = []
    blanks: set[int] = set()
    for owner, words in enumerate(leaf.words, start=1):
        left, top, right, bottom = words.box
        edges = [*words.edges[::2], right - left]
        first = len(signs)
        for place, sign in enumerate(words.text):
            if sign != " ":
                start, end = edges[place], max(edges[place + 1], edges[place] + 1)
                signs.append(sign)
                boxes.append((left + start, top, left + end, bottom))
                owners.append(owner)
            elif len(signs) > first:
                blanks.add(len(signs) - 1)
                begins, high, _, low = boxes[-1]
                boxes[-1] = (begins, high, left + words.edges[2 * place], low)
    lefts, tops, rights, bottoms = ([box[side] * point for box in boxes] for side in range(4))
    return Letters(
        signs="".join(signs),
        lefts=lefts,
        tops=tops,
        rights=rights,
        bottoms=bottoms,
        blanks=blanks,
        owner=owners.__getitem__,
    )


class _Placed:
    """The words of a page by where they stand."""

    def __init__(self, leaf: Leaf) -> None:
        point = 72.0 / leaf.dpi
        self._words = [
            ((left + right) / 2 * point, (top + bottom) / 2 * point, words)
            for words in leaf.words
            for left, top, right, bottom in [words.box]
        ]

    def within(self, box: Box) -> list[Words]:
        left, top, right, bottom = box
        return [words for x, y, words in self._words if left <= x <= right and top <= y <= bottom]

    def cell(self, cell: Cell) -> Cell:
        if not cell.text.strip() or cell.box is None:
            return cell
        held = self.within(cell.box)
        doubt = cell.doubt or _doubt(held)
        others = _readings(cell.text, held)
        closed = _closed(cell.text)
        if closed == cell.text:
            return replace(cell, doubt=doubt, alternatives=others)
        first = cell.text.split("\n", 1)[0]
        others = tuple(dict.fromkeys((*map(_closed, others), first)))[:_MOST]
        return replace(cell, text=closed, doubt=_worse(doubt), alternatives=others)

    def line(self, line: Line) -> Line:
        if not line.text.strip() or line.box is None:
            return line
        held = self.within(line.box)
        doubt = line.doubt or _doubt(held)
        return replace(line, doubt=doubt, alternatives=_readings(line.text, held))


def _table(table: PageTable, words: _Placed) -> PageTable:
    rows = (replace(row, cells=tuple(map(words.cell, row.cells))) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _closed(text: str) -> str:
    """Close a break inside one word: a scan's widths are too rough to tell that it was meant."""
    parts = text.split("\n")
    if any(" " in part for part in parts) or any(_ANEW.match(part) for part in parts[1:]):
        return text
    return "".join(parts)


def _worse(doubt: str | None) -> str:
    return DIFFER if doubt in {None, ALIKE, CLEAR} else str(doubt)


def _doubt(held: Sequence[Words]) -> str | None:
    if all(words.sure for words in held):
        alike = any(words.others for words in held)
        return ONCE if not held else ALIKE if alike else None
    if any(not words.clear and not words.others for words in held):
        return ONCE
    return CLEAR if all(words.clear for words in held) else DIFFER


def _readings(text: str, held: Sequence[Words]) -> tuple[str, ...]:
    """Spell a text with the other readings of its lines, the likely ones first."""
    places: list[tuple[int, Words]] = []
    at = 0
    for words in held:
        found = text.find(words.text, at)
        if found < 0:
            continue
        places.append((found, words))
        at = found + len(words.text)
    doubted = [(start, words) for start, words in places if words.others]
    if not doubted:
        return ()
    choices = product(*((words.text, *words.others) for _, words in doubted))
    told = (_spelled(text, doubted, choice) for choice in choices)
    return tuple(dict.fromkeys(one for one in told if one != text))[:_MOST]


def _spelled(text: str, doubted: Sequence[tuple[int, Words]], choice: Sequence[str]) -> str:
    for (start, words), reading in reversed(list(zip(doubted, choice, strict=True))):
        text = text[:start] + reading + text[start + len(words.text) :]
    return text
