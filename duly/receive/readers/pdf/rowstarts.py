"""Where the rows of a table begin that has no line between them: at its serial numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from duly.receive.readers.pdf.words import Band

_SERIAL = re.compile(r"^[(\[]?(\d{1,6})[.)\]]{0,2}$")
_CONSECUTIVE = 0.8
_LOOSER = 0.75  # points by which the space between rows exceeds the space inside one


@dataclass(frozen=True, slots=True, kw_only=True)
class Starts:
    """Tops of rows; ``sure`` when the space between rows agrees with the numbers."""

    tops: tuple[float, ...]
    sure: bool


def find_starts(bands: Sequence[Band], first_column: tuple[float, float]) -> Starts | None:
    """Find row starts by the serial numbers in the first column, or none."""
    left, right = first_column
    firsts = [
        (place, "".join(word.text for word in band.words if left <= word.box[0] < right))
        for place, band in enumerate(bands)
    ]
    serials = [(place, int(found[1])) for place, text in firsts if (found := _SERIAL.match(text))]
    others = sum(text != "" for _, text in firsts) - len(serials)
    if len(serials) < 2 or others > max(2, len(serials) // 4):
        return None
    steps = [later == earlier + 1 for (_, earlier), (_, later) in pairwise(serials)]
    if sum(steps) < _CONSECUTIVE * len(steps):
        return None
    places = [place for place, _ in serials]
    return Starts(
        tops=tuple(bands[place].box[1] for place in places),
        sure=all(steps) and _spaced(bands, places),
    )


def _spaced(bands: Sequence[Band], starts: Sequence[int]) -> bool:
    """Test that rows stand further apart than their lines: numbers are at the rows' tops."""
    wanted = set(starts)
    gaps = [(place, later.box[1] - earlier.box[3]) for place, (earlier, later) in _pairs(bands)]
    inside = [gap for place, gap in gaps if place not in wanted and place > starts[0]]
    between = [gap for place, gap in gaps if place in wanted and place != starts[0]]
    if not inside or not between:
        return True
    return min(between) > median(inside) + _LOOSER


def _pairs(bands: Sequence[Band]) -> list[tuple[int, tuple[Band, Band]]]:
    return list(enumerate(pairwise(bands), start=1))
