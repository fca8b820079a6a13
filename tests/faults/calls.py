"""Lets every system call of an act fail, or be the last of its process, one after another.

Run as ``python -m tests.faults.calls ACT EVERY [careless]`` on a home that is not there yet.
The act is done once to count its calls; then once for each call and each way to fail, in a fork
of its own, on the home as it was before. ``EVERY`` takes each n-th of them. A careless act is
broken on purpose: it says that it is done whatever happened.
"""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from django.db import connection

from duly.desk import started as _started
from duly.desk.home import current
from tests.faults import acts
from tests.faults.acts import ACTS, Act

_READY = _started
CALLS = ",".join(
    [
        *("openat", "read", "pread64", "write", "pwrite64", "lseek", "close", "getdents64"),
        *("fsync", "fdatasync", "ftruncate", "fcntl", "flock", "newfstatat", "fstat"),
        *("link", "unlink", "unlinkat", "rename", "mkdir", "rmdir", "chmod", "fchmod", "fchown"),
    ]
)
WAYS = ("error=EIO", "error=ENOSPC", "signal=KILL")
ONLY_WRITING = frozenset(
    {"openat", "pwrite64", "write", "ftruncate", "mkdir", "link", "rename", "fdatasync", "fsync"}
)
Fault = tuple[str, str, int]  # call, way, which of them


def faults(counts: Counter[str]) -> Iterator[Fault]:
    """Give every way in which every counted call may fail."""
    for call, many in sorted(counts.items()):
        for way in WAYS:
            if way != "error=ENOSPC" or call in ONLY_WRITING:
                yield from ((call, way, which) for which in range(1, many + 1))


def forked(do: Callable[[], object], *, traced: list[str] | None = None) -> bool:
    """Do something in a fork, under strace if told how; say whether it said that it is done."""
    told, tell = os.pipe()
    wait, go = os.pipe()
    if not (pid := os.fork()):
        os.close(go)
        _do_and_tell(do, tell, after=wait)
    os.close(tell)
    os.close(wait)
    watcher = _attached(pid, traced) if traced is not None else None
    os.close(go)
    os.waitpid(pid, 0)
    if watcher:
        watcher.wait(timeout=60)
    with os.fdopen(told, "rb") as said:
        return said.read() == b"done"


def _do_and_tell(do: Callable[[], object], tell: int, *, after: int) -> None:
    status = 1
    try:
        select.select([after], [], [])  # no call that may be made to fail
        do()
        os.write(tell, b"done")
        status = 0
    except Exception as failed:  # the desk may fail as it likes, if only it does not say "done"
        print(repr(failed), file=sys.stderr)
    finally:
        os._exit(status)


def _attached(pid: int, how: list[str]) -> subprocess.Popen[bytes]:
    watcher = subprocess.Popen(["strace", "-f", "-qq", "-p", str(pid), *how])
    status = Path(f"/proc/{pid}/status")
    until = time.monotonic() + 30
    while "TracerPid:\t0\n" in status.read_text():
        if watcher.poll() is not None or time.monotonic() > until:
            raise SystemExit("strace cannot watch a process here")
        time.sleep(0.002)
    return watcher


class Trial:
    """One act on one home, put back before every fault."""

    def __init__(self, act: Act, *, careless: bool) -> None:
        self.act, self.careless = act, careless
        self.home = current().path
        self.before = self.home.with_name("before")
        forked(acts.make)
        assert forked(act.prepare)
        shutil.copytree(self.home, self.before)

    def counts(self) -> Counter[str]:
        """Do the act once, undisturbed, and count its calls."""
        with tempfile.NamedTemporaryFile() as log:
            assert self._done(["-e", f"trace={CALLS}", "-o", log.name])
            names = re.findall(r"^\d+ +(\w+)\(", Path(log.name).read_text(), re.MULTILINE)
        assert forked(self.act.ended), "undisturbed, the act does not end as it should"
        return Counter(names)

    def bad(self, fault: Fault) -> str:
        """Do the act under a fault; return what is wrong afterwards, or nothing."""
        call, way, which = fault
        self._back()
        inject = f"inject={call}:{way}:when={which}"
        done = self._done(["-e", f"trace={call}", "-e", inject, "-o", "/dev/null"])
        if done and not forked(self.act.ended):
            return "said to be done, and is not"
        if not forked(self.act.sound):
            return "not sound"
        forked(self.act.do)
        return "" if forked(self.act.ended) else "cannot be done again"

    def _done(self, traced: list[str]) -> bool:
        return forked(self._carelessly if self.careless else self.act.do, traced=traced)

    def _carelessly(self) -> None:
        with suppress(Exception):
            self.act.do()

    def _back(self) -> None:
        shutil.rmtree(self.home)
        shutil.copytree(self.before, self.home)


def run(name: str, every: int, *, careless: bool) -> dict[str, object]:
    """Try an act under every n-th fault; return the account of it."""
    trial = Trial(ACTS[name], careless=careless)
    connection.close()
    counts = trial.counts()
    tried = list(faults(counts))[::every]
    wrong = {repr(fault): why for fault in tried if (why := trial.bad(fault))}
    return {"act": name, "calls": counts.total(), "faults": len(tried), "wrong": wrong}


if __name__ == "__main__":
    told = run(sys.argv[1], int(sys.argv[2]), careless=sys.argv[3:] == ["careless"])
    json.dump(told, sys.stdout)
