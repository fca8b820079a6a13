"""What is measured in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

_PASSED = {"DULY_BENCH_EVENTS"}  # how large a bench is to be


class BenchBroken(Exception):
    """A measured program failed, so that there is no figure."""


def run_child(words: Sequence[str], extra: dict[str, str]) -> str:
    """Run our own interpreter on these words; raises ``BenchBroken`` unless it ends well."""
    done = subprocess.run(  # noqa: S603 — our own interpreter
        [sys.executable, *words],
        env=child_environment(extra),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BenchBroken(f"{' '.join(words)} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def child_environment(extra: dict[str, str]) -> dict[str, str]:
    """Return an environment in which no real home is named."""
    ours = {name for name in os.environ if name.startswith("DULY_")} - _PASSED
    return {name: os.environ[name] for name in os.environ if name not in ours} | extra
