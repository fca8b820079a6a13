"""Places on a page as it is seen: points from its top left corner, rotation undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import ge, le
from typing import NamedTuple

from duly.receive.readers.document import Box

Point = tuple[float, float]
Stroke = tuple[Point, Point]  # a straight one, from end to end


class Rule(NamedTuple):
    """One straight printed line; ``at`` is its y when level, its x when upright."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The printed lines of a page."""

    level: tuple[Rule, ...] = ()
    upright: tuple[Rule, ...] = ()
    shades: tuple[Rule, ...] = ()  # upper and lower edges of filled shapes


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a page's own coordinates become those that a reader sees."""

    width: float
    height: float
    to_seen: Callable[[float, float], Point]
    shift: Point | None = None  # left and top, where nothing is turned

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Turn a box in the page's own coordinates into the one seen."""
        if self.shift is not None and left <= right and bottom <= top:
            x, y = self.shift
            return left - x, y - top, right - x, y - bottom
        ax, ay = self.to_seen(left, bottom)
        bx, by = self.to_seen(right, top)
        if ax > bx:
            ax, bx = bx, ax
        return (ax, ay, bx, by) if ay <= by else (ax, by, bx, ay)

    def edges(self, *sides: list[float]) -> tuple[list[float], ...]:
        """Turn the lefts, tops, rights and bottoms of many boxes into those seen."""
        lefts, tops, rights, bottoms = sides
        if self.shift is None or not (all(map(le, lefts, rights)) and all(map(ge, tops, bottoms))):
            each = zip(lefts, bottoms, rights, tops, strict=True)
            seen = zip(*[self.box(*box) for box in each], strict=True)
            return tuple(map(list, seen)) or ([], [], [], [])
        x, y = self.shift
        return (
            [left - x for left in lefts] if x else lefts,
            [y - top for top in tops],
            [right - x for right in rights] if x else rights,
            [y - bottom for bottom in bottoms],
        )


def view(bounds: Box, quarter_turns: int) -> View:
    """Build the view of a page whose visible area is left, bottom, right, top."""
    left, bottom, right, top = bounds
    turns: dict[int, Callable[[float, float], Point]] = {
        0: lambda x, y: (x - left, top - y),
        1: lambda x, y: (y - bottom, x - left),
        2: lambda x, y: (right - x, y - bottom),
        3: lambda x, y: (top - y, right - x),
    }
    wide, high = right - left, top - bottom
    if quarter_turns % 2:
        wide, high = high, wide
    turn = quarter_turns % 4
    return View(width=wide, height=high, to_seen=turns[turn], shift=None if turn else (left, top))


def turned_back(box: Box, quarter_turns: int, size: tuple[float, float]) -> Box:
    """Return a box of a page that was turned, by these quarters to this size, as it was before."""
    wide, high = size
    left, top, right, bottom = box
    return {
        0: box,
        1: (top, wide - right, bottom, wide - left),
        2: (wide - right, high - bottom, wide - left, high - top),
        3: (high - bottom, left, high - top, right),
    }[quarter_turns]


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all of them."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def holds(box: Box, x: float, y: float) -> bool:
    """Test whether a point lies in a box."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
