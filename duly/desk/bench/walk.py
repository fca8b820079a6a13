"""Walks an order of 1,178 items in a throwaway home; run in a process of its own."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from dataclasses import asdict
from datetime import timedelta

from django.conf import settings

from duly.check.rules import CheckOrder
from duly.desk import started as _started
from duly.desk.acts import decide
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.resolve import resolve
from duly.desk.bench.row import Row, row, seconds, side_by_side
from duly.desk.clock import now
from duly.desk.demo.cast import seat_the_cast
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.orders.door import handle
from duly.order.events import Cause, Reason, Standing
from duly.order.terms import Actor, Channel, Country, OrderRef, Outcome
from duly.platforms.named import AsNamed
from duly.receive.readers.document import File

_READY = _started
ITEMS = 1_178
_ROUNDS = 60
_IN = Country("IN")


def main() -> int:
    """Print the rows as JSON."""
    make_home()
    cast = seat_the_cast()
    print(json.dumps([asdict(each) for each in walk(cast)]))
    return 0


def walk(cast: dict[str, Actor]) -> list[Row]:
    """Take the order in and walk it to withheld and back, with the watch running."""
    rows: list[Row] = []
    took = seconds(lambda: _delivered(cast))
    rows.append(row(f"receive and resolve {ITEMS:,} items", took, "s"))
    ref = OrderRef(f"IN-{now().year}-0001")
    handle(ref, _checked(cast["asha"]), at=now())
    rows.append(_one_command(ref, cast["asha"]))
    _propose([ref], cast["asha"])
    decide.confirm([ref], by=cast["bilal"], at=now())
    for name, do in (
        ("withhold", lambda: decide.withhold([ref], by=cast["bilal"], at=now())),
        ("restore", lambda: decide.restore([ref], Cause.REVIEW, by=cast["bilal"], at=now())),
    ):
        rows.append(
            row(f"{name} {ITEMS:,} items in one transaction", seconds(do), "s", at_most=1.0)
        )
    return rows


def _delivered(cast: dict[str, Actor]) -> None:
    lines = "\n".join(["handle", *(f"@zqbench{number:05d}" for number in range(ITEMS))])
    delivery = Delivery(
        files=(File(name="list.csv", data=lines.encode()),),
        channel=Channel.API,
        authority="in-it-act:do_meity",
        country=_IN,
        instrument="s69a_direction",
        platform="x",
    )
    received = receive(delivery, by=cast["dev"], at=now())
    resolve(received.order, by=cast["dev"], at=now(), platform=AsNamed())


def _checked(by: Actor) -> CheckOrder:
    return CheckOrder(
        by=by,
        pack="in-it-act",
        pack_version="bench",
        instrument="s69a_direction",
        standing=Standing.HOLDS,
        results=(),
        basis="in-it-act:s69a1",
    )


def _one_command(ref: OrderRef, by: Actor) -> Row:
    with closing(_bare()) as bare:
        command, floor = side_by_side(
            _ROUNDS,
            lambda turn: _propose([f"{ref}/{turn + 1}"], by),
            lambda turn: _commit(bare),
        )
    return row(
        f"one command on one of {ITEMS:,} items, beyond a bare commit",
        (command - floor) * 1_000,
        "ms",
        floor=floor * 1_000,
        at_most=5.0,
    )


def _propose(refs: list[str], by: Actor) -> None:
    decide.propose(
        refs,
        Outcome.COMPLY,
        Reason.LAWFUL_ORDER,
        by=by,
        at=now(),
        territory=[_IN],
        until=now() + timedelta(days=30),
    )


def _bare() -> sqlite3.Connection:
    """Return a database of one table, in the very mode and place of the desk's own."""
    path = current().path / "floor.sqlite3"
    bare = sqlite3.connect(path, isolation_level=None)
    bare.executescript(settings.DATABASES["default"]["OPTIONS"]["init_command"])
    bare.execute("CREATE TABLE kept (body BLOB)")
    return bare


def _commit(bare: sqlite3.Connection) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO kept VALUES (?)", (b"x" * 600,))
    bare.execute("COMMIT")


if __name__ == "__main__":
    sys.exit(main())
