"""How long an order of 1,178 accounts takes to be on the disk, and in every process of a host."""

from __future__ import annotations

import itertools
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from duly.desk.bench.reads.population import HERE, KIND, NOW, SINCE, numbers
from duly.desk.bench.row import Row, row
from duly.gate.filing import Bulk
from duly.gate.issue import Issuer
from duly.gate.placing import place_parts
from duly.gate.register import Register

ORDER: Final = 1_178
_PACE: Final = 0.001
_TURNS: Final = 15
_WHAT: Final = ("an order of 1,178", "its end")
_BYTES: Final = 21_000  # as an order's file has


Reader = subprocess.Popen[str]


@dataclass(slots=True)
class _Figures:
    """Milliseconds of each turn: on the disk, of the processor, and until all readers saw it."""

    spent: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)


def rows(path: Path, register_id: str, processes: int, draw: random.Random) -> list[Row]:
    """Publish an order on the register at a path and end it again, a few times.

    First with nobody else there, then while so many processes ask each millisecond. The figure
    is the median turn; a turn is as slow as the slowest of the processes. The floor is what the
    disk takes for as large a file with nothing in it.
    """
    issuer = Issuer(path, register_id=register_id)
    epochs = itertools.count(Register.open(path, whole=False).epoch + 1)
    first = next(epochs)
    issuer.publish(epoch=first, at=NOW, release=[(KIND, 0)])  # opens and verifies once
    bare, alone = _turns(issuer, epochs, draw, [])
    found = [
        row(f"{what}: {how}", statistics.median(figures), unit, floor=floor, at_most=most)
        for what, each in zip(_WHAT, alone, strict=True)
        for how, figures, unit, floor, most in (
            ("on the disk", each.spent, "ms", bare, 5.0),
            ("its publisher", each.worked, "processor ms", None, None),
        )
    ]
    with readers(path, processes) as watching:
        all_at(watching, first)
        bare, among = _turns(issuer, epochs, draw, watching)
    return found + [
        row(f"{what}: {how}", statistics.median(figures), "ms", floor=bare, at_most=most)
        for what, each in zip(_WHAT, among, strict=True)
        for how, figures, most in (
            (f"on the disk while {processes} ask", each.spent, 5.0),
            (f"seen by {processes} processes", each.seen, 20.0),
        )
    ]


def _turns(
    issuer: Issuer, epochs: Iterator[int], draw: random.Random, watching: list[Reader]
) -> tuple[float, tuple[_Figures, _Figures]]:
    """Return the disk's own median, and the figures of an order and of its end."""
    bare: list[float] = []
    both = _Figures(), _Figures()
    for _ in range(_TURNS):
        begun = time.monotonic_ns()
        place_parts(issuer.path.with_name("bare"), [bytes(_BYTES)])
        bare.append((time.monotonic_ns() - begun) / 1e6)
        epoch = next(epochs)
        order = an_order(f"IN-2021-{epoch}", draw)
        _one(issuer, epoch, {"withhold": [order]}, watching, both[0])
        _one(issuer, next(epochs), {"end": [order.order]}, watching, both[1])
    return statistics.median(bare), both


def _one(
    issuer: Issuer, epoch: int, change: dict[str, Any], watching: list[Reader], into: _Figures
) -> None:
    begun, worked = time.monotonic_ns(), time.process_time_ns()
    issuer.publish(epoch=epoch, at=NOW, **change)
    into.worked.append((time.process_time_ns() - worked) / 1e6)
    into.spent.append((time.monotonic_ns() - begun) / 1e6)
    into.seen.append((all_at(watching, epoch) - begun) / 1e6)


def an_order(reference: str, draw: random.Random) -> Bulk:
    """Return an order on accounts that nobody has named before."""
    return Bulk(
        kind=KIND,
        ids=numbers(ORDER, draw),
        countries=frozenset({HERE}),
        since=SINCE,
        until=NOW + timedelta(days=60),
        order=reference,
    )


@contextmanager
def readers(path: Path, many: int) -> Iterator[list[Reader]]:
    """Run so many processes that say when they see a new epoch of the register at a path."""
    command = [sys.executable, "-m", "duly.desk.bench.reads.watching", str(path), str(_PACE)]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
        for _ in range(many)
    ]
    try:
        yield started
    finally:
        for reader in started:
            reader.kill()
            reader.communicate()


def all_at(watching: list[Reader], epoch: int) -> int:
    """Return when the last of the readers saw an epoch."""
    last = 0
    for reader in watching:
        assert reader.stdout is not None
        for line in reader.stdout:
            seen, at = line.split()
            if int(seen) >= epoch:
                last = max(last, int(at))
                break
    return last
