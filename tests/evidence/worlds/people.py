"""Who lives in the society: who follows whom, when they wake, what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from duly.desk.bench.sentences import handle
from tests.evidence.worlds.world import DAY, START, Account

# Where people live: hours from UTC, share of people, languages spoken there.
CROWDS = (
    (5.5, 0.55, ("hi", "hi", "pa", "en", "en")),
    (5.0, 0.08, ("ur", "ur", "en")),
    (0.0, 0.12, ("en", "pa")),
    (-5.0, 0.15, ("en", "es", "en")),
    (-8.0, 0.10, ("en", "pa", "es")),
)


@dataclass(slots=True)
class Person:
    """Somebody with an account, a bed, habits and people they read."""

    id: str
    role: str
    lang: str
    hours: float
    wakes: float
    awake: float
    sessions: float
    talks: float
    shares: float
    answers: float
    client: str
    born: int
    handle: str
    follows: list[int] = field(default_factory=list)
    bell: int = -1
    looked: int = START

    def account(self) -> Account:
        """Return what the platform knows."""
        return Account(id=self.id, handle=self.handle, created_at=self.born)

    def asleep(self, at: float) -> float:
        """Return the seconds until they wake, 0 while they are awake."""
        into = (at / 3600 + self.hours - self.wakes) % 24
        return 0.0 if into < self.awake else (24 - into) * 3600


def person(rng: Random, number: int, role: str) -> Person:
    """Make one person."""
    hours, _, langs = rng.choices(CROWDS, [crowd[1] for crowd in CROWDS])[0]
    public = role in {"star", "outlet"}
    return Person(
        id=f"u{number}",
        role=role,
        lang=rng.choice(langs),
        hours=hours,
        wakes=rng.gauss(7.2, 1.4),
        awake=24.0 if role == "outlet" else min(22.0, max(10.0, rng.gauss(16, 1.5))),
        sessions=rng.uniform(4, 9) if public else min(20.0, rng.lognormvariate(0.4, 0.9)),
        talks=0.9 if public else rng.betavariate(1.2, 4),
        shares=rng.betavariate(1.1, 28),
        answers=rng.betavariate(1.0, 22),
        client=rng.choices(("phone", "phone-2", "web"), (60, 25, 15))[0],
        born=_born(rng),
        handle=handle(rng, rng.random() < 0.35),
    )


def _born(rng: Random) -> int:
    """Most joined over the years, some in a week when everybody joined."""
    if rng.random() < 0.12:
        return START - 200 * DAY + int(rng.gauss(0, 2 * DAY))
    return START - int(rng.uniform(3, 3000) * DAY)


def befriend(rng: Random, people: list[Person], stars: list[int]) -> None:
    """Let everybody follow: the followed are followed more, one's own language most."""
    by_lang: dict[str, list[int]] = {}
    for number, one in enumerate(people):
        by_lang.setdefault(one.lang, []).append(number)
    pool = list(range(len(people)))
    for number, one in enumerate(people):
        for _ in range(min(80, int(rng.lognormvariate(2.6, 0.7)) + 3)):
            known = by_lang[one.lang] if rng.random() < 0.6 else pool
            liked = rng.choice(known)
            if liked != number and liked not in one.follows:
                one.follows.append(liked)
                pool.append(liked)
                by_lang[people[liked].lang].append(liked)
        for star in stars:
            if star != number and rng.random() < 0.25 and star not in one.follows:
                one.follows.append(star)
