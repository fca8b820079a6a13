"""A publisher for the tests: a key, an outlet, an honest server, and servers that are not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from waitress.server import create_server

from duly.gate.build import build
from duly.gate.chain import files
from duly.gate.checkpoint import Checkpoint
from duly.gate.entry import Entry
from duly.gate.fetching import Source
from duly.gate.following import Follower
from duly.gate.issue import Issuer
from duly.gate.outlet import publish
from duly.ledger.keys import SigningKey
from duly.ledger.note import Note
from tests.rooms.gate.registers import NOON

KEY = SigningKey(name="chirp.example/gate", seed=b"\1" * 32)
OTHER = SigningKey(name="chirp.example/gate", seed=b"\2" * 32)
NAME = "chirp"


def seal(text: str, key: SigningKey = KEY) -> str:
    return str(Note(text=text, signatures=(key.sign(text),)))


def verify(signature: bytes, text: bytes) -> bool:
    return KEY.verifier.verifies(text, signature)


@dataclass
class Desk:
    """Builds epochs into a folder that is then served."""

    folder: Path
    file: Path
    key: SigningKey = KEY

    def publish(
        self, entries: Iterable[Entry], *, epoch: int, at: datetime = NOON, name: str = NAME
    ) -> Checkpoint:
        self.file.parent.mkdir(exist_ok=True)
        sign = lambda signed: self.key.sign(signed.decode()).value  # noqa: E731
        build(
            entries,
            self.file,
            register_id=name,
            epoch=epoch,
            issued_at=at,
            sign=sign,
            seed=b"a test",
        )
        return self.lay(at=at)

    def add(self, epoch: int, *, withhold: Iterable[Entry] = (), end: Iterable[str] = ()) -> None:
        """Publish what changed as a delta."""
        issuer = Issuer(
            self.file,
            register_id=NAME,
            sign=lambda signed: self.key.sign(signed.decode()).value,
            verify=verify,
        )
        issuer.publish(epoch=epoch, at=NOON, withhold=withhold, end=end)
        self.lay()

    def lay(self, *, at: datetime = NOON) -> Checkpoint:
        return publish(
            files(self.file),
            self.folder,
            seal=lambda text: seal(text, self.key),
            verify=lambda signature, text: self.key.verifier.verifies(text, signature),
            at=at,
        )


def follower(url: str, path: Path, **given: Any) -> Follower:
    source = Source(url=url, silence=given.pop("silence", 2.0))
    return Follower(source, path, verify=verify, register_id=NAME, **given)


@contextmanager
def served(app: Callable[..., Any]) -> Iterator[str]:
    """Serve a WSGI application on loopback."""
    server = create_server(app, host="127.0.0.1", port=0, threads=4, asyncore_loop_timeout=0.05)

    def run() -> None:
        with suppress(OSError):  # it is closed below while it waits
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.close()
        thread.join(5)


Talk = Callable[[socket.socket, str], None]


@contextmanager
def talking(talk: Talk) -> Iterator[str]:
    """Serve bytes as ``talk`` writes them, whatever HTTP says; it gets each request's path."""
    listening = socket.create_server(("127.0.0.1", 0))
    stopped = threading.Event()

    def serve() -> None:
        while not stopped.is_set():
            try:
                caller, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=_answer, args=(caller, talk), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        stopped.set()
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def _answer(caller: socket.socket, talk: Talk) -> None:
    with caller, suppress(OSError):  # the follower hung up, as it should
        talk(caller, caller.recv(65536).decode("latin-1"))


def plain(body: bytes, *, length: int | None = None, more: str = "") -> bytes:
    size = len(body) if length is None else length
    return f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n{more}\r\n".encode() + body


def minutes(many: int) -> datetime:
    return NOON.astimezone(UTC) + timedelta(minutes=many)
