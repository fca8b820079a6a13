"""The gate's figures: each engine in turns on one machine, each held to the same plain rule."""

from __future__ import annotations

import itertools
import random
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from duly.desk.bench.reads import engines, hosts, orders, singles, timing
from duly.desk.bench.reads.engines import Ask, Engine
from duly.desk.bench.reads.population import (
    HERE,
    KIND,
    SINCE,
    asked,
    bulk,
    entries,
    numbers,
    shared,
    texts,
)
from duly.desk.bench.row import Row, row
from duly.gate.build import build
from duly.gate.holder import Gate
from duly.gate.register import Register

NAME: Final = "bench"
FULL: Final = 10_000_000  # subjects from which the aims hold
FULL_TEXTS: Final = 1_000_000
LARGE: Final = 1_000_000  # from here on one id may take no longer than in a set
_BATCHES: Final = 300
_BATCH: Final = 100
_STRANGERS: Final = 1_000_000  # at once
_NS: Final = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured; ``most`` 0 leaves the largest register out."""

    entries: int = 100_000
    texts: int = 20_000
    most: int = 0
    strangers: int = 1_000_000
    processes: int = 16
    poll: float = 2.0
    postgres: str | None = None


def measured(
    size: Size, folder: Path | None, tell: Callable[[Row], object] = lambda row: None
) -> tuple[list[Row], list[str]]:
    """Return the figures, and the engines that were left out with the reason.

    A large run takes many minutes, so that each figure is told as soon as it is there.
    """
    draw = random.Random(20210204)  # noqa: S311 - made-up ids, the same in every run
    found: list[Row] = []
    left_out: list[str] = []
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=folder) as made:
        room = Path(made)
        parts = [
            _numbers(size, room, draw, left_out),
            _smaller(size, room, draw),
            _texts(size, room, draw),
        ]
        if size.most:
            parts.append(_most(size, room, draw))
        for each in itertools.chain(*parts):
            found.append(each)
            tell(each)
    return found, left_out


def _numbers(size: Size, room: Path, draw: random.Random, left_out: list[str]) -> Iterator[Row]:
    ids = numbers(size.entries, draw)
    path = room / "numbers.gate"
    yield from _built(path, ids)
    register = Register.open(path)
    held: engines.Held = [(share, part.tolist()) for share, part in shared(ids)]
    strangers = numbers(_BATCHES * _BATCH, draw)
    few = asked(ids, strangers, _BATCH, 0.01, draw)
    half = asked(ids, strangers, _BATCH, 0.5, draw)
    mine = Engine("gate", engines.gate(register))
    with engines.all_of(held, room, size.postgres) as (others, missing):
        left_out += missing
        truth = next(one.ask for one in others if one.name == "dict")
        both = [*few, *half]
        right = len(both) - timing.wrong([mine, *others], both, truth)
        yield row("batches on which all engines agree", right, "", at_least=len(both))
        best = timing.in_turns([mine, *others], few)
    yield from _compared(f"100 ints, {size.entries:,} subjects", best, others, size.entries >= FULL)
    yield row("half of them withheld", timing.in_turns([mine], half)["gate"] * _NS, "ns")
    by_gate = Engine("holder", lambda batch: gate.withheld(KIND, batch, HERE))
    gate = Gate(path)
    yield row("asked of a Gate", timing.in_turns([by_gate], few)["holder"] * _NS, "ns")
    whole = [array("Q", batch) for batch in few]
    buffers = timing.in_turns([mine], whole, fresh=lambda batch: batch)["gate"]
    yield row("as an array of 64 bits", buffers * _NS, "ns")
    yield from _single(register, held, path.stat().st_size, draw)
    yield from _exact(register, ids, size, draw)
    yield from orders.rows(path, NAME, size.processes, draw)
    if size.poll:
        yield from hosts.rows(room, size.poll, draw)


def _built(path: Path, ids: array[int]) -> Iterator[Row]:
    begun = time.process_time()
    _build(path, ids)
    spent = time.process_time() - begun
    yield row(f"build {len(ids):,}", spent, "processor s")
    full = len(ids) >= FULL
    per = path.stat().st_size / len(ids)
    yield row("memory per subject, once per host", per, "bytes", at_most=18 if full else None)
    opening = min(_opened(path, time.perf_counter, whole=False) for _ in range(5))
    yield row("open", opening * 1e3, "ms", at_most=2 if full else None)
    opening = min(_opened(path, time.process_time, whole=True) for _ in range(5))
    yield row("open and verify", opening * 1e3, "processor ms", at_most=300 if full else None)


def _build(path: Path, ids: array[int]) -> None:
    build([], path, register_id=NAME, epoch=1, issued_at=SINCE, bulk=bulk(ids), seed=b"bench")


def _compared(
    what: str, best: dict[str, float], others: Sequence[Engine], full: bool
) -> Iterator[Row]:
    yield row(f"{what}, per id", best["gate"] * _NS, "ns")
    for one in others:
        times = best[one.name] / best["gate"]
        aim = one.at_least if full else None
        yield row(f"{what}: faster than {one.name}", times, "times", at_least=aim)


def _single(
    register: Register, held: engines.Held, size: int, draw: random.Random
) -> Iterator[Row]:
    """One id; the floor is an empty call and one line of memory."""
    many = sum(len(part) for _, part in held)
    met = _one_by_one(register, held, draw)
    floor = met.call + singles.memory_line(size)
    yield row(f"one id, {many:,} subjects", met.one * _NS, "ns", floor=floor * _NS)
    large = many >= FULL
    yield row("one id beside its floor", met.one / floor, "times", at_most=1.15 if large else None)
    yield row("one id in a frozenset", met.set_ * _NS, "ns")
    aim = 1.0 if many >= LARGE else None
    what = f"one id beside a frozenset, {many:,} subjects"
    yield row(what, met.beside_set, "times", at_most=aim)


def _smaller(size: Size, room: Path, draw: random.Random) -> Iterator[Row]:
    """The same at sizes below; the second is where the gate may not be slower any more."""
    for many, most in ((1_000, 1.5), (LARGE, 1.0)):
        if many >= size.entries:
            continue
        ids = numbers(many, draw)
        path = room / "smaller.gate"
        _build(path, ids)
        held: engines.Held = [(share, part.tolist()) for share, part in shared(ids)]
        met = _one_by_one(Register.open(path), held, draw)
        yield row(f"one id, {many:,} subjects", met.one * _NS, "ns", floor=met.call * _NS)
        what = f"one id beside a frozenset, {many:,} subjects"
        yield row(what, met.beside_set, "times", at_most=most)


def _one_by_one(register: Register, held: engines.Held, draw: random.Random) -> singles.Single:
    known = frozenset(id for share, part in held if share.stands for id in part)
    ids = numbers(singles.CHUNKS * singles.CHUNK, draw).tolist()
    return singles.single(register, KIND, HERE, known, ids)


def _texts(size: Size, room: Path, draw: random.Random) -> Iterator[Row]:
    ids = texts(size.texts, draw)
    path = room / "texts.gate"
    build(entries(ids), path, register_id=NAME, epoch=1, issued_at=SINCE, seed=b"bench")
    held: engines.Held = list(shared(ids))
    batches = asked(ids, texts(_BATCHES * _BATCH, draw), _BATCH, 0.01, draw)
    mine = Engine("gate", engines.gate(Register.open(path)))
    room = room / "texts"
    room.mkdir()
    aims = {"frozenset, no dates": 3.5, "LMDB": 25.0, "Redis SMISMEMBER": 45.0}
    with engines.all_of(held, room, None) as (every, _):
        others = [one._replace(at_least=aims.get(one.name)) for one in every]
        truth = next(one.ask for one in others if one.name == "dict")
        right = len(batches) - timing.wrong([mine, *others], batches, truth)
        yield row("batches of texts on which all agree", right, "", at_least=len(batches))
        best = timing.in_turns([mine, *others], batches, fresh=_anew)
    full = size.texts >= FULL_TEXTS
    yield from _compared(f"100 texts, {size.texts:,} subjects", best, others, full)
    yield row("memory per text", path.stat().st_size / len(ids), "bytes")


def _anew(batch: Sequence[str]) -> list[str]:
    """Make texts anew: a platform's come from the wire, and their hash is not known yet."""
    return [one[:9] + one[9:] for one in batch]


