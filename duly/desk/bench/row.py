"""One figure: what was measured, the machine's floor beside it, and what was aimed at."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measured figure; ``met`` is none where nothing was aimed at."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    target: float | None = None
    met: bool | None = None


def row(
    name: str,
    value: float,
    unit: str,
    *,
    floor: float | None = None,
    at_most: float | None = None,
    at_least: float | None = None,
) -> Row:
    """Return a figure, rounded as it deserves, beside the one bound that was aimed at."""
    aim = at_least if at_most is None else at_most
    return Row(
        name=name,
        value=_plain(value),
        unit=unit,
        floor=None if floor is None else _plain(floor),
        target=aim,
        met=None if aim is None else (value >= aim if at_most is None else value <= aim),
    )


def seconds(do: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def side_by_side(
    rounds: int, one: Callable[[int], object], other: Callable[[int], object]
) -> tuple[float, float]:
    """Return the medians of two calls in seconds, taken in turns on the same machine."""
    ones: list[float] = []
    others: list[float] = []
    for turn in range(rounds):
        others.append(seconds(partial(other, turn)))
        ones.append(seconds(partial(one, turn)))
    return statistics.median(ones), statistics.median(others)


def _plain(value: float) -> float:
    return float(f"{value:.4g}")
