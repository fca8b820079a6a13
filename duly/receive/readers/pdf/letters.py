"""The visible letters of a page, each with its place; told in lists, for a page has thousands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Box


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Letters:
    """Letters in the file's order, and the edges of each, in points from the page's left and top.

    ``blanks`` are the letters that a blank follows, ``real_blanks`` those where the writer set it;
    ``owner`` tells the piece of text that the file printed a letter with.
    """

    signs: str
    lefts: Sequence[float]
    tops: Sequence[float]
    rights: Sequence[float]
    bottoms: Sequence[float]
    blanks: Collection[int] = ()
    real_blanks: Collection[int] = ()
    owner: Callable[[int], int]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.signs)

    def box(self, start: int, stop: int) -> Box:
        """Return the smallest box around the letters from a place up to another."""
        return (
            min(self.lefts[start:stop]),
            min(self.tops[start:stop]),
            max(self.rights[start:stop]),
            max(self.bottoms[start:stop]),
        )

    def across(self, place: int) -> float:
        """Return how far right the middle of a letter stands."""
        return (self.lefts[place] + self.rights[place]) / 2
