"""Lines read anew by the document's own letters: which of them, set side by side, give the picture.

Every letter is tried at every place; what a letter gains there is how much better the picture is
explained with it than by blank paper. The best row of letters, and every row nearly as good,
are found exactly, many lines at once; then each is printed anew and held against the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from duly.receive.readers.scan.galley import ABOVE, ROWS, Ink
from duly.receive.readers.scan.typeface import Typeface

_OVERLAP = 2  # columns by which the blank edges of neighbors may lie over one another
_TUCKED = 6  # and a tail below the line under the letter before
_LETTER, _SHARE = 2.5, 0.25  # what a letter must gain to be worth setting; a small one less
_SMALL = 20.0  # ink of a dot, a comma, a colon
_RANKED = 10  # rows looked at closely
_NEAR = 10.0  # what another row of letters may cost more, to be looked at at all
_AT_ONCE = 1024  # columns of lines reckoned in one go
_MOST = 12  # other rows looked at, and more of a long line

Floats = NDArray[np.float32]
Choices = NDArray[np.int32]  # where the nearest letter is, and which stands at a column
Chosen = list[list[int]]  # the same of one line, to be asked column by column


@dataclass(frozen=True, slots=True)
class Placed:
    """A letter at a place: its number in the typeface and its left column."""

    letter: int
    left: int


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of letters; ``cost`` is what of the picture it leaves unexplained."""

    placed: tuple[Placed, ...]
    text: str
    cost: float


