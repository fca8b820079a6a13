"""A history ten times as long needs no more memory to be verified."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hypothesis import settings

from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.commitment import commit
from duly.ledger.tree import Frontier, leaf_hash
from tests.rooms.ledger.history import KEY, body
from tests.rooms.ledger.test_ledger_verb import TABLES

SHORT = 100_000 if settings().max_examples > 100 else 4_000
GROWN = 4 << 10  # KiB that the peak may differ by
EVERY = 100  # entries from one head to the next
INDEX = 'CREATE UNIQUE INDEX turns ON orders_entry ("order", item, turn)'
# Not getrusage(): what it tells begins with the memory of whoever started the program.
AUDIT = """
import sys
from duly.cli import main
status = main(["ledger", "verify", "--json"])
print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
sys.exit(status)
"""


def streams() -> Iterator[tuple[str, int]]:
    """Yield items without end, each twice; every order has fifty."""
    number = 0
    while True:
        stream = f"IN-2021-{number // 50:06d}/{number % 50 + 1}"
        yield from ((stream, 0), (stream, 1))
        number += 1


def written(home: Path, many: int) -> None:
    """Write a history of so many entries."""
    (home / "keys").mkdir(parents=True)
    (home / "keys" / "ledger.vkey").write_text(f"{KEY.verifier}\n")
    edge = Frontier()
    with closing(sqlite3.connect(home / "duly.sqlite3")) as database:
        database.executescript(f"{TABLES} {INDEX};")
        for number, (stream, turn) in zip(range(many), streams(), strict=False):
            raw, salt = body(stream, turn), number.to_bytes(32, "big")
            told, order = commit(salt, raw), stream.partition("/")[0]
            entry = (number + 1, order, stream, turn, "ItemRemoved", raw, salt)
            database.execute("INSERT INTO orders_entry VALUES (?,?,?,?,?,?,?,'')", entry)
            database.execute("INSERT INTO orders_leaf VALUES (?,?,?)", (number, number + 1, told))
            edge = edge.append(leaf_hash(told))
            if not edge.size % EVERY:
                head = Checkpoint(origin=KEY.name, size=edge.size, root=edge.root())
                row = (edge.size, head.root, b"".join(edge.hashes), sign(head, KEY))
                database.execute("INSERT INTO orders_checkpoint VALUES (?,?,?,?,'')", row)
        database.commit()


def peak(home: Path, many: int) -> int:
    """Return how many KiB a verification of so many entries needed at most."""
    written(home, many)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    done = subprocess.run(
        [sys.executable, "-c", AUDIT],
        env=kept | {"DULY_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    told, memory = done.stdout.splitlines()
    assert (done.returncode, json.loads(told)["size"]) == (0, many), done.stderr
    return int(memory)


def test_a_history_ten_times_as_long_is_verified_in_the_same_memory(tmp_path: Path) -> None:
    short, long = peak(tmp_path / "short", SHORT), peak(tmp_path / "long", 10 * SHORT)
    assert long - short < GROWN, (short, long)
