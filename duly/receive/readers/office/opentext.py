"""ODT: letter and lists, with deletions, comments and hidden text kept apart from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Line, Row, Table
from duly.receive.readers.limits import Opening
from duly.receive.readers.office.openflow import Flow, styles_of
from duly.receive.readers.office.opentold import member, open_flags, unlocked
from duly.receive.readers.office.parts import child, given, name_of, number, parse_part
from duly.receive.readers.office.runs import Run, cell_of, lines_of
from duly.receive.readers.office.spacing import Lines
from duly.receive.readers.sniff import OPEN_TEXT
from duly.receive.readers.unpacked import unpack
from duly.receive.readers.wrapping import close_breaks

_SKIPPED = frozenset({"sequence-decls", "forms", "variable-decls", "user-field-decls", "scripts"})
_MOST_CELLS = 1_500_000


def read_open_text(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read a document: page heads, text and lists, notes, page feet; each kept for what it is."""
    members = unlocked(dict(unpack(file.data, opening)))
    limits = opening.limits
    root = parse_part(member(members, "content.xml"), limits)
    styles = parse_part(members["styles.xml"], limits) if "styles.xml" in members else None
    flow = Flow(limits=limits, styles=styles_of(root, styles))
    body = child(root, "body", "text")
    if body is None:
        raise Unreadable("broken-document", "The file holds no text. Save it again, or send a PDF.")
    text = _Text(flow)
    text.walk(body)
    text.finish()
    heads = [] if styles is None else list(_margins(styles, flow, "header"))
    feet = [] if styles is None else list(_margins(styles, flow, "footer"))
    flags = open_flags(members, flow)
    above = len(heads)
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=OPEN_TEXT,
            lines=(*heads, *text.lines.all, *feet),
            tables=tuple(replace(one, above=above + (one.above or 0)) for one in text.tables),
            flags=tuple(dict.fromkeys(flags)),
            part_of=opening.part_of,
        ),
    )


def _margins(styles: Element, flow: Flow, kind: str) -> Iterator[Line]:
    """Give what stands in the margins of the pages, each line once."""
    seen: dict[str, None] = {}
    for element in styles.iter():
        if name_of(element) in {kind, f"{kind}-left", f"{kind}-first"}:
            for part in element.iter():
                if name_of(part) in {"p", "h"}:
                    seen["".join(run.text for run in flow.paragraph(part)).strip()] = None
    yield from (Line(text=text, aside="page-margin") for text in seen if text)


class _Text:
    """Walks a text body; lines and tables come out in the order of the text."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.lines = Lines()
        self.tables: list[Table] = []
        self._cell: list[Run] | None = None
        self._listed = 0
        self._cells = 0

    def walk(self, element: Element) -> None:
        """Read the blocks below an element."""
        for part in element:
            self._block(part, name_of(part))

    def _block(self, part: Element, name: str) -> None:
        if name in {"p", "h"}:
            self._paragraph(part)
        elif name == "table":
            self._table(part)
        elif name == "tracked-changes":
            self._changes(part)
        elif name == "section":
            self._section(part)
        elif name == "frame":
            self.flow.takes(part, name)
        elif name not in _SKIPPED:
            self._listed += name == "list-item"
            self.walk(part)
            self._listed -= name == "list-item"
        self._boxes()

    def _boxes(self) -> None:
        boxes, self.flow.boxes = self.flow.boxes, []
        for box in boxes:
            self.walk(box)

    def _section(self, part: Element) -> None:
        if child(part, "section-source") is not None:
            self.flow.met.add("outside")
        if given(part, "display") in {"none", "condition"}:
            self.flow.met.add("hidden-text")
            self.flow.unseen.append(" ".join(" ".join(part.itertext()).split()))
        else:
            self.walk(part)

    def _paragraph(self, part: Element) -> None:
        if self.flow.hides(part):
            self.flow.met.add("hidden-text")
            self.flow.unseen.append(" ".join(" ".join(part.itertext()).split()))
            return
        runs = self.flow.paragraph(part)
        if self._cell is not None:
            self._cell += [*([Run(text="\n")] if self._cell else []), *runs]
        else:
            self.lines.say(lines_of(runs), entry=self._listed > 0)

    def _changes(self, part: Element) -> None:
        self.flow.met.add("tracked-changes")
        for region in part.iter():
            if name_of(region) == "deletion":
                texts = (e for e in region.iter() if name_of(e) in {"p", "h"})
                gone = " ".join(" ".join(text.itertext()) for text in texts)
                self.lines.aside(gone, "tracked-deletion")

    def _table(self, element: Element) -> None:
        rows = [
            Row(cells=tuple(cells), number=place)
            for place, cells in enumerate(self._rows(element), start=1)
        ]
        if self._cell is None and len(rows) > 1 and max(len(row.cells) for row in rows) > 1:
            above = len(self.lines.all)
            self.tables.append(Table(rows=close_breaks(rows), path="odt-table", above=above))
            return
        for cell in (cell for row in rows for cell in row.cells):
            run = Run(text=cell.text, link=cell.link, doubt=cell.doubt)
            if self._cell is not None:
                self._cell += [run, Run(text="\n")]
            elif cell.text or cell.link:
                self.lines.say(lines_of([run]))

    def _rows(self, element: Element) -> Iterator[list[Cell]]:
        waiting: dict[int, tuple[int, Cell]] = {}  # of a cell that spans rows: how many are left
        for row in _table_rows(element):
            times = max(1, number(given(row, "number-rows-repeated"), otherwise=1))
            cells = list(self._row(row, waiting))
            self._count(times * max(1, len(cells)))
            for _ in range(times):
                yield cells

    def _row(self, row: Element, waiting: dict[int, tuple[int, Cell]]) -> Iterator[Cell]:
        place = 0
        for element in row:
            times = max(1, number(given(element, "number-columns-repeated"), otherwise=1))
            self._count(times)
            left, above = waiting.get(place, (0, Cell(text="")))
            if name_of(element) == "covered-table-cell":
                waiting[place] = (left - 1, above)
                yield from [above if left > 0 else Cell(text="")] * times
            elif name_of(element) == "table-cell":
                cell = self._cell_of(element)
                down, across = cell.spans
                waiting[place] = (down - 1, cell if across == 1 else Cell(text=""))
                yield from [cell] * times
            place += times

    def _cell_of(self, element: Element) -> Cell:
        outer, self._cell = self._cell, []
        self.walk(element)
        runs, self._cell = self._cell, outer
        down = number(given(element, "number-rows-spanned"), otherwise=1, most=1000)
        across = number(given(element, "number-columns-spanned"), otherwise=1, most=1000)
        return replace(cell_of(runs), spans=(max(1, down), max(1, across)))

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > _MOST_CELLS:
            raise Unreadable("too-large", "The table is too long. Send the list as CSV.")

    def finish(self) -> None:
        """Add notes, then what is no part of the text."""
        while self.flow.notes:
            notes, self.flow.notes = self.flow.notes, []
            for note in notes:
                self.walk(note)
        for text in self.flow.unseen:
            self.lines.aside(text, "hidden-text")
        for text in self.flow.comments:
            self.lines.aside(text, "comment")


def _table_rows(element: Element) -> Iterator[Element]:
    for part in element:
        if name_of(part) == "table-row":
            yield part
        elif name_of(part) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _table_rows(part)
