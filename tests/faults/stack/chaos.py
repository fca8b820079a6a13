"""A whole desk, of which one process after another dies: nobody may be sent away for it.

Run as ``python -m tests.faults.stack.chaos SECONDS EVERY SEED`` on a home that is not there yet.
Two web processes, two workers, a witness, a web server for the published register and a host
that follows it: each is the real command, and whatever supervises it starts it anew at once.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from duly.decide.rules import Confirm
from duly.desk import started as _started
from duly.desk.clock import now
from duly.desk.home import current
from duly.desk.orders import owed, witnessed
from duly.desk.orders.door import handle_items
from duly.desk.worker import gate
from duly.gate.register import Register
from duly.order.terms import OrderRef
from duly.withhold.rules import Withhold
from tests.case import COMPLY
from tests.cast import BILAL
from tests.desk.worker.office import account, opened
from tests.faults.processes import ROOT
from tests.faults.stack import account as told_of
from tests.faults.stack import house

_READY = _started
NAMES = ("ana", "ben", "cem")  # what the office has withheld, by each of its orders
BY_INTERFACE, BY_FORM = 2, 1
THINKING = 4.0  # seconds between two orders of one client, at most
PATIENCE = 120.0  # seconds after which a client says that it was sent away
UP = 120.0  # seconds that the first start may take
OFFICE = 5.0  # seconds between two orders that the office carries out
_FAILURE = re.compile(r"[\w.]*(?:Error|Refusal|Exception|Warning)\b")
CALM = 180.0  # seconds that the desk has to catch up once nothing is killed any more


@dataclass(slots=True)
class Kept:
    """A process that is started anew whenever it is gone, as any supervisor does."""

    name: str
    words: tuple[str, ...]
    env: Mapping[str, str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    deaths: Counter[str] = field(default_factory=Counter)

    def see_to(self) -> None:
        """Start it unless it lives; one that ended by itself is counted as such."""
        if self.process is not None and self.process.poll() is None:
            return
        if self.process is not None:
            self.deaths["killed" if self.process.returncode == -signal.SIGKILL else "died"] += 1
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self.words],
                cwd=ROOT,
                env=dict(self.env),
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """End it without warning."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    @property
    def failures(self) -> Counter[str]:
        """Count what went wrong in it, by the last line of each traceback."""
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return Counter(line[:200] for line in lines if _FAILURE.match(line))


