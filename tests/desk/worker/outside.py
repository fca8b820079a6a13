"""Real servers outside of the desk that answer as fate will have it: a mail server, a witness."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from enum import StrEnum
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import BaseRequestHandler, StreamRequestHandler, TCPServer, ThreadingTCPServer

from duly.desk.witness.keeping import Keeping
from duly.ledger.cosignature import CosigningKey
from duly.ledger.keys import VerifyingKey
from duly.ledger.witness import Rejected
from tests.cast import NOON


class Fate(StrEnum):
    """What becomes of one thing that is asked of somebody outside."""

    DONE = "done, and said so"
    DONE_AND_SILENT = "done, and the connection broke before the answer"
    DONE_BUT_REFUSED = "done, and said not to be"
    LOST = "not done, and the connection broke"
    REFUSED = "not done, and said so"
    CLOSED = "nobody took the call"


DOES = {Fate.DONE, Fate.DONE_AND_SILENT, Fate.DONE_BUT_REFUSED}
UNSURE = {Fate.DONE_AND_SILENT, Fate.DONE_BUT_REFUSED}


@dataclass
class Fates:
    """What will become of what is asked next; afterwards all is well."""

    left: list[Fate] = field(default_factory=list)

    def closed(self) -> bool:
        """Say whether this call is not taken."""
        if self.left[:1] == [Fate.CLOSED]:
            self.left.pop(0)
            return True
        return False

    def next(self) -> Fate:
        """Return the fate of what is asked now."""
        return self.left.pop(0) if self.left and self.left[0] != Fate.CLOSED else Fate.DONE


class PostOffice(Fates):
    """A mail server on loopback, and every mail that it took."""

    def __init__(self) -> None:
        super().__init__()
        self.took: list[bytes] = []

    def by_name(self) -> dict[str, list[bytes]]:
        """Return the copies of each mail by its Message-ID."""
        found: dict[str, list[bytes]] = {}
        for raw in self.took:
            found.setdefault(str(message_from_bytes(raw)["Message-ID"]), []).append(raw)
        return found


class _Talk(StreamRequestHandler):
    office: PostOffice

    def handle(self) -> None:
        if self.office.closed():
            return
        self._say("220 mail.example")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"DATA"):
                self._say("354 go on")
                if not self._taken():
                    return
            else:
                self._say("221 bye" if line == b"QUIT" else "250 ok")

    def _taken(self) -> bool:
        raw = b""
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            raw += line[1:] if line.startswith(b"..") else line
        fate = self.office.next()
        if fate in DOES:
            self.office.took.append(raw)
        if fate in (Fate.DONE_AND_SILENT, Fate.LOST):
            return False
        self._say("250 kept" if fate is Fate.DONE else "451 not now")
        return True

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


class Vouching(Fates):
    """A witness on loopback that keeps what it saw, as a real one does."""

    def __init__(self, folder: Path, log: VerifyingKey) -> None:
        super().__init__()
        self.key = CosigningKey(name="north.example/w", seed=bytes(32))
        self.kept = Keeping(folder / "witness.sqlite3")
        self.kept.watch(log)


class _Vouch(BaseHTTPRequestHandler):
    witness: Vouching

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        fate = Fate.LOST if self.witness.closed() else self.witness.next()
        answer = (500, "text/plain", "not now\n")
        if fate in DOES:
            said = self._said(body.decode())
            answer = said if fate is Fate.DONE else answer
        if fate not in (Fate.LOST, Fate.DONE_AND_SILENT):
            self._answer(*answer)

    def _said(self, request: str) -> tuple[int, str, str]:
        try:
            return 200, "text/plain", self.witness.kept.cosign(request, self.witness.key, at=NOON)
        except Rejected as no:
            size = no.status == 409
            return no.status, "text/x.tlog.size" if size else "text/plain", f"{no.size}\n"

    def _answer(self, status: int, kind: str, text: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def listening(handler: type[BaseRequestHandler], **given: object) -> Iterator[int]:
    """Serve on loopback, each call in a thread of its own; give the port."""
    ThreadingTCPServer.daemon_threads = True
    kind = type("Handler", (handler,), given)
    server: TCPServer = ThreadingTCPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


@contextmanager
def mail_server() -> Iterator[tuple[PostOffice, int]]:
    """Give a mail server and its port."""
    office = PostOffice()
    with listening(_Talk, office=office) as port:
        yield office, port


@contextmanager
def witness(folder: Path, log: VerifyingKey) -> Iterator[tuple[Vouching, int]]:
    """Give a witness of a log and its port."""
    made = Vouching(folder, log)
    with listening(_Vouch, witness=made) as port:
        yield made, port
