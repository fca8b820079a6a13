"""Children whose answer is taken line by line while they are still at work."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fcntl import F_SETPIPE_SZ, fcntl
from selectors import EVENT_READ, DefaultSelector
from time import monotonic
from typing import BinaryIO

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.runner import (
    LONGEST_COMPLAINT,
    command,
    end,
    log_end,
    no_of,
    scratch,
)
from duly.order.terms import Unreadable

_CHUNK = 1 << 18
_PIPE = 1 << 20  # bytes: several pieces fit in, so that neither side waits for the other


def lines_from_child(
    task: str, fill: Callable[[BinaryIO], None], *, limits: ChildLimits
) -> Iterator[bytes]:
    """Run one task on what ``fill`` writes; give each line of its answer as it comes.

    Raises what ``run_in_child`` raises: before the first line for whatever the task itself
    refused, later only when the child dies or runs on.
    """
    with scratch("in") as given, scratch("err") as complaint:
        fill(given)
        given.seek(0)
        with _started(command(task, limits), given, complaint) as child:
            lines = _lines(child, limits)
            kind = next(lines, b"")
            if kind == b"done":
                yield from lines
            rest = b"" if kind == b"done" else b"".join(lines)
            status = _status(child)
        complaint.seek(0)
        log_end(task, status, complaint.read(LONGEST_COMPLAINT))
    if status != 0 or kind != b"done":
        raise no_of(status, kind.decode("ascii", "replace"), rest)


@contextmanager
def _started(
    words: list[str], given: BinaryIO, complaint: BinaryIO
) -> Iterator[subprocess.Popen[bytes]]:
    child = subprocess.Popen(  # noqa: S603 — our own interpreter and words
        words,
        stdin=given,
        stdout=subprocess.PIPE,
        stderr=complaint,
        env={},
        cwd="/",
        close_fds=True,
        start_new_session=True,
    )
    if child.stdout is not None:
        with suppress(OSError):  # where that many are in use already the usual one will do
            fcntl(child.stdout, F_SETPIPE_SZ, _PIPE)
    try:
        yield child
    finally:
        end(child)
        if child.stdout is not None:
            child.stdout.close()


def _status(child: subprocess.Popen[bytes]) -> int:
    try:
        return child.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU


def _lines(child: subprocess.Popen[bytes], limits: ChildLimits) -> Iterator[bytes]:
    """Give whole lines, without their ends, as long as time and room allow."""
    held = bytearray()
    for chunk in _chunks(child, limits):
        held += chunk
        *whole, rest = held.split(b"\n") if b"\n" in chunk else [held]
        yield from map(bytes, whole)
        held = rest
    if held:
        yield bytes(held)


def _chunks(child: subprocess.Popen[bytes], limits: ChildLimits) -> Iterator[bytes]:
    until, room = monotonic() + limits.wall_seconds, limits.result_bytes
    if child.stdout is None:
        raise ValueError("a child without a way out")
    place = child.stdout.fileno()
    with DefaultSelector() as ready:
        ready.register(place, EVENT_READ)
        while True:
            if not ready.select(max(0.0, until - monotonic())):
                raise no_of(-signal.SIGXCPU, "", b"")
            chunk = os.read(place, _CHUNK)
            if not chunk:
                return
            room -= len(chunk)
            if room < 0:
                raise Unreadable("hostile-file", "Its reading says more than any order could.")
            yield chunk
