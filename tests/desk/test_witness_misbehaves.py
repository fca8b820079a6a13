"""Whatever a witness answers, asking it ends in time and raises nothing."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from duly.desk.witness import asking
from duly.desk.witness.asking import Said, ask
from duly.ledger.cosignature import CosigningKey
from duly.ledger.policy import Witness
from tests.rooms.ledger.history import week

pytestmark = pytest.mark.loopback
NORTH = CosigningKey(name="north.example/w", seed=bytes(32))
HEAD = "HTTP/1.1 409 Conflict\r\nContent-Type: text/x.tlog.size\r\nConnection: close\r\n\r\n"


def answering(*pieces: bytes, pause: float) -> Iterator[str]:
    """Serve one connection: these pieces with a pause before each."""
    gone = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            link, _ = server.accept()
            with link, suppress(OSError):
                link.recv(65536)
                for piece in pieces:
                    gone.wait(pause)
                    link.sendall(piece)
                link.shutdown(socket.SHUT_WR)
                while link.recv(65536):  # closed with words unread, a link is reset
                    pass

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        gone.set()
        thread.join()


def said_by(*pieces: bytes, pause: float = 0.0) -> Said:
    serving = answering(*pieces, pause=pause)
    witness = Witness(name="north", key=NORTH.verifier, url=next(serving))
    try:
        return ask(witness, week().checkpoints[-1], 12, 0, lambda old: ())
    finally:
        next(serving, None)


@pytest.mark.parametrize("at_once", [0, len(HEAD)], ids=["in its head", "in its body"])
def test_one_that_sends_a_byte_now_and_then_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(asking, "_SECONDS", 0.5)
    whole = f"{HEAD}{' ' * 100}".encode()
    slowly = (bytes([each]) for each in whole[at_once:])
    said = said_by(whole[:at_once], *slowly, pause=0.05)
    assert said.why.startswith("cannot be asked")


@pytest.mark.parametrize("size", ["9" * 5_000, "\u0663", "-1", ""])
def test_a_size_that_is_none_is_no_answer(size: str) -> None:
    said = said_by((HEAD + size).encode())
    assert (said.size, said.why) == (None, "answered 409")


def test_what_it_says_becomes_one_line_that_can_be_kept_and_shown() -> None:
    refused = "HTTP/1.1 422 No\r\nConnection: close\r\n\r\nno\x00\x1b[2J\r\nReally: no"
    said = said_by(refused.encode())
    assert said.against
    assert said.why == "refuses our history: no  [2J  Really: no"
