"""Takes engines in turns over the same batches and keeps the best turn of each."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from typing import Any, Final

from duly.desk.bench.reads.engines import Ask, Batch, Engine
from duly.gate.register import Register

ROUNDS: Final = 5
MANY_ROUNDS: Final = 40  # of what takes a fraction of a millisecond


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


def one_of(register: Register, kind: str, country: str, ids: Sequence[Any]) -> float:
    """Return seconds per ``register.one``, the best of several turns, the loop taken off."""
    ask = register.one
    best, floor = 1e9, 1e9
    for _ in range(MANY_ROUNDS):
        begun = time.perf_counter()
        for one in ids:
            ask(kind, one, country)
        best = min(best, time.perf_counter() - begun)
        begun = time.perf_counter()
        for _one in ids:
            pass
        floor = min(floor, time.perf_counter() - begun)
    return (best - floor) / len(ids)


def membership(known: frozenset[Any], ids: Sequence[Any]) -> float:
    """Return seconds per ``in``, the best of several turns, the loop taken off."""
    best, floor = 1e9, 1e9
    for _ in range(MANY_ROUNDS):
        begun = time.perf_counter()
        for one in ids:
            one in known  # noqa: B015 - what is measured is the question
        best = min(best, time.perf_counter() - begun)
        begun = time.perf_counter()
        for _one in ids:
            pass
        floor = min(floor, time.perf_counter() - begun)
    return (best - floor) / len(ids)


def empty_call(ids: Sequence[Any]) -> float:
    """Return seconds per call of a function in C that takes words and looks at nothing."""
    empty: dict[str, str] = {}
    nothing = empty.get
    best, floor = 1e9, 1e9
    for _ in range(MANY_ROUNDS):
        begun = time.perf_counter()
        for _one in ids:
            nothing("account", "IN")
        best = min(best, time.perf_counter() - begun)
        begun = time.perf_counter()
        for _one in ids:
            pass
        floor = min(floor, time.perf_counter() - begun)
    return (best - floor) / len(ids)


def memory_line(size: int) -> float:
    """Return the seconds that one line of so many bytes takes to come, wherever it lies.

    A ring of numbers is walked in which each says where the next stands, and the same walk in a
    ring that the processor holds is taken off.
    """
    return max(_walked(size) - _walked(1 << 14), 0.0)


def _walked(size: int) -> float:
    words = 1 << max(size // 8, 2).bit_length() - 1
    ring = array(
        "Q", ((6364136223846793005 * at + 1442695040888963407) % words for at in range(words))
    )
    best, steps = 1e9, 200_000
    for turn in range(3):
        at = turn
        begun = time.perf_counter()
        for _ in range(steps):
            at = ring[at]
        best = min(best, time.perf_counter() - begun)
    return best / steps
