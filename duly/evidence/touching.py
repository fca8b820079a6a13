"""A network restricted to the pairs that touch chosen accounts: their windows, nobody else's."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from duly.evidence import fast
from duly.evidence.asked import Asked
from duly.evidence.networks import Progress
from duly.evidence.packed import EDGE
from duly.evidence.prefixes import candidates
from duly.evidence.rows import Loose, Rows, arranged
from duly.evidence.traces import Trace

_STRETCH = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Touching:
    """Rows in which the chosen accounts have the lowest numbers, so that a scan of them is all.

    An edge is told once, under its lower number: scanning the first ``many`` accounts finds
    every pair that touches one of them and no other. ``number`` turns an account's number into
    the one here, ``before`` back.
    """

    asked: Asked
    rows: Rows
    many: int
    number: array[int]
    before: array[int]

    @property
    def visits(self) -> int:
        """How many steps the scan takes, exactly; known before it begins."""
        return sum(self.rows.costs[: self.many])


class Edge(NamedTuple):
    """One edge, seen from ``a``, which is among the chosen; gaps in seconds."""

    a: int
    b: int
    weight: int
    posts_a: int
    posts_b: int
    pairs: int
    first_a: int
    first_b: int
    gap_least: float
    gap_sum: float
    gap_most: float

    def turned(self) -> Edge:
        """Return the same edge seen from the other side."""
        return Edge(
            *(self.b, self.a, self.weight, self.posts_b, self.posts_a, self.pairs),
            *(self.first_b, self.first_a, self.gap_least, self.gap_sum, self.gap_most),
        )


def touching(trace: Trace, asked: Asked, chosen: Sequence[int]) -> Touching:
    """Arrange what the chosen accounts' pairs need; nothing is scanned yet.

    Rows that point at what no chosen account points at are left out first: they can be in no
    pair of theirs. ``asked`` is in mode ``desk``.
    """
    number, before = _renumbered(len(trace.accounts), chosen)
    loose = trace.loose
    if asked.kind == "co_similar":
        renamed = Loose(loose.key, loose.time, loose.post, _through(loose.account, number))
        part = Trace(loose=renamed, accounts=trace.accounts, posts=trace.posts, texts=trace.texts)
        rows = candidates(part, asked)
    else:
        rows = arranged(
            _pointed(loose, number, len(chosen)),
            accounts=len(trace.accounts),
            posts=len(trace.posts),
            window=asked.window * asked.scale,
        )
    return Touching(asked=asked, rows=rows, many=len(chosen), number=number, before=before)


def _renumbered(accounts: int, chosen: Sequence[int]) -> tuple[array[int], array[int]]:
    first = set(chosen)
    before = array("i", [*chosen, *(who for who in range(accounts) if who not in first)])
    number = array("i", bytes(4 * accounts))
    for place, who in enumerate(before):
        number[who] = place
    return number, before


def _through(accounts: array[int], number: array[int]) -> array[int]:
    return array("i", [number[who] for who in accounts])


def _pointed(loose: Loose, number: array[int], many: int) -> Loose:
    account = _through(loose.account, number)
    keys = {key for key, who in zip(loose.key, account, strict=True) if who < many}
    at = [row for row, key in enumerate(loose.key) if key in keys]
    return Loose(
        array("i", [loose.key[row] for row in at]),
        array("d", [loose.time[row] for row in at]),
        array("i", [loose.post[row] for row in at]),
        array("i", [account[row] for row in at]),
    )


def scanned(plan: Touching, progress: Progress | None = None) -> Iterator[Edge]:
    """Give every edge of a chosen account, with the numbers accounts have in the trace.

    Each once, ``a`` being the chosen one that was named first where both are.
    """
    rows, done, scale, before = plan.rows, 0, plan.asked.scale, plan.before
    made = Edge._make
    for first, last in rows.stretches(_STRETCH, plan.many):
        packed = fast.mutual(rows.parts, first, last, rows.sizes, 1)
        for a, b, pairs, ua, ub, pa, pb, fa, fb, _, _, sums, least, most in EDGE.iter_unpack(
            packed
        ):
            weight = ua if ua < ub else ub
            gaps = (least / scale, sums / scale, most / scale)
            yield made((before[a], before[b], weight, pa, pb, pairs, fa, fb, *gaps))
        done += sum(rows.costs[first:last])
        if progress:
            progress(done, plan.visits)
