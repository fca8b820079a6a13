"""Words on a page: letters without a blank between them, wherever a column line may run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import around
from duly.receive.readers.pdf.letters import Letters

BLANK = 0.15  # of the line height: letters further apart have a blank between them
_BACK = 0.5  # of the line height, back or up and down


class Word:
    """Letters that belong together; too long for its cell, it runs over into the next.

    It holds the letters of its page from ``start`` up to ``stop``.
    """

    __slots__ = ("blank_after", "box", "letters", "middle", "start", "stop", "text")

    def __init__(self, letters: Letters, start: int, stop: int) -> None:
        self.letters, self.start, self.stop = letters, start, stop
        self.text = letters.signs[start:stop]
        self.box = letters.box(start, stop)
        self.middle = (self.box[1] + self.box[3]) / 2  # how far down the page
        self.blank_after = stop - 1 in letters.blanks

    @property
    def ends_in_blank(self) -> bool:
        """Test whether the writer's own blank stands behind it."""
        return self.stop - 1 in self.letters.real_blanks

    def pieces(self) -> Iterator[Word]:
        """Give what of it was printed in one go."""
        for _, group in groupby(range(self.start, self.stop), key=self.letters.owner):
            start, *rest = group
            piece = Word(self.letters, start, start + 1 + len(rest))
            piece.blank_after = self.blank_after and piece.stop == self.stop
            yield piece


class Band(NamedTuple):
    """Words at one height, from left to right, across all columns."""

    words: tuple[Word, ...]
    box: Box

    @property
    def height(self) -> float:
        """Return how tall its tallest word is."""
        return max(self.box[3] - self.box[1], 1.0)


def find_words(letters: Letters) -> list[Word]:
    """Split letters, in the file's order, into words."""
    if not letters:
        return []
    starts = {0, len(letters), *_apart(letters), *(place + 1 for place in letters.blanks)}
    return [Word(letters, start, stop) for start, stop in pairwise(sorted(starts))]


def _apart(letters: Letters) -> list[int]:
    """Find letters that do not adjoin the one before, whichever way the script runs."""
    found: list[int] = []
    begun = ended = high = low = middle = near = back = 0.0  # of the letter before
    edges = letters.lefts, letters.tops, letters.rights, letters.bottoms
    for place, left, top, right, bottom in zip(range(len(letters)), *edges, strict=True):
        joins = back <= left - ended <= near and begun - right <= near
        if not joins or top != high or bottom != low:
            before, middle = middle, (top + bottom) / 2
            if not joins or abs(middle - before) >= -back:
                found.append(place)
            high, low = top, bottom
            height = max(bottom - top, 1.0)
            near, back = BLANK * height, -_BACK * height
        begun, ended = left, right
    return found


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
