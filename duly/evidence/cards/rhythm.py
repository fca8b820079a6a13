"""What the times of one account's posts show: gaps, bursts, hours. Each figure by its formula."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Sequence

HOUR, DAY, WEEK = 3_600, 86_400, 604_800
GAP_BINS = (1.0, 10.0, 60.0, 600.0, 3_600.0, 21_600.0, 86_400.0, 604_800.0)  # upper ends
_MONDAY = 4 * DAY  # 1970-01-01 was a Thursday


def gaps(times: Sequence[float]) -> list[float]:
    """Return the seconds between consecutive posts of ascending times."""
    return [round(after - before, 6) for before, after in itertools.pairwise(times)]


def entropy(counts: Iterable[int]) -> float:
    """Return Shannon's entropy in bits."""
    some = [count for count in counts if count]
    whole = sum(some)
    if not whole:
        return 0.0
    return round(abs(math.fsum(-n / whole * math.log2(n / whole) for n in sorted(some))), 6)


def gap_entropy(between: Sequence[float]) -> float:
    """Return the entropy of gaps filed by powers of two: under 1 s, under 2, under 4 ..."""
    return entropy(Counter(int(gap).bit_length() for gap in between).values())


def burstiness(between: Sequence[float]) -> float:
    """Return Goh and Barabasi's burstiness with Kim and Jo's correction for few gaps.

    -1 is a clock, 0 chance at an even rate, 1 one burst. With r the deviation over the mean of
    n gaps: (sqrt(n+1) r - sqrt(n-1)) / ((sqrt(n+1) - 2) r + sqrt(n-1)).
    """
    many = len(between)
    mean = math.fsum(between) / many
    if not mean:
        return 0.0
    ratio = math.sqrt(math.fsum((gap - mean) ** 2 for gap in between) / many) / mean
    more, fewer = math.sqrt(many + 1), math.sqrt(many - 1)
    return round((more * ratio - fewer) / ((more - 2) * ratio + fewer), 6)


def hours(times: Iterable[float]) -> tuple[int, ...]:
    """Count posts by hour of the week in UTC, Monday first."""
    found = [0] * 168
    for when in times:
        found[int((when - _MONDAY) % WEEK // HOUR)] += 1
    return tuple(found)


def quiet(week: Sequence[int]) -> int:
    """Return the longest run of hours of the day without a post on any day, past midnight too."""
    day = [sum(week[hour::24]) == 0 for hour in range(24)]
    if all(day):
        return 24
    longest = run = 0
    for silent in day + day:
        run = run + 1 if silent else 0
        longest = max(longest, run)
    return longest


def binned(between: Iterable[float]) -> tuple[int, ...]:
    """Count gaps by ``GAP_BINS``; the last bin is what is longer than all of them."""
    found = [0] * (len(GAP_BINS) + 1)
    for gap in between:
        found[sum(gap >= end for end in GAP_BINS)] += 1
    return tuple(found)
