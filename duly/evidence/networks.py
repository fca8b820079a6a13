"""Which accounts did the same within the window, how often, how fast, and who came first."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from duly.evidence import fast
from duly.evidence.asked import Asked
from duly.evidence.packed import ARROW, EDGE
from duly.evidence.prefixes import candidates
from duly.evidence.rows import Loose, Rows, arranged
from duly.evidence.traces import Trace
from duly.order.terms import Refusal

Row = tuple[str | int | float, ...]
Progress = Callable[[int, int], None]  # visits done, visits in all
_STRETCH = 1_000_000  # at most as many edges of a hundred bytes are held at a time
MOST = {True: 20_000_000_000, False: 100_000_000}  # visits; about ten minutes on one core
HEADS: dict[str, tuple[str, ...]] = {
    "toolkit": ("a", "b", "weight"),
    "coortweet": (
        *("a", "b", "weight", "avg_time_delta", "n_content_id", "n_content_id_y"),
        *("edge_symmetry_score", "weight_threshold"),
    ),
    "desk": (
        *("a", "b", "weight", "posts_a", "posts_b", "pairs", "a_first", "b_first"),
        *("gap_least", "gap_mean", "gap_most"),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A network that can be counted, with its exact cost.

    ``visits`` is how many rows lie in the windows of all rows, each in its own included; the
    scan takes exactly that many steps. ``pairs`` is how many pairs of rows that are.
    """

    asked: Asked
    names: tuple[str, ...]
    rows: Rows

    @property
    def visits(self) -> int:
        """How many steps the scan takes."""
        return self.rows.visits

    @property
    def pairs(self) -> int:
        """How many pairs of rows share a window, those of one account included."""
        return (self.rows.visits - len(self.rows.parts[0] or b"")) // 2


def planned(trace: Trace, asked: Asked, *, most: int | None = None) -> Plan:
    """Arrange the rows and count the cost exactly; nothing is scanned yet.

    Refuses ``too-many-pairs`` when the scan would take more than ``most`` visits (by default
    what ends in about ten minutes, with the kernel or without).
    """
    if asked.mode == "coortweet":
        rows = _coortweet(trace, asked, _limit(most))
    elif asked.kind == "co_similar":
        rows = candidates(trace, asked)
    else:
        rows = _arranged(trace, trace.loose, asked)
    _afford(rows.visits, _limit(most))
    return Plan(asked=asked, names=tuple(trace.accounts), rows=rows)


def _limit(most: int | None) -> int:
    return MOST[fast.KERNEL] if most is None else most


def _afford(visits: int, most: int) -> None:
    if visits > most:
        slow = (
            ""
            if fast.KERNEL
            else " The kernel in C is not built here; with it 200 times more is taken."
        )
        raise Refusal(
            "too-many-pairs",
            f"{visits:,} pairs of posts lie in the windows, more than {most:,}. Take a shorter "
            f"--window or fewer days, or allow it with --most-pairs {visits}.{slow}",
        )


def _arranged(trace: Trace, loose: Loose, asked: Asked) -> Rows:
    return arranged(
        loose,
        accounts=len(trace.accounts),
        posts=len(trace.posts),
        window=asked.window * asked.scale,
    )


def edges(plan: Plan, progress: Progress | None = None) -> Iterator[Row]:
    """Give every edge as a row under ``HEADS`` of the mode; account names as in the input.

    Guarantees: the order of rows is that of the input's accounts, the same with and without
    the kernel up to the partners of one account; memory beyond the input is O(accounts + posts).
    Mode ``coortweet`` holds its edges until the last, since its threshold is their quantile.
    """
    if plan.asked.mode == "toolkit":
        yield from _arrows(plan, progress)
    elif plan.asked.mode == "coortweet":
        yield from _held(plan, progress)
    else:
        yield from _desk(plan, progress)


