"""Which characters the shipped fonts can draw; what they cannot is written as its code point."""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from duly.answer.letters.inert import ISOLATES, code_point

FONTS = files("duly.answer") / "fonts"
_HIGHEST = 0x10FFFF


class Coverage:
    """The characters of one font, from the table beside the fonts."""

    def __init__(self, ranges: list[list[int]]) -> None:
        self.ranges = [(first, last) for first, last in ranges]

    def __contains__(self, char: str) -> bool:
        place = bisect_right(self.ranges, (ord(char), _HIGHEST)) - 1
        return place >= 0 and ord(char) <= self.ranges[place][1]


@lru_cache(maxsize=1)
def families() -> dict[str, Coverage]:
    """Name every shipped family, in the order in which it is tried, with what it covers."""
    table = json.loads((FONTS / "coverage.json").read_text("utf-8"))
    return {name: Coverage(ranges) for name, ranges in table.items()}


def missing_glyphs(text: str) -> set[str]:
    """Find the characters that would leave a hole in a letter.

    A mark counts as missing when no single font has both it and the letter it sits on.
    """
    return {char for cluster in _clusters(text) for char in _holes(cluster)}


def drawable(text: str) -> str:
    """Write out every character that no shipped font can draw, as ``[U+1F600]``."""
    return "".join(_drawn(cluster) for cluster in _clusters(text))


def _drawn(cluster: str) -> str:
    holes = _holes(cluster)
    return "".join(code_point(char) if char in holes else char for char in cluster)


@lru_cache(maxsize=65536)
def _holes(cluster: str) -> frozenset[str]:
    if cluster in ISOLATES:
        return frozenset()
    best: frozenset[str] = frozenset(cluster)
    for coverage in families().values():
        holes = frozenset(char for char in cluster if char not in coverage)
        if not holes:
            return holes
        if cluster[0] not in holes and cluster[0] in best:
            best = holes
    return best


def _clusters(text: str) -> Iterator[str]:
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield text[start:place]
            start = place


def _joins(char: str) -> bool:
    return unicodedata.category(char).startswith("M") or char in "\u200c\u200d"
