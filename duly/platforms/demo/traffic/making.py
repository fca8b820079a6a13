"""The whole traffic, made from one number when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from duly.order.terms import Kind
from duly.platforms.demo.people import Account, Numbers
from duly.platforms.demo.traffic import crowds
from duly.platforms.demo.traffic.campaigns import Planted, plant
from duly.platforms.demo.traffic.pen import SINCE, UNTIL, Pen
from duly.platforms.demo.world import SEED, World, the_world
from duly.platforms.port import Post

__all__ = ["SINCE", "UNTIL", "Planted", "Traffic", "make_traffic", "traffic"]
_FIRST: Final = 1 << 21  # the world's own ids end below


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """Posts by their author, oldest first; ``planted`` and ``fans`` are for tests alone."""

    by_author: Mapping[str, Sequence[Post]]
    planted: tuple[Planted, ...]
    fans: frozenset[str]


def make_traffic(world: World, seed: int = SEED) -> Traffic:
    """Make the traffic of a world; what the world's pages show was said besides."""
    luck = Random(seed + 1)  # noqa: S311  a stage set, not a secret
    pen = Pen(luck, Numbers(first=_FIRST))
    listed = {one.subject for one in world.february.meant if one.kind is Kind.ACCOUNT}
    there = [one for one in world.accounts.values() if not one.gone]
    roles: dict[str, list[Account]] = {}
    for one in there:
        roles.setdefault(one.role, []).append(one)
    papers, bots = roles["news_media"], [o for o in roles["automated"] if o.id in listed]
    quiet = [one for one in roles["automated"] if one.id not in listed]
    luck.shuffle(bots)
    said = crowds.news(pen, papers, there)
    planted = plant(pen, bots, said)
    busy = {name for one in planted for name in one.posts}
    people = [one for one in there if one.id not in busy]
    keen = luck.sample([*roles["ordinary"], *[one for one in bots if one.id not in busy]], 330)
    crowds.fans(pen, [*roles["politician"][-3:], *roles["journalist"][-3:]], keen)
    crowds.storms(pen, roles["activist"])
    crowds.buttons(pen, papers, people)
    crowds.planners(pen, people)
    crowds.feeds(pen, quiet[:8])
    crowds.talk(pen, people)
    return Traffic(
        by_author=_grouped(pen.posts), planted=planted, fans=frozenset(one.id for one in keen)
    )


def _grouped(posts: Sequence[Post]) -> dict[str, list[Post]]:
    groups: dict[str, list[Post]] = {}
    for post in sorted(posts, key=lambda post: (post.created_at, int(post.id))):
        groups.setdefault(post.author, []).append(post)
    return groups


@cache
def traffic() -> Traffic:
    """Return the traffic of the one world that the demo shows."""
    return make_traffic(the_world())
