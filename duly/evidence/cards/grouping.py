"""Accounts connected by enough shared objects, and the card of such a group."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from duly.evidence.cards import places
from duly.evidence.cards.alike import KIND
from duly.evidence.cards.making import Maker
from duly.evidence.cards.near import Near
from duly.evidence.cards.values import ClusterCard, Explanation, Member
from duly.evidence.touching import Edge

_TIES_SHOWN = 80
_SHARED_SHOWN = 20
_FIRST_SHOWN = 10
Groups = list[list[int]]


def connected(ties: Iterable[tuple[int, int]]) -> Groups:
    """Return the connected groups of two or more, each in ascending order."""
    above: dict[int, int] = {}

    def root(one: int) -> int:
        above.setdefault(one, one)
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for one, other in ties:
        a, b = root(one), root(other)
        above[max(a, b)] = min(a, b)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one in sorted(above):
        found[root(one)].append(one)
    return list(found.values())


def connected_sides(
    nears: Collection[Near], listed: Collection[int], names: Sequence[str]
) -> tuple[Groups, Groups]:
    """Return the groups of listed and those of matched accounts, the largest first."""
    ties = [(edge.a, edge.b) for near in nears for edge in near.ties]
    mine = connected(tie for tie in ties if tie[0] in listed)
    others = connected(tie for tie in ties if tie[0] not in listed)
    for groups in (mine, others):
        groups.sort(key=lambda each: (-len(each), min(names[who] for who in each)))
    return mine, others


def name_of(members: Sequence[str]) -> str:
    """Return a group's id, made of its members: the same accounts are the same group."""
    whole = "\n".join(sorted(members)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:12]


def group_card(maker: Maker, members: Sequence[int], others: Groups) -> ClusterCard:
    """Return the card of one group; ``others`` are the groups among the matched accounts."""
    names, parameters = maker.lives.names, maker.traces.parameters
    inside = frozenset(members)
    edges = [edge for near in maker.nears.values() for edge in near.ties if edge.a in inside]
    pairs = sum(edge.pairs for edge in edges)
    matched = {who for member in members for who in maker.matched[names[member]][0]}
    large = {who for group in others if len(group) >= len(members) for who in group}
    few = len(matched) < parameters.least_matched
    return ClusterCard(
        id=name_of([names[who] for who in members]),
        members=_members(maker, members, edges),
        size=len(members),
        threshold=parameters.group_weight,
        links=len({frozenset((edge.a, edge.b)) for edge in edges}),
        pairs=pairs,
        gap_least=round(min(edge.gap_least for edge in edges), 6),
        gap_mean=round(sum(edge.gap_sum for edge in edges) / pairs, 6),
        first=_first(edges, names),
        shared=_shared(maker, inside),
        matched=len(matched),
        matched_in_groups=len(matched & large),
        interval=None if few else places.wilson(len(matched & large), len(matched)),
        ties=_ties(edges, names),
        explanations=_explanations(maker, members),
        cannot_tell=("few-matched",) if few else (),
        coverage=maker.traces.coverage,
        source=maker.source,
    )


def _members(maker: Maker, members: Sequence[int], edges: Sequence[Edge]) -> tuple[Member, ...]:
    near: defaultdict[int, set[int]] = defaultdict(set)
    for edge in edges:
        near[edge.a].add(edge.b)
        near[edge.b].add(edge.a)
    found = [
        Member(
            account=maker.lives.names[who],
            handle=maker.handles[who],
            posts=len(maker.lives.times[who]),
            links=len(near[who]),
        )
        for who in members
    ]
    return tuple(sorted(found, key=lambda one: (-one.links, one.account)))


def _first(edges: Sequence[Edge], names: Sequence[str]) -> tuple[tuple[str, int], ...]:
    came: Counter[str] = Counter()
    for edge in edges:
        came[names[edge.a]] += edge.first_a
        came[names[edge.b]] += edge.first_b
    ranked = sorted(came.items(), key=lambda each: (-each[1], each[0]))
    return tuple((name, many) for name, many in ranked[:_FIRST_SHOWN] if many)


def _shared(maker: Maker, inside: frozenset[int]) -> tuple[tuple[str, str, int], ...]:
    """Return what most members pointed at, at any time: (kind, object, members)."""
    found: list[tuple[str, str, int]] = []
    for kind, near in maker.nears.items():
        if kind == KIND:
            continue  # each member's own card names its texts
        by = Counter(name for who in inside for name in near.pointed_at(who))
        found += [(kind, name, many) for name, many in by.items() if many > 1]
    return tuple(sorted(found, key=lambda one: (-one[2], one[0], one[1]))[:_SHARED_SHOWN])


def _ties(edges: Sequence[Edge], names: Sequence[str]) -> tuple[tuple[str, str, int], ...]:
    heaviest: dict[tuple[str, str], int] = {}
    for edge in edges:
        one, other = sorted((names[edge.a], names[edge.b]))
        heaviest[one, other] = max(edge.weight, heaviest.get((one, other), 0))
    ranked = sorted(heaviest.items(), key=lambda each: (-each[1], each[0]))
    return tuple((*pair, weight) for pair, weight in ranked[:_TIES_SHOWN])


def _explanations(maker: Maker, members: Sequence[int]) -> tuple[Explanation, ...]:
    """Count the members whose own card names each explanation."""
    told: Counter[str] = Counter()
    for who in members:
        told.update(each.code for each in maker.explained(who)[0])
    return tuple(
        Explanation(code=code, counted=many, of=len(members))
        for code, many in sorted(told.items(), key=lambda each: (-each[1], each[0]))
    )
