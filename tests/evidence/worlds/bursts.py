"""A world of self-exciting bursts: posts beget posts, and nobody follows anybody.

Synthetic, and built otherwise than the society: posts arrive as a point process, each may be passed
on by a branching process with long-tailed delays, and who takes part is drawn by shared topics and
activity. Campaigns are common shocks: a hidden process whose points many members answer.
"""

from __future__ import annotations

from bisect import bisect
from collections import deque
from dataclasses import dataclass, field
from itertools import accumulate
from math import cos, pi
from random import Random

from duly.desk.bench.sentences import LANGUAGES, edited, handle, sentence, tag
from tests.evidence.worlds import shocks
from tests.evidence.worlds.world import DAY, START, Account, Campaign, Post, World, after_outages

TOPICS = 9
FIRST = dict(enumerate(("star", "star", "outlet", "outlet", "shop", "shop")))  # in small worlds
LIVELY = 0.62  # mean children of a post; below one, or the world never ends


@dataclass(slots=True)
class Source:
    """An account as a source of posts: how active, on which topics, in which half of the day."""

    id: str
    role: str
    weight: float
    topics: tuple[float, ...]
    peak: float
    lang: str

    def rate(self, at: float) -> float:
        """Return its relative rate at an instant, between 0.05 and 1."""
        turn = cos(2 * pi * ((at / 3600 - self.peak) / 24))
        return max(0.05, (1 + turn) / 2)


@dataclass(slots=True)
class Spark:
    """A post that may beget posts."""

    number: int
    at: float
    topic: int
    appeal: float
    depth: int = 0


