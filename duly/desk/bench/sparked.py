"""``duly bench evidence``: the same shares counted by Spark in its local mode, edge by edge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from duly.desk.bench.networks import slope
from duly.desk.bench.row import Row, row
from duly.desk.bench.watched import Spent, Tell, apart, quietly
from duly.desk.bench.worlds import once, shares
from duly.desk.evidence import cluster
from duly.desk.evidence.files import opened
from duly.evidence import Asked, Trace, asked, edges, gather, planned

SIZES = (100_000, 1_000_000)
_ASKED = {"mode": "desk", "kind": "co_share", "window": 60.0, "least": 2}


def left_out() -> list[str]:
    """Say what Spark lacks here."""
    lacking = cluster.lacking(_question())
    return [f"Spark: {lacking.why}"] if lacking else []


def rows(folder: Path, tell: Tell = quietly, sizes: tuple[int, int] = SIZES) -> Iterator[Row]:
    """Count in Spark and here, each in a process of its own; every edge with all its figures."""
    runs: list[Spent] = []
    for posts in () if left_out() else sizes:
        path = once(folder / f"shares-{posts}.csv", shares, posts)
        here, there = apart(_here, path), apart(_there, path)
        tell(f"{path.stem}: Spark: {there.elapsed:.1f} s")
        runs.append(there)
        same = here.result == there.result
        told = f"{posts:,} shares, Spark, {there.result[0]:,} edges, one run: edges equal to ours"
        yield Row(name=told, value=float(same), unit="", target=1, met=same)
        yield row(f"{posts:,} shares, Spark, elapsed", there.elapsed, "s")
        yield row(f"{posts:,} shares, Spark, processor", there.processor, "s")
        yield row(f"{posts:,} shares, Spark, memory", there.mebibytes, "MiB")
    if runs:
        few, most = sizes
        yield slope(f"Spark, {most:,} shares over {few:,}", most / few, *runs)


def _question() -> Asked:
    return asked(**_ASKED)  # type: ignore[arg-type]


def _gathered(path: Path) -> Trace:
    with opened(path) as table:
        return gather(table.columns, table.rows, _question(), at=4e9)


def _here(path: Path) -> tuple[int, int]:
    return _summed(edges(planned(_gathered(path), _question())))


def _there(path: Path) -> tuple[int, int]:
    return _summed(cluster.counted(_gathered(path), _question()))


def _summed(found: Iterator[tuple[Any, ...]]) -> tuple[int, int]:
    """Return how many edges there are, and a sum over every figure in whatever order they come."""
    many = total = 0
    for edge in found:
        many += 1
        total += crc32(repr(edge).encode())
    return many, total
