"""A verifier in another language, by other people, reads our checkpoints and proofs as we do."""

from __future__ import annotations

import base64
import json
import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from duly.ledger.keys import SigningKey
from duly.ledger.tree import Tree, leaf_hash
from tests.faults.processes import run

pytestmark = [pytest.mark.long, pytest.mark.sqlite]
SOURCE = Path(__file__).parent / "second" / "check.go"
PACKAGES = Path("/usr/share/gocode")  # where Debian puts Go's libraries


@dataclass(frozen=True)
class Log:
    """A real desk's log: its key, its checkpoints and what is committed to."""

    key: str
    notes: Sequence[str]
    sizes: Sequence[int]
    leaves: Sequence[bytes]

    @property
    def tree(self) -> Tree:
        return Tree(map(leaf_hash, self.leaves))


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Log:
    home = tmp_path_factory.mktemp("second") / "home"
    key = json.loads(run(home, "tests.faults.recording", "3"))["key"]
    with closing(sqlite3.connect(home / "duly.sqlite3")) as held:
        heads = held.execute("SELECT note, size FROM orders_checkpoint ORDER BY size").fetchall()
        leaves = held.execute('SELECT commitment FROM orders_leaf ORDER BY "index"').fetchall()
    assert len(heads) > 15
    return Log(key, [n for n, _ in heads], [s for _, s in heads], [bytes(c) for (c,) in leaves])


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    go = shutil.which("go")
    if go is None or not (PACKAGES / "src/golang.org/x/mod/sumdb/note").is_dir():
        pytest.skip("no-go: apt-get install golang-go golang-golang-x-mod-dev")
    place = tmp_path_factory.mktemp("go")
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(place),
        "GOPATH": str(PACKAGES),
        "GO111MODULE": "off",
        "GOPROXY": "off",
    }
    build = [go, "build", "-o", str(place / "check"), str(SOURCE)]
    subprocess.run(build, env=surroundings, check=True, timeout=300)
    return place / "check"


def wrong(program: Path, cases: Sequence[dict[str, Any]]) -> list[str]:
    said = subprocess.run(
        [program], input=json.dumps(cases).encode(), capture_output=True, check=True, timeout=300
    )
    found: list[str] = json.loads(said.stdout)
    assert len(found) == len(cases)
    return found


def base64s(hashes: Sequence[bytes]) -> list[str]:
    return [base64.b64encode(each).decode() for each in hashes]


def proofs(log: Log) -> list[dict[str, Any]]:
    """Return what shows that every head continues the one before, and holds every record."""
    tree, last = log.tree, len(log.notes) - 1
    continued = [
        {
            "Key": log.key,
            "Note": log.notes[new],
            "Old": log.notes[old],
            "Proof": base64s(tree.consistency(log.sizes[old], log.sizes[new])),
        }
        for new in range(last + 1)
        for old in range(new)
    ]
    held = [
        {
            "Key": log.key,
            "Note": log.notes[last],
            "Record": base64.b64encode(record).decode(),
            "Index": index,
            "Proof": base64s(tree.inclusion(index, log.sizes[last])),
        }
        for index, record in enumerate(log.leaves)
    ]
    return continued + held


def test_it_accepts_every_checkpoint_and_every_proof(program: Path, log: Log) -> None:
    cases = [{"Key": log.key, "Note": each} for each in log.notes] + proofs(log)

    found = wrong(program, cases)

    print(f"{len(cases)} checkpoints and proofs, of which {sum(map(bool, found))} were rejected")
    assert not any(found)


def test_it_rejects_every_altered_checkpoint(program: Path, log: Log) -> None:
    chance = random.Random(6)  # noqa: S311 - a choice that can be repeated
    altered = []
    for note in log.notes:
        for _ in range(60):
            raw = bytearray(note.encode())
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(7)
            altered.append((note, raw.decode(errors="replace")))

    found = wrong(program, [{"Key": log.key, "Note": each} for _, each in altered])

    accepted = [pair for pair, why in zip(altered, found, strict=True) if not why]
    print(f"{len(altered)} altered checkpoints, of which {len(accepted)} were accepted")
    assert [pair for pair in accepted if spelled_out(pair[0]) != spelled_out(pair[1])] == []


def spelled_out(note: str) -> tuple[str, bytes]:
    """Return a note's text and signature; Go looks past the last unused bits of base64."""
    text, _, signature = note.rpartition(" ")
    return text, base64.b64decode(signature)


def test_it_rejects_every_altered_proof_and_every_other_key(program: Path, log: Log) -> None:
    altered = []
    for case in proofs(log):
        for place, step in enumerate(case["Proof"]):
            raw = bytearray(base64.b64decode(step))
            raw[place % 32] ^= 1
            changed = [
                *case["Proof"][:place],
                base64s([bytes(raw)])[0],
                *case["Proof"][place + 1 :],
            ]
            altered.append(case | {"Proof": changed})
    other = SigningKey(name=log.key.split("+")[0], seed=bytes(32)).verifier
    altered += [{"Key": str(other), "Note": each} for each in log.notes]

    found = wrong(program, altered)

    print(f"{len(altered)} altered proofs and other keys, of which {found.count('')} were accepted")
    assert all(found)
