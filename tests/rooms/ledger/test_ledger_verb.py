"""``duly ledger`` on an embedded database, as an auditor with only the file would run it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from duly.cli import main
from duly.ledger.checkpoint import open_note
from duly.ledger.receipt import parse
from duly.ledger.tiles import unbundle
from duly.ledger.tree import Frontier, leaf_hash, root
from tests.rooms.ledger.history import KEY, History, week

TABLES = """
CREATE TABLE orders_entry (id INTEGER PRIMARY KEY, "order" TEXT, item TEXT, turn INTEGER,
  kind TEXT, body BLOB, salt BLOB, recorded_at TEXT);
CREATE TABLE orders_leaf ("index" INTEGER PRIMARY KEY, entry_id INTEGER, commitment BLOB);
CREATE TABLE orders_checkpoint (size INTEGER PRIMARY KEY, root BLOB, frontier BLOB, note TEXT,
  signed_at TEXT);
CREATE TABLE orders_unsequenced (entry_id INTEGER PRIMARY KEY);
"""
COSIGNATURES = """
CREATE TABLE orders_cosignature (id INTEGER PRIMARY KEY, checkpoint_id INTEGER, witness TEXT,
  line TEXT, cosigned_at TEXT);
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """A home with the week's history in it, and a way to run the verb on it."""

    home: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, *words: str) -> tuple[int, dict[str, Any]]:
        status = main(["ledger", *words, "--json"])
        told: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return status, told

    def sql(self, statement: str) -> None:
        with closing(sqlite3.connect(self.home / "duly.sqlite3")) as database:
            database.execute(statement)
            database.commit()


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.setenv("DULY_HOME", str(tmp_path))
    monkeypatch.delenv("DULY_DATABASE_URL", raising=False)
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "ledger.vkey").write_text(f"{KEY.verifier}\n")
    keep(tmp_path / "duly.sqlite3", week())
    return Desk(tmp_path, capsys)


def keep(path: Path, history: History) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript(TABLES)
        database.executemany(
            "INSERT INTO orders_entry VALUES (?, ?, ?, ?, ?, ?, ?, 'then')",
            [
                (e.id, e.order, e.item, e.turn, json.loads(e.body)["event"], e.body, e.salt)
                for e in history.entries
            ],
        )
        database.executemany(
            "INSERT INTO orders_leaf VALUES (?, ?, ?)",
            [(leaf.index, leaf.entry, leaf.commitment) for leaf in history.leaves],
        )
        database.executemany(
            "INSERT INTO orders_checkpoint VALUES (?, ?, ?, ?, 'then')", list(heads(history))
        )
        database.commit()


def heads(history: History) -> Iterator[tuple[int, bytes, bytes, str]]:
    """Yield size, root, edge and note of each head, as the desk stores them."""
    hashes = [leaf_hash(leaf.commitment) for leaf in history.leaves]
    for note in history.checkpoints:
        size = int(note.split("\n")[1])
        edge = Frontier().extend(hashes[:size])
        yield size, edge.root(), b"".join(edge.hashes), note


def test_an_untouched_history_verifies_with_its_root(desk: Desk) -> None:
    status, told = desk.run("verify")
    head = open_note(week().checkpoints[-1], [KEY.verifier])
    assert (status, told["ok"], told["size"], told["bad"]) == (0, True, 12, [])
    assert told["root"] == b64encode(head.root).decode()


def test_a_person_is_told_in_words(desk: Desk) -> None:
    assert main(["ledger", "verify"]) == 0
    assert desk.capsys.readouterr().out.startswith("holds: 12 entries, root ")
    desk.sql("UPDATE orders_entry SET turn = 9 WHERE id = 5")
    assert main(["ledger", "verify"]) == 4
    assert "BAD IN-2021-0001#9: Turn 1" in desk.capsys.readouterr().out


