"""Cuts the power of a desk's disk many times, and looks at what is there afterwards."""

from __future__ import annotations

import itertools
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from duly.desk.history.rows import History
from duly.ledger.keys import VerifyingKey
from duly.ledger.stored import Row
from duly.ledger.verify import verify
from tests.faults.disk import Acknowledged, Disk, Shim

NAME = "duly.sqlite3"
PARTS = ("orders_", "people_")  # tables that the acts touch; the fewer pages, the more cuts
SMALL_LOG = 40  # pages after which a write-ahead log is emptied: often, in so short a life
_SHIMS = itertools.count()


@dataclass(frozen=True, slots=True)
class Recording:
    """What a desk said to its database, with the number of entries it had acknowledged."""

    dump: tuple[str, ...]
    setup: str
    said: tuple[str | int, ...]
    key: VerifyingKey


def replayed(recording: Recording, setup: str) -> Disk:
    """Say it all again to a database on a watched disk, under these PRAGMAs."""
    disk = Disk()
    shim = Shim(f"watched-{next(_SHIMS)}", disk)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / NAME)
        with closing(sqlite3.connect(path)) as made:
            made.executescript("\n".join(_needed(recording.dump)))
        disk.preloaded(NAME, Path(path).read_bytes())
        with closing(apsw.Connection(path, vfs=shim.vfs_name)) as opened:
            opened.execute(setup).fetchall()
            opened.execute(f"PRAGMA wal_autocheckpoint={SMALL_LOG}").fetchall()
            for each in recording.said:
                if isinstance(each, int):
                    disk.steps.append(Acknowledged(each))
                else:
                    opened.execute(each).fetchall()
            ended = len(disk.steps)
    del disk.steps[ended:]  # closing tidies up, which no cut waits for
    return disk


def cut(disk: Disk, key: VerifyingKey, cuts: int, seed: int) -> Counter[str]:
    """Cut the power so often; return how often it ended in which way."""
    chance = random.Random(seed)  # noqa: S311 - a schedule that can be repeated
    ends = Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(cuts):
            place = Path(folder) / str(number)
            place.mkdir()
            files, told = disk.after_cut(chance.randint(disk.alive, len(disk.steps)), chance)
            for name, content in files.items():
                (place / name).write_bytes(content)
            ends[_end(place / NAME, max(told, default=0), key)] += 1
    return ends


def _end(path: Path, told: int, key: VerifyingKey) -> str:
    try:
        with closing(sqlite3.connect(path)) as opened:
            if opened.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return "corrupt"
            entries, sound = _verified(opened, key)
    except sqlite3.DatabaseError:
        return "corrupt"
    if not sound:
        return "not verified"
    return "lost" if entries < told else "kept"


def _verified(opened: sqlite3.Connection, key: VerifyingKey) -> tuple[int, bool]:
    def select(statement: str, *values: Any) -> Iterator[Row]:
        return iter(opened.execute(statement, values).fetchall())

    held = History(select=select, ids_in_order=True)
    report = verify(held, verifiers=[key])
    return held.count(), report.ok


def _needed(dump: Sequence[str]) -> Iterator[str]:
    for line in dump:
        words = line.replace('"', " ").replace("(", " ").split()
        named = [word for word in words[:8] if word.startswith(PARTS)]
        if named or words[0] in {"BEGIN", "COMMIT;"} or "sqlite_sequence" in words[:3]:
            yield line
