"""How long an order of 1,178 accounts takes to be seen by a process on a host that follows."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from waitress.server import create_server

from duly.desk.bench.reads.orders import all_at, an_order, readers
from duly.desk.bench.reads.population import NOW, SINCE, bulk, numbers
from duly.desk.bench.row import Row, row
from duly.gate.build import build
from duly.gate.chain import files
from duly.gate.issue import Issuer
from duly.gate.outlet import publish
from duly.gate.shelf import Shelf
from duly.ledger.keys import SigningKey
from duly.ledger.note import Note

NAME: Final = "bench"
_BASE: Final = 100_000  # subjects; they travel before anything is measured
_TURNS: Final = 3
_BY_HINT: Final = 5.0
_BY_POLLING: Final = 30.0
_POLLS: Final = 15.0  # seconds between polls for which the bound above is meant


class _Publisher:
    """A desk's register, its key, and the folder that hosts follow."""

    def __init__(self, room: Path, draw: random.Random) -> None:
        self._key = SigningKey(name=NAME, seed=bytes(32))
        self.trust, self.outlet = room / "trust.pub", room / "outlet"
        self.trust.write_text(f"{self._key.verifier}\n")
        self._register, self._draw, self._epoch = room / "published.gate", draw, 1
        build(
            [],
            self._register,
            register_id=NAME,
            epoch=1,
            issued_at=SINCE,
            sign=self._sign,
            bulk=bulk(numbers(_BASE, draw)),
        )
        self._issuer = Issuer(
            self._register, register_id=NAME, sign=self._sign, verify=self._verify
        )
        self._lay()

    def change(self, end: str | None) -> tuple[int, str]:
        """Publish an order, or its end, to every host; return the epoch and the order."""
        self._epoch += 1
        order = an_order(f"IN-2021-{self._epoch}", self._draw)
        change: dict[str, Any] = {"withhold": [order]} if end is None else {"end": [end]}
        self._issuer.publish(epoch=self._epoch, at=NOW, **change)
        self._lay()
        return self._epoch, order.order

    def _lay(self) -> None:
        at = datetime.now(UTC)
        publish(files(self._register), self.outlet, seal=self._seal, verify=self._verify, at=at)

    def _sign(self, text: bytes) -> bytes:
        return self._key.sign(text.decode()).value

    def _seal(self, text: str) -> str:
        return str(Note(text=text, signatures=(self._key.sign(text),)))

    def _verify(self, signature: bytes, text: bytes) -> bool:
        return self._key.verifier.verifies(text, signature)


def rows(room: Path, poll: float, draw: random.Random) -> Iterator[Row]:
    """Publish orders and their ends; the figure is the slowest turn, a restore beside an order.

    Everything happens on one machine: the network between two hosts is not in it.
    """
    publisher = _Publisher(room, draw)
    with _serving(publisher.outlet) as url:
        for how, more, most in (
            ("after a hint", ("--every", "60"), _BY_HINT),
            (
                f"by a poll each {poll:g} s",
                ("--no-hints", "--every", str(poll)),
                _BY_POLLING if poll >= _POLLS else None,
            ),
        ):
            with ExitStack() as open_:
                host = room / f"host-{more[0][2:]}.gate"
                open_.enter_context(_following(url, host, publisher.trust, more))
                watching = open_.enter_context(readers(host, 1))
                all_at(watching, 1)
                spent = _turns(publisher, watching)
            for what, each in zip(("an order of 1,178", "its end"), spent, strict=True):
                yield row(f"{what}: seen on another host {how}", max(each), "s", at_most=most)


def _turns(publisher: _Publisher, watching: list[Any]) -> tuple[list[float], list[float]]:
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(_TURNS):
        order: str | None = None
        for step in spent:
            begun = time.monotonic_ns()
            epoch, order = publisher.change(order)
            step.append((all_at(watching, epoch) - begun) / 1e9)
    return spent


@contextmanager
def _serving(outlet: Path) -> Iterator[str]:
    shelf = Shelf(outlet)
    server: Any = create_server(shelf, host="127.0.0.1", port=0, threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        shelf.stop()
        server.close()


@contextmanager
def _following(url: str, host: Path, trust: Path, more: tuple[str, ...]) -> Iterator[None]:
    words = ["follow", url, str(host), "--trust", str(trust), "--proxy", "none", *more]
    follower = subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "duly", "gate", *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not host.exists() and follower.poll() is None:
            time.sleep(0.02)
        yield
    finally:
        follower.terminate()
        follower.wait()
