"""A client that repeats its requests at a desk under which backups are put back.

Run as ``python -m tests.desk.repeating`` on a home that is not there yet; prints what it saw.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from duly.desk import started as _started
from duly.desk.backup.copying import empty_postgres
from duly.desk.backup.restoring import put_back
from duly.desk.backup.taking import take
from duly.desk.clock import now
from duly.desk.history.verifying import verified
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry, Exhibit
from duly.desk.sandbox import runner
from duly.desk.worker.drain import drain
from duly.order.terms import OrderRef
from duly.publish.rules import Close, Erase
from duly.receive.rules import Withdraw
from tests.case import sealed
from tests.cast import ASHA, BILAL, DEV
from tests.desk.asked import WRITTEN, caller
from tests.desk.standing import seat_the_cast
from tests.plugins.children import _watch

_READY = _started
_BETWEEN = b"-" * 79 + b"\n"  # as Django parts mails in one file


@dataclass(frozen=True, slots=True)
class Said:
    """What a client was answered."""

    status: int
    body: str

    @property
    def ref(self) -> str:
        """The order that it speaks of."""
        return str(json.loads(self.body)["order"])


def deliver(name: str) -> Said:
    """Deliver the order about somebody, always under the same key."""
    return _said(DEV, "orders", WRITTEN | {"items": [f"@{name}"]}, f"deliver-{name}")


def find(ref: str, name: str, finding: str = "satire") -> Said:
    """Record the finding about somebody, always under the same key."""
    said = {"items": [f"{ref}/1"], "finding": finding}
    return _said(ASHA, f"orders/{ref}/find", said, f"find-{name}")


def _said(by: Any, path: str, said: dict[str, Any], key: str) -> Said:
    done = caller(by).post(path, said, key=key)
    return Said(done.status_code, done.content.decode())


def quietly(do: Callable[[], Said]) -> tuple[Said, int]:
    """Ask, and count what that recorded and kept."""
    before = Entry.objects.count(), _kept()
    said = do()
    return said, Entry.objects.count() - before[0] + _kept() - before[1]


def _kept() -> int:
    return Exhibit.objects.exclude(wrapped=b"").count()


def backup(name: str) -> Path:
    """Take a backup of the desk as it stands."""
    path = current().path.with_name(name)
    return take(current(), _url(), path, at=now()).path


def restore(taken: Path) -> None:
    """Lose the desk, and put a backup in its place."""
    connection.close()
    shutil.rmtree(current().path)
    if url := _url():
        empty_postgres(url)
    put_back(taken, current(), url, at=now())


def _url() -> str | None:
    return os.environ.get("DULY_DATABASE_URL")


def posted() -> set[str]:
    """Let the worker send what is owed, and return the names of all mails that lie there."""
    drain(at=now())
    raw = [path.read_bytes() for path in sorted(current().outgoing.iterdir())]
    mails = [part for each in raw for part in each.split(_BETWEEN) if part.strip()]
    return {str(message_from_bytes(each)["Message-ID"]) for each in mails}


def forget(ref: str) -> None:
    """Erase an order."""
    for command in (
        Withdraw(by=DEV, exhibit=None, why=sealed("letter")),
        Close(by=BILAL),
        Erase(by=BILAL, why="retention"),
    ):
        handle(OrderRef(ref), command, at=now())
    drain(at=now())


def run() -> dict[str, Any]:
    """Go through it: a current backup, an erasure, an older backup."""
    make_home()
    seat_the_cast()
    runner._watch = _watch
    kara = deliver("zqkara")
    found = find(kara.ref, "zqkara")
    older = backup("older.tar")
    mohan = deliver("zqmohan")
    later = find(mohan.ref, "zqmohan")
    out = posted()
    current_one = backup("current.tar")
    restore(current_one)
    seen = _of_a_current_one([kara, found, mohan, later])
    forget(mohan.ref)
    same, many = quietly(lambda: deliver("zqmohan"))
    seen |= {"erased: same": same == mohan, "erased: recorded": many}
    restore(older)
    seen |= _of_an_older_one(kara, mohan, out)
    key = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
    return seen | {"verified": verified(current(), [key]).ok}


def _of_a_current_one(before: list[Said]) -> dict[str, Any]:
    kara, _, mohan, _ = before
    again = [
        quietly(lambda: deliver("zqkara")),
        quietly(lambda: find(kara.ref, "zqkara")),
        quietly(lambda: deliver("zqmohan")),
        quietly(lambda: find(mohan.ref, "zqmohan")),
    ]
    other, many = quietly(lambda: find(mohan.ref, "zqmohan", "journalist"))
    return {
        "current: same": [said for said, _ in again] == before,
        "current: recorded": sum(many for _, many in again),
        "current: other body": (other.status, many),
    }


def _of_an_older_one(kara: Said, mohan: Said, out: set[str]) -> dict[str, Any]:
    same = quietly(lambda: deliver("zqkara")) == (kara, 0)
    lost, many = quietly(lambda: find(mohan.ref, "zqmohan"))
    zoya, anew = deliver("zqzoya"), deliver("zqmohan")
    once = quietly(lambda: deliver("zqmohan")) == (anew, 0)
    sent = posted()
    return {
        "older: same": same,
        "older: lost order": (lost.status, many),
        "older: anew": (zoya.status, anew.status),
        "older: references": [kara.ref, mohan.ref, zoya.ref, anew.ref],
        "older: once": once,
        "older: orders": Entry.objects.filter(kind="OrderReceived").count(),
        "older: mails": (len(out), len(sent), len(out & sent)),
    }


if __name__ == "__main__":
    json.dump(run(), sys.stdout)
