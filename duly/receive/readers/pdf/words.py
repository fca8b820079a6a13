"""Words on a page: characters without a blank between them, wherever a column line may run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Glyph, around, box_of

_CLOSE = 0.15  # of the line height: nearer characters belong to one word
_BACK = 0.5


class Word(NamedTuple):
    """Characters that belong together; too long for its cell, it runs over into the next."""

    glyphs: tuple[Glyph, ...]
    box: Box

    @property
    def middle(self) -> float:
        """Return the height of its middle on the page."""
        return (self.box[1] + self.box[3]) / 2

    @property
    def text(self) -> str:
        """Return its characters."""
        return "".join(glyph.text for glyph in self.glyphs)


class Band(NamedTuple):
    """Words at one height, from left to right, across all columns."""

    words: tuple[Word, ...]
    box: Box

    @property
    def height(self) -> float:
        """Return how tall its tallest word is."""
        return max(self.box[3] - self.box[1], 1.0)


def find_words(glyphs: Iterable[Glyph]) -> list[Word]:
    """Split characters, in the file's order, into words."""
    held: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None and not last.blank_after and _adjoins(last, glyph):
            held[-1].append(glyph)
        else:
            held.append([glyph])
        last = glyph
    return [Word(tuple(group), box_of(group)) for group in held]


def find_bands(words: Iterable[Word]) -> list[Band]:
    """Group words by height, from top to bottom."""
    groups: list[list[Word]] = []
    first = 0.0
    placed = [(word.middle, word) for word in words]
    for middle, word in sorted(placed, key=itemgetter(0)):
        height = word.box[3] - word.box[1]
        if groups and middle - first < 0.5 * max(height, 1.0):
            groups[-1].append(word)
        else:
            groups.append([word])
            first = middle
    return [_band(group) for group in groups]


def _band(words: Sequence[Word]) -> Band:
    ordered = sorted(words, key=lambda word: word.box[0])
    return Band(tuple(ordered), around(word.box for word in ordered))


def _adjoins(last: Glyph, glyph: Glyph) -> bool:
    top, bottom = last.top, last.bottom
    height = bottom - top
    height = max(height, 1.0)
    if not -_BACK * height <= glyph.left - last.right <= _CLOSE * height:
        return False
    return abs((glyph.top + glyph.bottom) / 2 - (top + bottom) / 2) < 0.5 * height
