"""A document as one run of lines, its tables where they stand, each line with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from duly.receive.readers.document import Cell, Document, Line, Row, Table
from duly.receive.reading.outcome import Source
from duly.receive.reading.text.flow import Block, blocks_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One line of a form, also a cell's, and where it stands."""

    line: Line
    source: Source

    @property
    def text(self) -> str:
        """Give its words."""
        return self.line.text


def strips_of(document: Document) -> tuple[Strip, ...]:
    """Run lines and tables together; a row of two cells is a label and its value."""
    return tuple(_strips(document))


def texts_of(document: Document) -> Iterator[str]:
    """Give the words of the same lines, without making anything of them yet."""
    yield from (line.text for line in document.lines)
    for table in document.tables:
        for row in _shown_rows(table):
            yield from (text for _, text in _texts(row))


def _strips(document: Document) -> Iterator[Strip]:
    last = len(document.lines)
    waiting = [(last if one.above is None else one.above, one) for one in document.tables]
    waiting.sort(key=lambda pair: pair[0])
    for number, line in enumerate(document.lines, start=1):
        while waiting and waiting[0][0] < number:
            yield from _of_table(document, waiting.pop(0)[1])
        path = f"text, line {number}"
        source = Source(document=document.name, page=line.page, box=line.box, path=path)
        yield Strip(line=line, source=source)
    for _, table in waiting:
        yield from _of_table(document, table)


def _of_table(document: Document, table: Table) -> Iterator[Strip]:
    for row in _shown_rows(table):
        for cell, text in _texts(row):
            yield Strip(line=_line(cell, text), source=_source(document, table, row, cell))


def _shown_rows(table: Table) -> Iterator[Row]:
    return (row for row in table.rows if not table.hidden and not row.hidden)


def _texts(row: Row) -> Iterator[tuple[Cell, str]]:
    """Give the lines of a row's cells, each with its cell."""
    cells = [cell for cell in row.cells if not cell.hidden and (cell.text.strip() or cell.link)]
    label = cells[0].text.rstrip(" :") if len(cells) == 2 and "\n" not in cells[0].text else ""
    for cell in cells[1:] if label else cells:
        for place, text in enumerate(cell.text.split("\n")):
            yield cell, f"{label}: {text}" if label and place == 0 else text


def _line(cell: Cell, text: str) -> Line:
    return Line(text=text, link=cell.link, doubt=cell.doubt, alternatives=cell.alternatives)


def _source(document: Document, table: Table, row: Row, cell: Cell) -> Source:
    return Source(
        document=document.name,
        page=row.page,
        row=row.number,
        sheet=table.sheet,
        box=cell.box,
        path=table.path,
    )


def blocks_from(document: Document, strips: Sequence[Strip], lead: str = "") -> tuple[Block, ...]:
    """Make blocks of some strips; ``lead`` is a line said before them."""
    first = [Strip(line=Line(text=lead), source=Source(document=document.name))] if lead else []
    all_strips = [*first, *strips]
    part = replace(document, lines=tuple(strip.line for strip in all_strips), tables=())
    return blocks_of(part, [strip.source for strip in all_strips])
