"""Our own modules as processes on a home of their own."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PARENT_DEATH = 1  # PR_SET_PDEATHSIG, of Linux


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment of a process that works in a home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    return {**kept, "DULY_HOME": str(home), "DULY_PLATFORM": "demo"}


def run(home: Path, *words: str, url: str | None = None, **more: str) -> bytes:
    """Run one of our modules on a home to its good end; return what it printed.

    Its database is the home's own file, or the PostgreSQL at a URL.
    """
    process = started(home, *words, url=url, **more)
    out, err = process.communicate(timeout=7200)
    assert process.returncode == 0, err.decode()[-4000:]
    return out


def started(
    home: Path, *words: str, url: str | None = None, **more: str
) -> subprocess.Popen[bytes]:
    """Start one of our modules on a home, with more settings."""
    env = surroundings(home) | ({"DULY_DATABASE_URL": url} if url else {}) | more
    command = [sys.executable, "-m", *words]
    return subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def dies_with_its_parent() -> None:
    """Let nothing of a run that was stopped live on."""
    ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)
