"""Innocent explanations, each by a stated rule that the counts satisfy or do not."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from duly.evidence.cards.gathering import Traces
from duly.evidence.cards.near import Own
from duly.evidence.cards.values import Explanation

LEAST = 3  # of anything, before a half of it says something
MANY = 10  # accounts not on the order that use one hashtag
WIDELY = 50  # accounts not on the order that pointed at one object
SILENCE = 1_800.0  # seconds without a post of anybody
SOON = 600.0  # seconds after a silence
_EXPECTED = 30  # posts that such a silence would hold at the usual rate
_FULL = 300.0  # full five minutes, in seconds
_SECONDS = 5.0


@dataclass(slots=True)
class Explaining:
    """Holds what the rules need of all accounts; asked once for each listed account."""

    traces: Traces
    authors: dict[int, Counter[int]] = field(default_factory=dict)
    tags: dict[int, Counter[int]] = field(default_factory=dict)
    users: dict[int, set[int]] = field(default_factory=dict)
    reach: dict[str, dict[str, int]] = field(default_factory=dict)
    ends: list[float] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    tag_names: list[str] = field(default_factory=list)

    def prepare(self) -> None:
        """Look through all rows once."""
        listed = {self.traces.lines.accounts[name] for name in self.traces.listed}
        self.names = list(self.traces.lines.accounts)
        self.tag_names = list(self.traces.topics.keys) if self.traces.topics else []
        self._shares(listed)
        self._tags(listed)
        for kind, (_, trace) in self.traces.kinds.items():
            if not trace.keys:
                continue  # nearly the same texts are compared with each other, by no name
            met: defaultdict[int, set[int]] = defaultdict(set)
            touched = {
                key
                for key, who in zip(trace.loose.key, trace.loose.account, strict=True)
                if who in listed
            }
            for key, who in zip(trace.loose.key, trace.loose.account, strict=True):
                if key in touched and who not in listed and len(met[key]) < WIDELY:
                    met[key].add(who)
            names = list(trace.keys)
            self.reach[kind] = {names[key]: len(who) for key, who in met.items()}
        self.ends = _silences(self.traces)

    def _shares(self, listed: set[int]) -> None:
        if "co_share" not in self.traces.kinds:
            return
        _, trace = self.traces.kinds["co_share"]
        lines, names = self.traces.lines, list(trace.keys)
        for key, who in zip(trace.loose.key, trace.loose.account, strict=True):
            if who in listed:
                post = lines.posts.find(names[key])
                author = lines.owner[post] if 0 <= post < len(lines.owner) else -1
                self.authors.setdefault(who, Counter())[author] += 1

    def _tags(self, listed: set[int]) -> None:
        if self.traces.topics is None:
            return
        loose = self.traces.topics.loose
        for tag, who in zip(loose.key, loose.account, strict=True):
            if who in listed:
                self.tags.setdefault(who, Counter())[tag] += 1
            elif len(users := self.users.setdefault(tag, set())) < MANY:
                users.add(who)

    def of(
        self, who: int, times: list[float], own: dict[str, Own]
    ) -> tuple[tuple[Explanation, ...], tuple[str, ...]]:
        """Return the explanations whose rules hold, and what could not be asked."""
        found = [
            *self._fans(who),
            *self._activists(who),
            *self._news(own),
            *_button(own),
            *_scheduler(times),
            *self._outage(times),
        ]
        pairs = sum(len(each.objects) for each in own.values())
        if pairs:
            found.insert(0, Explanation(code="common_interest", counted=pairs, of=pairs))
        shared = self.authors.get(who, Counter())
        unknown = shared.total() > 0 and 2 * shared[-1] > shared.total()
        return tuple(found), (("no-author",) if unknown else ())

    def _fans(self, who: int) -> Iterable[Explanation]:
        authors = {author: n for author, n in self.authors.get(who, Counter()).items()}
        whole = sum(authors.values())
        authors.pop(-1, None)
        if authors:
            names = self.names
            star = min(authors, key=lambda author: (-authors[author], names[author]))
            if authors[star] >= LEAST and 2 * authors[star] >= whole:
                yield Explanation(code="fans", counted=authors[star], of=whole, about=names[star])

    def _activists(self, who: int) -> Iterable[Explanation]:
        tags = self.tags.get(who, Counter())
        if tags:
            names = self.tag_names
            tag = min(tags, key=lambda each: (-tags[each], names[each]))
            many = len(self.users.get(tag, ()))
            if tags[tag] >= LEAST and 2 * tags[tag] >= tags.total() and many >= MANY:
                yield Explanation(
                    code="activists", counted=tags[tag], of=tags.total(), about=names[tag]
                )

    def _news(self, own: dict[str, Own]) -> Iterable[Explanation]:
        wide, objects = self.wide(own), sum(len(each.objects) for each in own.values())
        if wide >= LEAST and 2 * wide >= objects:
            yield Explanation(code="news", counted=wide, of=objects)

    def wide(self, own: dict[str, Own]) -> int:
        """Count what was in common that many accounts not on the order pointed at too."""
        objects = (one for each in own.values() for one in each.objects)
        return sum(self.reach.get(one.kind, {}).get(one.object, 0) >= WIDELY for one in objects)

    def _outage(self, times: list[float]) -> Iterable[Explanation]:
        before = (bisect_right(self.ends, when) for when in times)
        soon = sum(
            n > 0 and when - self.ends[n - 1] <= SOON for n, when in zip(before, times, strict=True)
        )
        if soon >= LEAST and 4 * soon >= len(times):
            yield Explanation(code="outage", counted=soon, of=len(times))


def _button(own: dict[str, Own]) -> Iterable[Explanation]:
    """The same post is near others both by its text and by its link."""
    if {"co_text", "co_link"} <= own.keys():
        texts = {post for post, near in own["co_text"].near.items() if near}
        links = {post for post, near in own["co_link"].near.items() if near}
        both = len(texts & links)
        if both >= LEAST and 2 * both >= len(texts):
            yield Explanation(code="share_button", counted=both, of=len(texts))


def _scheduler(times: list[float]) -> Iterable[Explanation]:
    full = sum(when % _FULL < _SECONDS for when in times)
    if full >= LEAST and 2 * full >= len(times):
        yield Explanation(code="scheduler", counted=full, of=len(times))


def _silences(traces: Traces) -> list[float]:
    """Return when everybody's long silences ended, where posts were to be expected."""
    times = sorted(traces.lines.at)
    if len(times) < 2 or times[-1] <= times[0]:
        return []
    rate = len(times) / (times[-1] - times[0])
    return [
        after
        for before, after in itertools.pairwise(times)
        if after - before >= SILENCE and (after - before) * rate >= _EXPECTED
    ]
