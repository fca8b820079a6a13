"""Lines of one document laid side by side for the second reader: same scale, on one baseline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from duly.receive.readers.recognized import Sheet, Strip
from duly.receive.readers.scan.targets import targets

Ink = NDArray[np.float32]  # 0 paper, 1 print

X_HEIGHT = 14  # pixels of an x, once a line is at scale
ABOVE, BELOW = 27, 13  # rows kept above and below the baseline
ROWS = ABOVE + BELOW
_EDGE = 3  # blank columns at both ends
_STANDING = frozenset("abcdefhiklmnorstuvwxzABCDEFGHIKLMNORSTUVWXYZ0123456789")
_LOW = frozenset("acemnorsuvwxz")
_FEWEST, _ENOUGH = 8, 150  # letters without ascenders that tell how large a page's print is
_TOUCHING = 4  # letters
_FLAT = 0.5
_LEVEL = 1.2  # pixels between feet that stand on one line
_KEEP = 0.12  # a scale so near to one is left alone


@dataclass(frozen=True, slots=True)
class Blob:
    """Ink that hangs together: a letter, letters that touch, or a letter with its dot."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Proof:
    """A line at scale: ``text`` and ``edges`` are the first reader's, at scale too."""

    ink: Ink
    text: str
    edges: tuple[int, ...]
    scale: float
    grain: float = 1.0

    def original(self, column: int) -> int:
        """Return where a column stands in the strip's own pixels."""
        return round((column - _EDGE) / self.scale)


def lay_out(sheet: Sheet, strips: Sequence[Strip]) -> tuple[Proof | None, ...]:
    """Bring lines of one page to scale; none for those without letters to measure it by."""
    scale = scale_of(sheet)
    if scale is None:
        return tuple(None for _ in strips)
    proofs = (_proof(strip, ink_of(strip), scale) for strip in strips)
    return tuple(one and replace(one, grain=sheet.grain) for one in proofs)


def scale_of(sheet: Sheet) -> float | None:
    """Return what brings the letters of a page to scale; nothing where too few are clear."""
    named_, numbers = targets(sheet)
    heights: list[int] = []
    for strip in (*named_, *numbers):
        ink = ink_of(strip)
        heights += [blob.bottom - blob.top for blob, sign in _told(ink, strip) if sign in _LOW]
        if len(heights) >= _ENOUGH:
            break
    if len(heights) < _FEWEST:
        return None
    scale = X_HEIGHT / median(heights)
    return 1.0 if abs(scale - 1.0) < _KEEP else scale


def blobs(ink: Ink, level: float = 0.5) -> list[Blob]:
    """Find what hangs together, from left to right; parts above one another are one."""
    count, _, stats, _ = cv2.connectedComponentsWithStats((ink > level).astype(np.uint8))
    found = sorted(tuple(map(int, stats[n])) for n in range(1, count) if stats[n][4] >= 3)
    whole: list[Blob] = []
    for left, top, width, height, _area in found:
        one = Blob(left, top, left + width, top + height)
        if whole and _over(whole[-1], one):
            last = whole[-1]
            one = Blob(
                min(last.left, one.left),
                min(last.top, one.top),
                max(last.right, one.right),
                max(last.bottom, one.bottom),
            )
            whole[-1] = one
        else:
            whole.append(one)
    return whole


def named(ink: Ink, text: str, edges: Sequence[int]) -> list[tuple[Blob, str]]:
    """Give each blob the signs that the first reader saw there; those it is sure to be."""
    signs = [
        (edges[2 * place], edges[2 * place + 1], sign)
        for place, sign in enumerate(text)
        if sign != " "
    ]
    for level in (0.5, 0.4, 0.6):
        found = blobs(ink, level)
        if len(found) == len(signs):
            return [(blob, sign) for blob, (_, _, sign) in zip(found, signs, strict=True)]
    return []


