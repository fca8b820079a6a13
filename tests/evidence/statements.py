"""What is tried on the worlds: each turns a world's posts into pairs of accounts it would name.

Peers' rules run through our own modes, which give the peers' edges exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Any

from duly.evidence import asked, edges, gather, planned
from duly.evidence.cards import gathered, studied
from tests.evidence.synchrony import synchronous
from tests.evidence.worlds.world import World

Pairs = Iterable[tuple[str, str]]
COLUMNS = (
    *("post_id", "account_id", "created_at", "repost_id", "reply_id"),
    *("text", "urls", "hashtags", "mentions"),
)
AT = 4e9
_TOOLKIT = ("co_share", "co_text", "co_link", "co_reply")
_COORTWEET = ("co_share", "co_text", "co_link", "co_reply", "co_hashtag")
_DESK = ("co_share", "co_text", "co_similar", "co_link", "co_reply", "co_hashtag")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something that could be said of pairs, by whom, and the false share that it claims."""

    name: str
    by: str
    says: Callable[[World], Pairs]
    nominal: float | None = None


def rows(world: World) -> list[Sequence[object]]:
    """Return the posts as rows under ``COLUMNS``."""
    return [
        (
            *(post.id, post.account, post.at, post.repost_of, post.reply_to, post.text),
            *(" ".join(post.urls), " ".join(post.hashtags), " ".join(post.mentions)),
        )
        for post in world.posts
    ]


def network(world: World, **question: Any) -> list[tuple[Any, ...]]:
    """Count one network of a world."""
    wanted = asked(**question)
    return list(edges(planned(gather(COLUMNS, rows(world), wanted, at=AT), wanted)))


def _toolkit(world: World, kind: str, window: float) -> Pairs:
    found = network(world, mode="toolkit", kind=kind, window=window, least=2)
    return {(min(a, b), max(a, b)) for a, b, _ in found}


def _coortweet(world: World, kind: str) -> Pairs:
    found = network(world, mode="coortweet", kind=kind, window=10, participation=2)
    return [(a, b) for a, b, *_, above in found if above]


def _desk(world: World, kind: str, window: float, least: int) -> Pairs:
    found = network(world, mode="desk", kind=kind, window=window, least=least)
    return [(a, b) for a, b, *_ in found]


def _grouped(world: World) -> Pairs:
    """Name whoever would stand in one group on a card, were everybody on the order."""
    everybody = sorted({post.account for post in world.posts})
    traces = gathered(COLUMNS, rows(world), listed=everybody, at=AT)
    for group in studied(traces, code="tried").groups():
        yield from combinations(sorted(member.account for member in group.members), 2)


def _synchronous(world: World, q: float) -> Pairs:
    return synchronous(world.posts, q)


def raw() -> list[Statement]:
    """Return the rules that others publish, at their defaults, and our bare counts."""
    found = [
        Statement(
            name=f"toolkit {kind} {window} s, weight 2",
            by="toolkit",
            says=partial(_toolkit, kind=kind, window=window),
        )
        for kind in _TOOLKIT
        for window in (1, 60)
    ]
    found += [
        Statement(
            name=f"CooRTweet {kind} 10 s, above the median",
            by="CooRTweet",
            says=partial(_coortweet, kind=kind),
        )
        for kind in _COORTWEET
    ]
    found += [
        Statement(
            name=f"desk {kind} {window} s, weight {least}",
            by="desk",
            says=partial(_desk, kind=kind, window=window, least=least),
        )
        for kind in _DESK
        for window, least in ((60, 1), (60, 3), (60, 5), (3600, 3))
    ]
    return [*found, Statement(name="groups on the cards", by="cards", says=_grouped)]


def candidates() -> list[Statement]:
    """Return what claims a false share."""
    return [
        Statement(
            name=f"synchrony beyond own delays, q < {q}",
            by="worlds",
            nominal=q,
            says=partial(_synchronous, q=q),
        )
        for q in (0.05, 0.01)
    ]
