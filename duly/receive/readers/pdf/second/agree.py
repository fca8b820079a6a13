"""Two readings of one page held against each other; where they differ a person decides."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from operator import is_
from typing import NamedTuple
from unicodedata import normalize

from duly.receive.readers.document import Cell, Line, Row
from duly.receive.readers.pdf.page import Page
from duly.receive.readers.pdf.pagetable import PageTable
from duly.receive.readers.pdf.second.chains import ANEW, Mark, Script

ONE_READER = "Only one of the two readers could read this page. Compare with its picture."
DIFFER = "A second reading of the page differs here. Compare with the page's picture."
_TELLING = re.compile(r"[/@#_＠＃]|\w\.\w|\d{4}|[A-Za-z]\d|\d[A-Za-z]")
_NAME = re.compile(r"[\w.-]{2,64}", re.ASCII)
_POINTS = re.compile(r"https?:|www\.|[@#]\w|\w\.\w+/", re.IGNORECASE)
_HYPHENS = ("\u00ad", "\ufffe", "\x02")
_LOOKED_FOR = 40  # differences per page for which the other reading is looked up
_TRIES = 200


def held_against(page: Page, script: Script | None) -> Page:
    """Doubt every locator of the first reading that the second does not confirm.

    ``unread`` tells the locators that only the second reading holds.
    """
    if not page.lines and not page.tables:
        return page
    watch = _Watch(script)
    tables = tuple(watch.table(table) for table in page.tables)
    lines = tuple(watch.line(line) for line in page.lines)
    return replace(page, lines=lines, tables=tables, unread=tuple(watch.left_over()))


class _Found(NamedTuple):
    """Where the second reading has a text, and whether it begins and ends there too."""

    start: int
    end: int
    agrees: bool


class _Watch:
    """The second reading of a page, and how much of it the first one has told so far."""

    def __init__(self, script: Script | None) -> None:
        self._script = script or Script()
        self._silent = script is None
        self._letters = _plain_hyphens(self._script.letters)
        self._told = bytearray(len(self._letters))
        marks = self._script.marks.items()
        self._parted = sorted(place for place, mark in marks if mark > Mark.SOFT)
        self._cursor = 0
        self._looked = 0

    def table(self, table: PageTable) -> PageTable:
        """Hold a table's cells against the second reading."""
        seen: dict[int, Cell] = {}
        rows = tuple(self._row(row, seen) for row in table.rows)
        return replace(table, rows=rows)

    def _row(self, row: Row, seen: dict[int, Cell]) -> Row:
        cells = []
        for cell in row.cells:
            if id(cell) not in seen:  # a cell that spans rows is one cell in each of them
                seen[id(cell)] = self._cell(cell)
            cells.append(seen[id(cell)])
        agreed = all(map(is_, cells, row.cells))
        return row if agreed else replace(row, cells=tuple(cells))

    def _cell(self, cell: Cell) -> Cell:
        doubt, others = self._doubt(cell.text, whole=True)
        if doubt is None:
            return cell
        return replace(cell, doubt=cell.doubt or doubt, alternatives=(*cell.alternatives, *others))

    def line(self, line: Line) -> Line:
        """Hold a line against the second reading; how it goes on is not asked here."""
        doubt, others = self._doubt(line.text, whole=False)
        if doubt is None:
            return line
        return replace(line, doubt=line.doubt or doubt, alternatives=(*line.alternatives, *others))

    def left_over(self) -> Iterator[str]:
        """Yield what points at something and was told by the second reading only."""
        for start, end in self._words():
            word = self._letters[start:end]
            if self._told.find(1, start, end) < 0 and _POINTS.search(word):
                yield word

    def _doubt(self, text: str, *, whole: bool) -> tuple[str | None, tuple[str, ...]]:
        if text.isascii() and not (whole or _TELLING.search(text)):
            return None, ()
        tokens = [_plain(token) for token in text.split()]
        alone = whole and len(tokens) == 1 and _NAME.fullmatch(tokens[0])
        others: list[str] = []
        doubt = None
        for place, token in enumerate(tokens):
            if not (alone or _tells(token)):
                continue
            if self._silent:
                return ONE_READER, ()
            first, last = whole and place == 0, whole and place == len(tokens) - 1
            found = self._next(token, first=first, last=last)
            found = found or self._find(token, first=first, last=last)
            if found is not None:
                self._told[found.start : found.end] = b"\1" * (found.end - found.start)
            if found is None or not found.agrees:
                doubt = DIFFER
                others.extend(self._instead(token, found))
        return doubt, tuple(dict.fromkeys(others))

    def _find(self, token: str, *, first: bool, last: bool) -> _Found | None:
        """Find a text where nothing of the second reading is told yet, the next one first."""
        best: _Found | None = None
        for found in self._places(token, first=first, last=last):
            best = best or found
            if found.agrees:
                self._cursor = found.end
                return found
        return best

    def _next(self, token: str, *, first: bool, last: bool) -> _Found | None:
        """Return the place where a text stands next, as nearly every one does, if it agrees."""
        start = self._letters.find(token, self._cursor)
        end = start + len(token)
        if start < 0 or self._told.find(1, start, end) >= 0:
            return None
        if not self._agrees(token, start, end, first=first, last=last):
            return None
        self._cursor = end
        return _Found(start, end, agrees=True)

    def _places(self, token: str, *, first: bool, last: bool) -> Iterator[_Found]:
        for origin, limit in ((self._cursor, len(self._letters)), (0, self._cursor)):
            start = origin
            for _ in range(_TRIES):
                start = self._letters.find(token, start)
                if start < 0 or start >= max(limit, 1):
                    break
                end = start + len(token)
                if self._told.find(1, start, end) < 0:
                    agrees = self._agrees(token, start, end, first=first, last=last)
                    yield _Found(start, end, agrees)
                start += 1

    def _agrees(self, token: str, start: int, end: int, *, first: bool, last: bool) -> bool:
        script = self._script
        opens = script.mark(start) if start else Mark.APART
        if opens <= (Mark.SOFT if first else Mark.GLUED) and not ANEW.match(token):
            return False
        if script.mark(end) <= (Mark.SOFT if last else Mark.GLUED):
            return False
        if script.crossed and any(one < end and start < other for one, other in script.crossed):
            return False
        after = bisect_right(self._parted, start)
        return after == len(self._parted) or self._parted[after] >= end

    def _instead(self, token: str, found: _Found | None) -> list[str]:
        """Return what the second reading has in this place, or what is most like it."""
        self._looked += 1
        if self._looked > _LOOKED_FOR:
            return []
        words = list(self._words())
        if found is not None:
            near = [self._letters[a:b] for a, b in words if a < found.end and found.start < b]
            return [word for word in near if word != token and 2 * len(word) > len(token)][:2]
        pattern = re.escape(token).replace(re.escape("\ufffd"), ".?")
        said = [self._letters[a:b] for a, b in words if not any(self._told[a:b])]
        if "\ufffd" in token:
            return [word for word in said if re.fullmatch(pattern, word) and "\ufffd" not in word]
        return get_close_matches(token, said, n=1, cutoff=0.6)

    def _words(self) -> Iterator[tuple[int, int]]:
        """Yield the words of the second reading, line ends closed where they may be no ends."""
        start = 0
        for place in [*self._parted, len(self._letters)]:
            if place > start:
                yield start, place
                start = place


@lru_cache(maxsize=4_096)  # a list says the same words again and again
def _tells(token: str) -> bool:
    return _TELLING.search(token) is not None


@lru_cache(maxsize=4_096)
def _plain(token: str) -> str:
    if token.isascii():
        return token.replace("\x02", "-")
    return normalize("NFKC", _plain_hyphens(token))


def _plain_hyphens(text: str) -> str:
    for sign in _HYPHENS:
        text = text.replace(sign, "-")
    return text
