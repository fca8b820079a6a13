"""Seven small invented campaigns among the listed accounts, each of its own kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from duly.platforms.demo.people import Account
from duly.platforms.demo.traffic.pen import DAYS, PLANNER, SINCE, UNTIL, Pen
from duly.platforms.demo.traffic.phrases import LOOSE, PUSHED, REPLIES
from duly.platforms.port import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One campaign, for tests alone: its kind, and how many posts each of its accounts wrote."""

    kind: str
    posts: Mapping[str, int]


def plant(pen: Pen, bots: Sequence[Account], papers: Sequence[Post]) -> tuple[Planted, ...]:
    """Let each campaign take its accounts from those left, and write; ``papers`` it answers to."""
    left, done = list(bots), []
    for kind, many, run in _RUNS:
        mine, left = left[:many], left[many:]
        before = len(pen.posts)
        run(pen, mine, papers)
        names = {one.id for one in mine}
        wrote = Counter(post.author for post in pen.posts[before:] if post.author in names)
        done.append(Planted(kind=kind, posts=dict(wrote)))
    return tuple(done)


def _relay(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    """Three write, the others repost it within seconds."""
    for number in range(45):
        said = pen.write(mine[number % 3], pen.awake(), pen.filled(PUSHED))
        for one in mine[3:]:
            if pen.luck.random() < 0.7:
                pen.repost(one, said.created_at + pen.later(14, 0.6), said, client=PLANNER)


def _same_words(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    for _ in range(20):
        text, start = pen.filled(PUSHED), pen.awake()
        for one in mine:
            if pen.luck.random() < 0.8:
                when = start + timedelta(seconds=pen.luck.random() * 50)
                pen.write(one, when, f"{text} {pen.luck.choice(('', '!', '!!', '...'))}".strip())


def _near_words(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    for _ in range(18):
        words, start = pen.filled(PUSHED).split(), pen.awake()
        for one in mine:
            if pen.luck.random() < 0.8:
                changed = [*words, pen.luck.choice(LOOSE)]
                when = start + timedelta(seconds=pen.luck.random() * 50)
                pen.write(one, when, " ".join(changed))


def _links(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    for number in range(24):
        start = pen.awake()
        for one in mine:
            if pen.luck.random() < 0.7:
                source = pen.luck.choice(("a", "b", "mail"))
                link = f"https://zqtruth.example/story/{number}?utm_source={source}"
                when = start + timedelta(seconds=pen.luck.random() * 55)
                pen.write(one, when, f"{pen.filled(PUSHED)} {link}", links=(link,))


def _replies(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    for paper in pen.luck.sample(papers, min(25, len(papers))):
        for one in mine:
            if pen.luck.random() < 0.75:
                when = paper.created_at + pen.later(40, 0.5)
                pen.write(one, when, pen.filled(REPLIES), reply_to=paper.id)


def _tags(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    """The same tag every four hours, by day and by night, to the minute."""
    tag = "zqGateClosed"
    for turn in range(DAYS * 6):
        start = SINCE + timedelta(hours=4 * turn, minutes=30)
        for one in mine:
            if pen.luck.random() < 0.6:
                when = start + timedelta(seconds=pen.luck.random() * 20)
                text = f"{pen.filled(PUSHED)} #{tag}"
                pen.write(one, when, text, tags=(tag,), client=PLANNER)


def _slow(pen: Pen, mine: Sequence[Account], papers: Sequence[Post]) -> None:
    """Shares of the same thirty posts, hours apart: no window of a minute holds two of them."""
    for _ in range(30):
        said = pen.write(mine[0], pen.awake(), pen.filled(PUSHED))
        for one in mine[1:]:
            when = said.created_at + timedelta(hours=3 + pen.luck.random() * 30)
            if when < UNTIL:
                pen.repost(one, when, said)


_Run = Callable[[Pen, Sequence[Account], Sequence[Post]], None]
_RUNS: Final[tuple[tuple[str, int, _Run], ...]] = (
    ("relay", 36, _relay),
    ("same-words", 28, _same_words),
    ("near-words", 22, _near_words),
    ("links", 30, _links),
    ("replies", 20, _replies),
    ("tags", 24, _tags),
    ("slow", 12, _slow),
)
