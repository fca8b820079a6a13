"""Writes, verifies and rebuilds a history in a throwaway home; run in a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import connection, transaction

from duly.desk import started as _started
from duly.desk.bench.row import Row, row
from duly.desk.clock import now
from duly.desk.demo.cast import seat_the_cast
from duly.desk.history.rows import History
from duly.desk.history.sqlite import opened
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.orders.door import open_order, put_down
from duly.desk.orders.rebuild import rebuild
from duly.desk.orders.vault import Pouch
from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.codec import encode
from duly.ledger.commitment import SALT_SIZE, commit, commitments
from duly.ledger.tree import Frontier, leaf_hash, leaf_hashes
from duly.ledger.verify import verify
from duly.order.events import AboutItem, HeadEvent, ItemWithheld
from duly.order.state import fold
from duly.order.terms import (
    Actor,
    Ask,
    Channel,
    Country,
    Digest,
    ItemRef,
    Kind,
    OrderRef,
    Sealed,
)
from duly.receive.rules import ListedItem, Receive, receive

_READY = _started
ITEMS = 1_178
_ROUNDS = 5
_LONG = int(os.environ.get("DULY_BENCH_EVENTS", "100000"))
_IN = Country("IN")
_TABLES = ("orders_entry", "orders_leaf", "orders_itemrow", "orders_owed")


class BenchWrong(Exception):
    """The history that was measured does not hold, so that there is no figure."""


def main() -> int:
    """Print the rows as JSON."""
    make_home()
    by = seat_the_cast()["dev"]
    print(json.dumps([asdict(each) for each in [*_written(by), *_read(by)]]))
    return 0


def _written(by: Actor) -> Iterator[Row]:
    """Write an order's events as the door does, beside bare inserts of the very same rows."""
    taken, bare, own = [], [], []
    for number in range(_ROUNDS):
        before = _last()
        took, said = _order(number, by)
        taken.append(took)
        own.append(_seconds(partial(_recorded, said)))
        rows = {table: _since(table, before[table]) for table in _TABLES}
        bare.append(_bare(rows))
    floor = min(bare)
    yield row(
        f"write {ITEMS:,} events with rows for screens and outbox in one transaction",
        ITEMS / min(taken),
        "events/s",
        floor=ITEMS / floor,
        at_least=20_000,
    )
    yield row(
        "the same, with fold, rows for screens and outbox, beyond bare inserts of the same rows",
        (min(taken) / floor - 1) * 100,
        "%",
        at_most=30.0,
    )
    yield row(
        "of that the ledger's own overhead: bytes, salts, commitments, tree and signature",
        min(own) / floor * 100,
        "%",
        at_most=30.0,
    )


def _recorded(said: Sequence[ItemWithheld]) -> None:
    """Do with events what the ledger does with them, and nothing that a database does."""
    bodies = list(map(encode, said))
    salts = [os.urandom(SALT_SIZE) for _ in bodies]
    edge = Frontier().extend(leaf_hashes(commitments(salts, bodies)))
    origin = str(settings.DULY_ORIGIN)
    head = Checkpoint(origin=origin, size=edge.size, root=edge.root())
    sign(head, current().ledger_key(origin))


def _read(by: Actor) -> Iterator[Row]:
    """Verify and rebuild a history of so many events."""
    number = _ROUNDS
    while (many := _last()["orders_entry"]) < _LONG:
        _order(number, by)
        number += 1
    connection.close()
    with opened(str(current().database)) as stored:
        took = min(_seconds(partial(_verified, stored)) for _ in range(_ROUNDS))
    yield row(
        f"verify {many:,} events, best of {_ROUNDS}; the floor: commitments and leaf hashes alone",
        many / took,
        "events/s",
        floor=many / _hashed(),
        at_least=200_000,
    )
    million = _seconds(rebuild) / many * 1_000_000
    yield row(f"rebuild a million events, reckoned from {many:,}", million, "s", at_most=60.0)


def _hashed() -> float:
    with opened(str(current().database)) as stored:
        held = [(salt, body) for *_, body, salt, _ in stored.entries()]
    return min(_seconds(partial(_one_by_one, held)) for _ in range(_ROUNDS))


