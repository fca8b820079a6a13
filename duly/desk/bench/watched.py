"""Runs in processes of their own, in turns, with what all of their processes held at once."""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from duly.desk.bench.children import BenchBroken

Tell = Callable[[str], None]
_LOOK = 0.05  # seconds between two looks at the memory; a look that is slow is taken seldom
_SELDOM = 50  # so many times as long as a look took


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What one run took: seconds that passed, processor seconds of all processes, memory in MiB.

    Memory is the most that the process and all its children held together, what they share
    counted once, and never less than the process itself held.
    """

    elapsed: float
    processor: float
    mebibytes: float
    result: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """How often each is run: ``most`` times, but not again once it has taken ``patience``."""

    most: int = 5
    patience: float = 45.0

    def again(self, taken: list[Spent]) -> bool:
        """Tell whether one more run is due."""
        return not taken or (
            len(taken) < self.most and sum(one.elapsed for one in taken) < self.patience
        )


def quietly(_said: str) -> None:
    """Tell nobody."""


def in_turns(
    runs: Mapping[str, Callable[[], Spent]], rounds: Rounds, tell: Tell = quietly
) -> dict[str, list[Spent]]:
    """Run all of them, then all again, so that a busy hour is everybody's.

    Who breaks off is told of and not run again; who never ended has no figures.
    """
    taken: dict[str, list[Spent]] = {name: [] for name in runs}
    broken: set[str] = set()
    for number in range(1, rounds.most + 1):
        for name, run in runs.items():
            if name in broken or not rounds.again(taken[name]):
                continue
            try:
                taken[name].append(spent := run())
                tell(f"round {number}: {name}: {spent.elapsed:.1f} s")
            except BenchBroken as why:
                broken.add(name)
                tell(f"round {number}: {name}: {why}")
    return {name: took for name, took in taken.items() if took}


def middle(runs: list[Spent], what: str) -> float:
    """Return the median of one of their figures."""
    figures: list[float] = [getattr(one, what) for one in runs]
    return statistics.median(figures)


def often(runs: list[Spent]) -> str:
    """Say how many runs a median is of."""
    return "one run" if len(runs) == 1 else f"median of {len(runs)}"


def apart(do: Callable[..., Any], *given: Any) -> Spent:
    """Run in a fresh process and watch it; raises ``BenchBroken`` where it dies."""
    fresh = multiprocessing.get_context("spawn")
    here, there = fresh.Pipe(duplex=False)
    process = fresh.Process(target=_run, args=(there, do, given))
    process.start()
    there.close()
    try:
        most = _watched(here, process.pid or 0)
        elapsed, processor, largest, result = here.recv()
    except EOFError as died:
        raise BenchBroken(f"{getattr(do, '__name__', do)} ended without a figure") from died
    finally:
        process.join()
    return Spent(elapsed=elapsed, processor=processor, mebibytes=max(most, largest), result=result)


def _run(there: Connection, do: Callable[..., Any], given: tuple[Any, ...]) -> None:
    begun, before = time.perf_counter(), sum(os.times()[:4])
    result = do(*given)
    elapsed = time.perf_counter() - begun
    gc.collect()
    for child in multiprocessing.active_children():
        child.join(10)
    processor = sum(os.times()[:4]) - before + sum(map(_worked, _below(os.getpid())))
    there.send((elapsed, processor, _highest() / 1024, result))


def _watched(pipe: Connection, pid: int) -> float:
    """Wait until a process has its result or is gone; return the most MiB that were held."""
    most, wait = 0.0, _LOOK
    while not pipe.poll(wait):
        begun = time.perf_counter()
        most = max(most, sum(map(_held, (pid, *_below(pid)))) / 1024)
        wait = max(_LOOK, _SELDOM * (time.perf_counter() - begun))
    return most


def _below(pid: int) -> Iterator[int]:
    """Name all living descendants of a process; nobody where the system does not tell."""
    for task in _texts(f"{pid}/task/*/children"):
        for child in task.split():
            yield int(child)
            yield from _below(int(child))


def _worked(pid: int) -> float:
    """Return the processor seconds of one process and of those it waited for."""
    fields = (told.rpartition(")")[2].split() for told in _texts(f"{pid}/stat"))
    return sum(int(ticks) for each in fields for ticks in each[11:15]) / os.sysconf("SC_CLK_TCK")


def _highest() -> int:
    """Return the most KiB that this process held; ``ru_maxrss`` would remember its parent's too."""
    for told in _texts("self/status"):
        for line in told.splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _held(pid: int) -> int:
    for told in _texts(f"{pid}/smaps_rollup"):
        for line in told.splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def _texts(pattern: str) -> Iterator[str]:
    for path in Path("/proc").glob(pattern):
        try:
            yield path.read_text()
        except OSError:
            continue  # it ended between two looks
