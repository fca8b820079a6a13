"""Kills the processes of a desk that serves, again and again, while its clients go on asking.

Run as ``python -m tests.faults.stack.looping KILLS SEED [hasty|keyless|walled|seldom]`` on a
home that is not there yet. A hasty desk is broken on purpose: it answers before it commits;
keyless clients ask again without saying that they ask again. A file ``enough`` beside the home
ends it earlier.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from itertools import takewhile
from typing import Any

from duly.desk.home import current
from duly.desk.sandbox import runner
from tests.faults.stack import house
from tests.faults.stack.account import Words, account
from tests.faults.stack.house import Child
from tests.plugins.children import _watch

BY_INTERFACE, BY_FORM = 3, 1
MOST = 3  # requests that a process answers before it is killed with another in hand
ROUNDS = 1  # of the worker, likewise
SELDOM = 60  # of a desk whose database dies as well
LONGEST = 0.15  # seconds that it lives after that
OF_WORKERS = 0.2  # the part of all kills that ends the worker instead
PATIENCE = 900.0  # of clients: whoever gives up cannot say what was done of what they asked
THINKING = 0.2  # seconds


class Stack:
    """The desk's processes and the clients that use them."""

    def __init__(self, tokens: dict[str, str], how: frozenset[str]) -> None:
        self.how = how
        self.port = house.free_port()
        self.log = current().path.with_name("log")
        self.out = current().path.with_name("told")
        self.calming = current().path.with_name("calm")
        self.web, self.worker = self._web(), self._worker()
        told = {
            "ports": [self.port],
            "tokens": tokens,
            "by_interface": BY_INTERFACE,
            "by_form": BY_FORM,
            "out": str(self.out),
            "patience": PATIENCE,
            "thinking": THINKING,
            "keyless": "keyless" in how,
        }
        words = [sys.executable, "-m", "tests.faults.stack.clients", json.dumps(told)]
        self.clients = subprocess.Popen(words)
        current().path.with_name("serving").touch()

    def _web(self) -> Child:
        return Child.forked(house.web(self.port, hasty="hasty" in self.how), self.log)

    def _worker(self) -> Child:
        return Child.forked(house.worker, self.log)

    def one_kill(self, chance: random.Random) -> bool:
        """Let it work for a moment, and kill one of its processes: had it something in hand?"""
        works = chance.random() < OF_WORKERS
        victim = self.worker if works else self.web
        most = SELDOM if "seldom" in self.how else MOST
        victim.works(chance.randint(0, ROUNDS if works else most))
        time.sleep(chance.random() * LONGEST)
        busy = victim.kill()
        if works:
            self.worker = self._worker()
        else:
            self.web = self._web()
        return busy

    def calm(self) -> None:
        """Let the clients end what they have in hand, and stop everything."""
        self.calming.touch()
        self.clients.terminate()
        assert self.clients.wait(timeout=2 * PATIENCE) == 0
        self.web.kill()
        self.worker.kill()


def run(kills: int, seed: int, how: frozenset[str]) -> dict[str, Any]:
    """Kill so many times; return the account of what the clients were told."""
    tokens = house.make()
    if "walled" not in how:
        runner._watch = _watch
    house.warm()
    chance = random.Random(seed)  # noqa: S311 - a schedule that can be repeated
    began = time.monotonic()
    stack = Stack(tokens, how)
    enough = current().path.with_name("enough")
    busy = [stack.one_kill(chance) for _ in takewhile(lambda _: not enough.exists(), range(kills))]
    stack.calm()
    house.drained()
    told = {"kills": len(busy), "in hand": sum(busy), **account(Words.of(stack.out))}
    return {**told, "seconds": round(time.monotonic() - began)}


if __name__ == "__main__":
    assert threading.active_count() == 1, os.getpid()  # what is forked has but this thread
    json.dump(run(int(sys.argv[1]), int(sys.argv[2]), frozenset(sys.argv[3:])), sys.stdout)
