"""``duly bench evidence``: a network of shares beside what others take for the same edges."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from duly.desk.bench.children import BenchBroken
from duly.desk.bench.rivals import RUNS, TEXT_RUNS, counted, present
from duly.desk.bench.row import Row, row
from duly.desk.bench.watched import Rounds, Spent, Tell, apart, in_turns, middle, often, quietly
from duly.desk.bench.worlds import once, shares, texts

TOOLKIT = "coordination-network-toolkit"
SMALL, LARGE, HUGE, TEXTS = 10_000, 1_000_000, 10_000_000, 56_000
_MOST = 4_096.0  # MiB
_AIMS = {
    (SMALL, TOOLKIT): 1.0,
    (LARGE, TOOLKIT): 15.0,
    (LARGE, "DuckDB"): 3.0,
    (LARGE, "Polars"): 3.0,
    (TEXTS, TOOLKIT): 20.0,
}


def left_out() -> list[str]:
    """Name who is not installed and so was not compared."""
    return [f"{name}: not installed" for name in RUNS if name not in ("ours", *present())]


def compared(
    folder: Path, posts: int, rounds: Rounds, tell: Tell = quietly, *, alike: bool = False
) -> Iterator[Row]:
    """Count the same edges in turns, shares or texts alike within an hour, everybody afresh.

    Seconds are of the processor, of all processes, from the file to the last edge; beside them
    stands how long one waits. Edges and the sum of their weights must agree.
    """
    path = once(folder / f"{'texts' if alike else 'shares'}-{posts}.csv", _maker(alike), posts)
    names = [name for name in ("ours", *present()) if name in (TEXT_RUNS if alike else RUNS)]
    runs = {name: partial(apart, counted, name, path, alike) for name in names}
    taken = in_turns(runs, rounds, lambda said: tell(f"{path.stem}: {said}"))
    if "ours" not in taken:
        raise BenchBroken(f"ours gave no figure for {path.stem}")
    ours = taken.pop("ours")
    told = f"{posts:,} texts alike within an hour" if alike else f"{posts:,} shares"
    yield row(f"{told}, {ours[0].result[0]:,} edges, {often(ours)}", _seconds(ours), "s")
    yield row(f"{told}, elapsed", middle(ours, "elapsed"), "s")
    for name, theirs in taken.items():
        yield _ratio(name, told, ours, theirs, _AIMS.get((posts, name)))
        yield row(f"{name}, {told}: elapsed over ours", _over(ours, theirs, "elapsed"), "x")
    yield from _memory(told, ours, taken, posts if not alike else 0)


def _maker(alike: bool) -> Callable[[Path, int], None]:
    return texts if alike else shares


def _seconds(runs: list[Spent]) -> float:
    return middle(runs, "processor")


def _over(ours: list[Spent], theirs: list[Spent], what: str) -> float:
    return middle(theirs, what) / max(middle(ours, what), 0.01)


def _ratio(name: str, told: str, ours: list[Spent], theirs: list[Spent], aim: float | None) -> Row:
    same = len({one.result for one in (*ours, *theirs)}) == 1
    edges = "same edges and weights" if same else "OTHER EDGES"
    times = _over(ours, theirs, "processor")
    return Row(
        name=f"{name}, {told}, {edges}, {often(theirs)}: its time over ours",
        value=float(f"{times:.4g}"),
        unit="x",
        target=aim,
        met=None if aim is None else same and times >= aim,
    )


def _memory(
    told: str, ours: list[Spent], taken: dict[str, list[Spent]], posts: int
) -> Iterator[Row]:
    """Give what all processes of each held together; ours is held against the toolkit's."""
    peer = taken.get(TOOLKIT) if posts >= LARGE else None
    bound = None if peer is None else middle(peer, "mebibytes")
    yield row(f"{told}, memory", middle(ours, "mebibytes"), "MiB", at_most=bound)
    for name, theirs in taken.items():
        yield row(f"{name}, {told}, memory", middle(theirs, "mebibytes"), "MiB")


def huge(
    folder: Path, posts: int = HUGE, smaller: int = LARGE, tell: Tell = quietly
) -> Iterator[Row]:
    """Count many more shares once, within its memory, and say how seconds grow with posts."""
    runs: list[Spent] = []
    for many in (smaller, posts):
        path = once(folder / f"shares-{many}.csv", shares, many)
        runs.append(apart(counted, "ours", path))
        tell(f"{path.stem}: {runs[-1].elapsed:.1f} s")
    few, most = runs
    told = f"{posts:,} shares, {most.result[0]:,} edges, one run"
    yield row(told, most.processor, "s")
    yield row(f"{posts:,} shares, memory", most.mebibytes, "MiB", at_most=_MOST)
    yield slope(f"{posts:,} shares over {smaller:,}", posts / smaller, few, most)


def slope(told: str, more: float, few: Spent, most: Spent) -> Row:
    """Say as which power of the posts the seconds grow; 1 is proportional, 2 by the square."""
    power = math.log(max(most.processor, 0.01) / max(few.processor, 0.01)) / math.log(more)
    return row(f"{told}: seconds grow as posts to the power of", power, "")
