"""Pieces of text chained in the order of drawing, with what may stand between their letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from unicodedata import normalize

from duly.receive.readers.numbering import STOPS
from duly.receive.readers.pdf.second.drawing import Piece

_GLUED = 0.16  # sizes between letters of one word
_NEAR = 0.5  # sizes between words of one line; cells of a table stand hardly further apart
_BACK = 0.5
_LEVEL = 0.3
_OVER = 0.5  # sizes by which two texts on one line run into one another
_LEFT = 0.6
_LOWEST, _HIGHEST = 0.6, 2.2  # sizes between two lines of one text
_LOOSER = 1.25  # times the usual distance of lines: another entry
_TWICE = 0.12  # sizes: the same letters drawn again to look bold
_CLEAR = 0.9  # share of the room that the next word may take to be sure that it had room
ANEW = re.compile(
    rf"h\w{{1,4}}ps?(?::/{{0,2}}|//)|www\.|[@＠#]|\(?\d{{1,5}}[{STOPS}](?:\s|h\w{{1,4}}ps?:|www\.|[@＠#])",
    re.IGNORECASE,
)
_SEGMENT = re.compile(r"[/?&=.\-_:%#]*[^/?&=.\-_:%#\s]*[/?&=.\-_:%#]?")
_OPEN_END = re.compile(r"//?\S*[/?&=%_-]$|//[^/\s]*\.$")  # an address that plainly goes on
_OPEN_START = re.compile(r"[/?&=%]")
_WORD = re.compile(r"\S+")

_Column = tuple[str, int, int]  # which edge, its place in steps of three points, size of letters
_Columns = tuple[_Column, _Column]


class Mark(IntEnum):
    """What stands between two letters."""

    GLUED = 0
    SOFT = 1  # a line end that the width made, as far as can be told
    BLANK = 2
    HARD = 3  # a line end that was meant
    APART = 4  # another place on the page


@dataclass(slots=True)
class _Line:
    text: str
    along: float
    end: float
    up: float
    size: float
    way: tuple[float, float]

    @property
    def width(self) -> float:
        return self.end - self.along


@dataclass(slots=True)
class Script:
    """A page's letters without blanks, and a mark at each place where two are not glued."""

    letters: str = ""
    marks: dict[int, Mark] = field(default_factory=dict)
    crossed: list[tuple[int, int]] = field(default_factory=list)  # drawn over one another

    def mark(self, place: int) -> Mark:
        """Return what stands before the letter at a place."""
        return Mark.APART if place >= len(self.letters) else self.marks.get(place, Mark.GLUED)


def script_of(pieces: Sequence[Piece]) -> Script:
    """Chain a page's pieces."""
    lines = list(_lines(_once(pieces)))
    crossing = _crossing(lines)
    crossed: list[tuple[int, int]] = []
    drops = [0.0, *(_drop(above, below) for above, below in pairwise(lines))]
    usual = _usual_drops(lines, drops)
    columns = list(map(_columns, lines))
    reach = _reach(lines, columns)
    written: list[str] = []
    marks: dict[int, Mark] = {}
    size = 0
    before: _Line | None = None
    for place, line in enumerate(lines):
        start = size
        mark = Mark.APART
        if before is not None and drops[place]:
            room = [reach[column] for column in columns[place - 1]]
            mark = _joint(before, line, drops[place], usual, room)
        for match in _WORD.finditer(line.text):
            word = match[0] if match[0].isascii() else normalize("NFKC", match[0])
            first = match.start() == 0 and mark is not Mark.APART
            marks[size] = mark if match.start() == 0 or first else max(mark, Mark.BLANK)
            mark = Mark.BLANK
            written.append(word)
            size += len(word)
        if place in crossing:
            crossed.append((start, size))
        before = line
    return Script(letters="".join(written), marks=marks, crossed=crossed)


