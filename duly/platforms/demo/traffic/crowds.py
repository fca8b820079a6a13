"""Everybody else: fans, activists, news, share buttons, planners, feeds, and plain talk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from duly.platforms.demo.people import Account
from duly.platforms.demo.traffic.pen import BUTTON, DAYS, FEED, PLANNER, SINCE, WEB, Pen
from duly.platforms.demo.traffic.phrases import (
    HEADLINES,
    NEWS,
    STARS,
    STORM,
    TALK,
    TONGUES,
    TURNED,
)
from duly.platforms.port import Post

_STARS, _STAR_POSTS = 6, 36
_STORMS, _EVENTS, _ARTICLES = 4, 6, 30
_TALKATIVE = 600
_SAYS = (6, 28)


def talk(pen: Pen, people: Sequence[Account]) -> None:
    """Let everybody say a few things, each in their own tongue, at hours when people are awake."""
    luck = pen.luck
    for one in people:
        tongue = luck.choice(TONGUES[one.language])
        client = luck.choice(("app", "app", WEB))
        for _ in range(luck.randint(*_SAYS)):
            pen.write(one, pen.awake(), pen.filled(TALK[tongue]), language=tongue, client=client)
    for one in people[:3]:
        pen.write(one, pen.awake(), pen.filled((TURNED,)))
    for _ in range(_TALKATIVE):  # somebody always writes most of it
        pen.write(people[3], pen.awake(), pen.filled(TALK["en"]), client=WEB)


def fans(pen: Pen, stars: Sequence[Account], everyone: Sequence[Account]) -> None:
    """Share nearly all that a star says, most within minutes, some within seconds of the bell."""
    luck = pen.luck
    for number, star in enumerate(stars[:_STARS]):
        mine = everyone[number :: len(stars[:_STARS])]
        keen = {one.id: 0.25 + 0.5 * luck.random() for one in mine}
        for _ in range(_STAR_POSTS):
            said = pen.write(star, pen.awake(), pen.filled(STARS))
            for one in mine:
                if luck.random() < keen[one.id]:
                    median = 25 if luck.random() < 0.3 else 900
                    pen.repost(one, said.created_at + pen.later(median), said)


def storms(pen: Pen, activists: Sequence[Account]) -> None:
    """Post prepared words with one tag at an hour agreed in public, as campaigners do."""
    luck = pen.luck
    for number in range(_STORMS):
        start = SINCE + timedelta(days=3 + 4 * number, hours=12, minutes=30)
        texts = [pen.filled(STORM) for _ in range(6)]
        for one in activists:
            for text in luck.sample(texts, luck.randint(1, 4)):
                when = start + timedelta(seconds=luck.random() * 1_500)
                pen.write(one, when, f"{text} #zqFairScale", tags=("zqFairScale",))


def news(pen: Pen, papers: Sequence[Account], everyone: Sequence[Account]) -> tuple[Post, ...]:
    """Let papers write; an event is shared by everyone within the hour. Return their posts."""
    luck = pen.luck
    said = [pen.write(one, pen.awake(), pen.filled(NEWS)) for one in papers for _ in range(5)]
    for event in luck.sample(said, _EVENTS):
        for one in luck.sample(everyone, 240):
            pen.repost(one, event.created_at + pen.later(1_500), event)
    return tuple(said)


def buttons(pen: Pen, papers: Sequence[Account], everyone: Sequence[Account]) -> None:
    """Share articles by the button beneath them, which writes the same words for everyone."""
    luck = pen.luck
    for number in range(_ARTICLES):
        paper, start = luck.choice(papers), pen.awake()
        link = f"https://zqpaper.example/read/{number}"
        text = f"{pen.filled(HEADLINES)} {link} via @{paper.handle}"
        for one in luck.sample(everyone, luck.randint(12, 40)):
            pen.write(one, start + pen.later(3_000, 1.4), text, links=(link,), client=BUTTON)


def planners(pen: Pen, everyone: Sequence[Account]) -> None:
    """Post by a planner that was out for two hours: all that waited comes in one second."""
    back = SINCE + timedelta(days=9, hours=11, seconds=2)
    for one in pen.luck.sample(everyone, 70):
        when = back + timedelta(seconds=pen.luck.random())
        pen.write(one, when, pen.filled(TALK["en"]), client=PLANNER)


def feeds(pen: Pen, automated: Sequence[Account]) -> None:
    """Tell the weather every three hours: automatic, declared, and harmless."""
    for number, one in enumerate(automated):
        for turn in range(DAYS * 8):
            when = SINCE + timedelta(hours=3 * turn, minutes=number, seconds=pen.luck.random())
            text = f"Water at gate {number}: {pen.luck.randint(40, 220)} cm."
            pen.write(one, when, text, client=FEED)
