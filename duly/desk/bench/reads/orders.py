"""How long an order of 1,178 accounts takes to be on the disk, and in every process of a host."""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from duly.desk.bench.reads.population import HERE, KIND, NOW, SINCE, numbers
from duly.desk.bench.row import Row, row
from duly.gate.filing import Bulk
from duly.gate.issue import Issuer
from duly.gate.placing import place_parts
from duly.gate.register import Register

ORDER: Final = 1_178
_PACE: Final = 0.001
_TURNS: Final = 7
_BYTES: Final = 21_000  # as an order's file has


def rows(path: Path, register_id: str, processes: int, draw: random.Random) -> list[Row]:
    """Publish an order on the register at a path and end it again, a few times.

    The figure is the median turn; a turn is as slow as the slowest of the processes. The floor is
    what the disk takes for as large a file with nothing in it.
    """
    issuer = Issuer(path, register_id=register_id)
    epoch = Register.open(path, whole=False).epoch + 1
    issuer.publish(epoch=epoch, at=NOW, release=[(KIND, 0)])  # opens and verifies once
    bare: list[float] = []
    spent: tuple[list[float], list[float]] = ([], [])
    seen: tuple[list[float], list[float]] = ([], [])
    with _readers(path, processes) as readers:
        _all_at(readers, epoch)
        for turn in range(_TURNS):
            begun = time.monotonic_ns()
            place_parts(path.with_name("bare"), [bytes(_BYTES)])
            bare.append((time.monotonic_ns() - begun) / 1e6)
            bulk = _order(f"IN-2021-{turn + 100}", draw)
            for step, change in enumerate(({"withhold": [bulk]}, {"end": [bulk.order]})):
                begun, epoch = time.monotonic_ns(), epoch + 1
                issuer.publish(epoch=epoch, at=NOW, **change)  # type: ignore[arg-type]
                spent[step].append((time.monotonic_ns() - begun) / 1e6)
                seen[step].append((_all_at(readers, epoch) - begun) / 1e6)
    floor = statistics.median(bare)
    return [
        row(f"{what}: {how}", statistics.median(figures[step]), "ms", floor=floor, at_most=most)
        for step, what in enumerate(("an order of 1,178", "its end"))
        for how, figures, most in (
            ("on the disk", spent, 5.0),
            (f"seen by {processes} processes", seen, 20.0),
        )
    ]


def _order(reference: str, draw: random.Random) -> Bulk:
    return Bulk(
        kind=KIND,
        ids=numbers(ORDER, draw),
        countries=frozenset({HERE}),
        since=SINCE,
        until=NOW + timedelta(days=60),
        order=reference,
    )


@contextmanager
def _readers(path: Path, many: int) -> Iterator[list[subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "duly.desk.bench.reads.watching", str(path), str(_PACE)]
    readers = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
        for _ in range(many)
    ]
    try:
        yield readers
    finally:
        for reader in readers:
            reader.kill()
            reader.communicate()


def _all_at(readers: list[subprocess.Popen[str]], epoch: int) -> int:
    """Return when the last of the readers saw an epoch."""
    last = 0
    for reader in readers:
        assert reader.stdout is not None
        for line in reader.stdout:
            seen, at = line.split()
            if int(seen) >= epoch:
                last = max(last, int(at))
                break
    return last
