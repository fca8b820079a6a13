"""Printed lines on a page's picture: found, and taken away before the words are read."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from duly.receive.readers.recognized import Segment
from duly.receive.readers.scan.straight import Gray

_SHORTEST_LEVEL = 1.0  # inch: longer than any run of underscores
_ALONE = 2.5  # inch: a shorter one that meets no other may be the top line of Hindi words
_SHORTEST_UPRIGHT = 0.22  # the height of a row with one line
_THICKEST = 0.045
_BRIDGE = 0.06  # gaps in a printed line that noise makes
_PIECE = 0.22  # its unbroken pieces: no stroke of a letter is as long

Mask = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The printed lines of a page and the picture without them."""

    level: tuple[Segment, ...]
    upright: tuple[Segment, ...]
    cleared: Gray


def find_ruling(gray: Gray, dpi: float) -> Ruling:
    """Find straight printed lines; clear them from the picture where no letter stands on them."""
    paper = _paper(gray, dpi)
    ink = _darker(gray, paper)
    level = _lines(ink, dpi, _SHORTEST_LEVEL, upright=False)
    upright = _lines(ink, dpi, _SHORTEST_UPRIGHT, upright=True)
    levels = _segments(level, dpi, upright=False)
    crossing = [one for one in _segments(upright, dpi, upright=True) if _stands(one, levels, dpi)]
    segments = [
        one for one in levels if one[2] - one[0] > _ALONE * dpi or _meets(one, crossing, dpi)
    ]
    held = np.zeros_like(ink)
    for left, top, right, bottom in (*segments, *crossing):
        held[top:bottom, left:right] = 255
    return Ruling(
        level=tuple(segments), upright=tuple(crossing), cleared=_without(gray, held, paper)
    )


def darker(gray: Gray, dpi: float) -> Mask:
    """Return what is clearly darker than the paper around it."""
    return _darker(gray, _paper(gray, dpi))


def _paper(gray: Gray, dpi: float) -> Gray:
    """Return the shade of the paper around each place."""
    size = int(dpi * 0.25) | 1
    paper = cv2.blur(cv2.dilate(gray, np.ones((5, 5), np.uint8)), (size, size))
    return np.asarray(paper, dtype=np.uint8)


def _darker(gray: Gray, paper: Gray) -> Mask:
    _, dark = cv2.threshold(cv2.subtract(paper, gray), 55, 255, cv2.THRESH_BINARY)
    return np.asarray(dark, dtype=np.uint8)


def _lines(ink: Mask, dpi: float, shortest: float, *, upright: bool) -> Mask:
    def kernel(inches: float) -> Mask:
        size = max(3, int(inches * dpi))
        return np.ones((size, 1) if upright else (1, size), np.uint8)

    sideways = np.ones((1, 3) if upright else (3, 1), np.uint8)
    thick = cv2.dilate(ink, sideways)  # a line a little aslant steps from row to row
    pieces = cv2.morphologyEx(thick, cv2.MORPH_OPEN, kernel(_PIECE))
    bridged = cv2.morphologyEx(pieces, cv2.MORPH_CLOSE, kernel(_BRIDGE))
    return np.asarray(cv2.morphologyEx(bridged, cv2.MORPH_OPEN, kernel(shortest)), dtype=np.uint8)


def _segments(mask: Mask, dpi: float, *, upright: bool) -> list[Segment]:
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    found = []
    for left, top, width, height, _area in stats[1:]:
        thin = width if upright else height
        if thin <= _THICKEST * dpi + 4:
            found.append((int(left), int(top), int(left + width), int(top + height)))
    return found


def _meets(one: Segment, others: list[Segment], dpi: float) -> bool:
    """Tell whether a line meets one of the other direction: a letter's stroke does not."""
    near = int(0.03 * dpi) + 2
    return any(
        left - near <= one[2]
        and one[0] <= right + near
        and one[1] - near <= bottom
        and top <= one[3] + near
        for left, top, right, bottom in others
    )


def _stands(one: Segment, levels: list[Segment], dpi: float) -> bool:
    """Tell whether an upright line begins and ends at a level one: a stamp's edge does not."""
    left, top, right, bottom = one
    return all(_meets((left, end, right, end + 1), levels, dpi) for end in (top, bottom - 1))


def _without(gray: Gray, held: Mask, paper: Gray) -> Gray:
    """Paint printed lines with the paper's shade, but for the strokes of letters on them."""
    reach = np.ones((3, 3), np.uint8)
    cleared = np.where(cv2.dilate(held, reach) > 0, paper, gray)
    return np.asarray(cleared, dtype=np.uint8)
