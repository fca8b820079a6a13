"""Starts writers, kills them without warning, and keeps what they had acknowledged by then.

Run as ``python -m tests.faults.killing ROUNDS SEED [hasty]`` on a home that is not there yet.
Everything is loaded once; each writer is forked from here, two at a time, and works on its own
connection.
Hasty writers are broken on purpose: they acknowledge an act before it is committed.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count

from duly.desk import started as _started
from duly.desk.history.verifying import verified
from duly.desk.home import current
from duly.desk.orders.models import Entry
from duly.desk.orders.rebuild import rebuild
from duly.order.terms import OrderRef
from tests.faults import writing

_READY = _started
WRITERS = 2
LINGER = 0.02  # seconds between a hasty writer's word and its commit: a fast disk shows it too
LONGEST = 0.06  # seconds that a pair of writers lives after their first word, at most


@dataclass(slots=True)
class Writer:
    """A writer that is alive, and the pipe on which it says what is kept."""

    number: int
    pid: int
    pipe: int
    said: bytes = b""

    def hear(self) -> bool:
        """Take in what was said; false when there will be no more."""
        piece = os.read(self.pipe, 65536)
        self.said += piece
        return bool(piece)


@dataclass(slots=True)
class Kept:
    """What was acknowledged: events by order."""

    told: Counter[str] = field(default_factory=Counter)
    kills: int = 0


def start(number: int, hasty: bool) -> Writer:
    """Fork a writer that walks orders of its own until it dies."""
    listen, speak = os.pipe()
    if pid := os.fork():
        os.close(speak)
        return Writer(number, pid, listen)
    try:
        _walk(number, hasty, speak)
    except BaseException:
        traceback.print_exc()  # it should have been killed first: this says what stopped it
    finally:
        os._exit(1)


def _walk(number: int, hasty: bool, speak: int) -> None:
    for place in range(1000):
        ref = OrderRef(f"IN-{1000 + number}-{place:04}")
        acts, more = writing.walk(ref), True
        while more:
            with transaction.atomic() if hasty else nullcontext():
                more = _one(acts, ref, speak)
                if hasty:
                    time.sleep(LINGER)


def _one(acts: Iterator[int], ref: OrderRef, speak: int) -> bool:
    """Do the next act on an order and acknowledge it; false when there is none."""
    events = next(acts, 0)
    if events:
        os.write(speak, f"{ref} {events}\n".encode())
    return events > 0


def one_round(chance: random.Random, kept: Kept, *, hasty: bool) -> None:
    """Let two writers work for a moment, kill them, and count what they said."""
    writers = [start(kept.kills + each, hasty) for each in range(WRITERS)]
    select.select([each.pipe for each in writers], [], [], 60)
    select.select([], [], [], chance.random() * LONGEST)
    for each in writers:
        os.kill(each.pid, signal.SIGKILL)
    for each in writers:
        _, status = os.waitpid(each.pid, 0)
        assert os.WIFSIGNALED(status), "a writer ended by itself"
        while each.hear():
            pass
        os.close(each.pipe)
        kept.kills += 1
        for line in each.said.decode().splitlines():
            ref, events = line.split()
            kept.told[ref] += int(events)


def run(rounds: int, seed: int, *, hasty: bool) -> dict[str, object]:
    """Kill so many pairs of writers; return the account of it."""
    writing.make()
    connection.close()
    chance, kept = random.Random(seed), Kept()  # noqa: S311 - a schedule that can be repeated
    for _ in range(rounds):
        one_round(chance, kept, hasty=hasty)
    rows = Entry.objects.values_list("order").annotate(many=Count("pk"))
    stored = Counter({ref: many for ref, many in rows if ref in kept.told})
    report = verified(current(), [current().ledger_key(str(settings.DULY_ORIGIN)).verifier])
    return {
        "kills": kept.kills,
        "acknowledged": kept.told.total(),
        "stored": stored.total(),
        "lost": sum((kept.told - stored).values()),
        "verified": report.ok,
        "differences": len(rebuild().differences),
    }


if __name__ == "__main__":
    json.dump(run(int(sys.argv[1]), int(sys.argv[2]), hasty=sys.argv[3:] == ["hasty"]), sys.stdout)
