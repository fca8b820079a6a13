"""Hints that a newer register is there (server-sent events): they hasten, and prove nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Final

from duly.gate.entry import RegisterRefused
from duly.gate.fetching import Source

ALIVE: Final = 5.0  # seconds between two comments that keep a connection open
LONGEST: Final = 1 << 12  # bytes of one line
LASTING: Final = 3_600.0  # seconds, after which a connection is made anew
_WAIT: Final = 5.0


def listen(source: Source, *, heard: Callable[[], None], stopped: threading.Event) -> None:
    """Call ``heard`` at every event of the source until stopped; comes back after every fault.

    Returns at once where the source has no events: static files have none.
    """
    while not stopped.is_set():
        try:
            _listen_once(source, heard, stopped)
        except RegisterRefused as refused:
            if refused.code in {"source-refuses", "source-elsewhere"}:
                return
        stopped.wait(_WAIT)


def _listen_once(source: Source, heard: Callable[[], None], stopped: threading.Event) -> None:
    asked = {"Accept": "text/event-stream"}
    with source.get("events", seconds=LASTING, headers=asked) as reply:
        if not reply.headers.get("content-type", "").startswith("text/event-stream"):
            raise RegisterRefused("source-refuses", "The server has no events. Polling goes on.")
        for line in _lines(reply.pieces):
            if stopped.is_set():
                return
            if line.startswith(b"data:"):
                heard()


def _lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole
        if len(rest) > LONGEST:
            return


def events(
    epoch: Callable[[], int], *, stopped: threading.Event, every: float = 0.25
) -> Iterator[bytes]:
    """Yield the events of a stream: the epoch at first, and again whenever it changed.

    The epoch is all that they carry.
    """
    told, spoken = -1, time.monotonic()
    while not stopped.is_set():
        now = epoch()
        if now != told:
            told, spoken = now, time.monotonic()
            yield f"event: epoch\ndata: {now}\n\n".encode()
        elif time.monotonic() - spoken >= ALIVE:
            spoken = time.monotonic()
            yield b": \n\n"
        stopped.wait(every)
