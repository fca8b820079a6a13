"""A backup made after an erasure holds no byte of the person, locked or opened."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest

from duly.desk.backup.restoring import put_back
from duly.desk.backup.taking import take
from duly.desk.home import Home
from tests.cast import NOON
from tests.desk.forgetting import GONE, KEPT
from tests.desk.test_backup import programs

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Desk:
    """A home, and programs that work in it."""

    home: Path
    settings: dict[str, str] = field(default_factory=dict)

    def run(self, *words: str) -> Any:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
        done = subprocess.run(
            [sys.executable, "-m", "tests.desk.forgetting", *words],
            cwd=ROOT,
            env=kept | self.settings | {"DULY_HOME": str(self.home)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def files(self) -> bytes:
        return b"".join(each.read_bytes() for each in self.home.rglob("*") if each.is_file())


def spelled(word: str) -> Iterator[bytes]:
    """Yield the ways in which a word may lie in a file."""
    yield from (word.encode(), word.upper().encode(), word.encode("utf-16-le"))
    yield word.encode().hex().encode()
    for before in ("", "a", "aa"):
        raw = base64.b64encode(f"{before}{word}".encode())
        yield raw[4:-4]


def traces(raw: bytes, word: str) -> list[bytes]:
    return [each for each in spelled(word) if each in raw]


def forgotten(desk: Desk) -> list[bytes]:
    """Fill a desk, erase one order, and return what lay in the database of it."""
    gone, lay, before = desk.run("fill")
    after = desk.run("erase", gone)
    assert (KEPT in before, GONE in before, len(lay) > 4) == (True, True, True)
    assert (KEPT in after, GONE in after) == (True, False)
    return [bytes.fromhex(each) for each in lay]


@pytest.mark.sqlite
def test_neither_the_home_nor_a_later_backup_holds_the_person(tmp_path: Path) -> None:
    desk, other = Desk(tmp_path / "desk"), Desk(tmp_path / "other")
    lay = forgotten(desk)

    tar = tmp_path / "kept.tar"
    take(Home(desk.home), None, tar, at=NOON)
    put_back(tar, Home(other.home), None, at=NOON)

    for raw in (desk.files(), tar.read_bytes(), other.files()):
        assert traces(raw, GONE) == []
        assert [each for each in lay if each in raw] == []
    with tarfile.open(tar) as parts:
        assert "duly.sqlite3" in parts.getnames()
    opened = other.run("opened")
    assert (KEPT in opened, GONE in opened) == (True, False)


@pytest.mark.long
@pytest.mark.postgres
def test_neither_a_dump_nor_a_later_backup_holds_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, name = os.environ["DULY_DATABASE_URL"], f"forgetting_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    parts = psycopg.conninfo.conninfo_to_dict(server)
    url = f"postgresql:///{name}?host={parts['host']}&user={parts['user']}"
    path = f"{programs()}:{os.environ['PATH']}"
    desk = Desk(tmp_path / "desk", {"DULY_DATABASE_URL": url})
    try:
        lay = forgotten(desk)
        monkeypatch.setenv("PATH", path)
        monkeypatch.setenv("DULY_DATABASE_URL", url)
        take(Home(desk.home), url, tmp_path / "kept.tar", at=NOON)
        dumped = subprocess.run(
            ["pg_dump", "--format=plain", url],
            env={"PATH": path},
            capture_output=True,
            check=True,
        ).stdout
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    for raw in (desk.files(), (tmp_path / "kept.tar").read_bytes(), dumped):
        assert traces(raw, GONE) == []
        assert [each for each in lay if each in raw or each.hex().encode() in raw] == []
    assert b"OrderErased".hex().encode() in dumped
