"""The scans in Python: what the kernel is held against, and what serves without a compiler."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from duly.evidence.packed import ARROW, EDGE, Buffer, Parts, Sizes, Taken


def arrange(key: Sequence[int], time: Sequence[float]) -> bytes:
    """Return the rows' numbers by key, then time, then number, as packed 32-bit integers."""
    return array("i", sorted(range(len(key)), key=lambda n: (key[n], time[n], n))).tobytes()


def bounds(key: Sequence[int], time: Sequence[float], window: float) -> tuple[bytes, bytes, int]:
    """Return every row's window as first and end, packed, and how many rows they hold in all."""
    lo, hi, visits = array("i"), array("i"), 0
    start = 0
    for row, one in enumerate(key):
        if row and one != key[row - 1]:
            start = row
        end = bisect_right(key, one, start)
        lo.append(bisect_left(time, time[row] - window, start, end))
        hi.append(bisect_right(time, time[row] + window, start, end))
        visits += hi[-1] - lo[-1]
    return lo.tobytes(), hi.tobytes(), visits


def picked(rows: Buffer, values: Buffer, width: int) -> bytes:
    """Return the values of these rows, each ``width`` bytes wide."""
    have = memoryview(values).cast("B")
    return b"".join(have[width * row : width * (row + 1)] for row in _ints(rows))


def units(order: Buffer, account: Buffer, what: Buffer) -> tuple[bytes, int]:
    """Number the pairs of account and ``what`` that occur, as ``order`` brings them together."""
    who, aims = _ints(account), _ints(what)
    numbers: dict[tuple[int, int], int] = {}
    made = array("i", bytes(4 * len(who)))
    for row in _ints(order):
        made[row] = numbers.setdefault((who[row], aims[row]), len(numbers))
    return made.tobytes(), len(numbers)


def costs(account: Buffer, lo: Buffer, hi: Buffer, accounts: int) -> bytes:
    """Return how many visits each account's scan takes, packed as 64-bit integers."""
    made = array("q", bytes(8 * accounts))
    for one, first, end in zip(_ints(account), _ints(lo), _ints(hi), strict=True):
        made[one] += end - first
    return made.tobytes()


class Numbering(Protocol):
    """Post ids numbered as they are met."""

    def __len__(self) -> int:
        """Count them."""
        ...

    def __contains__(self, name: object) -> bool:
        """Tell whether an id was met."""
        ...

    def number(self, name: str, /) -> int:
        """Return the number of an id, a new one where it is new."""
        ...

    def find(self, name: str, /) -> int:
        """Return the number of a known id, or -1."""
        ...


class Marking(Protocol):
    """Whose each post is, and what it pointed at already."""

    def owns(self, number: int, account: int, /) -> bool:
        """Tell whether the post is this account's; the first to ask has it."""
        ...

    def fresh(self, number: int, key: int, /) -> bool:
        """Tell whether this post points at this key for the first time."""
        ...


class Ids(Numbering):
    """The numbering in a table of Python's."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def number(self, name: str, /) -> int:
        """Return the number of an id, a new one where it is new."""
        return self._names.setdefault(name, len(self._names))

    def find(self, name: str, /) -> int:
        """Return the number of a known id, or -1."""
        return self._names.get(name, -1)


class Numbered(Numbering):
    """How many ids were numbered, where they are not needed any more."""

    def __init__(self, many: int) -> None:
        self._many = many

    def __len__(self) -> int:
        return self._many

    def __contains__(self, name: object) -> bool:
        raise LookupError("the ids are not kept")

    def number(self, name: str, /) -> int:
        """Number nothing any more."""
        raise LookupError("the ids are not kept")

    def find(self, name: str, /) -> int:
        """Find nothing any more."""
        raise LookupError("the ids are not kept")


class Marks(Marking):
    """The marks in tables of Python's."""

    def __init__(self) -> None:
        self._owners: dict[int, int] = {}
        self._met: set[tuple[int, int]] = set()

    def owns(self, number: int, account: int, /) -> bool:
        """Tell whether the post is this account's; the first to ask has it."""
        return self._owners.setdefault(number, account) == account

    def fresh(self, number: int, key: int, /) -> bool:
        """Tell whether this post points at this key for the first time."""
        before = len(self._met)
        self._met.add((number, key))
        return len(self._met) > before


def taken(
    ids: Numbering,
    marks: Marking,
    accounts: dict[str, int],
    keys: dict[str, int],
    rows: list[Any],
    at: int,
    places: tuple[int, ...],
    times: tuple[float, float, float, float],
) -> Taken:
    """Take no row in one go: without the kernel each is looked at by itself."""
    before, first, last, _now = times
    return at, (b"", b"", b"", b""), (0, 0, 0), (0, 0, before, first, last)


