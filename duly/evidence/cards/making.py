"""One account's card, read off what was counted for all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from duly.evidence.cards import region, rhythm
from duly.evidence.cards.explaining import Explaining
from duly.evidence.cards.gathering import Traces
from duly.evidence.cards.indicators import Figure, Lives, beside
from duly.evidence.cards.near import Near, Own
from duly.evidence.cards.values import (
    Card,
    Explanation,
    Figures,
    Indicator,
    Matched,
    Partner,
    ShownPost,
    Source,
)

_LOUD = 1_000  # posts, before a tenth of all is worth saying
_Explained = tuple[tuple[Explanation, ...], tuple[str, ...]]


@dataclass(slots=True)
class Maker:
    """Reads cards off the counts; what several cards need is counted once and kept."""

    traces: Traces
    matched: Mapping[str, tuple[tuple[int, ...], Matched]]
    nears: Mapping[str, Near]
    lives: Lives
    explaining: Explaining
    source: Source
    handles: list[str] = field(default_factory=list)
    shown: dict[int, list[int]] = field(default_factory=dict)
    _binned: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _explained: dict[int, _Explained] = field(default_factory=dict)
    _figured: dict[int, dict[str, Figure]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Name the handles, and gather the posts of each listed account."""
        lines, known = self.traces.lines, self.traces.accounts
        self.handles = [known[name].handle if name in known else "" for name in lines.accounts]
        shown: defaultdict[int, list[int]] = defaultdict(list)
        for number in lines.shown:
            shown[lines.owner[number]].append(number)
        self.shown = dict(shown)

    def card(self, name: str) -> Card:
        """Return the card of one listed account."""
        who = self.traces.lines.accounts[name]
        account, times = self.traces.accounts.get(name), self.lives.times[who]
        own = self.own(who)
        compared, matched = self.matched[name]
        indicators = self._beside(who, compared)
        partners, (explanations, unasked) = self._partners(who), self.explained(who)
        where = region.said(account)
        objects = sorted(
            (one for each in own.values() for one in each.objects),
            key=lambda one: (-(one.before + one.after + one.same), one.kind, one.object),
        )
        reasons = (where.cannot_tell, *(each.cannot_tell for each in indicators))
        told = set(filter(None, reasons))
        return Card(
            account=name,
            handle=self.handles[who],
            created_at=account.created_at if account else None,
            posts=len(times),
            shown=self._posts(who, own),
            first=times[0] if times else None,
            last=times[-1] if times else None,
            networks=tuple(near.network(who, own[kind]) for kind, near in self.nears.items()),
            partners=tuple(partners),
            shared=tuple(objects[: self.traces.parameters.objects_shown]),
            objects=len(objects),
            matched=matched,
            indicators=indicators,
            region=where,
            explanations=explanations,
            noticed=self._noticed(who, name),
            cannot_tell=tuple(sorted({*told, *unasked})),
            figures=self._figures(who, compared, partners),
            coverage=self.traces.coverage,
            source=self.source,
        )

    def figures(self, who: int) -> dict[str, Figure]:
        """Return every figure of an account, those of its networks among them."""
        if who not in self._figured:
            self._figured[who] = self._figures_of(who)
        return self._figured[who]

    def _figures_of(self, who: int) -> dict[str, Figure]:
        tallies = [near.tallies[who] for near in self.nears.values()]
        many = len(self.lives.times[who])
        return {
            **self.lives.figures(who),
            "partners": Figure(float(sum(each.partners for each in tallies)), many),
            "strongest": Figure(float(max((t.strongest for t in tallies), default=0)), many),
            "posts": Figure(float(many), many),
        }

    def own(self, who: int) -> dict[str, Own]:
        """Return what an account's rows show, by kind."""
        return {kind: near.own(who) for kind, near in self.nears.items()}

    def explained(self, who: int) -> _Explained:
        """Return what innocent rules hold of an account, and which could not be asked."""
        if who not in self._explained:
            times = self.lives.times[who]
            self._explained[who] = self.explaining.of(who, times, self.own(who))
        return self._explained[who]

    def _beside(self, who: int, compared: Sequence[int]) -> tuple[Indicator, ...]:
        others = [self.figures(other) for other in compared]
        return beside(self.figures(who), others, self.traces.parameters.least_matched)

    def _partners(self, who: int) -> list[Partner]:
        found = [one for near in self.nears.values() for one in near.partners(who, self.handles)]
        found.sort(key=lambda one: (-one.weight, -one.pairs, one.account, one.kind))
        return found[: self.traces.parameters.partners_shown]

    def _posts(self, who: int, own: Mapping[str, Own]) -> tuple[ShownPost, ...]:
        """Choose the posts with most posts of others near, and show them in time."""
        near: Counter[int] = Counter()
        for each in own.values():
            near.update(each.near)
        lines = self.traces.lines
        posts = [(-near[number], lines.shown[number]) for number in self.shown.get(who, ())]
        posts.sort(key=lambda each: (each[0], each[1].at, each[1].id))
        chosen = [post for _, post in posts[: self.traces.parameters.posts_shown]]
        return tuple(sorted(chosen, key=lambda post: (post.at, post.id)))

    def _noticed(self, who: int, name: str) -> tuple[tuple[str, int], ...]:
        found = Counter(self.traces.lines.noticed.get(who, ()))
        found["everybody"] = self.explaining.wide(self.own(who))
        own, whole = len(self.lives.times[who]), len(self.traces.lines.who)
        found["loud"] = own if own >= _LOUD and 10 * own >= whole else 0
        account = self.traces.accounts.get(name)
        if account and account.created_at is not None:
            created = account.created_at
            found["before-creation"] = sum(when < created for when in self.lives.times[who])
        return tuple(sorted((what, many) for what, many in found.items() if many))

    def _figures(self, who: int, compared: Sequence[int], partners: Sequence[Partner]) -> Figures:
        pooled = [sum(bins) for bins in zip(*map(self._gaps, compared), strict=True)]
        whole = sum(pooled)
        return Figures(
            gaps=self._gaps(who),
            gaps_matched=tuple(round(n / whole, 6) for n in pooled) if whole else (),
            hours=rhythm.hours(self.lives.times[who]),
            links=self._links(partners),
        )

    def _gaps(self, who: int) -> tuple[int, ...]:
        if who not in self._binned:
            self._binned[who] = rhythm.binned(rhythm.gaps(self.lives.times[who]))
        return self._binned[who]

    def _links(self, partners: Sequence[Partner]) -> tuple[tuple[str, str, int], ...]:
        """Return the ties among the listed partners shown; others' were not counted."""
        lines = self.traces.lines.accounts
        shown = sorted({lines[one.account] for one in partners if one.listed})
        found = (
            (a, b, max(near.links.get((a, b), 0) for near in self.nears.values()))
            for place, a in enumerate(shown)
            for b in shown[place + 1 :]
        )
        names = self.lives.names
        return tuple(sorted((names[a], names[b], weight) for a, b, weight in found if weight))
