"""One kind of network around the compared accounts, and what an account's own rows show of it."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from duly.evidence.cards import alike
from duly.evidence.cards.alike import Alike
from duly.evidence.cards.values import Network, Partner, Shared, ShownPost
from duly.evidence.networks import Progress
from duly.evidence.touching import Edge, Touching, scanned
from duly.evidence.traces import Trace

_PAIRS_SHOWN = 40


@dataclass(slots=True)
class Tally:
    """What one account's edges of one kind add up to."""

    partners: int = 0
    listed: int = 0
    pairs: int = 0
    first: int = 0
    second: int = 0
    strongest: int = 0

    def add(self, edge: Edge, *, listed: bool) -> None:
        """Count an edge seen from this account."""
        self.partners += 1
        self.listed += listed
        self.pairs += edge.pairs
        self.first += edge.first_a
        self.second += edge.first_b
        self.strongest = max(self.strongest, edge.weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What one account's rows of one kind show: by object, and by post how many are near."""

    objects: tuple[Shared, ...]
    near: dict[int, int]


@dataclass(slots=True, kw_only=True)
class Near:
    """The edges of the compared accounts of one kind, counted once.

    ``ties`` are edges between two accounts of the same side (two listed, or two matched) from
    the group's weight on; ``links`` the weights between any two listed.
    """

    kind: str
    plan: Touching
    trace: Trace
    names: Sequence[str]
    listed: frozenset[int]
    shown: int
    least: int
    texts: Mapping[int, ShownPost]
    tallies: defaultdict[int, Tally] = field(default_factory=lambda: defaultdict(Tally))
    top: defaultdict[int, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    floor: dict[int, int] = field(default_factory=dict)
    ties: list[Edge] = field(default_factory=list)
    links: dict[tuple[int, int], int] = field(default_factory=dict)
    _own: dict[int, array[int]] = field(default_factory=dict)
    _counted: dict[int, Own] = field(default_factory=dict)
    _alike: dict[int, list[Alike]] = field(default_factory=dict)
    _marks: array[int] | None = None
    _objects: list[str] | None = None

    def count(self, progress: Progress | None = None) -> None:
        """Scan; afterwards every figure is there."""
        for edge in scanned(self.plan, progress):
            self._take(edge)
            if self.plan.number[edge.b] < self.plan.many:
                self._take(edge.turned())
                self._tie(edge)

    def _take(self, edge: Edge) -> None:
        self.tallies[edge.a].add(edge, listed=edge.b in self.listed)
        if edge.a in self.listed and edge.weight >= self.floor.get(edge.a, 0):
            top = self.top[edge.a]
            top.append(edge)
            if len(top) > 8 * self.shown:
                top[:] = self._best(top)
                self.floor[edge.a] = top[-1].weight

    def _best(self, edges: Sequence[Edge]) -> list[Edge]:
        return sorted(edges, key=lambda e: (-e.weight, -e.pairs, self.names[e.b]))[: self.shown]

    def _tie(self, edge: Edge) -> None:
        sides = (edge.a in self.listed) + (edge.b in self.listed)
        if sides == 2:
            self.links[min(edge.a, edge.b), max(edge.a, edge.b)] = edge.weight
        if sides != 1 and edge.weight >= self.least:
            self.ties.append(edge)

    def network(self, who: int, own: Own) -> Network:
        """Return the sums of one account."""
        tally = self.tallies[who]
        return Network(
            kind=self.kind,
            objects=len(own.objects),
            partners=tally.partners,
            partners_listed=tally.listed,
            pairs=tally.pairs,
            first=tally.first,
            second=tally.second,
        )

    def partners(self, who: int, handles: Sequence[str]) -> list[Partner]:
        """Return the strongest partners of a listed account."""
        return [
            Partner(
                account=self.names[edge.b],
                handle=handles[edge.b],
                listed=edge.b in self.listed,
                kind=self.kind,
                weight=edge.weight,
                posts=edge.posts_a,
                posts_theirs=edge.posts_b,
                pairs=edge.pairs,
                first=edge.first_a,
                second=edge.first_b,
                gap_least=round(edge.gap_least, 6),
                gap_mean=round(edge.gap_sum / edge.pairs, 6),
                gap_most=round(edge.gap_most, 6),
                pairs_at=self._pairs_at(edge),
            )
            for edge in self._best(self.top[who])
        ]

    def own(self, who: int) -> Own:
        """Count by object, over all of an account's rows, posts of others within the window."""
        if who not in self._counted:
            self._counted[who] = self._count_own(who)
        return self._counted[who]

    def pointed_at(self, who: int) -> set[str]:
        """Name everything that an account pointed at, at any time."""
        return {self.objects[self.plan.rows.key[row]] for row in self._rows_of(who)}

    def _count_own(self, who: int) -> Own:
        if self.kind == alike.KIND:
            return self._own_texts(who)
        mine, key = self._rows_of(who), self.plan.rows.key
        sums: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
        near: Counter[int] = Counter()
        for row in mine:
            around = self._around(row, mine)
            for place, many in enumerate((1, *around)):
                sums[key[row]][place] += many
            near[self.plan.rows.parts[0][row]] += sum(around[:3])
        found = [self._shared(key, counts) for key, counts in sums.items() if any(counts[1:4])]
        found.sort(key=lambda one: (-(one.before + one.after + one.same), one.object))
        return Own(objects=tuple(found), near=dict(near))

    def _own_texts(self, who: int) -> Own:
        found = self._alike_of(who)
        objects = alike.shared(self.plan, found, self._text, self.listed)
        return Own(objects=objects, near=dict(Counter(one.own for one in found)))

    def _alike_of(self, who: int) -> list[Alike]:
        if who not in self._alike:
            self._alike[who] = alike.alike(self.plan, self._rows_of(who))
        return self._alike[who]

    def _text(self, post: int) -> str:
        """Give the words of a listed account's post; of anybody else's nothing was kept."""
        return self.texts[post].text if post in self.texts else ""

    def _around(self, row: int, mine: Sequence[int]) -> tuple[int, int, int, int]:
        """Count others' rows in a row's window: before, after, at once; and those of listed."""
        lo, hi = self._bounds
        low, high, time = lo[row], hi[row], self.plan.rows.parts[7]
        left = bisect_left(time, time[row], low, high)
        right = bisect_right(time, time[row], low, high)
        at = [bisect_left(mine, edge) for edge in (low, left, right, high)]
        marks = self._listed_before()
        return (
            left - low - (at[1] - at[0]),
            high - right - (at[3] - at[2]),
            right - left - (at[2] - at[1]),
            marks[high] - marks[low] - (at[3] - at[0]),
        )

    @property
    def _bounds(self) -> tuple[memoryview[int], memoryview[int]]:
        lo, hi = (memoryview(self.plan.rows.parts[n]).cast("B").cast("i") for n in (3, 4))
        return lo, hi

    def _shared(self, key: int, counts: Sequence[int]) -> Shared:
        posts, before, after, same, listed = counts
        return Shared(
            kind=self.kind,
            object=self.objects[key],
            posts=posts,
            before=before,
            after=after,
            same=same,
            listed=listed,
        )

    @property
    def objects(self) -> list[str]:
        """The names of what is pointed at, by number."""
        if self._objects is None:
            self._objects = list(self.trace.keys)
        return self._objects

    def _rows_of(self, who: int) -> array[int]:
        """Return an account's rows in ascending order, which is by object and time."""
        if who not in self._own:
            rows, number = self.plan.rows, self.plan.number[who]
            order = memoryview(rows.parts[5]).cast("B").cast("i")
            self._own[who] = array(
                "i", sorted(order[rows.starts[number] : rows.starts[number + 1]])
            )
        return self._own[who]

    def _listed_before(self) -> array[int]:
        """Return for every row how many rows before it are of listed accounts."""
        if self._marks is None:
            accounts, back = self.plan.rows.parts[1], self.plan.before
            flags = (back[account] in self.listed for account in accounts)
            self._marks = array("i", accumulate(flags, initial=0))
        return self._marks

    def _pairs_at(self, edge: Edge) -> tuple[tuple[str, float, float], ...]:
        """Return the first pairs of an edge in time, as (object, time of a, time of b)."""
        if self.kind == alike.KIND:
            return self._texts_at(edge)
        rows = self.plan.rows
        lo, hi = self._bounds
        time, theirs, found = rows.parts[7], self._rows_of(edge.b), []
        for row in self._rows_of(edge.a):
            first, end = bisect_left(theirs, lo[row]), bisect_left(theirs, hi[row])
            found += [(time[row], time[other], rows.key[row]) for other in theirs[first:end]]
            if len(found) > 8 * _PAIRS_SHOWN:
                found = sorted(found)[:_PAIRS_SHOWN]
        scale = self.plan.asked.scale
        return tuple(
            (self.objects[key], mine / scale, other / scale)
            for mine, other, key in sorted(found)[:_PAIRS_SHOWN]
        )

    def _texts_at(self, edge: Edge) -> tuple[tuple[str, float, float], ...]:
        scale = self.plan.asked.scale
        found = [one for one in self._alike_of(edge.a) if one.account == edge.b]
        return tuple(
            (self._text(one.own), one.at / scale, one.other_at / scale)
            for one in found[:_PAIRS_SHOWN]
        )