@pytest.mark.parametrize(
    ("statement", "entry"),
    [
        ("UPDATE orders_entry SET body = replace(body, '-1', '-7') WHERE id = 5", "IN-2021-0001#1"),
        ("UPDATE orders_entry SET kind = 'DecisionMade' WHERE id = 5", "IN-2021-0001#1"),
        ("UPDATE orders_entry SET turn = 'soon' WHERE id = 5", "IN-2021-0001#-1"),
        ("DELETE FROM orders_entry WHERE id = 5", "leaf 4"),
        ("DELETE FROM orders_leaf WHERE entry_id = 5", "leaf 4"),
        ("UPDATE orders_leaf SET commitment = NULL WHERE entry_id = 5", "IN-2021-0001#1"),
        ("DELETE FROM orders_checkpoint", "checkpoint"),
        ("UPDATE orders_checkpoint SET note = 'gone' WHERE size = 6", "checkpoint 6"),
    ],
)
def test_whoever_writes_past_the_desk_is_found_and_named(
    desk: Desk, statement: str, entry: str
) -> None:
    desk.sql(statement)
    status, told = desk.run("verify")
    assert (status, told["ok"], told["bad"][0]["entry"]) == (4, False, entry)


def test_a_checkpoint_kept_elsewhere_finds_a_tail_that_was_cut(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text(week().checkpoints[-1])
    desk.sql("DELETE FROM orders_entry WHERE id > 9")
    desk.sql("DELETE FROM orders_leaf WHERE entry_id > 9")
    desk.sql("DELETE FROM orders_checkpoint WHERE size > 9")
    assert desk.run("verify")[0] == 0
    status, told = desk.run("verify", "--checkpoint", str(tmp_path / "kept.txt"))
    assert (status, told["bad"][0]["entry"]) == (4, "checkpoint 12")


def test_a_receipt_holds_without_the_database(desk: Desk, tmp_path: Path) -> None:
    status, told = desk.run("receipt", "IN-2021-0001/2#1", "--open")
    assert (status, told["index"], told["event"]) == (0, 6, "IN-2021-0001/2#1")
    salt, body = bytes.fromhex(told["opening"]["salt"]), told["opening"]["body"].encode()
    assert parse(told["receipt"]).opens(salt, body)
    file = tmp_path / "kept.tlog-proof"
    file.write_text(told["receipt"])
    (tmp_path / "duly.sqlite3").unlink()
    assert desk.run("verify", "--receipt", str(file))[0] == 0
    file.write_text(told["receipt"].replace("index 6", "index 7"))
    assert desk.run("verify", "--receipt", str(file))[0] == 4


def test_a_receipt_printed_for_a_file_is_whole(desk: Desk) -> None:
    assert main(["ledger", "receipt", "IN-2021-0002#0"]) == 0
    assert parse(desk.capsys.readouterr().out).check([KEY.verifier]).size == 12


@pytest.mark.parametrize(
    ("event", "code"),
    [("IN-2021-0001", "no-event-name"), ("IN-2021-0001#99", "no-such-event")],
)
def test_a_receipt_of_nothing_is_refused(desk: Desk, event: str, code: str) -> None:
    status, told = desk.run("receipt", event)
    assert (status, told["refused"]["code"]) == (1, code)


def test_no_receipt_is_given_for_an_entry_that_was_changed(desk: Desk) -> None:
    desk.sql("UPDATE orders_entry SET body = x'00' WHERE id = 1")
    assert desk.run("receipt", "IN-2021-0001#0")[1]["refused"]["code"] == "history-broken"


def test_an_export_is_a_log_that_anyone_can_serve(desk: Desk, tmp_path: Path) -> None:
    status, told = desk.run("export", str(tmp_path / "www"))
    assert (status, told["size"], told["files"]) == (0, 12, 3)
    head = open_note((tmp_path / "www" / "checkpoint").read_text(), [KEY.verifier])
    entries = unbundle((tmp_path / "www" / "tile" / "entries" / "000.p" / "12").read_bytes())
    assert root(map(leaf_hash, entries)) == head.root
    assert b"IN-2021" not in b"".join(entries)
    assert desk.run("export", str(tmp_path / "www"))[0] == 0


def test_an_export_never_lies_over_a_history_it_does_not_continue(
    desk: Desk, tmp_path: Path
) -> None:
    other = week()
    other.append("IN-2021-0002")
    other.seal()
    (tmp_path / "checkpoint").write_text(other.checkpoints[-1])
    status, told = desk.run("export", str(tmp_path))
    assert (status, told["refused"]["code"]) == (1, "export-forks")
    assert not (tmp_path / "tile").exists()


def test_without_a_database_or_a_key_it_is_said_what_is_missing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "duly.sqlite3").rename(tmp_path / "moved")
    assert desk.run("verify")[1]["refused"]["code"] == "no-history"
    (tmp_path / "keys" / "ledger.vkey").unlink()
    assert desk.run("verify")[1]["refused"]["code"] == "no-key"


