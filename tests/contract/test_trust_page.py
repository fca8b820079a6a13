"""The three commands of the page on trust, run by an outsider who has only what they were given."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from duly.ledger.cosignature import CosigningKey
from tests.rooms.ledger.history import KEY, NOON, week
from tests.rooms.ledger.test_ledger_verb import COSIGNATURES, Desk, desk

__all__ = ["desk"]
PAGE = Path(__file__).parents[2] / "docs" / "trust.md"
NORTH = CosigningKey(name="north.example/w", seed=bytes(32))
SOUTH = CosigningKey(name="south.example/w", seed=bytes([1]) * 32)
Outsider = Callable[[str], int]


def commands() -> list[str]:
    """Return what the page tells to run."""
    block = re.search(r"with three commands\n.*?```\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert block is not None
    return [line.partition("#")[0].strip() for line in block[1].splitlines() if "duly" in line]


@pytest.fixture
def given(desk: Desk, tmp_path: Path) -> Path:
    """A clean folder with a receipt, the key, the witnesses, an opening and an export."""
    with closing(sqlite3.connect(desk.home / "duly.sqlite3")) as database:
        database.executescript(COSIGNATURES)
        head = week().checkpoints[-1]
        line = NORTH.cosign(head.partition("\n\n")[0] + "\n", at=NOON)
        row = (12, str(NORTH.verifier), line.line())
        database.execute("INSERT INTO orders_cosignature VALUES (1, ?, ?, ?, 'then')", row)
        database.commit()
    folder = tmp_path / "outsider"
    folder.mkdir()
    told = desk.run("receipt", "IN-2021-0001/2#1", "--open")[1]
    assert desk.run("export", str(folder / "log"))[0] == 0
    (folder / "mine.tlog-proof").write_text(told["receipt"])
    (folder / "opened.json").write_text(json.dumps(told))
    (folder / "published.vkey").write_text(f"{KEY.verifier}\n")
    (folder / "witnesses.policy").write_text(
        f"witness north {NORTH.verifier}\ngroup enough 1 north\nquorum enough\n"
    )
    return folder


@pytest.fixture
def outsider(given: Path, tmp_path: Path) -> Outsider:
    """Somebody without a desk: another home, no settings, the clean folder before them."""
    shutil.rmtree(tmp_path / "keys")
    (tmp_path / "duly.sqlite3").unlink()
    surroundings = {"PATH": os.defpath, "HOME": str(given), "DULY_HOME": str(given / "none")}

    def run(command: str) -> int:
        program, *words = shlex.split(command)
        assert program == "duly"
        line = [sys.executable, "-m", "duly", *words]
        return subprocess.run(line, cwd=given, env=surroundings, check=False).returncode

    return run


def test_the_page_names_three_commands_and_each_holds(outsider: Outsider) -> None:
    told = commands()
    assert len(told) == 3
    assert [outsider(each) for each in told] == [0, 0, 0]
    assert outsider("duly ledger verify --export log --key published.vkey") == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "fails"),
    [
        ("mine.tlog-proof", "index 6", "index 7", (4, 4, 4)),
        ("witnesses.policy", str(NORTH.verifier), str(SOUTH.verifier), (0, 4, 0)),
        ("opened.json", "sealed-1", "sealed-2", (0, 0, 4)),
    ],
    ids=["another entry", "another witness", "another text"],
)
def test_what_was_altered_is_found_by_the_command_that_looks_at_it(
    given: Path, outsider: Outsider, name: str, old: str, new: str, fails: tuple[int, ...]
) -> None:
    text = (given / name).read_text()
    assert old in text
    (given / name).write_text(text.replace(old, new))
    assert tuple(map(outsider, commands())) == fails