def _one_by_one(held: Sequence[tuple[bytes, bytes]]) -> list[bytes]:
    return [leaf_hash(commit(salt, body)) for salt, body in held]


def _verified(stored: History) -> None:
    keys = current().ledger_verifiers(str(settings.DULY_ORIGIN))
    report = verify(stored, verifiers=keys)
    if not report.ok:
        raise BenchWrong(f"{report.bad[0].entry}: {report.bad[0].why}")


def _order(number: int, by: Actor) -> tuple[float, Sequence[ItemWithheld]]:
    """Take in an order, withhold all of it; return how long the second took, and its events."""
    command, ref = _received(number, by), OrderRef(f"IN-2021-{number:06d}")
    at = now()
    open_order(ref, command, at=at, pouch=Pouch(ref))
    listed: list[HeadEvent | AboutItem] = list(receive(ref, command, at=at))
    folder, turns = fold(listed), {f"{ref}/{n}": 1 for n in range(1, ITEMS + 1)}
    said = [
        ItemWithheld(
            order=ref,
            item=ItemRef(item),
            at=at,
            by=by.person,
            seat=by.seat,
            territory=(_IN,),
            until=at + timedelta(days=30),
        )
        for item in turns
    ]

    def written() -> None:
        with transaction.atomic():
            put_down(folder, said, turns, at=at)

    return _seconds(written), said


def _received(number: int, by: Actor) -> Receive:
    return Receive(
        by=by,
        authority="in-it-act:do_meity",
        country=_IN,
        territory=(_IN,),
        regime="in-it-act",
        instrument="s69a_direction",
        channel=Channel.API,
        received_at=now(),
        delivery=Digest(f"{number:064d}"),
        exhibits=(),
        reading=Sealed("0" * 64),
        ask=Ask.WITHHOLD,
        stated_items=ITEMS,
        stated_length=None,
        items=tuple(
            ListedItem(
                position=place,
                kind=Kind.ACCOUNT,
                ask=Ask.WITHHOLD,
                locator=Sealed(f"{place:064d}"),
                reading=Sealed(f"{place:064d}"),
            )
            for place in range(1, ITEMS + 1)
        ),
    )


def _last() -> dict[str, int]:
    with connection.cursor() as cursor:
        found = {}
        for table in _TABLES:
            cursor.execute(f"SELECT max(rowid) FROM {table}")  # noqa: S608 — our own names
            found[table] = int(cursor.fetchone()[0] or 0)
    return found


def _since(table: str, last: int) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        newest = f"SELECT * FROM {table} WHERE rowid > %s ORDER BY rowid DESC LIMIT %s"  # noqa: S608 — our own names
        cursor.execute(newest, [last, ITEMS])
        return [tuple(found) for found in reversed(cursor.fetchall())]


def _bare(rows: dict[str, list[tuple[object, ...]]]) -> float:
    """Return how long the very same rows take in a copy of the tables, with nothing around."""
    path = current().path / "floor.sqlite3"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.executescript(settings.DATABASES["default"]["OPTIONS"]["init_command"])
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name IN (%s, %s, %s, %s)"
                " AND type IN ('table', 'index') AND sql IS NOT NULL",
                _TABLES,
            )
            for (statement,) in cursor.fetchall():
                other.execute(statement)
        other.execute("PRAGMA foreign_keys=OFF")  # the copy holds no orders before these
        return _seconds(lambda: _inserted(other, rows))


def _inserted(other: sqlite3.Connection, rows: dict[str, list[tuple[object, ...]]]) -> None:
    other.execute("BEGIN IMMEDIATE")
    for table, held in rows.items():
        places = ", ".join("?" * len(held[0]))
        other.executemany(f"INSERT INTO {table} VALUES ({places})", held)  # noqa: S608 — our own names
    other.execute("COMMIT")


def _seconds(do: Callable[[], object]) -> float:
    """Return the processor's seconds: a busy machine does not change what work there is."""
    begun = time.process_time()
    do()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