class Desk:
    """Every process of one desk, with its witness and a host that follows its register."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.orders = folder, 0
        self.env = {**os.environ, "DULY_GATE_OUTLET": str(folder / "outlet")}
        self.beside = {**os.environ, "DULY_HOME": str(folder / "witness")}
        self.ports = [house.free_port() for _ in range(4)]
        (folder / "outlet").mkdir()
        (folder / "trust.pub").write_text(f"{gate.key().verifier}\n")
        self._agree_with_the_witness()
        one, two, cosigns, outlet = map(str, self.ports)
        web = ("duly", "serve", "--no-worker", "--port")
        published = f"http://127.0.0.1:{outlet}/"
        follow = ("duly", "gate", "follow", published, str(self.followed), "--trust")
        files = ("http.server", outlet, "--bind", "127.0.0.1", "--directory")
        self.kept = [
            self._kept("web 1", *web, one),
            self._kept("web 2", *web, two),
            self._kept("worker 1", "duly", "worker", "--every", "1"),
            self._kept("worker 2", "duly", "worker", "--every", "1"),
            self._kept("witness", "duly", "witness", "serve", "--port", cosigns),
            self._kept("publisher", *files, str(folder / "outlet")),
            self._kept("follower", *follow, str(folder / "trust.pub"), "--every", "2"),
        ]

    @property
    def followed(self) -> Path:
        """The register of the host that follows."""
        return self.folder / "followed.duly"

    def _kept(self, name: str, *words: str) -> Kept:
        env = self.beside if name == "witness" else self.env
        return Kept(name, words, env, self.folder / f"log.{name.replace(' ', '')}")

    def _agree_with_the_witness(self) -> None:
        def told(*words: str) -> str:
            command = [sys.executable, "-m", "duly", "witness", *words]
            done = subprocess.run(
                command, cwd=ROOT, env=self.beside, capture_output=True, check=True, text=True
            )
            return done.stdout.strip().splitlines()[-1]

        (self.folder / "witness").mkdir()
        ours = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
        told("add", str(ours))
        line = f"witness one {told('key')} http://127.0.0.1:{self.ports[2]}\nquorum one\n"
        current().policy.write_text(line)

    def see_to(self) -> None:
        """Start whatever is gone."""
        for each in self.kept:
            each.see_to()

    def up(self) -> None:
        """Start everything, and wait until both web processes answer."""
        self.see_to()
        until = time.monotonic() + UP
        for port in self.ports[:2]:
            while not _answers(port):
                assert time.monotonic() < until, "the desk does not come up"
                time.sleep(0.2)

    def stop(self) -> None:
        """End everything."""
        for each in self.kept:
            each.kill()

    def carry_out(self) -> None:
        """Let the office take an order in, decide it, and have it carried out."""
        self.orders += 1
        ref = OrderRef(f"IN-1999-{self.orders:04}")
        refs = opened(*[account(f"{name}{self.orders}") for name in NAMES], ref=ref)
        until = now() + timedelta(days=30)
        steps = (replace(COMPLY, until=until), Confirm(by=BILAL), Withhold(by=BILAL))
        for command in steps:
            handle_items(ref, [(item, command) for item in refs], at=now())
        connection.close()

    def behind(self) -> str:
        """Say what the desk still has to catch up with, or nothing."""
        late = sum(stuck.many for stuck in owed.stuck() if stuck.kind != owed.NOTICE)
        head = witnessed.standing(witnessed.policy())
        try:
            ours, theirs = (
                len(Register.open(path)) for path in (current().register, self.followed)
            )
        except OSError:
            return "no register yet"
        connection.close()
        if late or not head.met or not ours == theirs == self.withheld:
            return f"{late} stuck, witnessed: {head.met}, withheld {ours} and {theirs}"
        return ""

    @property
    def withheld(self) -> int:
        """How many items the office had withheld."""
        return self.orders * len(NAMES)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _clients(desk: Desk, tokens: dict[str, str], out: Path) -> subprocess.Popen[bytes]:
    told = {
        "ports": desk.ports[:2],
        "tokens": tokens,
        "by_interface": BY_INTERFACE,
        "by_form": BY_FORM,
        "out": str(out),
        "patience": PATIENCE,
        "thinking": THINKING,
    }
    words = [sys.executable, "-m", "tests.faults.stack.clients", json.dumps(told)]
    return subprocess.Popen(words, cwd=ROOT)


def disturbed(desk: Desk, chance: random.Random, seconds: float, every: float) -> None:
    """Kill one process at random, again and again, while the office goes on working."""
    end, kill_at, office_at = (time.monotonic() + each for each in (seconds, every, 0.0))
    while (moment := time.monotonic()) < end:
        desk.see_to()
        if moment >= kill_at:
            chance.choice(desk.kept).kill()
            kill_at += every
        elif moment >= office_at:
            desk.carry_out()
            office_at = time.monotonic() + OFFICE
        else:
            time.sleep(0.1)


def caught_up(desk: Desk) -> tuple[str, int]:
    """Let the desk catch up; return what is still missing, and after how many seconds."""
    began = time.monotonic()
    while (behind := desk.behind()) and time.monotonic() - began < CALM:
        desk.see_to()
        time.sleep(0.5)
    return behind, round(time.monotonic() - began)


def run(seconds: float, every: float, seed: int) -> dict[str, Any]:
    """Disturb a desk for so long; return the account of it."""
    tokens = house.make()
    chance = random.Random(seed)  # noqa: S311 - a schedule that can be repeated
    desk = Desk(current().path.parent)
    out = desk.folder / "told"
    desk.up()
    clients = _clients(desk, tokens, out)
    try:
        disturbed(desk, chance, seconds, every)
        clients.terminate()
        while clients.poll() is None:  # they end what they have in hand
            desk.see_to()
            time.sleep(0.2)
        behind, after = caught_up(desk)
    finally:
        clients.kill()
        desk.stop()
    deaths = {each.name: dict(each.deaths) for each in desk.kept}
    return {
        "deaths": deaths,
        "failures": {each.name: dict(each.failures) for each in desk.kept if each.failures},
        "carried out": desk.withheld,
        "behind": behind,
        "caught up after": after,
        **told_of.account(told_of.Words.of(out), besides=desk.orders),
    }


if __name__ == "__main__":
    json.dump(run(float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])), sys.stdout)
