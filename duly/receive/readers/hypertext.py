"""Web pages and HTML mail: running text and tables, with the addresses behind the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from duly.order.terms import Unreadable
from duly.receive.readers.decoding import decode
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Flag, Line, Row, Table
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.marks import STRUCK, raised
from duly.receive.readers.quoting import mark_quoted
from duly.receive.readers.styling import Look, Sheet
from duly.receive.readers.tagged import TagParser
from duly.receive.readers.wrapping import close_breaks

_BLOCKS = frozenset(
    re.findall(
        r"\S+",
        "p div br li ul ol h1 h2 h3 h4 h5 h6 hr pre blockquote address article section header "
        "footer table tr td th caption title body html dd dt dl figure main nav form",
    )
)
_SKIPPED = frozenset({"script", "style", "template", "noscript", "svg", "object", "iframe"})
_VOID = frozenset(
    re.findall(r"\S+", "br hr img input meta link wbr area base col embed source track")
)
_FIELD = "It stands in a field of a form: did its writer fill it in?"
_FRAMED = "The page holds another page in a frame; that one was not read. Look at the original."
_FIELDS = frozenset({"", "text", "search", "url", "email", "tel", "number"})
_BOXES = frozenset({"checkbox", "radio"})
TICKED, OPEN = "\u2611", "\u2610"
_QUOTE_CLASS = re.compile(r"\b(gmail_quote|yahoo_quoted|moz-cite-prefix)\b")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
_DEEPEST = 400
_BETWEEN, _AROUND = re.compile(r"[\s,;|]+"), " .:!()<>[]\"'"


@dataclass(slots=True)
class _Piece:
    """Text that is being collected, for a line or a cell, with the addresses behind its words."""

    text: list[str] = field(default_factory=list)
    links: list[_Anchor] = field(default_factory=list)
    doubt: str | None = None

    def begin_link(self, address: str) -> None:
        """Begin the words of a link; those of another one right before it do not run into them."""
        last = self.links[-1] if self.links else None
        if last and last.address != address and last.end == len(self.text) > last.start:
            self.text.append(" ")
        self.links.append(_Anchor(address, len(self.text)))

    def end_link(self) -> None:
        if self.links and self.links[-1].end is None:
            self.links[-1].end = len(self.text)

    def take(self) -> _Taken:
        text = "".join(self.text)
        links = tuple((one.address, "".join(self.text[one.start : one.end])) for one in self.links)
        taken = _Taken(text, links, self.doubt if text.strip() else None)
        self.text.clear()
        self.links.clear()
        self.doubt = None
        return taken


@dataclass(slots=True)
class _Anchor:
    address: str
    start: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Taken:
    text: str
    links: tuple[tuple[str, str], ...]  # addresses and the words before them
    doubt: str | None

    @property
    def link(self) -> str | None:
        return self.links[0][0] if self.links else None


@dataclass(frozen=True, slots=True)
class _Element:
    tag: str
    quotes: bool
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page shows, and whether it also holds what it does not show."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    flags: tuple[Flag, ...]


def read_hypertext(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read an HTML file."""
    declared = _CHARSET.search(file.data[:4096])
    decoded = decode(file.data, declared=declared[1].decode("ascii") if declared else None)
    page = read_page(decoded.text, limits=opening.limits)
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type="text/html",
            lines=page.lines,
            tables=page.tables,
            flags=(*decoded.flags, *page.flags),
            part_of=opening.part_of,
        ),
    )


def read_page(text: str, *, limits: Limits, forwarded: bool = False) -> Page:
    """Read markup; a table of one column or one cell is layout and becomes lines."""
    parser = _Parser(limits, Sheet(text))
    parser.feed(text)
    parser.close()
    parser.finish()
    marked = mark_quoted([line.text for line in parser.lines], forwarded=forwarded)
    lines = tuple(
        replace(line, quoted=line.quoted or mark.quoted)
        for line, mark in zip(parser.lines, marked, strict=True)
    )
    why = "The page holds text that it does not show; that text was not read."
    flags = (Flag(code="hidden-text", why=why),) if parser.unseen else ()
    if parser.framed:
        flags = (*flags, Flag(code="embedded-objects", why=_FRAMED))
    return Page(lines=lines, tables=tuple(parser.tables), flags=flags)


