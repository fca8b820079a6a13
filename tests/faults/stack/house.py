"""A desk that serves requests: its home, its people's tokens, and its processes to be killed."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import random
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch
from wsgiref.types import WSGIApplication

from django.db import connections, transaction
from django.http import HttpResponse
from django.test import Client

from duly.answer.letters.words import words
from duly.desk import started as _started
from duly.desk.acts.lawful import law_of
from duly.desk.acts.reading import read_delivery
from duly.desk.api import doing
from duly.desk.api.once import Do, once
from duly.desk.clock import now
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.people.models import Token
from duly.desk.sandbox.patterns import ready
from duly.desk.verbs import serve
from duly.desk.worker.drain import drain
from duly.desk.worker.lasting import one_round
from duly.desk.wsgi import application
from duly.order.terms import Actor
from duly.platforms.demo.shown import WORLD
from duly.receive.readers.document import File
from tests.cast import NOON
from tests.desk.standing import seat_the_cast
from tests.faults.processes import dies_with_its_parent

_READY = _started
_MOMENT = 10.0  # seconds that a process may need to have something in hand
_UP, _BEGUN, _ENDED, _FAILED = b"u", b"(", b")", b"x"
MUTE = 0.1  # the part of all answers that is lost after all is done
LINGER = 0.3  # seconds between a hasty desk's answer and its commit


def make() -> dict[str, str]:
    """Make a home in which the cast sits; return the tokens of two of them."""
    make_home()
    seat_the_cast()
    tokens = {login: f"duly_of_{login}" for login in ("asha", "dev")}
    for login, token in tokens.items():
        digest = hashlib.sha256(token.encode()).hexdigest()
        Token.objects.create(digest=digest, person_id=f"p-{login}", made_at=NOON)
    for name in ("session", "seal", "register"):
        current().secret(name)
    return tokens


def warm() -> None:
    """Load here what reading and judging an order needs, for every process forked from here.

    No letter is set: the engine that sets them has threads, which no fork survives.
    """
    assert Client().get("/sign-in/").status_code == 200
    said = {"letter": "Order no. 0, for India.", "items": [{"locator": "@zq0"}]}
    files = (File(name="order.json", data=json.dumps(said).encode()),)
    assert read_delivery(files, platform=None, received_at=now()).items
    assert law_of("in-it-act", "").pack.pack
    assert WORLD.accounts
    assert words("en").texts
    ready()
    connections.close_all()
    gc.freeze()  # what is loaded is shared by every fork, and copied by none that collects


def free_port() -> int:
    """Return a port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Child:
    """A process of the desk, forked from here with everything loaded."""

    pid: int
    pipe: int  # on which it says that it is there, and what it begins and ends
    in_hand: int = 0  # begun, and not ended yet

    @classmethod
    def forked(cls, live: Callable[[int], None], log: Path) -> Child:
        """Fork a process; it is there when it says so."""
        listen, tell = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(listen)
            _alone(live, tell, log)
        os.close(tell)
        assert os.read(listen, 1), f"a process of the desk did not come up; see {log}"
        return cls(pid, listen)

    def works(self, things: int) -> None:
        """Wait until it ended so many things and has another in hand, but no more than a moment."""
        until = time.monotonic() + _MOMENT
        while things > 0 or not self.in_hand:
            if not select.select([self.pipe], [], [], max(0.0, until - time.monotonic()))[0]:
                return
            things -= self._heard(os.read(self.pipe, 4096))

    def kill(self) -> bool:
        """End it without warning; say whether it had something in hand. It must have lived."""
        os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        assert os.WIFSIGNALED(status), "a process of the desk ended by itself"
        while said := os.read(self.pipe, 4096):
            self._heard(said)
        os.close(self.pipe)
        return self.in_hand > 0

    def _heard(self, said: bytes) -> int:
        ended = said.count(_ENDED)
        self.in_hand += said.count(_BEGUN) - ended - said.count(_FAILED)
        return ended


def _alone(live: Callable[[int], None], tell: int, log: Path) -> None:
    with suppress(BaseException):
        dies_with_its_parent()
        os.dup2(os.open(log, os.O_CREAT | os.O_WRONLY | os.O_APPEND), sys.stderr.fileno())
        live(tell)
    os._exit(1)


def web(port: int, *, hasty: bool) -> Callable[[int], None]:
    """Return the life of a process that serves the desk, as `duly serve --no-worker` does."""

    def live(tell: int) -> None:
        with patch.object(doing, "once", _early) if hasty else nullcontext():
            server = serve.bound(port, _telling(tell, application))
            os.write(tell, _UP)
            server.run()

    return live


def worker(tell: int) -> None:
    """Be the desk's worker, without a pause."""
    os.write(tell, _UP)
    while True:
        os.write(tell, _BEGUN)
        one_round(at=now())
        os.write(tell, _ENDED)
        time.sleep(0.05)


def _telling(tell: int, app: WSGIApplication) -> WSGIApplication:
    """Say when a request begins and ends, and lose some answers once the work is done."""
    chance = random.Random(os.getpid())  # noqa: S311 - which answers are lost

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        os.write(tell, _BEGUN)
        said: Any = app(environ, start_response)
        os.write(tell, _FAILED if said.status_code >= 500 else _ENDED)
        if chance.random() < MUTE:
            said.close()
            raise ConnectionAbortedError("an answer is lost, on purpose")
        return said

    return answer


def _early(key: str | None, request: str, by: Actor, ready: Callable[[], Do]) -> HttpResponse:
    """Answer wrongly: what will be answered is said first, and done a moment later."""
    with transaction.atomic():
        answer = once(key, request, by, ready)
        transaction.set_rollback(True)
    threading.Timer(LINGER, once, (key, request, by, ready)).start()
    return answer


def drained() -> None:
    """Let the worker's last rounds be done, also those for what a dead one had claimed."""
    for _ in range(2):
        drain(at=now())
