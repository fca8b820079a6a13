"""What could answer in the gate's place, each in its own fastest way for a batch."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import psycopg

from duly.desk.bench.reads.population import HERE, KIND, NOW, SHARES, SINCE, Share
from duly.desk.bench.reads.resp import Resp, redis_server
from duly.gate.register import Register

try:
    import lmdb as library
except ImportError:  # measured where somebody installed it; Duly needs none
    library = None

Batch = Sequence[Any]
Ask = Callable[[Batch], list[int]]
Held = list[tuple[Share, Sequence[Any]]]


class Engine(NamedTuple):
    """A name, the question, and how many times faster the gate must be."""

    name: str
    ask: Ask
    at_least: float | None = None


class LeftOut(Exception):
    """An engine that this machine has not got, and why."""


def gate(register: Register) -> Ask:
    """Ask the register as a platform does."""
    withheld = register.withheld
    return lambda ids: withheld(KIND, ids, HERE)


def frozen(held: Held) -> Ask:
    """A set of what stands here now; it knows no dates, no other country and no order."""
    known = frozenset(one for share, ids in held if share.stands for one in ids)
    return lambda ids: [at for at, one in enumerate(ids) if one in known]


def plain_dict(held: Held) -> Ask:
    """A dictionary with the same meaning: countries and dates by class."""
    classes = _classes()
    known = {one: SHARES.index(share) for share, ids in held for one in ids}
    get = known.get

    def ask(ids: Batch) -> list[int]:
        found = []
        for at, one in enumerate(ids):
            of = get(one)
            if of is not None:
                countries, since, until = classes[of]
                if HERE in countries and since <= NOW and (until is None or until > NOW):
                    found.append(at)
        return found

    return ask


def sqlite(held: Held, folder: Path) -> Iterator[Ask]:
    """A table by primary key, one prepared query for a batch."""
    base = sqlite3.connect(folder / "bench.sqlite3", isolation_level=None)
    base.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA mmap_size=8589934592;"
        "CREATE TABLE held (id PRIMARY KEY, of INTEGER) WITHOUT ROWID; BEGIN"
    )
    base.executemany("INSERT INTO held VALUES (?, ?)", sorted(_rows(held)))
    base.execute("COMMIT")
    stands = _standing()

    def ask(ids: Batch) -> list[int]:
        marks = ",".join("?" * len(ids))
        rows = base.execute(f"SELECT id, of FROM held WHERE id IN ({marks})", ids)  # noqa: S608
        return _positions(ids, {one for one, of in rows if of in stands})

    with contextlib.closing(base):
        yield ask


def lmdb(held: Held, folder: Path) -> Iterator[Ask]:
    """A memory-mapped B-tree, asked once for each id in one transaction."""
    if library is None:
        raise LeftOut("the package lmdb is not installed")
    many = sum(len(ids) for _, ids in held)
    room = library.open(str(folder / "lmdb"), map_size=(1 << 26) + 128 * many, sync=False)
    with room.begin(write=True) as writing:
        rows = sorted((_key(one), bytes([of])) for one, of in _rows(held))
        writing.cursor().putmulti(rows)
    stands = {bytes([of]) for of in _standing()}
    with room.begin() as reading:
        get = reading.get
        yield lambda ids: [at for at, one in enumerate(ids) if get(_key(one)) in stands]
    room.close()


def redis(held: Held, folder: Path) -> Iterator[Ask]:
    """A set per country on a socket, SMISMEMBER for a batch; it knows no dates."""
    program = redis_server()
    if program is None:
        raise LeftOut("no redis-server on this machine")
    with Resp.served(program, folder) as server:
        for share, ids in held:
            for start in range(0, len(ids) if share.stands else 0, 10_000):
                server.call("SADD", HERE, *map(str, ids[start : start + 10_000]))

        def ask(ids: Batch) -> list[int]:
            answer = server.call("SMISMEMBER", HERE, *map(str, ids))
            return [at for at, there in enumerate(answer) if there]

        yield ask


def postgres(held: Held, url: str | None) -> Iterator[Ask]:
    """An unlogged table by primary key, one prepared query for a batch."""
    if url is None:
        raise LeftOut("no server was named with --postgres")
    kind = "bigint" if isinstance(held[0][1][0], int) else "text"
    with psycopg.connect(url, autocommit=True) as base:
        base.execute(f"CREATE TEMP TABLE held (id {kind}, of int)")
        with base.cursor().copy("COPY held FROM STDIN") as copy:
            for one, of in _rows(held):
                copy.write_row((one, of))
        base.execute("ALTER TABLE held ADD PRIMARY KEY (id)")
        base.execute("ANALYZE held")
        stands = _standing()
        query = f"SELECT id, of FROM held WHERE id = ANY(%s::{kind}[])"  # noqa: S608

        def ask(ids: Batch) -> list[int]:
            rows = base.execute(query, [list(ids)], prepare=True)
            return _positions(ids, {one for one, of in rows if of in stands})

        yield ask


@contextmanager
def all_of(held: Held, folder: Path, url: str | None) -> Iterator[tuple[list[Engine], list[str]]]:
    """Give every engine that this machine has, and say which were left out."""
    found = [Engine("frozenset, no dates", frozen(held), 5), Engine("dict", plain_dict(held), 12)]
    left_out: list[str] = []
    with contextlib.ExitStack() as open_:
        for name, at_least, made in (
            ("Redis SMISMEMBER", 35, redis(held, folder)),
            ("LMDB", 45, lmdb(held, folder)),
            ("SQLite", 50, sqlite(held, folder)),
            ("PostgreSQL", 400, postgres(held, url)),
        ):
            try:
                ask = open_.enter_context(contextmanager(lambda made=made: made)())
            except LeftOut as why:
                left_out.append(f"{name}: {why}")
            else:
                found.append(Engine(name, ask, at_least))
        yield found, left_out


def _classes() -> list[tuple[frozenset[str], datetime, datetime | None]]:
    return [(share.countries, SINCE, share.until) for share in SHARES]


def _standing() -> frozenset[int]:
    return frozenset(of for of, share in enumerate(SHARES) if share.stands)


def _rows(held: Held) -> Iterator[tuple[Any, int]]:
    for share, ids in held:
        of = SHARES.index(share)
        for one in ids:
            yield one, of


def _key(one: int | str) -> bytes:
    return one.to_bytes(8, "big") if isinstance(one, int) else one.encode()


def _positions(ids: Batch, found: set[Any]) -> list[int]:
    return [at for at, one in enumerate(ids) if one in found] if found else []
