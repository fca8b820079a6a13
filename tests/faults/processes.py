"""Our own modules as processes on a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment of a process that works in a home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    return {**kept, "DULY_HOME": str(home), "DULY_PLATFORM": "demo"}


def run(home: Path, *words: str) -> bytes:
    """Run one of our modules on a home to its good end; return what it printed."""
    command = [sys.executable, "-m", *words]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings(home), capture_output=True, check=False, timeout=7200
    )
    assert done.returncode == 0, done.stderr.decode()[-4000:]
    return done.stdout