def parted(ink: Ink, text: str, edges: Sequence[int]) -> list[tuple[Blob, str]]:
    """Cut letters that touch where there is least ink between the first reader's edges."""
    columns = ink.sum(axis=0)
    found: list[tuple[Blob, str]] = []
    for blob in blobs(ink):
        held = [
            (edges[2 * place], edges[2 * place + 1], sign)
            for place, sign in enumerate(text)
            if sign != " "
            and blob.left - 1 <= (edges[2 * place] + edges[2 * place + 1]) / 2 <= blob.right + 1
        ]
        if len(held) == 1:
            found.append((blob, held[0][2]))
        if not 2 <= len(held) <= _TOUCHING:
            continue
        cuts = [blob.left]
        for (_, right, _), (left, _, _) in pairwise(held):
            low = max(cuts[-1] + 2, (left + right) // 2 - 3)
            high = min(blob.right - 1, (left + right) // 2 + 4)
            if low >= high:
                break
            cuts.append(low + int(np.argmin(columns[low:high])))
        if len(cuts) == len(held):
            ends = [*cuts[1:], blob.right]
            found += [
                (Blob(start, blob.top, end, blob.bottom), sign)
                for start, end, (_, _, sign) in zip(cuts, ends, held, strict=True)
                if end - start >= 2
            ]
    return found


def _told(ink: Ink, strip: Strip) -> list[tuple[Blob, str]]:
    clear = named(ink, strip.text, strip.edges)
    return clear or parted(ink, strip.text, strip.edges)


def _over(one: Blob, other: Blob) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > 0.5 * min(one.right - one.left, other.right - other.left)


def ink_of(strip: Strip) -> Ink:
    """Return a line's picture as ink: 0 paper, 1 print."""
    left, top, right, bottom = strip.box
    gray = np.frombuffer(strip.gray, np.uint8).reshape(bottom - top, right - left)
    paper, darkest = map(float, np.percentile(gray, (80, 4)))
    print_ = paper - darkest
    return np.asarray(
        np.clip((paper - gray.astype(np.float32)) / max(print_, 30.0), 0.0, 1.0), np.float32
    )


def _proof(strip: Strip, ink: Ink, scale: float) -> Proof | None:
    """Lay a line on the common baseline, to a fraction of a pixel."""
    baseline = _baseline(ink, strip)
    if baseline is None:
        return None
    shift = ABOVE - baseline * scale
    width = round(ink.shape[1] * scale) + 2 * _EDGE
    move = np.asarray([[scale, 0.0, _EDGE], [0.0, scale, shift]], np.float32)
    flags = cv2.INTER_AREA if scale < 0.7 else cv2.INTER_LINEAR
    laid = cv2.warpAffine(ink, move, (width, ROWS), flags=flags)
    edges = tuple(round(edge * scale) + _EDGE for edge in strip.edges)
    return Proof(np.asarray(laid, np.float32), strip.text, edges, scale)


def _baseline(ink: Ink, strip: Strip) -> float | None:
    """Return the height that most letters stand on."""
    found = blobs(ink)
    if all(blob.bottom - blob.top < _FLAT * (blob.right - blob.left) for blob in found):
        return None  # underscores only: they stand on nothing
    told = _told(ink, strip)
    bottoms = [_bottom(ink, blob) for blob, sign in told if sign in _STANDING]
    if len(bottoms) < 2:
        bottoms = [_bottom(ink, blob) for blob in found]
    crowds = [
        [one for one in bottoms if abs(one - here) <= _LEVEL] for here in dict.fromkeys(bottoms)
    ]
    if not crowds:
        return None
    most = max(len(crowd) for crowd in crowds)
    return median(next(crowd for crowd in crowds if len(crowd) == most))


def _bottom(ink: Ink, blob: Blob) -> float:
    """Return where a letter ends below, between two rows of pixels."""
    rows = ink[:, blob.left : blob.right].max(axis=1)
    dark = np.flatnonzero(rows[: blob.bottom] > 0.5)
    row = int(dark[-1]) if dark.size else blob.bottom - 1
    below = float(rows[row + 1]) if row + 1 < len(rows) else 0.0
    here = float(rows[row])
    step = (here - 0.5) / (here - below) if here > 0.5 > below else 0.0
    return row + 0.5 + step
