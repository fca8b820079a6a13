"""A small synthetic microblog, the same on every machine: no person in it exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from duly.platforms.demo.lists import HOSTS, List, ListedRow, lists
from duly.platforms.demo.people import Account, Names, Numbers, newcomers, people
from duly.platforms.demo.talk import talk
from duly.platforms.port import Post

__all__ = ["HOSTS", "SEED", "ListedRow", "World", "make_world", "the_world"]

SEED: Final = 20_210_204
NOTICE: Final = "Synthetic demonstration: every account, name and post here is invented."


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Who and what is on the microblog; keys are permanent ids unless a name says otherwise."""

    accounts: Mapping[str, Account]
    posts: Mapping[str, Post]  # oldest first
    gone_posts: Mapping[str, str]
    follows: Mapping[str, tuple[str, ...]]
    likes: Mapping[str, tuple[str, ...]]
    by_handle: Mapping[str, Account]  # lower case, today's handles
    by_former: Mapping[str, Account]  # lower case, handles someone left
    by_author: Mapping[str, tuple[Post, ...]]  # newest first
    by_hashtag: Mapping[str, tuple[Post, ...]]  # newest first
    january: List
    february: List

    def timeline(self, viewer: str, *, limit: int = 100) -> Sequence[Post]:
        """Return the newest posts of those the viewer follows, and their own."""
        heard = (*self.follows.get(viewer, ()), viewer)
        return _newest((post for one in heard for post in self.by_author.get(one, ())), limit)

    def liked(self, account: str) -> Sequence[Post]:
        """Return the posts an account likes, newest first."""
        return [self.posts[post] for post in self.likes.get(account, ())]

    def search(self, words: str, *, limit: int = 100) -> Sequence[Post]:
        """Return the newest posts that hold every word, without regard to case."""
        needles = words.lower().split()
        if not needles:
            return []
        held = (p for p in self.posts.values() if all(n in p.text.lower() for n in needles))
        return _newest(held, limit)


def make_world(seed: int = SEED) -> World:
    """Make the whole world from one number."""
    luck = Random(seed)  # noqa: S311  a stage set, not a secret
    numbers = Numbers()
    names = Names(luck)
    crowd = people(luck, numbers, names)
    said = talk(crowd, luck, numbers)
    january, february = lists(crowd, said, luck)
    crowd = (*crowd, *newcomers(luck, numbers, names))
    newest_first = said.posts[::-1]
    return World(
        accounts={one.id: one for one in crowd},
        posts={post.id: post for post in said.posts},
        gone_posts=said.gone,
        follows=said.follows,
        likes=said.likes,
        by_handle={one.handle.lower(): one for one in crowd},
        by_former={old.lower(): one for one in crowd for old in one.former},
        by_author=_grouped((post.author, post) for post in newest_first),
        by_hashtag=_grouped((tag, post) for post in newest_first for tag in post.hashtags),
        january=january,
        february=february,
    )


def _grouped(pairs: Iterable[tuple[str, Post]]) -> dict[str, tuple[Post, ...]]:
    groups: dict[str, list[Post]] = {}
    for key, post in pairs:
        groups.setdefault(key, []).append(post)
    return {key: tuple(group) for key, group in groups.items()}


def _newest(posts: Iterable[Post], limit: int) -> list[Post]:
    return sorted(posts, key=lambda post: int(post.id), reverse=True)[:limit]


@cache
def the_world() -> World:
    """Return the one world that the demo shows, made when somebody first asks for it."""
    return make_world()
