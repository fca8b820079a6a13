"""A candidate that was tried: are two accounts closer in time than their own delays explain?

Interest is taken as given, since fans share all that their star posts. Of the posts that both
shared, each may lie within the window by chance; the chance is read from the delays that each
of the two has on all its other shares. What is left is dependence in time. It is kept beside the
worlds and not in the room, because it earned no word there; see the table in the handbook.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from tests.evidence.worlds.world import Post

WINDOW = 120
LEAST = 3  # synchronous posts that a pair must have before it is named
_MOST_SHARERS = 300  # of one post; beyond, its sharers' pairs are not formed, and so not tested


def synchronous(posts: Sequence[Post], q: float) -> list[tuple[str, str]]:
    """Return the pairs closer than chance, at the false share ``q`` by Benjamini-Hochberg."""
    born = {post.id: post.at for post in posts}
    sharers: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for post in posts:
        if post.repost_of in born:
            delay = post.at - born[post.repost_of]
            sharers[post.repost_of].setdefault(post.account, delay)
    delays: defaultdict[str, list[int]] = defaultdict(list)
    for of_one in sharers.values():
        for account, delay in of_one.items():
            delays[account].append(delay)
    for of_account in delays.values():
        of_account.sort()
    return _discovered(_tested(sharers, delays), q)


def _tested(
    sharers: dict[str, dict[str, int]], delays: dict[str, list[int]]
) -> list[tuple[float, int, tuple[str, str]]]:
    both: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for of_one in sharers.values():
        if len(of_one) <= _MOST_SHARERS:
            for (a, d), (b, e) in combinations(sorted(of_one.items()), 2):
                both[a, b].append((d, e))
    found = []
    for (a, b), shared in both.items():
        if len(shared) >= LEAST:
            near = sum(abs(d - e) <= WINDOW for d, e in shared)
            chances = [(_near(d, delays[b], e) + _near(e, delays[a], d)) / 2 for d, e in shared]
            found.append((_tail(chances, near), near, (a, b)))
    return found


def _near(delay: int, others: list[int], left_out: int) -> float:
    """How often the other's delays, all but this one, lie within the window of a delay."""
    count = bisect_right(others, delay + WINDOW) - bisect_left(others, delay - WINDOW)
    count -= abs(left_out - delay) <= WINDOW
    return (count + 0.5) / len(others)


def _tail(chances: list[float], least: int) -> float:
    """Return the chance of at least so many successes in independent trials of these chances."""
    exactly = [1.0] + [0.0] * len(chances)
    for done, chance in enumerate(chances):
        sure = min(1.0, chance)
        for many in range(done + 1, 0, -1):
            exactly[many] = exactly[many] * (1 - sure) + exactly[many - 1] * sure
        exactly[0] *= 1 - sure
    return sum(exactly[least:])


def _discovered(
    tested: list[tuple[float, int, tuple[str, str]]], q: float
) -> list[tuple[str, str]]:
    tested.sort()
    last = 0
    for rank, (chance, _, _) in enumerate(tested, 1):
        if chance <= q * rank / len(tested):
            last = rank
    return [pair for _, near, pair in tested[:last] if near >= LEAST]
