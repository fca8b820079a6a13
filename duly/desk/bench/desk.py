"""``duly bench desk``: one command, a whole order, the story, its memory, and the start."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from duly.desk.bench.children import BenchBroken, child_environment, run_child
from duly.desk.bench.row import Row, row, seconds

_STARTS = 7
_KIB_PER_MIB = 1024


def rows(folder: Path | None) -> list[Row]:
    """Measure in a throwaway home; ``folder`` is on the disk that is to be measured."""
    return [*_walk(folder), *_story(folder), _start()]


def _walk(folder: Path | None) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=folder) as made:
        said = run_child(["-m", "duly.desk.bench.walk"], {"DULY_HOME": str(Path(made) / "home")})
    return [Row(**each) for each in json.loads(said)]


def _story(folder: Path | None) -> list[Row]:
    environment = child_environment({"TMPDIR": str(folder)} if folder else {})
    words = [sys.executable, "-m", "duly", "demo", "--story", "--json"]
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(words, env=environment, stdout=out, stderr=subprocess.DEVNULL)  # noqa: S603 — ourselves
        peak: list[int] = []
        took = seconds(lambda: peak.append(_waited(child)))
        out.seek(0)
        told = json.loads(out.read())
    return [
        row("the February week, told and checked", took, "s", at_most=30.0),
        row("of that, within the story", float(told["seconds"]), "s"),
        row("peak memory of the story", peak[0] / _KIB_PER_MIB, "MiB", at_most=400.0),
    ]


def _waited(child: subprocess.Popen[bytes]) -> int:
    """Return the peak resident KiB of the largest process among a child and its own."""
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise BenchBroken(f"the story ended with {child.returncode}")
    return used.ru_maxrss


def _start() -> Row:
    ours = ["-m", "duly", "ledger", "verify", "--help"]
    taken: list[float] = []
    bare: list[float] = []
    for _ in range(_STARTS):
        bare.append(seconds(lambda: run_child(["-c", "pass"], {})))
        taken.append(seconds(lambda: run_child(ours, {})))
    return row(
        "start of 'duly ledger verify --help'",
        statistics.median(taken),
        "s",
        floor=statistics.median(bare),
        at_most=0.15,
    )
