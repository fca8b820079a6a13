"""The definitions written down as they read: every two posts are compared, nothing is clever."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, permutations

from duly.evidence import asked, edges, gather, planned
from duly.evidence.networks import Row

Post = tuple[str, str, float, str]  # id, account, seconds, object
HEAD = ("post_id", "account_id", "created_at", "object_id")
AT = 2_000_000_000.0


def counted(posts: list[Post], **question: object) -> dict[tuple[str, str], Row]:
    """Return the edges of the room by their two accounts."""
    wanted = asked(**{"kind": "co_share", **question})  # type: ignore[arg-type]
    trace = gather(HEAD, posts, wanted, at=AT)
    return {(str(a), str(b)): (a, b, *rest) for a, b, *rest in edges(planned(trace, wanted))}


def toolkit(posts: list[Post], window: float) -> dict[tuple[str, str], int]:
    """Posts of one account with a post of the other near; the first row of an id counts."""
    first: dict[str, Post] = {}
    for post in posts:
        first.setdefault(post[0], post)
    near: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one, other in permutations(first.values(), 2):
        if (
            one[3]
            and one[3] == other[3]
            and one[1] != other[1]
            and abs(one[2] - other[2]) <= window
        ):
            near[one[1], other[1]].add(one[0])
    return {pair: len(ids) for pair, ids in near.items()}


def coortweet(posts: list[Post], window: float, least: int) -> dict[tuple[str, str], int]:
    """Pairs of rows of two accounts, of accounts that act often enough before and after."""
    rows = [p for p in posts if sum(q[1] == p[1] for q in posts) >= least]
    pairs = [
        (one, other)
        for one, other in combinations(rows, 2)
        if one[3] == other[3] and abs(one[2] - other[2]) <= window
        if one[1] != other[1] and one[0] != other[0]
        if one[3] not in (one[0], other[0]) and other[3] != other[0]
    ]
    inside = {post[0] for pair in pairs for post in pair}
    taking = [p for p in rows if p[0] in inside]
    kept = {p[0] for p in taking if sum(q[1] == p[1] for q in taking) >= least}
    weights: defaultdict[tuple[str, str], int] = defaultdict(int)
    for one, other in pairs:
        if one[0] in kept or other[0] in kept:
            weights[min(one[1], other[1]), max(one[1], other[1])] += 1
    return dict(weights)


Desk = tuple[int, int, int, int, int, int, float, float, float]


def desk(posts: list[Post], window: float) -> dict[tuple[str, str], Desk]:
    """What two accounts did within the window of each other, seen from the lesser name."""
    owner: dict[str, str] = {}
    rows = {p[0] + "\0" + p[3]: p for p in reversed(posts) if p[3]}
    for post in posts:
        if post[3]:
            owner.setdefault(post[0], post[1])
    own = sorted(p for p in rows.values() if owner[p[0]] == p[1])
    found: defaultdict[tuple[str, str], list[tuple[Post, Post]]] = defaultdict(list)
    for one, other in permutations(own, 2):
        if one[1] < other[1] and one[3] == other[3] and abs(one[2] - other[2]) <= window:
            found[one[1], other[1]].append((one, other))
    return {pair: _desk(both) for pair, both in found.items()}


def _desk(both: list[tuple[Post, Post]]) -> Desk:
    gaps = [abs(one[2] - other[2]) for one, other in both]
    return (
        len({one[3] for one, _ in both}),
        len({one[0] for one, _ in both}),
        len({other[0] for _, other in both}),
        len(both),
        sum(one[2] < other[2] for one, other in both),
        sum(one[2] > other[2] for one, other in both),
        min(gaps),
        round(sum(gaps) / len(gaps), 6),
        max(gaps),
    )
