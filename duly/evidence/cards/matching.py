"""Accounts that are not on the order and live alike: whom a listed account is compared with."""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duly.evidence.cards.gathering import Traces
from duly.evidence.cards.values import Matched

_AGES = tuple(days * 86_400 for days in (30, 180, 365, 730, 1_825))
_TOPICS = 5
Band = tuple[int, int, int]  # activity, age (-1 unknown), language
MATCHED_BY: dict[str, str] = {
    "activity": "as many posts, up to the next power of two",
    "age": "about as old: up to a month, half a year, one, two, five years, or more",
    "language": "the same main language",
    "topics": "most used hashtags in common",
    "next-band": "some from the next band of activity or age, for want of nearer ones",
}


@dataclass(frozen=True, slots=True)
class _Life:
    band: Band
    topics: frozenset[int]


class Matching:
    """Finds comparisons by fixed steps; the same traces give the same accounts.

    First those in the same bands of activity, age and language, those with most hashtags in
    common before others, ties by the SHA-256 of their ids. Then, if too few, those one band
    away. Nobody on the list is ever taken.
    """

    def __init__(self, traces: Traces) -> None:
        self.traces = traces
        self.names = list(traces.lines.accounts)
        self.lives = _lives(traces)
        listed = {traces.lines.accounts[name] for name in traces.listed}
        self.strata: dict[Band, list[int]] = defaultdict(list)
        others = (who for who in self.lives if who not in listed)
        for who in sorted(others, key=lambda who: _fall(self.names[who])):
            self.strata[self.lives[who].band].append(who)
        self.by_topic: dict[tuple[Band, int], list[int]] = defaultdict(list)
        for band, members in self.strata.items():
            for place, who in enumerate(members):
                for topic in self.lives[who].topics:
                    self.by_topic[band, topic].append(place)

    def of(self, account: str) -> tuple[tuple[int, ...], Matched]:
        """Return the numbers of the matched accounts, and what is said of them."""
        wanted = self.traces.parameters.matched
        life = self.lives.get(self.traces.lines.accounts[account])
        if life is None:
            return (), Matched(accounts=(), wanted=wanted, by=(), without=tuple(MATCHED_BY)[:4])
        found = self._nearest(life.band, life, wanted)
        near = len(found)
        for band in _next(life.band):
            if len(found) < wanted:
                found += self._nearest(band, life, wanted - len(found))
        names = tuple(self.names[who] for who in found)
        by, without = self._what(life, found, far=len(found) > near)
        return tuple(found), Matched(accounts=names, wanted=wanted, by=by, without=without)

    def _nearest(self, band: Band, life: _Life, many: int) -> list[int]:
        members = self.strata.get(band, [])
        common: Counter[int] = Counter()
        for topic in life.topics:
            common.update(self.by_topic.get((band, topic), ()))
        chosen = sorted(common, key=lambda place: (-common[place], place))[:many]
        taken = set(chosen)
        rest = (place for place in range(len(members)) if place not in taken)
        chosen += [place for place, _ in zip(rest, range(many - len(chosen)), strict=False)]
        return [members[place] for place in chosen]

    def _what(
        self, life: _Life, found: Sequence[int], *, far: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        alike = sum(bool(self.lives[who].topics & life.topics) for who in found)
        no_language = self.traces.lines.languages.get("", -1) == life.band[2]
        held = {
            "activity": bool(found),
            "age": bool(found) and life.band[1] >= 0,
            "language": bool(found) and not no_language,
            "topics": bool(found) and 2 * alike >= len(found),
        }
        by = [name for name, holds in held.items() if holds] + (["next-band"] if far else [])
        return tuple(by), tuple(name for name, holds in held.items() if not holds)


def _next(band: Band) -> list[Band]:
    activity, age, language = band
    ages = [] if age < 0 else [each for each in (age - 1, age + 1) if 0 <= each <= len(_AGES)]
    return [
        *((each, age, language) for each in (activity - 1, activity + 1)),
        *((activity, each, language) for each in ages),
    ]


def _fall(name: str) -> bytes:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()


def _lives(traces: Traces) -> dict[int, _Life]:
    lines = traces.lines
    posts: Counter[int] = Counter(lines.who)
    tongues: dict[int, Counter[int]] = defaultdict(Counter)
    for who, language in zip(lines.who, lines.language, strict=True):
        tongues[who][language] += 1
    topics = _topics(traces)
    names = list(lines.accounts)
    made: dict[int, _Life] = {}
    for who, many in posts.items():
        account = traces.accounts.get(names[who])
        spoken = account.language.lower() if account else ""
        known = lines.languages.setdefault(spoken, len(lines.languages))
        created = account.created_at if account else None
        age = -1 if created is None else sum(traces.until - created >= end for end in _AGES)
        main = known if spoken else _main(tongues[who])
        made[who] = _Life((int(math.log2(many)), age, main), topics.get(who, frozenset()))
    return made


def _main(counts: Counter[int]) -> int:
    return min(counts, key=lambda each: (-counts[each], each))


def _topics(traces: Traces) -> dict[int, frozenset[int]]:
    """Return every account's most used hashtags."""
    if traces.topics is None:
        return {}
    used: dict[int, Counter[int]] = defaultdict(Counter)
    loose = traces.topics.loose
    for who, tag in zip(loose.account, loose.key, strict=True):
        used[who][tag] += 1
    names = list(traces.topics.keys)
    return {who: frozenset(_most(counts, names)) for who, counts in used.items()}


def _most(counts: Counter[int], names: Sequence[str]) -> Iterable[int]:
    return sorted(counts, key=lambda tag: (-counts[tag], names[tag]))[:_TOPICS]