def test_a_damaged_database_file_is_unreadable_not_a_crash(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "duly.sqlite3"
    file.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    status, told = desk.run("verify")
    assert (status, told["unreadable"]["code"]) == (3, "history-unreadable")


def test_verifying_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = (tmp_path / "duly.sqlite3").read_bytes()
    desk.run("verify")
    assert (tmp_path / "duly.sqlite3").read_bytes() == before


def test_it_runs_without_the_web_framework() -> None:
    script = (
        "import sys; import duly.desk.verbs.ledger, duly.desk.history.verifying, "
        "duly.desk.history.receipts, duly.desk.history.exporting, duly.desk.history.sqlite; "
        "sys.exit(any(name.split('.')[0] in {'django', 'psycopg'} for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_its_help_loads_neither_cryptography_nor_events() -> None:
    script = (
        "import sys\nfrom duly.cli import main\n"
        "try:\n    main(['ledger', 'verify', '--help'])\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'cryptography', 'duly.order.events', 'django', 'sqlite3', 'rich'}\n"
        "sys.exit(bool(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_an_export_is_verified_without_a_database_and_a_changed_file_is_named(
    desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert desk.run("export", str(out))[0] == 0
    (tmp_path / "duly.sqlite3").unlink()
    held = ["verify", "--export", str(out), "--key", str(KEY.verifier)]
    status, told = desk.run(*held)
    assert (status, told["size"], told["bad"]) == (0, 12, [])

    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        whole = path.read_bytes()
        if path.name == "checkpoint":
            continue
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        status, told = desk.run(*held)
        assert status == 4, path
        path.write_bytes(whole[:-7])
        status, told = desk.run(*held)
        assert (status, len(told["bad"])) == (4, 1), path
        path.write_bytes(whole)


def piped(folder: Path) -> None:
    (folder / ENTRIES).unlink()
    os.mkfifo(folder / ENTRIES)


def beside(folder: Path, name: str, content: bytes) -> None:
    (folder / name).parent.mkdir(exist_ok=True, parents=True)
    (folder / name).write_bytes(content)


ENTRIES, HASHES = "tile/entries/000.p/12", "tile/0/000.p/12"
SPOILED: dict[str, tuple[Callable[[Path], None], int]] = {
    "what it was when it was shorter": (
        lambda out: beside(out, "tile/0/000.p/5", (out / HASHES).read_bytes()[: 5 * 32]),
        0,
    ),
    "half of what was not finished": (lambda out: beside(out, "tile/0/000.part", b"half"), 0),
    "another shorter one": (lambda out: beside(out, "tile/0/000.p/5", bytes(5 * 32)), 4),
    "other entries": (lambda out: beside(out, "tile/entries/000.p/2", bytes(68)), 4),
    "a page of somebody's": (lambda out: beside(out, "tile/0/index.html", b"<p>"), 4),
    "a pipe that never ends": (piped, 4),
    "other line ends": (
        lambda out: beside(
            out, "checkpoint", (out / "checkpoint").read_bytes().replace(b"\n", b"\r\n")
        ),
        3,
    ),
}


@pytest.mark.parametrize("what", SPOILED)
def test_an_export_that_holds_more_than_its_history_is_bad(
    desk: Desk, tmp_path: Path, what: str
) -> None:
    out = tmp_path / "out"
    assert desk.run("export", str(out))[0] == 0
    spoil, status = SPOILED[what]
    spoil(out)
    assert main(["ledger", "verify", "--export", str(out), "--key", str(KEY.verifier)]) == status
