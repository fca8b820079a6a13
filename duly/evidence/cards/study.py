"""An order's accounts beside accounts like them: counted once, then cards are read off."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass

from duly.evidence import fast
from duly.evidence.cards import whole
from duly.evidence.cards.explaining import Explaining
from duly.evidence.cards.gathering import Traces
from duly.evidence.cards.grouping import connected_sides, group_card
from duly.evidence.cards.indicators import Figure, Lives
from duly.evidence.cards.making import Maker
from duly.evidence.cards.matching import Matching
from duly.evidence.cards.near import Near
from duly.evidence.cards.values import Card, ClusterCard, Fact, Matched, Source, WholeOrder
from duly.evidence.networks import MOST
from duly.evidence.touching import Touching, touching
from duly.order.terms import Refusal

_VISIT = {True: 6e-8, False: 6e-6}  # processor seconds, as measured; by kernel or without
_POST, _CARD = 1e-5, 3e-3
Progress = Callable[[int, int], None]  # visits done, visits in all


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What will be counted, at its exact cost; nothing is counted yet."""

    traces: Traces
    matched: dict[str, tuple[tuple[int, ...], Matched]]
    chosen: tuple[int, ...]
    parts: dict[str, Touching]

    @property
    def visits(self) -> int:
        """How many steps the scans take in all."""
        return sum(part.visits for part in self.parts.values())

    @property
    def seconds(self) -> float:
        """About how long counting and reading the cards off takes, by what was measured."""
        cards, posts = len(self.traces.listed), len(self.traces.lines.who)
        return self.visits * _VISIT[fast.KERNEL] + posts * _POST + cards * _CARD


def planned(traces: Traces, *, most: int | None = None) -> Planned:
    """Match, arrange, and count the cost; refuses ``too-many-pairs`` before anything is scanned."""
    matching = Matching(traces)
    matched = {name: matching.of(name) for name in traces.listed}
    listed = [traces.lines.accounts[name] for name in traces.listed]
    others = sorted({who for found, _ in matched.values() for who in found})
    chosen = (*listed, *others)
    parts = {kind: touching(trace, asked, chosen) for kind, (asked, trace) in traces.kinds.items()}
    made = Planned(traces=traces, matched=matched, chosen=chosen, parts=parts)
    limit = MOST[fast.KERNEL] if most is None else most
    if made.visits > limit:
        raise Refusal(
            "too-many-pairs",
            f"{made.visits:,} pairs of posts lie in the windows of these accounts and of those "
            f"compared with them, more than {limit:,}. Take a shorter --window or fewer days, or "
            f"allow it with --most-pairs {made.visits}.",
        )
    return made


def studied(
    traces: Traces,
    *,
    code: str,
    progress: Progress | None = None,
    most: int | None = None,
) -> Study:
    """Plan and count; ``code`` names the version of the program, for whoever repeats it."""
    return counted(planned(traces, most=most), code=code, progress=progress)


def counted(plan: Planned, *, code: str, progress: Progress | None = None) -> Study:
    """Scan every kind and make ready to read cards off."""
    traces = plan.traces
    names = list(traces.lines.accounts)
    listed = frozenset(traces.lines.accounts[name] for name in traces.listed)
    nears: dict[str, Near] = {}
    done = 0
    for kind, part in plan.parts.items():
        nears[kind] = near = Near(
            kind=kind,
            plan=part,
            trace=traces.kinds[kind][1],
            names=names,
            listed=listed,
            shown=traces.parameters.partners_shown,
            least=traces.parameters.group_weight,
            texts=traces.lines.shown,
        )
        near.count(_after(done, plan.visits, progress))
        done += part.visits
    lives, explaining = Lives(traces, plan.chosen), Explaining(traces)
    lives.prepare()
    explaining.prepare()
    maker = Maker(traces, plan.matched, nears, lives, explaining, source(traces, code))
    mine, others = connected_sides(nears.values(), listed, names)
    return Study(plan, maker, mine, others)


def _after(done: int, whole: int, progress: Progress | None) -> Progress | None:
    return (lambda some, _: progress(done + some, whole)) if progress else None


def source(traces: Traces, code: str) -> Source:
    """Say what makes the cards again."""
    chosen = json.dumps(asdict(traces.parameters), sort_keys=True)
    late = any(name == "after-the-question" for name, _ in traces.coverage.kept)
    return Source(
        input=traces.digest,
        parameters=hashlib.sha256(chosen.encode()).hexdigest(),
        code=code,
        at=traces.at if late else None,
        window=traces.parameters.window,
    )


@dataclass(frozen=True, slots=True)
class Study:
    """Everything counted; cards are read off in the order of the list, each when it is asked.

    ``mine`` and ``others`` are the connected groups of listed and of matched accounts.
    """

    plan: Planned
    maker: Maker
    mine: list[list[int]]
    others: list[list[int]]

    def cards(self) -> Iterator[Card]:
        """Give one card for every listed account."""
        for name in self.plan.traces.listed:
            yield self.maker.card(name)

    def groups(self) -> Iterator[ClusterCard]:
        """Give one card for every connected group of listed accounts, the largest first."""
        for members in self.mine:
            yield group_card(self.maker, members, self.others)

    def whole(self, facts: Sequence[Fact] = ()) -> WholeOrder:
        """Sum up the list beside the matched accounts, each of whom counts once."""
        traces = self.plan.traces
        least, many = traces.parameters.least_matched, len(traces.listed)
        inside = {who for group in (*self.mine, *self.others) for who in group}
        figures: list[dict[str, Figure]] = [
            {**self.maker.figures(who), "in_group": Figure(float(who in inside), 1)}
            for who in self.plan.chosen
        ]
        rules = whole.rules(traces.parameters.group_weight)
        return WholeOrder(
            listed=many,
            matched=len(figures) - many,
            shares=tuple(
                whole.share(name, shows, figures[:many], figures[many:], least)
                for name, shows in rules.items()
            ),
            groups=len(self.mine),
            in_groups=sum(map(len, self.mine)),
            facts=tuple(facts),
            cannot_tell=tuple(
                name for name in whole.FACTS if not any(fact.name == name for fact in facts)
            ),
            coverage=traces.coverage,
            source=self.maker.source,
        )