def _once(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pass over what is drawn a second time in nearly the same place."""
    seen: dict[tuple[str, int, int], list[Piece]] = {}
    for piece in pieces:
        key = piece.text, round(piece.up / 4), round(piece.along / 8)
        spots = seen.get(key)
        if spots is None:
            seen[key] = [piece]
        elif piece.text.strip() and _drawn_there(piece, spots):
            continue
        else:
            spots.append(piece)
        yield piece


def _drawn_there(piece: Piece, spots: Sequence[Piece]) -> bool:
    near = _TWICE * piece.size
    return any(
        abs(one.along - piece.along) < near and abs(one.up - piece.up) < near for one in spots
    )


def _lines(pieces: Iterator[Piece]) -> Iterator[_Line]:
    line: _Line | None = None
    for piece in pieces:
        gap = piece.along - line.end if line is not None else 0.0
        if line is None or not _same_line(line, piece, gap):
            if line is not None:
                yield line
            line = _Line(piece.text, piece.along, piece.end, piece.up, piece.size, piece.way)
            continue
        line.text += (" " if gap > _GLUED * line.size else "") + piece.text
        line.end = max(line.end, piece.end)
    if line is not None:
        yield line


def _same_line(line: _Line, piece: Piece, gap: float) -> bool:
    size = max(line.size, piece.size)
    return (
        -_BACK * size <= gap <= _NEAR * size
        and abs(piece.up - line.up) <= _LEVEL * size
        and _one_way(line.way, piece.way)
    )


def _one_way(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one == other or (abs(one[0] - other[0]) < 0.01 and abs(one[1] - other[1]) < 0.01)


def _crossing(lines: Sequence[_Line]) -> frozenset[int]:
    """Find lines that are drawn over one another."""
    placed = sorted(
        (line.way, line.up, place) for place, line in enumerate(lines) if line.text.strip()
    )
    found: set[int] = set()
    for rank, (way, up, place) in enumerate(placed, start=1):
        line = lines[place]
        nearest = line.size * _LEVEL
        for other_way, other_up, other_place in map(placed.__getitem__, range(rank, len(placed))):
            away = other_up - up
            if away > nearest or not _one_way(way, other_way):
                break
            other = lines[other_place]
            if away > other.size * _LEVEL:
                break
            if min(line.end, other.end) - max(line.along, other.along) > _OVER * line.size:
                found.update((place, other_place))
    return frozenset(found)


def _drop(above: _Line, below: _Line) -> float:
    """Return how far a line lies below another of the same text, or 0 when it is none."""
    if not _one_way(above.way, below.way):
        return 0.0
    size = max(above.size, below.size)
    drop = above.up - below.up
    if not _LOWEST * size <= drop <= _HIGHEST * size:
        return 0.0
    middles = abs(above.along + above.end - below.along - below.end) / 2
    aligned = abs(above.along - below.along) <= _LEFT * size or middles <= _LEFT * size
    return drop if aligned else 0.0


def _usual_drops(lines: Sequence[_Line], drops: Sequence[float]) -> dict[int, float]:
    """Return the smallest distance of lines for each size of letters."""
    usual: dict[int, float] = {}
    for below, drop in zip(lines, drops, strict=False):
        if drop:
            key = round(below.size)
            usual[key] = min(drop, usual.get(key, drop))
    return usual


def _columns(line: _Line) -> _Columns:
    size = round(line.size)
    return (
        ("left", round(line.along / 3), size),
        ("middle", round((line.along + line.end) / 6), size),
    )


def _reach(lines: Sequence[_Line], columns: Sequence[_Columns]) -> dict[_Column, float]:
    """Return how wide the lines of a column get: those that begin, or are centered, together.

    A width that no other line shares is a stranger's above or below the column, if it can be.
    """
    widths: dict[_Column, list[float]] = defaultdict(list)
    for line, (left, middle) in zip(lines, columns, strict=True):
        width = line.width
        widths[left].append(width)
        widths[middle].append(width)
    return {column: _shared(sorted(found), column[2]) for column, found in widths.items()}


def _shared(widths: Sequence[float], size: int) -> float:
    pairs = zip(reversed(widths[:-1]), reversed(widths), strict=False)
    return next((wider for other, wider in pairs if wider - other <= size), widths[-1])


def _joint(
    above: _Line,
    below: _Line,
    drop: float,
    usual: dict[int, float],
    reach: Sequence[float],
) -> Mark:
    if drop > _LOOSER * usual.get(round(below.size), drop):
        return Mark.APART
    if above.text.endswith((" ", "\u00a0")) or below.text.startswith(" "):
        return Mark.BLANK
    text = below.text.strip()
    if ANEW.match(text):
        return Mark.HARD
    if _OPEN_END.search(above.text) or _OPEN_START.match(text):
        return Mark.SOFT
    left, middle = reach
    level = abs(above.along - below.along) <= _LEFT * below.size
    room = (left if level else middle) - above.width
    first = _SEGMENT.match(text)
    share = len(first[0]) / max(len(below.text), 1) if first else 1.0
    return Mark.HARD if share * below.width < _CLEAR * room else Mark.SOFT
