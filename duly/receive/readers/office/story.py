"""The text of one part of a Word document: what stands, what was struck out, what is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from duly.order.terms import Unreadable
from duly.receive.readers.document import Cell, Line, Row, Table
from duly.receive.readers.limits import Limits
from duly.receive.readers.marks import STRUCK, raised
from duly.receive.readers.office.parts import Relation, child, given, name_of, number
from duly.receive.readers.office.rowtables import (
    counts_on,
    maybe_named,
    names_account,
    told_beside,
)
from duly.receive.readers.office.runs import CHANGED, Run, cell_of, lines_of
from duly.receive.readers.office.spacing import Lines
from duly.receive.readers.office.wordfields import Fields, checkbox, instruction_link, symbol
from duly.receive.readers.office.wordstyles import SILENT, Marks, marks_of
from duly.receive.readers.wrapping import close_breaks

KEPT, INSERTED, DELETED, HIDDEN = "kept", "inserted", "tracked-deletion", "hidden-text"
_SILENT = frozenset({"pPr", "rPr", "sdtPr", "tcPr", "Fallback"})
_MOST_CELLS = 1_500_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph, with whether they stand, were struck out, or are hidden."""

    text: str
    state: str
    link: str | None = None
    marks: Marks = SILENT


@dataclass(slots=True)
class Package:
    """What all parts of a document share; ``met`` collects what a person must be told."""

    limits: Limits
    styles: Mapping[str, Marks] = field(default_factory=dict)  # that change what words say
    met: set[str] = field(default_factory=set)
    cells: int = 0


