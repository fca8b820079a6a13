"""Tables without printed columns, told by the white space that runs down between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duly.receive.readers.pdf.geometry import Rule, Rules, around
from duly.receive.readers.pdf.grid import Grid, joined
from duly.receive.readers.pdf.joints import is_locator
from duly.receive.readers.pdf.rowstarts import (
    Starts,
    find_starts,
    find_starts_by_locators,
    is_numbered,
    is_serial,
)
from duly.receive.readers.pdf.words import Band, Word

_WIDE_GAP = 1.0  # line heights between words of two columns
_FAR = 4.0  # line heights between a table and what is not part of it
_NARROW = 0.6  # of the text's width: a line that may be the rest of a cell
_LINES = 8  # numbered lines of a page
_FEWEST = 3  # lines that show columns
_GUTTER = 3  # points
_CROSSING = 0.1  # share of words that may run over a column of the page before
_OUTDENT = 20.0  # points by which longer numbers may begin further left
_STRAY = 0.03  # share of lines that may run over a gutter
_SLACK = 1.0
_ACROSS, _ALL_ACROSS = 0.5, 0.9  # shares of a table's width

Edges = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spaced:
    """A table told by its spacing; ``sure`` when its rows are."""

    grid: Grid
    sure: bool
    doubted: tuple[float, ...] = ()  # tops of rows that may be two


def find_spaced(bands: Sequence[Band], rules: Rules, before: Edges = ()) -> list[Spaced]:
    """Find tables without column lines in the text that no ruled table holds.

    ``before`` are the columns of the page before: where the words keep to them, they hold on.
    Lists that stand side by side, each with its own numbers, are tables of their own.
    """
    shown = [band for band in bands if _shows_columns(band)]
    guess = _columns(shown) if len(shown) >= _FEWEST else before
    tables: list[Spaced] = []
    for block, cut in _blocks(bands, guess):
        kept = () if tables else _held_on(block, before)
        enough = sum(_is_tabular(band, guess) for band in block) >= _FEWEST
        xs = kept or (_columns(block) if enough else ())
        if len(xs) > 2:
            tables.extend(_tables(block, rules, xs, cut))
    return tables


def _held_on(block: Sequence[Band], before: Edges) -> Edges:
    """Return the columns of the page before, widened to this page, if its words keep to them."""
    words = [word for band in block for word in band.words]
    inner = before[1:-1]
    crossing = sum(any(word.box[0] < x < word.box[2] for x in inner) for word in words)
    begins = min(word.box[0] for word in words)
    if not inner or crossing > _CROSSING * len(words) or begins < before[0] - _OUTDENT:
        return ()
    left = min(before[0], *(word.box[0] - _SLACK for word in words))
    right = max(before[-1], *(word.box[2] + _SLACK for word in words))
    return (left, *inner, right)


def _blocks(bands: Sequence[Band], guess: Edges) -> Iterator[tuple[list[Band], bool]]:
    """Yield lines that belong together, from the first that shows columns.

    The second value says that the line directly above was left out, and may go on in the first.
    """
    if not bands:
        return
    width = max(band.box[2] for band in bands) - min(band.box[0] for band in bands)
    block: list[Band] = []
    cut = False
    for band in bands:
        far = bool(block) and band.box[1] - block[-1].box[3] > _FAR * band.height
        wide = band.box[2] - band.box[0] > _NARROW * width
        title = _is_title(band, guess)
        prose = title or (wide and not _is_tabular(band, guess))
        if far or prose:
            yield from ((kept, cut) for kept in _kept(block, guess))
            block, cut = [], prose and not title
        if not prose:
            block.append(band)
    yield from ((kept, cut) for kept in _kept(block, guess))


def _kept(block: list[Band], guess: Edges) -> Iterator[list[Band]]:
    shown = [place for place, band in enumerate(block) if _is_tabular(band, guess)]
    if shown:
        first = shown[0]
        while first and is_locator(block[first - 1].words[-1].text):
            first -= 1  # an address in the middle of its row's height begins above the row's words
        yield _without_closing(block[first:], guess)


def _without_closing(block: list[Band], guess: Edges) -> list[Band]:
    """Leave out what is written below a numbered list from its left edge: "Yours faithfully"."""
    numbered = [band for band in block if is_serial(band.words[0].text)]
    if len(numbered) < _FEWEST:
        return block
    left = min(band.box[0] for band in numbered)
    last = len(block)
    while last and _is_closing(block[last - 1], left, guess):
        last -= 1
    return block[:last]


def _is_closing(band: Band, left: float, guess: Edges) -> bool:
    word = band.words[0].text
    at_edge = abs(band.box[0] - left) <= _OUTDENT
    return at_edge and not is_serial(word) and word[:1].isalpha() and not _is_tabular(band, guess)


def _is_title(band: Band, guess: Edges) -> bool:
    """Test for words that run over a column and name nobody: they part two tables."""
    first, left, right = band.words[0], band.box[0], band.box[2]
    over = [x for x in guess[1:-1] if left < x - _GUTTER and x + _GUTTER < right]
    if not over or _shows_columns(band) or is_serial(first.text):
        return False
    aligned = abs(left - guess[0] - _SLACK) <= _SLACK
    crossed = any(word.box[0] < x < word.box[2] for word in band.words for x in over)
    return (crossed or not aligned) and not any(is_locator(word.text) for word in band.words)


def _is_tabular(band: Band, guess: Edges) -> bool:
    return _shows_columns(band) or _keeps_to(band, guess)


def _shows_columns(band: Band) -> bool:
    return _are_apart(band.words, band.height)


def _are_apart(words: Sequence[Word], high: float) -> bool:
    return any(right.box[0] - left.box[2] > _WIDE_GAP * high for left, right in pairwise(words))


def _keeps_to(band: Band, xs: Edges) -> bool:
    """Test that words stand in several columns and none runs over an edge."""
    inner = xs[1:-1]
    if any(word.box[0] < x < word.box[2] for word in band.words for x in inner):
        return False
    return len({sum(x <= word.box[0] for x in inner) for word in band.words}) > 1


def _tables(block: list[Band], rules: Rules, xs: Edges, cut: bool) -> Iterator[Spaced]:
    for group in _side_by_side(block, xs):
        bands = _headless(_within(block, group)) if len(group) < len(xs) else block
        yield _table(bands, rules, group, cut)


def _headless(bands: list[Band]) -> list[Band]:
    """Leave out what is written above one of several lists and shows no columns: its heading."""
    first = next((n for n, band in enumerate(bands) if _begins_row(band)), 0)
    return bands[first:]


def _begins_row(band: Band) -> bool:
    return is_serial(band.words[0].text) or _shows_columns(band)


def _side_by_side(block: Sequence[Band], xs: Edges) -> list[Edges]:
    """Cut columns into groups that each begin with their own serial numbers."""
    numbered = [place for place, span in enumerate(pairwise(xs)) if is_numbered(block, span)]
    if len(numbered) < 2 or numbered[0] != 0:
        return [xs]
    ends = [*numbered[1:], len(xs) - 1]
    return [xs[start : end + 1] for start, end in zip(numbered, ends, strict=True)]


def _within(block: Sequence[Band], xs: Edges) -> list[Band]:
    bands = []
    for band in block:
        words = tuple(word for word in band.words if xs[0] <= word.box[0] < xs[-1])
        if words:
            bands.append(Band(words, around(word.box for word in words)))
    return bands


def _table(block: list[Band], rules: Rules, xs: Edges, cut: bool) -> Spaced:
    top, bottom = block[0].box[1] - _SLACK, max(band.box[3] for band in block) + _SLACK
    ruled = _ruled_rows(joined(rules.level), xs, top, bottom, share=_ACROSS)
    if len(ruled) < _FEWEST:  # every other row shaded shows as well where rows end
        ruled = _ruled_rows(joined(rules.shades), xs, top, bottom, share=_ALL_ACROSS)
    if len(ruled) >= _FEWEST:
        return Spaced(grid=_plain_grid(xs, _apart((top, *ruled, bottom))), sure=True)
    starts = _starts(block, xs)
    ys = (*(() if cut else _above(block, starts)), *starts.tops, bottom)
    sure = starts.sure and not _are_lines(block)
    return Spaced(grid=_plain_grid(xs, _apart(ys)), sure=sure, doubted=starts.doubted)


def _are_lines(block: Sequence[Band]) -> bool:
    """Test for numbers that count a text's lines in its margin, as courts have them."""
    numbered = [band for band in block if is_serial(band.words[0].text)]
    said = [band.words[1:] for band in numbered if len(band.words) > 1]
    apart = any(_are_apart(band.words[1:], band.height) for band in numbered)
    if len(numbered) < _LINES or apart:
        return False
    naming = sum(any(is_locator(word.text) for word in words) for words in said)
    going_on = sum(len(words) > 2 and words[0].text[:1].islower() for words in said)
    return naming <= len(said) / 2 and going_on >= 2


