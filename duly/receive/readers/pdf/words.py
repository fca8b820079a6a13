"""Words on a page: characters without a blank between them, wherever a column line may run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Glyph, around, box_of

_CLOSE = 0.15  # of the line height: nearer characters belong to one word
_BACK = 0.5


@dataclass(frozen=True, slots=True)
class Word:
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


@dataclass(frozen=True, slots=True)
class Band:
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
    for glyph in glyphs:
        if held and _adjoins(held[-1][-1], glyph):
            held[-1].append(glyph)
        else:
            held.append([glyph])
    return [Word(tuple(group), box_of(group)) for group in held]


def find_bands(words: Iterable[Word]) -> list[Band]:
    """Group words by height, from top to bottom."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        height = word.box[3] - word.box[1]
        if groups and word.middle - groups[-1][0].middle < 0.5 * max(height, 1.0):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_band(group) for group in groups]


def _band(words: Sequence[Word]) -> Band:
    ordered = sorted(words, key=lambda word: word.box[0])
    return Band(tuple(ordered), around(word.box for word in ordered))


def _adjoins(last: Glyph, glyph: Glyph) -> bool:
    height = max(last.bottom - last.top, 1.0)
    gap = glyph.left - last.right
    return (
        not last.blank_after
        and abs(glyph.middle - last.middle) < 0.5 * height
        and -_BACK * height <= gap <= _CLOSE * height
    )
