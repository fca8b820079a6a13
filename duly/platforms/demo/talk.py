"""What the synthetic people say, like and follow; none of it was ever said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from duly.platforms.demo.people import READER, Account, Numbers
from duly.platforms.demo.words import EXTRA_HASHTAGS, HASHTAGS, POSTS_EN, POSTS_HI, SYLLABLES
from duly.platforms.port import Post

FIRST: Final = datetime(2021, 1, 18, 5, 0, tzinfo=UTC)
LAST: Final = datetime(2021, 1, 31, 6, 0, tzinfo=UTC)
BURSTS: Final = 24
GONE_POSTS: Final = 3
WRITES: Final = {
    "news_media": 12,
    "journalist": 9,
    "activist": 8,
    "politician": 6,
    "automated": 2,
    "ordinary": 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Everything said, and who follows and likes what; ids are permanent."""

    posts: tuple[Post, ...]  # oldest first
    gone: Mapping[str, str]  # a deleted post's id, and why
    follows: Mapping[str, tuple[str, ...]]
    likes: Mapping[str, tuple[str, ...]]  # an account, and the posts it likes


def talk(crowd: Sequence[Account], luck: Random, numbers: Numbers) -> Talk:
    """Let everyone write, some in bursts of nearly the same words, then follow and like."""
    said = [
        post for one in crowd if not one.gone for post in _own_posts(one, luck, numbers)
    ] + _bursts(crowd, luck, numbers)
    said.sort(key=lambda post: (post.created_at, int(post.id)))
    gone = {post.id: "deleted by its author" for post in luck.sample(said, GONE_POSTS)}
    staying = tuple(post for post in said if post.id not in gone)
    return Talk(
        posts=staying,
        gone=gone,
        follows=_follows(crowd, luck),
        likes=_likes(crowd, staying, luck),
    )


def _own_posts(one: Account, luck: Random, numbers: Numbers) -> list[Post]:
    lines = (POSTS_HI if one.language == "hi" else POSTS_EN)[one.role]
    many = luck.randint(1, 2 * WRITES[one.role] - 1)
    return [_post(one, luck.choice(lines), _moment(luck), luck, numbers) for _ in range(many)]


def _bursts(crowd: Sequence[Account], luck: Random, numbers: Numbers) -> list[Post]:
    """Bot-like accounts saying nearly the same within minutes, for the evidence room to count."""
    bots = [one for one in crowd if one.role == "automated"]
    said = []
    for _ in range(BURSTS):
        line, start = luck.choice(POSTS_EN["automated"]), _moment(luck)
        filled = _fill(line, luck)
        for one in luck.sample(bots, 36):
            text = filled[0] + luck.choice(("", " !!", " RT", " pls share", ""))
            when = start + timedelta(seconds=luck.randrange(600))
            said.append(_make(one, text, filled[1], when, numbers))
    return said


def _post(one: Account, line: str, when: datetime, luck: Random, numbers: Numbers) -> Post:
    text, tags = _fill(line, luck)
    return _make(one, text, tags, when, numbers)


def _make(one: Account, text: str, tags: tuple[str, ...], when: datetime, numbers: Numbers) -> Post:
    return Post(
        id=numbers.at(when),
        author=one.id,
        created_at=when,
        text=text,
        language="hi" if any("\u0900" <= letter <= "\u097f" for letter in text) else "en",
        hashtags=tags,
    )


def _fill(line: str, luck: Random) -> tuple[str, tuple[str, ...]]:
    tag = luck.choice(HASHTAGS if luck.random() < 0.85 else EXTRA_HASHTAGS)
    place = "Zq" + "".join(luck.choices(SYLLABLES, k=2))
    text = line.format(place=place, n=luck.randint(2, 90), tag=tag)
    return text, (tag.lower(),) if "{tag}" in line else ()


def _moment(luck: Random) -> datetime:
    return FIRST + timedelta(seconds=luck.randrange(int((LAST - FIRST).total_seconds())))


def _follows(crowd: Sequence[Account], luck: Random) -> dict[str, tuple[str, ...]]:
    heard = [one for one in crowd if one.role in {"news_media", "journalist", "activist"}]
    others = [one for one in crowd if not one.gone]
    follows = {}
    for one in others:
        near, far = (70, 60) if one.handle == READER else (luck.randint(2, 9), luck.randint(4, 14))
        chosen = {*luck.sample(heard, near), *luck.sample(others, far)} - {one}
        if one.handle == READER:  # whose timeline shows what the orders do
            loud = [each for each in others if each.role == "automated"]
            chosen |= set(loud[::7])
        follows[one.id] = tuple(sorted((each.id for each in chosen), key=int))
    return follows


def _likes(
    crowd: Sequence[Account], posts: Sequence[Post], luck: Random
) -> dict[str, tuple[str, ...]]:
    likes = {}
    for one in crowd:
        if not one.gone:
            chosen = luck.sample(posts, 40 if one.handle == READER else luck.randint(0, 12))
            likes[one.id] = tuple(sorted((post.id for post in chosen), key=int, reverse=True))
    return likes
