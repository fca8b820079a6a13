"""The program, loaded once for a home: every command is a process of its own, forked from it."""

from __future__ import annotations

import gc
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from hypothesis import settings

from duly.cli import VERBS, entry

_COMMON = ("check", "order", "receive", "letter", "ledger", "why", "rebuild", "doctor")
LONG = settings().max_examples > 100
Ended = tuple[int, str, str]  # status, stdout, stderr


class Forked:
    """One home's program, waiting to be asked; what it loads while it starts opens no database."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", __name__],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(self, words: list[str], environment: Mapping[str, str]) -> Ended:
        """Run one command; what it says goes to files, as it would to a pipe."""
        with TemporaryDirectory() as folder:
            asked = {"words": words, "environment": dict(environment), "folder": folder}
            stdin, stdout = self._server.stdin, self._server.stdout
            assert stdin is not None and stdout is not None
            stdin.write(json.dumps(asked).encode() + b"\n")
            stdin.flush()
            status = int(stdout.readline())
            out, err = (Path(folder, name).read_text() for name in ("out", "err"))
            return status, out, err

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let it end, as it does where nobody asks any more."""
        self._server.communicate()


@contextmanager
def loaded(environment: Mapping[str, str]) -> Iterator[Forked | None]:
    """Load the program of a home that is made; at length each command starts by itself."""
    if LONG:
        yield None
        return
    with Forked(environment) as program:
        yield program


def _serve() -> None:
    importlib.import_module("duly.desk.started")
    for verb in _COMMON:
        importlib.import_module(VERBS[verb][0])
    gc.freeze()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(asked["words"], asked["environment"], asked["folder"])
            entry()
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _become(words: list[str], environment: dict[str, str], folder: str) -> None:
    sys.argv[1:] = words
    os.environ.clear()
    os.environ.update(environment)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, sys.stdin.fileno())
    for stream, name in ((sys.stdout, "out"), (sys.stderr, "err")):
        kept = os.open(Path(folder, name), os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(kept, stream.fileno())


if __name__ == "__main__":
    _serve()