class Story:
    """Walks one part; lines and tables come out in the order of the text."""

    def __init__(self, package: Package, targets: dict[str, Relation], aside: str = "") -> None:
        self._lines = Lines()
        self.tables: list[Table] = []
        self._package = package
        self._targets = targets
        self._aside = aside
        self._around = SILENT  # the marks of the paragraph's style
        self._fields = Fields()
        self._cell: list[list[Run]] | None = None
        self._pending: list[Piece] = []
        self._boxes: list[Element] = []
        self._tied: Table | None = None  # the last list without the row that its number tied to it

    @property
    def lines(self) -> list[Line]:
        """Give all lines so far."""
        return self._lines.all

    def walk(self, element: Element, state: str = KEPT) -> None:
        """Read the blocks below an element."""
        for block in element:
            self._block(block, state)
        if self._pending:
            self._close(())

    def _block(self, block: Element, state: str) -> None:
        match name_of(block):
            case "p":
                self._paragraph(block, state)
            case "tbl":
                self._table(block, state)
            case "sdt":
                self._control(block, state)
            case "altChunk" | "subDoc":
                self._package.met.add("embedded")
            case "sectPr" | "pPr" | "tblPr" | "tcPr":
                pass
            case name:
                inner = self._changed(name, state)
                self.walk(block, KEPT if inner == INSERTED else inner)

    def _control(self, block: Element, state: str) -> None:
        content = child(block, "sdtContent")
        if content is not None and child(block, "sdtPr", "showingPlcHdr") is None:
            self.walk(content, state)

    def _paragraph(self, element: Element, state: str) -> None:
        style = child(element, "pPr", "pStyle")
        self._around = self._named(style)
        if self._around.hidden:
            state = HIDDEN if state == KEPT else state
        pieces = list(self._pieces(element, state, None))
        if child(element, "pPr", "rPr", "del") is not None:
            self._pending.extend(pieces)
            return
        self._close(pieces, entry=child(element, "pPr", "numPr") is not None)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.walk(box, state)

    def _close(self, pieces: Sequence[Piece], *, entry: bool = False) -> None:
        pieces, self._pending = [*self._pending, *pieces], []
        runs = list(_shown(pieces))
        if self._cell is not None:
            self._cell.append(runs)
        else:
            self._say(runs, entry=entry)
        for state in (DELETED, HIDDEN):
            gone = "".join(p.text if p.state == state else " " for p in pieces).strip()
            if gone:
                self._package.met.add(state)
                self._lines.aside(gone, self._aside or state)

    def _say(self, runs: Sequence[Run], *, entry: bool = False) -> None:
        quoted = self._aside == "comment"
        lines = lines_of(runs)
        aside = self._aside or None
        self._lines.say((replace(one, aside=aside, quoted=quoted) for one in lines), entry=entry)

    def _pieces(self, element: Element, state: str, link: str | None) -> Iterator[Piece]:
        for part in element:
            yield from self._part(part, name_of(part), state, link)

    def _part(self, part: Element, name: str, state: str, link: str | None) -> Iterator[Piece]:
        match name:
            case "r":
                yield from self._run(part, state, link)
            case "t":
                yield Piece(part.text or "", state, link)
            case "hyperlink":
                yield from self._pieces(part, state, self._target(part) or link)
            case "fldSimple":
                behind = instruction_link(given(part, "instr") or "", self._package.met)
                yield from self._pieces(part, state, behind or link)
            case _ if name not in _SILENT and child(part, "sdtPr", "showingPlcHdr") is None:
                yield from self._pieces(part, self._changed(name, state), link)

    def _changed(self, name: str, state: str) -> str:
        """Give the state of what stands inside: struck out, put in, or as it was."""
        if name in {"del", "moveFrom"}:
            return DELETED
        if name in {"ins", "moveTo"}:
            self._package.met.add("inserted")
            return INSERTED if state == KEPT else state
        return state

    def _target(self, element: Element) -> str | None:
        found = self._targets.get(given(element, "id") or "")
        return found.target if found is not None and found.outside else None

    def _run(self, run: Element, state: str, link: str | None) -> Iterator[Piece]:
        marks = child(run, "rPr")
        look = marks_of(marks).over(self._named(child(run, "rPr", "rStyle")))
        if state in {KEPT, INSERTED} and (look.hidden or self._is_unseen(marks, look)):
            state = HIDDEN
        look = look.over(self._around)
        for part in run:
            name = name_of(part)
            if name == "fldChar":
                yield from self._field(part, state)
            elif name == "instrText":
                self._fields.instruct(part.text or "", self._package.met)
            elif name in {"drawing", "pict", "object", "AlternateContent"}:
                self._drawn(part, name)
            elif self._fields.shows:
                text = _said(part, name)
                if text:
                    yield Piece(text, state, self._fields.link or link, look)

    def _field(self, part: Element, state: str) -> Iterator[Piece]:
        kind = given(part, "fldCharType") or ""
        box = checkbox(part) if kind == "begin" else None
        self._fields.turn(kind)
        if box is not None:
            yield Piece(box, state)

    def _drawn(self, part: Element, name: str) -> None:
        """Keep the text boxes of a drawing for after the paragraph, each of them once."""
        if name == "object" or child(part, "OLEObject") is not None:
            self._package.met.add("embedded")
        inside = [part]
        while inside:
            element = inside.pop()
            if name_of(element) == "txbxContent":
                self._boxes.append(element)
            elif name_of(element) != "Fallback":
                inside.extend(reversed(list(element)))

    def _named(self, style: Element | None) -> Marks:
        name = given(style, "val") if style is not None else None
        return self._package.styles.get(name or "", SILENT)

    def _is_unseen(self, marks: Element | None, look: Marks) -> bool:
        """Tell whether words are tiny, or white on no ground; what is said to show does."""
        if marks is None or look.hidden is not None:
            return False
        size = child(marks, "sz")
        tiny = size is not None and number(given(size, "val"), otherwise=20) <= 2
        color = child(marks, "color")
        white = color is not None and (given(color, "val") or "").upper() == "FFFFFF"
        unseen = white and self._cell is None and child(marks, "shd") is None
        return tiny or unseen

    def _table(self, element: Element, state: str) -> None:
        rows: list[Row] = []
        above: dict[int, Cell] = {}
        for place, row in enumerate(_rows_in(element), start=1):
            struck = child(row, "trPr", "del") is not None
            cells = self._row(row, DELETED if struck else state, above)
            if struck or state == DELETED:
                continue
            hidden = child(row, "trPr", "hidden") is not None
            rows.append(Row(cells=tuple(cells), number=place, hidden=hidden))
            if len(rows) > self._package.limits.rows:
                raise Unreadable("too-large", "The table is too long. Send it in parts.")
        if self._cell is None and not self._aside and len(rows) > 1 and _width(rows) > 1:
            self._untie(rows[0])
            closed = close_breaks(rows)
            self.tables.append(Table(rows=closed, path="docx-table", above=len(self.lines)))
        elif len(rows) == 1 and self._goes_on(rows[0]):
            last = self.tables[-1]
            self._tied = None if names_account(rows[0]) else last
            added = replace(close_breaks(rows)[0], number=last.rows[-1].number + 1)
            self.tables[-1] = replace(last, rows=(*last.rows, added), above=len(self.lines))
        else:
            self._flatten(rows)

    def _goes_on(self, row: Row) -> bool:
        """Tell whether a table of one row is one more of the table right above it."""
        if self._cell is not None or self._aside or not self.tables:
            return False
        above = self.tables[-1].rows[-1]
        fits = self._is_right_below() and 1 < len(row.cells) == len(above.cells)
        return fits and (names_account(row) or counts_on(above, row))

    def _is_right_below(self) -> bool:
        """Tell whether nothing is said since the last table."""
        return not any(line.text.strip() for line in self.lines[self.tables[-1].above :])

    def _untie(self, first: Row) -> None:
        """Take a row that was tied to a list by its number alone for the title of what follows it.

        The table below may begin with that title's own list. A row of one word may still be one
        of the list above: then a person is asked about it.
        """
        tied, self._tied = self._tied, None
        if tied is None or not self._is_right_below():
            return
        row = self.tables[-1].rows[-1]
        if counts_on(row, first):
            return
        self.tables[-1] = replace(tied, rows=(*tied.rows, *maybe_named(row)))
        self._flatten([row])

    def _flatten(self, rows: Sequence[Row]) -> None:
        """Take a table of one column or one row for layout, and one inside a cell for its text."""
        for row in rows:
            runs = [
                Run(text=cell.text, link=cell.link, doubt=cell.doubt)
                for cell in (told_beside(row) if self._cell is None else row).cells
                if cell.text or cell.link
            ]
            if self._cell is not None:
                blank = Run(text=" ")
                self._cell.append([one for run in runs for one in (run, blank)])
            else:
                for run in runs:
                    self._say([run])

    def _row(self, row: Element, state: str, above: dict[int, Cell]) -> list[Cell]:
        most = self._package.limits.columns
        before = child(row, "trPr", "gridBefore")
        skip = number(given(before, "val"), most=most) if before is not None else 0
        cells = [Cell(text="")] * skip
        for element in _cells_in(row):
            grid = child(element, "tcPr", "gridSpan")
            across = number(given(grid, "val"), otherwise=1, most=most) if grid is not None else 1
            merge = child(element, "tcPr", "vMerge")
            cell = self._cell_of(element, state, max(1, across))
            place = len(cells)
            if merge is not None and (given(merge, "val") or "continue") == "continue":
                cell = above.get(place, cell) if across == 1 else cell
            above[place] = cell
            cells += [cell, *[Cell(text="")] * (across - 1)]
            self._package.cells += max(1, across)
            if len(cells) > most or self._package.cells > _MOST_CELLS:
                raise Unreadable("too-large", "The table is too wide. Send the list as CSV.")
        return cells

    def _cell_of(self, element: Element, state: str, across: int) -> Cell:
        outer, self._cell = self._cell, []
        struck = child(element, "tcPr", "cellDel") is not None
        self.walk(element, DELETED if struck else state)
        paragraphs, self._cell = self._cell, outer
        runs = [run for part in paragraphs for run in (*part, Run(text="\n"))]
        made = cell_of(runs)
        return Cell(text=made.text, link=made.link, doubt=made.doubt, spans=(1, across))