@dataclass
class Field:
    """The sources, what came of them, and the sums to draw by."""

    rng: Random
    sources: list[Source]
    ends: float
    posts: list[Post] = field(default_factory=list)
    sums: list[list[float]] = field(default_factory=list)
    answered: set[tuple[int, str, str]] = field(default_factory=set)
    size: dict[str, int] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sum the weights of each topic."""
        self.sums = [
            list(accumulate(one.weight * one.topics[topic] for one in self.sources))
            for topic in range(TOPICS)
        ]

    def somebody(self, topic: int, at: float) -> int:
        """Draw who acts: by topic, activity and the hour."""
        sums = self.sums[topic]
        for _ in range(40):
            who = min(bisect(sums, self.rng.random() * sums[-1]), len(self.sources) - 1)
            if self.rng.random() < self.sources[who].rate(at):
                return who
        return who

    def put(self, who: int, at: float, **what: object) -> int:
        """Post."""
        one = self.sources[who]
        number = len(self.posts)
        given: dict[str, object] = {"lang": one.lang, **what}
        self.posts.append(
            Post(id=f"h{number}", account=one.id, at=int(at), **given)  # type: ignore[arg-type]
        )
        return number

    def pass_on(self, who: int, parent: int, at: float, how: str) -> int:
        """Answer a post in one of the ways of the platform; -1 where they did so before."""
        shown = self.posts[parent]
        original = shown.repost_of or shown.id
        if (who, original, how) in self.answered or at >= self.ends:
            return -1
        self.answered.add((who, original, how))
        self.size[original] = self.size.get(original, 0) + 1
        text = sentence(self.rng, self.sources[who].lang)
        match how:
            case "repost":
                return self.put(who, at, kind="repost", repost_of=original, lang=shown.lang)
            case "reply":
                return self.put(who, at, kind="reply", reply_to=original, text=text)
            case "link" if shown.urls:
                return self.put(who, at, text=f"{text} {shown.urls[0]}", urls=shown.urls)
            case "button" if shown.urls:
                page = f"{self.pages[shown.urls[0]]} {shown.urls[0]}"
                return self.put(who, at, text=page, urls=shown.urls, client="button")
            case _:
                copied = shown.text or text
                quoted = edited(self.rng, copied, self.sources[who].lang, 4)
                return self.put(who, at, text=copied if self.rng.random() < 0.3 else quoted)


def bursts(seed: int, people: int = 2000, days: int = 14) -> World:
    """Let a field of sources burst for some days, the same for the same seed."""
    rng = Random(f"bursts {seed}")
    sources = [_source(rng, number) for number in range(people)]
    live = Field(rng=rng, sources=sources, ends=START + days * DAY)
    happened = _light(live, days)
    campaigns, told = shocks.strike(live, days)
    return _finish(live, campaigns, [*happened, *told], seed)


def _source(rng: Random, number: int) -> Source:
    role = rng.choices(("person", "star", "outlet", "shop"), (0.969, 0.005, 0.006, 0.02))[0]
    role = FIRST.get(number, role)
    gammas = [rng.gammavariate(0.25, 1) + 1e-6 for _ in range(TOPICS)]
    main = max(range(TOPICS), key=gammas.__getitem__)
    at_home = LANGUAGES[main % len(LANGUAGES)]
    return Source(
        id=f"s{number}",
        role=role,
        weight=min(60.0, rng.paretovariate(1.3)) * (3 if role in {"star", "outlet"} else 1),
        topics=tuple(g / sum(gammas) for g in gammas),
        peak=rng.gauss(14.5, 2.5) + rng.choice((-5.5, -5.5, -5.5, 0, 5)),
        lang=at_home if rng.random() < 0.75 else rng.choice(LANGUAGES),
    )


def _light(live: Field, days: int) -> list[tuple[str, int, int]]:
    """Let first posts arrive, each with its offspring; news are first posts with great appeal."""
    rng = live.rng
    at: float = START
    happened: list[tuple[str, int, int]] = []
    per_second = len(live.sources) * 0.55 / DAY
    while (at := at + rng.expovariate(per_second)) < live.ends:
        topic = rng.randrange(TOPICS)
        appeal = min(40.0, rng.paretovariate(1.6) - 0.9) * 0.55
        if rng.random() < 0.0006 or (not happened and at > START + DAY):
            appeal = len(live.sources) * rng.uniform(0.04, 0.08)
            happened.append(("news", int(at), int(at) + DAY // 4))
        _spread(live, _first(live, at, topic, appeal))
    for number, one in enumerate(live.sources):
        if one.role == "shop":
            _lattice(live, number, days)
    return happened


def _first(live: Field, at: float, topic: int, appeal: float) -> Spark:
    rng = live.rng
    who = live.somebody(topic, at)
    text = sentence(rng, live.sources[who].lang)
    words: dict[str, object] = {}
    if appeal > 3 or rng.random() < 0.18:
        url = f"https://page-{rng.randrange(40)}.example/{rng.randrange(10**6)}"
        live.pages[url] = text
        words = {"urls": (url,)}
        text = f"{text} {url}"
    elif rng.random() < 0.2:
        word = tag(rng, live.sources[who].lang)
        words, text = {"hashtags": (word,)}, f"{text} {word}"
    return Spark(live.put(who, at, text=text, **words), at, topic, appeal)


def _spread(live: Field, first: Spark) -> None:
    """Branch: long-tailed delays, fewer children with each generation."""
    rng = live.rng
    waiting = deque([first])
    while waiting:
        spark = waiting.popleft()
        for _ in range(_poisson(rng, spark.appeal * LIVELY)):
            at = spark.at + 90 * (rng.paretovariate(0.7) - 1) + rng.expovariate(1 / 6)
            if at >= live.ends:
                continue
            who = live.somebody(spark.topic, at)
            how = rng.choices(("repost", "reply", "link", "button", "copy"), (60, 20, 8, 9, 3))[0]
            number = live.pass_on(who, spark.number, at, how)
            if number >= 0 and spark.depth < 12:
                faded = spark.appeal * (0.25 if spark.appeal > 3 else 0.5)
                waiting.append(Spark(number, at, spark.topic, faded, spark.depth + 1))


def _poisson(rng: Random, mean: float) -> int:
    count, total = 0, rng.expovariate(1)
    while total < mean:
        count, total = count + 1, total + rng.expovariate(1)
    return count


def _lattice(live: Field, who: int, days: int) -> None:
    """A planner posts on the half hour, to the second, from a shelf of stock sentences."""
    rng = live.rng
    slots = rng.sample(range(48), rng.randint(1, 3))
    for day in range(days):
        for slot in slots:
            shelf = Random(f"shelf {live.sources[who].lang} {rng.randrange(20)}")
            text = sentence(shelf, live.sources[who].lang)
            live.put(who, START + day * DAY + slot * 1800, text=text, client="planner")


def _finish(
    live: Field, campaigns: list[Campaign], happened: list[tuple[str, int, int]], seed: int
) -> World:
    rng = live.rng
    begins = int(rng.uniform(START, live.ends - DAY / 4))
    outages = [(begins, begins + rng.randint(900, 3600))]
    fields = [name for name in Post.__dataclass_fields__ if name != "at"]
    moved = [
        Post(at=after_outages(post.at, outages, rng), **{n: getattr(post, n) for n in fields})
        for post in live.posts
    ]
    return World(
        name="bursts",
        seed=seed,
        posts=sorted(moved, key=lambda post: post.at),
        accounts=[
            Account(id=one.id, handle=handle(rng, rng.random() < 0.3), created_at=_born(rng))
            for one in live.sources
        ],
        roles={one.id: one.role for one in live.sources},
        campaigns=campaigns,
        happened=sorted([*happened, *(("outage", a, b) for a, b in outages)], key=lambda w: w[1]),
    )


def _born(rng: Random) -> int:
    return START - int(min(4000.0, rng.expovariate(1 / 900) + 1) * DAY)