class _Parser(TagParser):
    def __init__(self, limits: Limits, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.limits = limits
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self.unseen = False
        self.framed = False
        self._open: list[_Element] = []
        self._piece = _Piece()
        self._grids: list[list[list[Cell]]] = []
        self._spans: list[tuple[int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"td", "th", "tr"}:
            self._end_open_cell()
        if tag in _BLOCKS:
            self._break(tag)
        if tag not in _VOID:
            self._enter(tag, given)
        if tag == "a" and given.get("href", "").strip():
            self._begin_link(given["href"].strip())
        self._put_in(tag, given)
        if tag == "table":
            self._grids.append([])
        elif tag == "tr" and self._grids:
            self._grids[-1].append([])
        elif tag in {"td", "th"} and self._grids:
            self._spans.append((_span(given, "rowspan"), _span(given, "colspan")))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self._grids and self._spans:
            self._end_cell()
        elif tag == "table" and self._grids:
            self._end_open_cell()
            self._end_table()
        elif tag in _BLOCKS:
            self._break(tag)
        if tag == "a":
            self._piece.end_link()
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 40), -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        tags = {element.tag for element in self._open}
        look = self._open[-1].look if self._open else Look()
        if look.unseen or tags & _SKIPPED:
            self.unseen = self.unseen or (not tags & _SKIPPED and data.strip() != "")
            return
        if look.struck and data.strip():
            self._piece.doubt = STRUCK
        words = data if "pre" in tags else re.sub(r"\s+", " ", data)
        before = self._piece.text[-1] if self._piece.text else ""
        self._piece.text.append(raised(words, before) if look.raised else words)

    def finish(self) -> None:
        """Close what the page left open."""
        while self._grids:
            if self._spans:
                self._end_cell()
            self._end_table()
        self._break("html")

    def _enter(self, tag: str, given: dict[str, str]) -> None:
        if len(self._open) > _DEEPEST:
            raise Unreadable("too-deep", "The page nests without end. Send it as PDF or text.")
        around = self._open[-1].look if self._open else Look()
        quotes = tag == "blockquote" or _QUOTE_CLASS.search(given.get("class", "")) is not None
        self._open.append(_Element(tag, quotes, self._sheet.look(tag, given, around)))

    def _put_in(self, tag: str, given: dict[str, str]) -> None:
        """Take what a page puts in beside its text: fields of forms; tell of pages in frames."""
        if tag == "input":
            self._field(given)
        self.framed = self.framed or (tag == "iframe" and "srcdoc" in given)

    def _field(self, given: dict[str, str]) -> None:
        """Take what a field of a form shows: a box, or words that stand in it."""
        kind = given.get("type", "").strip().lower()
        shown = not (self._open and self._open[-1].look.unseen) and "hidden" not in given
        if shown and kind in _BOXES:
            self._piece.text.append(TICKED if "checked" in given else OPEN)
        elif shown and kind in _FIELDS and given.get("value", "").strip():
            self._piece.text.append(f" {given['value'].strip()} ")
            self._piece.doubt = self._piece.doubt or _FIELD

    def _begin_link(self, address: str) -> None:
        """Take an address behind words that the page shows; a hidden one is told."""
        if self._open and self._open[-1].look.unseen:
            self.unseen = True
        else:
            self._piece.begin_link(address)

    def _break(self, tag: str) -> None:
        if self._spans:
            self._piece.text.append("\n")
            return
        taken = self._piece.take()
        quoted = any(element.quotes for element in self._open)
        kept = [part.strip() for part in taken.text.split("\n")]
        texts = [part for part in kept if part] or ([""] if tag in {"p", "br"} else [])
        link = taken.link if len(taken.links) == 1 else None
        self.lines.extend(
            Line(text=part, link=link, quoted=quoted, doubt=taken.doubt) for part in texts
        )
        if len(taken.links) > 1:  # each address that no words say follows on its own line
            apart = {_bare(word.strip(_AROUND)) for word in _BETWEEN.split(taken.text)}
            self.lines.extend(
                Line(text=words.strip() or address, link=address, quoted=quoted, doubt=taken.doubt)
                for address, words in taken.links
                if _bare(words) != _bare(address) or _bare(words.strip(_AROUND)) not in apart
            )

    def _end_open_cell(self) -> None:
        """Close a cell of the innermost table whose end was left out, as HTML allows."""
        if self._grids and len(self._spans) >= len(self._grids):
            self._end_cell()

    def _end_cell(self) -> None:
        taken = self._piece.take()
        text = "\n".join([taken.text, *(address for address, _ in taken.links[1:])])
        spans = self._spans.pop()
        if self._grids and not self._grids[-1]:
            self._grids[-1].append([])
        shown = re.sub(r"\s*\n\s*", "\n", re.sub(r"[ \t]+", " ", text)).strip()
        if self._grids:
            self._grids[-1][-1].append(
                Cell(text=shown, link=taken.link, spans=spans, doubt=taken.doubt)
            )

    def _end_table(self) -> None:
        grid = [row for row in self._grids.pop() if row]
        if sum(map(len, grid)) > self.limits.rows * 20 or len(grid) > self.limits.rows:
            raise Unreadable("too-large", "The page's table is too long. Send it in parts.")
        if any(len(row) > 1 for row in grid) and len(grid) > 1:
            rows = tuple(Row(cells=tuple(row), number=n) for n, row in enumerate(_spread(grid), 1))
            above = len(self.lines)
            self.tables.append(Table(rows=close_breaks(rows), path="html-table", above=above))
        else:
            self.lines.extend(
                Line(text=text, link=cell.link, doubt=cell.doubt)
                for row in grid
                for cell in row
                for text in cell.text.split("\n")
            )


def _bare(address: str) -> str:
    return address.strip().partition("://")[2].rstrip("/") or address.strip().rstrip("/")


def _span(given: dict[str, str], name: str) -> int:
    digits = given.get(name, "1").strip()
    return min(int(digits), 1000) if digits.isascii() and digits.isdigit() and int(digits) else 1


def _spread(grid: list[list[Cell]]) -> list[list[Cell]]:
    """Put each cell in its column: spans leave room to the right and text below."""
    waiting: dict[int, tuple[int, Cell]] = {}
    spread: list[list[Cell]] = []
    for row in grid:
        out: list[Cell] = []
        cells = iter(row)
        while True:
            left, above = waiting.get(len(out), (0, None))
            if left and above is not None:
                waiting[len(out)] = (left - 1, above)
                out.append(above)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            down, across = cell.spans
            for step in range(min(across, 200)):
                shown = cell if step == 0 else Cell(text="")
                waiting[len(out)] = (down - 1, shown)
                out.append(shown)
        spread.append(out)
    return spread