def _exact(register: Register, ids: array[int], size: Size, draw: random.Random) -> Iterator[Row]:
    """Ask for strangers and for every member."""
    false = 0
    known: frozenset[int] = frozenset()
    for _ in range(-(-size.strangers // _STRANGERS)):
        strangers = numbers(min(_STRANGERS, size.strangers), draw)
        met = [strangers[at] for at in register.withheld(KIND, strangers, HERE)]
        if met:
            known = known or frozenset(ids)
            false += sum(one not in known for one in met)
    many = -(-size.strangers // _STRANGERS) * min(_STRANGERS, size.strangers)
    yield row("strangers let through", many - false, "ids", at_least=many)
    right = 0
    for share, part in shared(ids):
        said = len(register.withheld(KIND, part, HERE))
        right += said if share.stands else len(part) - said
    yield row("members answered rightly", right, "ids", at_least=len(ids))


def _most(size: Size, room: Path, draw: random.Random) -> Iterator[Row]:
    path = room / "most.gate"
    ids = numbers(size.most, draw)
    begun = time.perf_counter(), time.process_time()
    _build(path, ids)
    wall, spent = time.perf_counter() - begun[0], time.process_time() - begun[1]
    yield row(f"build {size.most:,}", spent, "processor s", at_most=15)
    yield row(f"build {size.most:,}, with the disk", wall, "s", at_most=15)
    batches = asked(ids, numbers(_BATCHES * _BATCH, draw), _BATCH, 0.01, draw)
    pair = [Engine(name, _ask(room / f"{name}.gate")) for name in ("numbers", "most")]
    best = timing.in_turns(pair, batches)
    yield row(f"100 ints, {size.most:,} subjects, per id", best["most"] * _NS, "ns")
    times = best["most"] / best["numbers"]
    yield row(f"beside {size.entries:,} subjects", times, "times", at_most=1.2)


def _ask(path: Path) -> Ask:
    return engines.gate(Register.open(path))


def _opened(path: Path, clock: Callable[[], float], *, whole: bool) -> float:
    begun = clock()
    Register.open(path, whole=whole)
    return clock() - begun
