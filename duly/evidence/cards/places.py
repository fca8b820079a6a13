"""Shares with their intervals, and where one figure lies among others."""

from __future__ import annotations

import math
from collections.abc import Sequence

from duly.evidence.cards.values import Interval, Place

_Z = 1.959963984540054  # of a 95 % interval


def wilson(some: float, of: int) -> Interval:
    """Return Wilson's 95 % interval of a share; ``some`` may be a half, for ties.

    With nothing to count from it is everything: (0, 1).
    """
    if not of:
        return (0.0, 1.0)
    share, z2 = some / of, _Z * _Z
    middle = share + z2 / (2 * of)
    reach = _Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    low, high = (middle - reach) / (1 + z2 / of), (middle + reach) / (1 + z2 / of)
    return (_short(0.0 if not some else max(0.0, low)), _short(1.0 if some == of else min(1, high)))


def newcombe(some: int, of: int, others: int, of_others: int) -> Interval:
    """Return Newcombe's hybrid score interval (his method 10) of the difference of two shares."""
    one, other = some / of, others / of_others
    low, high = wilson(some, of)
    low_other, high_other = wilson(others, of_others)
    down = math.hypot(one - low, high_other - other)
    up = math.hypot(high - one, other - low_other)
    return (_short(one - other - down), _short(one - other + up))


def place(value: float, among: Sequence[float]) -> Place:
    """Say how many of the others have less, as much and more."""
    less = sum(each < value for each in among)
    more = sum(each > value for each in among)
    equal = len(among) - less - more
    return Place(less=less, equal=equal, more=more, interval=wilson(less + equal / 2, len(among)))


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    ranked = sorted(values)
    half = len(ranked) // 2
    return ranked[half] if len(ranked) % 2 else _short((ranked[half - 1] + ranked[half]) / 2)


def _short(value: float) -> float:
    return round(value, 6)
