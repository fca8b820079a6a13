"""A shell in which people run the program, each with their own token, in a home of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.contract.forked import Forked, loaded


@dataclass(frozen=True)
class Done:
    """How one run ended."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> Any:
        """The one JSON document on stdout."""
        return json.loads(self.out)

    @property
    def refused(self) -> str:
        """The code of the refusal."""
        return str(self.said["refused"]["code"])


@dataclass
class Shell:
    """One home, and the tokens of those who work there."""

    home: Path
    tokens: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    _program: Forked | None = None

    def run(self, *words: str | Path, by: str | None = None, token: str | None = None) -> Done:
        proof = token or (self.tokens[by] if by else None)
        environment = self._environment() | ({"DULY_TOKEN": proof} if proof else {})
        said = [*map(str, words), *(["--as", by] if by else [])]
        if self._program is not None:
            return Done(*self._program.run(said, environment))
        done = subprocess.run(
            [sys.executable, "-m", "duly", *said],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    @contextmanager
    def loaded(self) -> Iterator[Shell]:
        """Load the program once for all commands in a home that is made; at length for each."""
        with loaded(self._environment()) as self._program:
            yield self
        self._program = None

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
        return kept | {"DULY_HOME": str(self.home)} | self.settings

    def json(self, *words: str | Path, by: str | None = None) -> Any:
        """Run a verb that must succeed and return what it says."""
        done = self.run(*words, "--json", by=by)
        assert done.status == 0, f"{words}: {done.out}{done.err}"
        return done.said
