"""Places on the straight page, and where they are on the page as it was sent."""

from __future__ import annotations

from math import cos, radians, sin

from duly.receive.readers.document import Box
from duly.receive.readers.recognized import Leaf


def to_page(box: Box, leaf: Leaf) -> Box:
    """Return the box, in points, around the same place on the page as it was sent."""
    point = 72.0 / leaf.dpi
    width, height = leaf.width * point, leaf.height * point
    left, top, right, bottom = box
    middle = (width / 2, height / 2)
    corners = [
        _upright(*_askew(x, y, leaf.skew, middle), leaf.quarter_turns, width, height)
        for x in (left, right)
        for y in (top, bottom)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    edges = (min(xs), min(ys), max(xs), max(ys))
    left, top, right, bottom = (round(edge * leaf.shown, 1) for edge in edges)
    return left, top, right, bottom


def _askew(x: float, y: float, skew: float, middle: tuple[float, float]) -> tuple[float, float]:
    """Undo the turn by which the page was made straight."""
    angle = radians(skew)
    across, down = x - middle[0], y - middle[1]
    return (
        middle[0] + across * cos(angle) - down * sin(angle),
        middle[1] + across * sin(angle) + down * cos(angle),
    )


def _upright(x: float, y: float, turns: int, width: float, height: float) -> tuple[float, float]:
    """Undo the quarter turns by which the page was made upright."""
    places = ((x, y), (height - y, x), (width - x, height - y), (y, width - x))
    return places[turns % 4]
