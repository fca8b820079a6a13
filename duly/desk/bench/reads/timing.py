"""Takes engines in turns over the same batches and keeps the best turn of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from duly.desk.bench.reads.engines import Ask, Batch, Engine

ROUNDS: Final = 5


def wrong(engines: Sequence[Engine], batches: Sequence[Batch], truth: Ask) -> int:
    """Return how many batches any engine answers otherwise than the plain rule."""
    return sum(engine.ask(batch) != truth(batch) for batch in batches for engine in engines)


def in_turns(
    engines: Sequence[Engine], batches: Sequence[Batch], *, fresh: Callable[[Batch], Batch] = list
) -> dict[str, float]:
    """Return seconds per id: of each batch the best of several turns, all batches together.

    Each batch is made anew by ``fresh``. A turn is so short that it is seldom interrupted, so
    that slow engines are not charged with what else the machine does.
    """
    best = {engine.name: [1e9] * len(batches) for engine in engines}
    for _ in range(ROUNDS):
        for engine in engines:
            mine = best[engine.name]
            for at, batch in enumerate(batches):
                made = fresh(batch)
                begun = time.perf_counter()
                engine.ask(made)
                mine[at] = min(mine[at], time.perf_counter() - begun)
    many = sum(map(len, batches))
    return {name: sum(spent) / many for name, spent in best.items()}