def _scanned(plan: Plan, progress: Progress | None) -> Iterator[bytes]:
    rows, done = plan.rows, 0
    for first, last in rows.stretches(_STRETCH):
        if plan.asked.mode == "toolkit":
            yield fast.directed(rows.parts, first, last, rows.sizes, plan.asked.least)
        else:
            least = plan.asked.least if plan.asked.desk else 1  # CooRTweet's median is of all edges
            yield fast.mutual(rows.parts, first, last, rows.sizes, least)
        done += sum(rows.costs[first:last])
        if progress:
            progress(done, rows.visits)


def _arrows(plan: Plan, progress: Progress | None) -> Iterator[Row]:
    names = plan.names
    for packed in _scanned(plan, progress):
        for a, b, weight in ARROW.iter_unpack(packed):
            yield names[a], names[b], weight


def _desk(plan: Plan, progress: Progress | None) -> Iterator[Row]:
    names, asked = plan.names, plan.asked
    for packed in _scanned(plan, progress):
        for a, b, pairs, units_a, units_b, posts_a, posts_b, *rest in EDGE.iter_unpack(packed):
            weight = min(units_a, units_b)
            if weight < asked.least or min(posts_a, posts_b) < asked.participation:
                continue
            first_a, first_b, _, _, gaps, least, most = rest
            scaled = (least / asked.scale, gaps / pairs / asked.scale, most / asked.scale)
            counts = (weight, posts_a, posts_b, pairs, first_a, first_b)
            yield names[a], names[b], *counts, *(round(gap, 6) for gap in scaled)


def _held(plan: Plan, progress: Progress | None) -> Iterator[Row]:
    names = plan.names
    found: list[tuple[int, int, int, float, int, int]] = []
    for packed in _scanned(plan, progress):
        for a, b, pairs, *_, older, newer, gaps, _least, _most in EDGE.iter_unpack(packed):
            found.append((a, b, pairs, gaps / pairs, older, newer))
    threshold = _median(Counter(edge[2] for edge in found))
    for a, b, weight, gap, older, newer in found:
        if weight >= plan.asked.least:
            one, other = sorted((names[a], names[b]))
            symmetry = min(older, newer) / max(older, newer)
            yield one, other, weight, gap, older, newer, symmetry, int(weight > threshold)


def _median(weights: Counter[int]) -> float:
    """Return the middle weight, or the mean of the two middle ones."""
    many = weights.total()
    middle = {(many - 1) // 2, many // 2}
    met, found = 0, []
    for weight in sorted(weights):
        found += [weight for place in middle if met <= place < met + weights[weight]]
        met += weights[weight]
    return math.fsum(found) / len(found) if found else 0.0


def _coortweet(trace: Trace, asked: Asked, most: int) -> Rows:
    """Take accounts with enough rows, and of their pairs those that touch one with enough in pairs.

    Rows count, not distinct posts; a post that is its own object counts and makes no pair.
    """
    loose, least = trace.loose, asked.participation
    rows = Counter(loose.account)
    by_account = sorted(range(len(loose)), key=loose.account.__getitem__)  # so ties fall as there
    chosen = [n for n in by_account if rows[loose.account[n]] >= least]
    numbers: dict[tuple[int, int], int] = {}
    pairing, content = Loose(), array("i")
    for n in chosen:
        if n not in trace.itself:
            number = numbers.setdefault((loose.post[n], loose.account[n]), len(numbers))
            if number == len(content):
                content.append(loose.post[n])
            for into, one in ((pairing.key, loose.key[n]), (pairing.account, loose.account[n])):
                into.append(one)
            pairing.post.append(number)
            pairing.time.append(loose.time[n])
    laid = partial(
        arranged,
        pairing,
        accounts=len(trace.accounts),
        posts=len(numbers),
        window=asked.window,
        same=content,
    )
    first = laid()
    _afford(first.visits, most)
    marks = fast.paired(first.parts, first.sizes)
    met = {content[number] for number, mark in enumerate(marks) if mark}
    taking = Counter(loose.account[n] for n in chosen if loose.post[n] in met)
    kept = {
        loose.post[n] for n in chosen if loose.post[n] in met and taking[loose.account[n]] >= least
    }
    return laid(keep=bytes(one in kept for one in content))