class Composer:
    """Sets lines in one typeface."""

    def __init__(self, typeface: Typeface) -> None:
        """Prepare the letters, the widest first, transposed so that columns follow one another."""
        letters = sorted(typeface.letters, key=lambda one: -one.ink.shape[1])
        self.typeface = typeface = Typeface(tuple(letters))
        self.widths = np.asarray([one.ink.shape[1] for one in typeface.letters], np.int64)
        names = sorted(typeface.signs)
        self._signs = np.asarray([names.index(one.sign) for one in typeface.letters], np.int64)
        self._most = int(self.widths.max())
        self._columns = np.zeros((self._most, ROWS, len(typeface.letters)), np.float32)
        self._upright = [np.ascontiguousarray(one.ink.T) for one in typeface.letters]
        for place, letter in enumerate(typeface.letters):
            self._columns[: letter.ink.shape[1], :, place] = letter.ink.T
        self._overlaps = np.asarray([_tuck(one.ink) for one in typeface.letters], np.int64)
        self._reach = self.widths - self._overlaps + _OVERLAP  # what it needs beside others
        self._wide: list[int] = self.widths.tolist()
        self._tucks: list[int] = self._overlaps.tolist()
        self._reaches: list[int] = self._reach.tolist()
        self._sizes = np.square(self._columns).sum(axis=(0, 1))
        self._least = np.minimum(_LETTER, _SHARE * self._sizes).astype(np.float32)
        self._leasts: list[float] = self._least.tolist()

    def best(self, inks: Sequence[Ink]) -> list[tuple[Placed, ...]]:
        """Return the row of letters that gains most, for each line."""
        costs, chosen = self._forward(self._gains(inks))
        last = costs.shape[1] - 1
        return [self._leftward(chosen[line].tolist(), last) for line in range(len(inks))]

    def settings(self, inks: Sequence[Ink]) -> list[tuple[Setting, ...]]:
        """Return for each line the rows of letters that explain it, the best first."""
        gains = self._gains(inks)
        ahead, left_choices = self._forward(gains)
        behind, right_choices = self._backward(gains)
        found = []
        for line, ink in enumerate(inks):
            lefts, rights = left_choices[line].tolist(), right_choices[line].tolist()
            rows = {self._leftward(lefts, ahead.shape[1] - 1)}
            stops = ink.shape[1] + 1  # the others of the batch may be longer
            others = self._others(gains[line, :stops], ahead[line, :stops], behind[line, :stops])
            for letter, stop in others:
                begin = stop - self._wide[letter]
                before = self._leftward(lefts, self._until(letter, stop))
                after = self._rightward(rights, max(stop - _OVERLAP, begin + 1))
                rows.add((*before, Placed(letter, begin), *after))
            found.append(self._ranked(rows, ink))
        return found

    def spell(self, placed: Sequence[Placed]) -> str:
        """Spell a row of letters."""
        return "".join(self.typeface.letters[one.letter].sign for one in placed)

    def printed(self, placed: Sequence[Placed], width: int) -> Ink:
        """Print a row of letters."""
        page = np.zeros((width + 2 * self._most, ROWS), np.float32)
        for one in placed:
            ink = self._upright[one.letter]
            start = one.left + self._most
            part = page[start : start + len(ink)]
            np.maximum(part, ink, out=part)
        return page[self._most : self._most + width].T

    def _ranked(self, rows: set[tuple[Placed, ...]], ink: Ink) -> tuple[Setting, ...]:
        costs = sorted(((self._cost(row, ink), row) for row in rows), key=lambda pair: pair[0])
        best: dict[str, Setting] = {}
        for cost, row in costs[:_RANKED]:
            one = self._pruned(row, ink, cost)
            if one.text not in best or one.cost < best[one.text].cost:
                best[one.text] = one
        return tuple(sorted(best.values(), key=lambda one: one.cost))

    def _pruned(self, placed: tuple[Placed, ...], ink: Ink, cost: float) -> Setting:
        """Leave out small signs that explain only what their neighbors explain as well."""
        for place in reversed(range(len(placed))):
            if self._sizes[placed[place].letter] > _SMALL and not self._tucked(placed, place):
                continue
            without = (*placed[:place], *placed[place + 1 :])
            cheaper = self._cost(without, ink)
            if cheaper < cost:
                placed, cost = without, cheaper
        return Setting(placed, self.spell(placed), cost)

    def _tucked(self, placed: Sequence[Placed], place: int) -> bool:
        """Tell whether a letter lies over the one before it."""
        before = placed[place - 1] if place else None
        if before is None:
            return False
        return placed[place].left < before.left + int(self.widths[before.letter]) - _OVERLAP

    def _cost(self, placed: Sequence[Placed], ink: Ink) -> float:
        apart = ink - self.printed(placed, ink.shape[1])
        least = sum(self._leasts[one.letter] for one in placed)
        return float(np.square(apart).sum()) + least

    def _others(self, gains: Floats, ahead: Floats, behind: Floats) -> Iterator[tuple[int, int]]:
        """Yield letters and their ends on rows nearly as good as the best, one for each sign."""
        stops = np.arange(gains.shape[0])
        begins = stops[:, None] - self.widths[None, :]
        before = ahead[np.clip(begins + self._overlaps, 0, np.maximum(stops - 1, 0)[:, None])]
        after = behind[np.clip(np.maximum(stops[:, None] - _OVERLAP, begins + 1), 0, None)]
        through = before + gains + after
        limit = float(ahead[-1]) + _NEAR
        places = np.argwhere(through < limit)
        order = np.argsort(through[tuple(places.T)])
        taken: set[tuple[int, int]] = set()
        for stop, letter in places[order]:
            key = (int(self._signs[letter]), int(stop) // 3)
            if key not in taken:
                taken.add(key)
                yield int(letter), int(stop)
            if len(taken) >= _MOST + gains.shape[0] // 12:
                return

    def _gains(self, inks: Sequence[Ink]) -> Floats:
        """Return for line, end column and letter what the letter costs there; below 0 it gains."""
        width = max(ink.shape[1] for ink in inks)
        lines, count = len(inks), len(self.widths)
        canvas = np.zeros((lines, width + self._most, ROWS), np.float32)
        for line, ink in enumerate(inks):
            canvas[line, : ink.shape[1]] = ink.T
        flat = canvas.reshape(-1, ROWS)  # all lines in one, each with blank columns behind it
        match = np.zeros((len(flat), count), np.float32)
        reach = [int((self.widths > column).sum()) for column in range(self._most)]
        for start in range(0, len(flat), _AT_ONCE):  # as many columns as stay at hand
            some = match[start : start + _AT_ONCE]
            for column, wide in enumerate(reach):
                beside = flat[start + column : start + column + len(some)]
                some[: len(beside), :wide] += beside @ self._columns[column][:, :wide]
        match = match.reshape(lines, width + self._most, count)[:, :width]
        starts = self._sizes - 2.0 * match + self._least
        ends = np.full((lines, width + 1, count), np.float32(np.inf))
        for place, step in enumerate(self.widths):
            ends[:, step:, place] = starts[:, : width + 1 - step, place]
        return ends

    def _forward(self, gains: Floats) -> tuple[Floats, Choices]:
        """Return the least cost up to each column, and the letter that ends there."""
        lines, stops, _ = gains.shape
        costs = np.zeros((lines, stops), np.float32)
        chosen = np.full((lines, stops), -1, np.int32)
        for stop in range(1, stops):
            begins = np.clip(stop - self.widths + self._overlaps, 0, stop - 1)
            _choose(costs, chosen, costs[:, begins] + gains[:, stop], stop, stop - 1)
        places = np.where(chosen >= 0, np.arange(stops, dtype=np.int32), 0)
        return costs, np.stack([np.maximum.accumulate(places, axis=1), chosen], axis=1)

    def _backward(self, gains: Floats) -> tuple[Floats, Choices]:
        """Return the least cost from each column on, and the letter that begins there.

        A letter whose tail reaches under the one before begins where its upper part does.
        """
        lines, stops, count = gains.shape
        costs = np.zeros((lines, stops), np.float32)
        chosen = np.full((lines, stops), -1, np.int32)
        letters = np.arange(count)
        for begin in range(stops - 2, -1, -1):
            ends = begin + self._reach
            fits = ends < stops
            ends = np.minimum(ends, stops - 1)
            nexts = np.maximum(ends - _OVERLAP, begin + 1)
            reached = costs[:, nexts] + gains[:, ends, letters]
            _choose(costs, chosen, np.where(fits, reached, np.inf), begin, begin + 1)
        places = np.where(chosen >= 0, np.arange(stops, dtype=np.int32), np.int32(stops))
        nexts = np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1]
        return costs, np.stack([nexts, chosen], axis=1)

    def _leftward(self, chosen: Chosen, stop: int) -> tuple[Placed, ...]:
        """Go back from a column, from letter to letter; ``chosen`` tells the last one before."""
        placed: list[Placed] = []
        last, letters = chosen
        while (end := last[stop]) > 0:
            letter = letters[end]
            placed.append(Placed(letter, end - self._wide[letter]))
            stop = self._until(letter, end)
        return tuple(reversed(placed))

    def _until(self, letter: int, stop: int) -> int:
        """Return the column up to which the letters before one may reach."""
        begin = stop - self._wide[letter]
        return min(max(begin + self._tucks[letter], 0), stop - 1)

    def _rightward(self, chosen: Chosen, begin: int) -> tuple[Placed, ...]:
        """Go on from a column, from letter to letter; ``chosen`` tells the next one."""
        placed: list[Placed] = []
        nexts, letters = chosen
        last = len(nexts) - 1
        while begin < last and (start := nexts[begin]) < last:
            letter = letters[start]
            end = start + self._reaches[letter]
            placed.append(Placed(letter, end - self._wide[letter]))
            begin = max(end - _OVERLAP, start + 1)
        return tuple(placed)


def _tuck(ink: Ink) -> int:
    """Return by how many columns a letter may reach over the one before it."""
    high = np.flatnonzero(ink[:ABOVE].max(axis=0) > 0.3)
    return int(np.clip(high[0] + 1, _OVERLAP, _TUCKED)) if high.size else _OVERLAP


def _choose(costs: Floats, chosen: Choices, tried: Floats, here: int, beside: int) -> None:
    letter = tried.argmin(axis=1)
    cost = tried[np.arange(len(tried)), letter]
    better = cost < costs[:, beside]
    costs[:, here] = np.where(better, cost, costs[:, beside])
    chosen[:, here] = np.where(better, letter, -1)


def batches(inks: Sequence[Ink], size: int) -> list[list[int]]:
    """Group lines of like length, so that little is reckoned for nothing."""
    order = sorted(range(len(inks)), key=lambda place: inks[place].shape[1])
    return [order[start : start + size] for start in range(0, len(order), size)]