@dataclass(slots=True)
class _Edge:
    pairs: int = 0
    units: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    posts: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    older: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    newer: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    first: list[int] = field(default_factory=lambda: [0, 0])
    gaps: float = 0.0
    least: float = float("inf")
    most: float = 0.0

    def packed(self, a: int, b: int) -> bytes:
        units, posts = map(len, self.units), map(len, self.posts)
        older, newer = sum(map(len, self.older)), sum(map(len, self.newer))
        counts = (self.pairs, *units, *posts, *self.first, older, newer)
        return EDGE.pack(a, b, *counts, self.gaps, self.least, self.most)


def _ints(part: Buffer) -> memoryview[int]:
    return memoryview(part).cast("B").cast("i")


class _Scan:
    """The parts of rows by name, with the pairs of an account."""

    def __init__(self, rows: Parts, sizes: Sizes) -> None:
        whole = [_ints(part) for part in rows[:7]]
        self.post, self.account, self.unit, self.lo, self.hi, self.order, self.starts = whole
        self.time: Sequence[float] = memoryview(rows[7]).cast("B").cast("d")
        self.keep: bytes | None = rows[8]
        self.same, self.spans, self.words = (
            None if part is None else _ints(part) for part in rows[9:]
        )
        self.posts, _, self.alike = sizes

    def pairs(self, account: int) -> Iterator[tuple[int, int]]:
        """Give (row, other row) for what shares a window; candidates are compared once."""
        seen: dict[int, int] = {}
        for row in self.order[self.starts[account] : self.starts[account + 1]]:
            mine = self.post[row]
            for other in range(self.lo[row], self.hi[row]):
                if self.account[other] == account:
                    continue
                theirs = self.post[other]
                if self.alike > 0:
                    if seen.get(theirs) == mine:
                        continue
                    seen[theirs] = mine
                    if not self._alike(mine, theirs):
                        continue
                yield row, other

    def one_content(self, row: int, other: int) -> bool:
        """Tell whether two accounts gave the same content id, which is no pair."""
        return self.same is not None and bool(self.same[row] == self.same[other])

    def _alike(self, one: int, other: int) -> bool:
        assert self.spans is not None and self.words is not None
        mine = set(self.words[self.spans[one] : self.spans[one + 1]])
        theirs = set(self.words[self.spans[other] : self.spans[other + 1]])
        return bool(mine and theirs) and len(mine & theirs) / len(mine | theirs) >= self.alike


def paired(rows: Parts, sizes: Sizes) -> bytes:
    """Return one byte a post: is it in a pair of two accounts and two posts?"""
    scan = _Scan(rows, sizes)
    marks = bytearray(scan.posts)
    for account in range(len(scan.starts) - 1):
        for row, other in scan.pairs(account):
            if not scan.one_content(row, other):
                marks[scan.post[row]] = 1
    return bytes(marks)


def directed(rows: Parts, first: int, last: int, sizes: Sizes, least: int = 1) -> bytes:
    """Return for accounts ``first`` to ``last`` packed (a, b, posts of a with one of b's near)."""
    scan = _Scan(rows, sizes)
    made = bytearray()
    for a in range(first, last):
        posts: defaultdict[int, set[int]] = defaultdict(set)
        for row, other in scan.pairs(a):
            posts[scan.account[other]].add(scan.post[row])
        for b, mine in posts.items():
            if len(mine) >= least:
                made += ARROW.pack(a, b, len(mine))
    return bytes(made)


def mutual(rows: Parts, first: int, last: int, sizes: Sizes, least: int = 1) -> bytes:
    """Return for accounts ``first`` to ``last`` their edges with later accounts, packed.

    (a, b, pairs, units of a and b, posts of a and b, who was first, older and newer posts,
    sum, least and most of the gaps). Edges with fewer units than ``least`` are left out.
    """
    scan = _Scan(rows, sizes)
    made = bytearray()
    for a in range(first, last):
        edges: defaultdict[int, _Edge] = defaultdict(_Edge)
        for row, other in scan.pairs(a):
            if scan.account[other] > a and _counts(scan, row, other):
                _count(scan, edges[scan.account[other]], row, other)
        heavy = {b: edge for b, edge in edges.items() if min(map(len, edge.units)) >= least}
        made += b"".join(edge.packed(a, b) for b, edge in heavy.items())
    return bytes(made)


def _counts(scan: _Scan, row: int, other: int) -> bool:
    kept = scan.keep is None or bool(scan.keep[row] or scan.keep[other])
    return kept and not scan.one_content(row, other)


def _count(scan: _Scan, edge: _Edge, row: int, other: int) -> None:
    gap = scan.time[other] - scan.time[row]
    mine, theirs = scan.post[row], scan.post[other]
    mine_older = gap > 0 or (gap == 0 and row < other)
    edge.pairs += 1
    edge.first[0] += gap > 0
    edge.first[1] += gap < 0
    edge.gaps += abs(gap)
    edge.least, edge.most = min(edge.least, abs(gap)), max(edge.most, abs(gap))
    for side, (here, post) in enumerate(((row, mine), (other, theirs))):
        edge.units[side].add(scan.unit[here])
        edge.posts[side].add(post)
        (edge.older if mine_older is (side == 0) else edge.newer)[side].add(post)