def _shown(pieces: Sequence[Piece]) -> Iterator[Run]:
    """Give what stands; a word that is changed in its middle is doubted."""
    before = ""
    for place, piece in enumerate(pieces):
        if piece.state in {DELETED, HIDDEN}:
            continue
        doubt = STRUCK if piece.marks.struck and piece.text.strip() else None
        for a, b in ((place - 1, place), (place, place + 1)):
            if a >= 0 and b < len(pieces) and _cut(pieces[a], pieces[b]):
                doubt = CHANGED
        text = raised(piece.text, before) if piece.marks.raised else piece.text
        before = text
        yield Run(text=text, link=piece.link, doubt=doubt)


def _cut(before: Piece, after: Piece) -> bool:
    if before.state == after.state or KEPT not in {before.state, after.state}:
        return False
    return bool(before.text[-1:].strip()) and bool(after.text[:1].strip())


def _said(part: Element, name: str) -> str:
    match name:
        case "t" | "delText":
            return part.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "softHyphen":
            return "\u00ad"
        case "sym":
            return symbol(part)
        case _:
            return ""


def _rows_in(table: Element) -> Iterator[Element]:
    yield from _wrapped(table, "tr")


def _cells_in(row: Element) -> Iterator[Element]:
    yield from _wrapped(row, "tc")


def _wrapped(element: Element, wanted: str) -> Iterator[Element]:
    for part in element:
        if name_of(part) == wanted:
            yield part
        elif name_of(part) in {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}:
            yield from _wrapped(part, wanted)


def _width(rows: Sequence[Row]) -> int:
    return max(len(row.cells) for row in rows)
