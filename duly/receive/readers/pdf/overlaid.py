"""What lies over a page's text puts it in doubt: strokes, marked areas, empty boxes, stamps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from duly.receive.readers.document import Box, Cell, Line, Row
from duly.receive.readers.marks import STRUCK
from duly.receive.readers.pdf.annotated import NONE, Notes
from duly.receive.readers.pdf.content import Content
from duly.receive.readers.pdf.geometry import View, holds
from duly.receive.readers.pdf.pagetable import PageTable
from duly.receive.readers.pdf.struck import cut_words, struck_words
from duly.receive.readers.pdf.words import Word

CUT = "A dark bar stands where it begins or ends. Compare with the page's picture."
UNTICKED = "The box beside it is not ticked. Is it asked about?"
TYPED = "It was typed onto the page as a note. Does it belong to the order?"
_BESIDE = 60.0  # points between a box and what it stands before

Read = tuple[tuple[Line, ...], tuple[PageTable, ...]]


def doubted(
    read: Read, content: Content, words: Sequence[Word], notes: Notes = NONE
) -> tuple[Read, bool]:
    """Doubt lines and rows that are struck through, or that stand beside a box left empty.

    The second value says whether any words are struck through.
    """
    seen = content.view
    strokes = [*content.aslant, *((seen.to_seen(*a), seen.to_seen(*b)) for a, b in notes.strokes)]
    areas = [seen.box(*area) for area in notes.areas]
    struck = struck_words(words, content.rules.level, strokes, areas)
    if struck:
        read = _where(read, lambda box: any(_is_on(box, one) for one in struck), STRUCK)
    if content.bars and (cut := cut_words(words, content.bars)):
        read = _where(read, lambda box: any(_is_on(box, one) for one in cut), CUT)
    if notes.unticked:
        boxes = [seen.box(*box) for box in notes.unticked]
        read = _where(read, lambda box: any(_stands_by(box, one) for one in boxes), UNTICKED)
    return read, bool(struck)


def all_doubted(read: Read, why: str) -> Read:
    """Doubt everything."""
    return _where(read, lambda _: True, why)


def lettered(read: Read, letters: frozenset[str]) -> Read:
    """Doubt what holds letters of which a font has two that look unlike."""
    why = f"A font of the file calls two signs {min(letters)!r}. Compare with the page's picture."
    lines, tables = read
    told = (
        replace(line, doubt=line.doubt or why) if letters & set(line.text) else line
        for line in lines
    )
    return tuple(told), tuple(_lettered(table, letters, why) for table in tables)


def _lettered(table: PageTable, letters: frozenset[str], why: str) -> PageTable:
    cells = (
        tuple(_cell(cell, why) if letters & set(cell.text) else cell for cell in row.cells)
        for row in table.rows
    )
    rows = (replace(row, cells=held) for row, held in zip(table.rows, cells, strict=True))
    return replace(table, rows=tuple(rows))


def typed(notes: Notes, number: int, view: View) -> Iterator[Line]:
    """Give what notes say as lines: those that stand on the page, and remarks that do not."""
    for note in notes.typed:
        for text in note.text.splitlines():
            box = view.box(*note.box)
            yield Line(
                text=text,
                page=number,
                box=box,
                doubt=TYPED if note.shown else None,
                aside=None if note.shown else "comment",
            )


def _is_on(box: Box, word: Box) -> bool:
    return holds(box, (word[0] + word[2]) / 2, (word[1] + word[3]) / 2)


def _stands_by(box: Box, tick: Box) -> bool:
    """Test that a box to be ticked stands at the height of a text, before or behind it."""
    level = box[1] - 2 <= (tick[1] + tick[3]) / 2 <= box[3] + 2
    return level and box[0] - tick[2] <= _BESIDE and tick[0] - box[2] <= _BESIDE


def _where(read: Read, meant: Callable[[Box], bool], why: str) -> Read:
    lines, tables = read
    return (
        tuple(
            replace(line, doubt=line.doubt or why) if line.box and meant(line.box) else line
            for line in lines
        ),
        tuple(
            replace(table, rows=tuple(_row(row, meant, why) for row in table.rows))
            for table in tables
        ),
    )


def _row(row: Row, meant: Callable[[Box], bool], why: str) -> Row:
    if not any(cell.text and cell.box and meant(cell.box) for cell in row.cells):
        return row
    return replace(row, cells=tuple(_cell(cell, why) for cell in row.cells))


def _cell(cell: Cell, why: str) -> Cell:
    return replace(cell, doubt=cell.doubt or why) if cell.text else cell
