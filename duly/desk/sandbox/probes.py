"""What a child can still reach: asked of the child itself, never assumed."""

from __future__ import annotations

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.runner import run_in_child
from duly.order.terms import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Walls:
    """What holds a child here: each True was tried and denied."""

    network: bool
    reading: bool
    writing: bool
    starting: bool
    environment: bool

    @property
    def whole(self) -> bool:
        """Test whether every wall stands."""
        return all((self.network, self.reading, self.writing, self.starting, self.environment))


def describe(*, limits: ChildLimits | None = None) -> tuple[Walls, str]:
    """Try the walls in a real child; return them and a sentence for ``duly doctor``."""
    try:
        answer = run_in_child("walls", b"", limits=limits or ChildLimits(wall_seconds=20))
    except Unreadable as broken:
        nothing = dict.fromkeys(("network", "reading", "writing", "starting", "environment"), False)
        return Walls(**nothing), f"Hostile files cannot be opened in a child here: {broken.why}"
    walls = Walls(**json.loads(answer))
    open_ways = [name for name, stands in json.loads(answer).items() if not stands]
    if not open_ways:
        return walls, "Hostile files are opened in a child without network, files or environment."
    gaps = ", ".join(open_ways)
    return walls, f"A child that opens hostile files is not walled off from: {gaps}. " + _FIX


_FOLDERS = ("tmp", "var/tmp", "dev/shm", "")
_FIX = "Install bubblewrap, or use a kernel with Landlock and user namespaces."


def probe(_payload: bytes) -> bytes:
    """Try every forbidden thing; the task ``walls``."""
    tried = {
        "network": not _reaches_network(),
        "reading": not _reads("/etc/passwd") and not _reads("/proc/1/environ"),
        "writing": not any(_writes(Path("/", folder, "duly-probe")) for folder in _FOLDERS),
        "starting": not _starts(),
        "environment": not any(name.startswith(("DULY", "DJANGO", "HOME")) for name in os.environ),
    }
    return json.dumps(tried).encode()


def _reaches_network() -> bool:
    try:
        with socket.socket() as one:
            one.settimeout(1)
            one.connect(("127.0.0.1", 9))
    except ConnectionRefusedError:
        return _has_interface()
    except OSError:
        return False
    return True


def _has_interface() -> bool:
    """An own, empty network refuses too: only a working interface is a way out."""
    return any(name != "lo" for _, name in socket.if_nameindex())


def _reads(path: str) -> bool:
    try:
        Path(path).read_bytes()
    except OSError:
        return False
    return True


def _writes(path: Path) -> bool:
    try:
        path.write_bytes(b"x")
    except OSError:
        return False
    path.unlink()
    return True


def _starts() -> bool:
    try:
        child = os.fork()
    except OSError:
        return False
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return True
