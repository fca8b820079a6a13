"""Lines of words cut out of a page's picture, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from duly.receive.readers.recognized import Segment
from duly.receive.readers.scan.ruling import Mask

_SPECK = 0.012  # inch: smaller ink is dirt, or the dot of an i that stands on its line anyway
_THIN = 0.045  # a band as thin as an underscore, or as the dots above a line
_TALLEST = 0.34
_PAD = 0.02


def without_specks(ink: Mask, dpi: float) -> Mask:
    """Take away ink too small for any sign."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    least = max(2, int((_SPECK * dpi) ** 2 / 2))
    keep = np.zeros(count, np.uint8)
    keep[1:] = np.where(stats[1:, 4] >= least, 255, 0)
    return np.asarray(keep[labels], dtype=np.uint8)


def find_strips(ink: Mask, cell: Segment, dpi: float) -> Iterator[Segment]:
    """Yield the lines of words in one cell, from top to bottom."""
    left, top, right, bottom = cell
    held = ink[top:bottom, left:right]
    pad = int(_PAD * dpi)
    for start, end in _bands(np.asarray(held.any(axis=1)), dpi):
        for above, below in _cut(held, start, end, dpi):
            columns = np.flatnonzero(held[above:below].any(axis=0))
            if columns.size:
                yield (
                    max(left + int(columns[0]) - pad, left),
                    max(top + above - pad, 0),
                    min(left + int(columns[-1]) + 1 + pad, right),
                    min(top + below + pad, ink.shape[0]),
                )


def _bands(filled: NDArray[np.bool_], dpi: float) -> list[tuple[int, int]]:
    """Group rows of ink; thin bands belong to the nearest one: underscores, dots, accents."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], filled.astype(np.int8), [0]))))
    bands = [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    whole: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(bands):
        above = start - whole[-1][1] if whole else 10**6
        below = bands[place + 1][0] - end if place + 1 < len(bands) else 10**6
        thin = end - start <= _THIN * dpi
        lone = whole and whole[-1][1] - whole[-1][0] <= _THIN * dpi
        if whole and above <= _THIN * dpi and ((thin and above <= below) or lone):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _cut(held: Mask, start: int, end: int, dpi: float) -> Iterator[tuple[int, int]]:
    """Cut a band of several lines whose letters touch where there is least ink."""
    if end - start <= _TALLEST * dpi:
        yield start, end
        return
    profile = cv2.blur(held[start:end].astype(np.float32).sum(axis=1).reshape(-1, 1), (1, 3))
    rows = profile.ravel()
    pitch = _pitch(rows, dpi)
    cuts = [0]
    while cuts[-1] + 1.5 * pitch < len(rows):
        low, high = cuts[-1] + int(0.75 * pitch), cuts[-1] + int(1.3 * pitch)
        cuts.append(low + int(np.argmin(rows[low:high])))
    for one, other in pairwise([*cuts, len(rows)]):
        yield start + one, start + other


def _pitch(rows: NDArray[np.float32], dpi: float) -> int:
    """Return after how many rows the lines repeat themselves."""
    least, most = int(0.1 * dpi), int(0.3 * dpi)
    level = rows - rows.mean()
    sums = [float((level[step:] * level[:-step]).mean()) for step in range(least, most)]
    return least + int(np.argmax(sums))
