"""Where the rows of a table begin that has no line between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from duly.receive.readers.pdf.joints import NOTHING, find_joint, is_locator
from duly.receive.readers.pdf.lines import Run, find_lines
from duly.receive.readers.pdf.words import Band

_SERIAL = re.compile(r"^[(\[]?(\d{1,6})[.)\]]{0,2}$")
_MOST_IGNORED = 0.4  # share of numbers that may be no serial numbers
_LONGEST_STEP = 3
_LOOSER = 0.75  # points by which the space between rows exceeds the space inside one
_WHOLE_COLUMN = 1e9

Span = tuple[float, float]  # left and right of a column


@dataclass(frozen=True, slots=True, kw_only=True)
class Starts:
    """Tops of rows; ``sure`` when nothing speaks against them, but for the ``doubted`` ones."""

    tops: tuple[float, ...]
    sure: bool
    doubted: tuple[float, ...] = ()


def find_starts(bands: Sequence[Band], first_column: Span) -> Starts | None:
    """Find row starts by the serial numbers that begin the first column, or none."""
    serials = _serials(bands, first_column)
    chain = _chain(serials)
    if len(chain) < 2 or len(chain) < (1 - _MOST_IGNORED) * len(serials):
        return None
    steps = [later == earlier + 1 for (_, earlier), (_, later) in pairwise(chain)]
    places = [place for place, _ in chain]
    return Starts(
        tops=tuple(bands[place].box[1] for place in places),
        sure=all(steps) and len(chain) == len(serials) and _spaced(bands, places),
    )


def is_serial(text: str) -> bool:
    """Tell whether a word may be a row's number."""
    return _SERIAL.match(text) is not None


def is_numbered(bands: Sequence[Band], column: Span) -> bool:
    """Test whether serial numbers run down a column."""
    serials = _serials(bands, column)
    return len(serials) >= 3 and len(_chain(serials)) >= (1 - _MOST_IGNORED) * len(serials)


def find_starts_by_locators(bands: Sequence[Band], xs: Sequence[float]) -> Starts | None:
    """Find row starts in the one column of locators: at each that does not go on the line above.

    None when no column holds locators; unsure when several do.
    """
    columns = [_column_lines(bands, span) for span in pairwise(xs)]
    counts = [sum(is_locator(run.text) for run in runs) for runs in columns]
    if max(counts, default=0) < 2:
        return None
    key = counts.index(max(counts))
    lines = columns[key]
    width = max(run.box[2] - run.box[0] for run in lines)
    nearest = min(below.box[1] - above.box[3] for above, below in pairwise(lines))
    beside = _beside(bands, columns, key)
    tops, text = [lines[0].box[1]], lines[0].text
    doubted: list[float] = []
    for above, below in pairwise(lines):
        alone = " " not in above.text and " " not in below.text
        joint, _ = find_joint(text, above, below, width=width, alone=alone)
        near = below.box[1] - above.box[3] <= nearest + _LOOSER
        if near and (joint == NOTHING or above.ends_in_blank):
            text += joint + below.text
            doubted.extend([tops[-1]] if below.box[1] in beside else [])
        else:
            tops.append(below.box[1])
            text = below.text
    rivals = sum(count > max(counts) / 2 for count in counts)
    return Starts(tops=tuple(tops), sure=rivals == 1, doubted=tuple(doubted))


def _beside(bands: Sequence[Band], columns: Sequence[Sequence[Run]], key: int) -> frozenset[float]:
    """Return the lines of the key column beside which every other column says something too."""
    heights = [
        [(run.box[1] + run.box[3]) / 2 for run in runs]
        for place, runs in enumerate(columns)
        if place != key and runs
    ]
    return frozenset(
        run.box[1]
        for run in columns[key]
        if heights and all(any(run.box[1] < y < run.box[3] for y in column) for column in heights)
    )


def _column_lines(bands: Sequence[Band], span: Span) -> list[Run]:
    words = (word for band in bands for word in band.words if span[0] <= word.box[0] < span[1])
    return find_lines(words, columns_apart=_WHOLE_COLUMN)


def _serials(bands: Sequence[Band], column: Span) -> list[tuple[int, int]]:
    """Return line number and value where a column's first word is a number."""
    left, right = column
    found: list[tuple[int, int]] = []
    for place, band in enumerate(bands):
        first = next((word.text for word in band.words if left <= word.box[0] < right), "")
        serial = _SERIAL.match(first)
        if serial:
            found.append((place, int(serial[1])))
    return found


def _chain(serials: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the numbers that count up; others are ends of wrapped words."""
    chain = list(serials[:1])
    for place, value in serials[1:]:
        if 0 < value - chain[-1][1] <= _LONGEST_STEP:
            chain.append((place, value))
    return chain


def _spaced(bands: Sequence[Band], starts: Sequence[int]) -> bool:
    """Test that rows stand further apart than their lines: numbers are at the rows' tops."""
    wanted = set(starts)
    gaps = list(enumerate(pairwise(bands), start=1))
    apart = [(place, later.box[1] - earlier.box[3]) for place, (earlier, later) in gaps]
    inside = [gap for place, gap in apart if place not in wanted and place > starts[0]]
    between = [gap for place, gap in apart if place in wanted and place != starts[0]]
    if not inside or not between:
        return True
    return min(between) > median(inside) + _LOOSER