def _starts(block: Sequence[Band], xs: Edges) -> Starts:
    by_number = find_starts(block, (xs[0], xs[1]))
    if by_number is not None and by_number.sure:
        return by_number
    by_locator = find_starts_by_locators(block, xs)
    return by_locator or by_number or _by_first_column(block, xs)


def _by_first_column(block: Sequence[Band], xs: Edges) -> Starts:
    """Else a row begins where the first column says something; never surely."""
    tops = tuple(band.box[1] for band in block if band.words[0].box[0] < xs[1])
    return Starts(tops=tops or (block[0].box[1],), sure=False)


def _columns(block: Sequence[Band]) -> Edges:
    """Find where columns begin, just left of their words, with the outer edges."""
    left = min(band.box[0] for band in block)
    right = max(band.box[2] for band in block)
    cover = [0] * (int(right - left) + 2)
    for band in block:
        for place in {place for word in band.words for place in _covered(word.box, left)}:
            cover[place] += 1
    stray = int(_STRAY * len(block))
    edges = [left - _SLACK]
    start: int | None = None
    for place, count in enumerate(cover):
        if count <= stray:
            start = place if start is None else start
        elif start is not None:
            if place - start >= _GUTTER and start > 0:
                edges.append(left + place - _SLACK)
            start = None
    return (*edges, right + _SLACK)


def _covered(box: tuple[float, float, float, float], left: float) -> range:
    return range(int(box[0] - left), int(box[2] - left) + 1)


def _ruled_rows(
    level: Sequence[Rule], xs: Edges, top: float, bottom: float, *, share: float
) -> Edges:
    """Return printed lines that part rows: level, and across so much of the table."""
    span = xs[-1] - xs[0]
    across = (
        rule.at
        for rule in level
        if top < rule.at < bottom and min(rule.end, xs[-1]) - max(rule.start, xs[0]) > share * span
    )
    return tuple(sorted(across))


def _above(block: Sequence[Band], starts: Starts) -> Edges:
    """Each line above the first row is its own: a head, or the rest of the page before."""
    return tuple(band.box[1] for band in block if band.box[1] < starts.tops[0] - _SLACK)


def _apart(ys: Sequence[float]) -> Edges:
    kept: list[float] = []
    for y in sorted(ys):
        if not kept or y - kept[-1] > _SLACK:
            kept.append(y)
    return tuple(kept)


def _plain_grid(xs: Edges, ys: Edges) -> Grid:
    places = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    return Grid(xs=xs, ys=ys, head={place: place for place in places})
