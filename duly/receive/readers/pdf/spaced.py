"""Tables without printed columns, told by the white space that runs down between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duly.receive.readers.pdf.geometry import Rule
from duly.receive.readers.pdf.grid import Grid
from duly.receive.readers.pdf.rowstarts import Starts, find_starts
from duly.receive.readers.pdf.words import Band

_WIDE_GAP = 1.0  # line heights between words of two columns
_FAR = 4.0  # line heights between a table and what is not part of it
_NARROW = 0.6  # of the text's width: a line that may be the rest of a cell
_FEWEST = 3  # lines that show columns
_GUTTER = 3  # points
_CROSSING = 0.1  # share of words that may run over a column of the page before
_STRAY = 0.03  # share of lines that may run over a gutter
_SLACK = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spaced:
    """A table told by its spacing; ``sure`` when rules or serial numbers part its rows."""

    grid: Grid
    sure: bool


def find_spaced(
    bands: Sequence[Band], level: Sequence[Rule], before: tuple[float, ...] = ()
) -> list[Spaced]:
    """Find tables without column lines in the text that no ruled table holds.

    ``before`` are the columns of the page before: where the words keep to them, they hold on.
    """
    tables: list[Spaced] = []
    for block in _blocks(bands):
        kept = () if tables else _held_on(block, before)
        enough = sum(map(_shows_columns, block)) >= _FEWEST
        xs = kept or (_columns(block) if enough else ())
        if len(xs) > 2:
            tables.append(_table(block, level, xs))
    return tables


def _held_on(block: Sequence[Band], before: tuple[float, ...]) -> tuple[float, ...]:
    """Return the columns of the page before, widened to this page, if its words keep to them."""
    words = [word for band in block for word in band.words]
    inner = before[1:-1]
    crossing = sum(any(word.box[0] < x < word.box[2] for x in inner) for word in words)
    if not inner or crossing > _CROSSING * len(words):
        return ()
    left = min(before[0], *(word.box[0] - _SLACK for word in words))
    right = max(before[-1], *(word.box[2] + _SLACK for word in words))
    return (left, *inner, right)


def _blocks(bands: Sequence[Band]) -> Iterator[list[Band]]:
    """Yield lines that belong together and of which enough show columns."""
    if not bands:
        return
    width = max(band.box[2] for band in bands) - min(band.box[0] for band in bands)
    block: list[Band] = []
    for band in bands:
        far = bool(block) and band.box[1] - block[-1].box[3] > _FAR * band.height
        prose = not _shows_columns(band) and _width(band) > _NARROW * width
        if far or prose:
            yield from _kept(block)
            block = []
        if not prose:
            block.append(band)
    yield from _kept(block)


def _kept(block: list[Band]) -> Iterator[list[Band]]:
    shown = [place for place, band in enumerate(block) if _shows_columns(band)]
    if shown:
        yield block[shown[0] :]


def _shows_columns(band: Band) -> bool:
    return any(
        right.box[0] - left.box[2] > _WIDE_GAP * band.height for left, right in pairwise(band.words)
    )


def _width(band: Band) -> float:
    return band.box[2] - band.box[0]


def _table(block: list[Band], level: Sequence[Rule], xs: tuple[float, ...]) -> Spaced:
    top, bottom = block[0].box[1] - _SLACK, max(band.box[3] for band in block) + _SLACK
    ruled = _ruled_rows(level, xs, top, bottom)
    starts = find_starts(block, (xs[0], xs[1]))
    if len(ruled) >= _FEWEST:
        ys, sure = (top, *ruled, bottom), True
    else:
        starts = starts or _by_first_column(block, xs)
        ys, sure = (*_above(block, starts), *starts.tops, bottom), starts.sure
    return Spaced(grid=_plain_grid(xs, _apart(ys)), sure=sure)


def _columns(block: Sequence[Band]) -> tuple[float, ...]:
    """Find the middles of the gutters, with the outer edges."""
    left = min(band.box[0] for band in block)
    right = max(band.box[2] for band in block)
    cover = [0] * (int(right - left) + 2)
    for band in block:
        for bin_ in {bin_ for word in band.words for bin_ in _bins(word.box, left)}:
            cover[bin_] += 1
    stray = int(_STRAY * len(block))
    edges = [left - _SLACK]
    start: int | None = None
    for place, count in enumerate(cover):
        if count <= stray:
            start = place if start is None else start
        elif start is not None:
            if place - start >= _GUTTER and start > 0:
                edges.append(left + (start + place) / 2)
            start = None
    return (*edges, right + _SLACK)


def _bins(box: tuple[float, float, float, float], left: float) -> range:
    return range(int(box[0] - left), int(box[2] - left) + 1)


def _ruled_rows(
    level: Sequence[Rule], xs: tuple[float, ...], top: float, bottom: float
) -> tuple[float, ...]:
    """Return printed lines that part rows: level, and across most of the table."""
    span = xs[-1] - xs[0]
    across = (
        rule.at
        for rule in level
        if top < rule.at < bottom and min(rule.end, xs[-1]) - max(rule.start, xs[0]) > 0.5 * span
    )
    return tuple(sorted(across))


def _by_first_column(block: Sequence[Band], xs: tuple[float, ...]) -> Starts:
    """Without numbers a row begins where the first column says something; never surely."""
    tops = tuple(band.box[1] for band in block if band.words[0].box[0] < xs[1])
    return Starts(tops=tops or (block[0].box[1],), sure=False)


def _above(block: Sequence[Band], starts: Starts) -> tuple[float, ...]:
    """Each line above the first row is its own: a head, or the rest of the page before."""
    return tuple(band.box[1] for band in block if band.box[1] < starts.tops[0] - _SLACK)


def _apart(ys: Sequence[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for y in sorted(ys):
        if not kept or y - kept[-1] > _SLACK:
            kept.append(y)
    return tuple(kept)


def _plain_grid(xs: tuple[float, ...], ys: tuple[float, ...]) -> Grid:
    places = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    return Grid(xs=xs, ys=ys, head={place: place for place in places})
