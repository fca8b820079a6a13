"""What a witness keeps: the logs it watches, the last head of each, and proof of every fork."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from duly.ledger.checkpoint import Checkpoint
from duly.ledger.cosignature import CosigningKey
from duly.ledger.keys import VerifyingKey, parse_verifying
from duly.ledger.note import Note
from duly.ledger.witness import Rejected, Seen, must_continue, opened, parse_submission
from duly.order.terms import Refusal

_TABLES = (
    "CREATE TABLE IF NOT EXISTS log (key TEXT PRIMARY KEY, origin TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS seen (origin TEXT PRIMARY KEY, size INTEGER NOT NULL,"
    " root BLOB NOT NULL, note TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS fork (origin TEXT, size INTEGER, root BLOB, note TEXT NOT NULL,"
    " kept TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (origin, size, root)) STRICT",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One log: its keys, the last head that was cosigned, and how many forks were shown."""

    origin: str
    keys: tuple[str, ...]
    size: int
    forks: int


@dataclass(frozen=True, slots=True)
class Keeping:
    """A witness's file; what was seen is on the disk before anything is signed."""

    path: Path

    def watch(self, key: VerifyingKey) -> None:
        """Trust one more key of a log; its name is the log's origin."""
        with self._writing() as held:
            held.execute("INSERT OR IGNORE INTO log VALUES (?, ?)", (str(key), key.name))

    def drop(self, key: VerifyingKey) -> None:
        """Trust a key no more; what was seen under it stays.

        Refuses ``unknown-log`` for a key that was not trusted.
        """
        with self._writing() as held:
            if not held.execute("DELETE FROM log WHERE key = ?", (str(key),)).rowcount:
                raise Refusal("unknown-log", "this key is not watched; 'duly witness list'")

    def watched(self) -> tuple[Watched, ...]:
        """Return every log by its origin."""
        with self._writing() as held:
            return tuple(_watched(held, origin, keys) for origin, keys in _logs(held).items())

    def latest(self, origin: str) -> str | None:
        """Return the last head of a log as it was cosigned; none when none was."""
        with self._writing() as held:
            row = held.execute("SELECT note FROM seen WHERE origin = ?", (origin,)).fetchone()
        return None if row is None else str(row[0])

    def forks(self) -> tuple[tuple[str, str], ...]:
        """Return pairs of signed heads that contradict one another: ours, and the other."""
        with self._writing() as held:
            rows = held.execute("SELECT kept, note FROM fork ORDER BY at").fetchall()
        return tuple((str(kept), str(note)) for kept, note in rows)

    def cosign(self, body: str, key: CosigningKey, *, at: datetime) -> str:
        """Return our signature line under the head in an ``add-checkpoint`` request.

        Comparing and keeping are one transaction, written through to the disk. Raises
        ``Rejected``; a signed head that contradicts what was seen is kept as proof.
        """
        submission = parse_submission(body)
        with self._writing() as held:
            keys = {name: tuple(map(parse_verifying, k)) for name, k in _logs(held).items()}
            note, head = opened(submission, keys)
            seen = _seen(held, head.origin)
            try:
                must_continue(submission, head, seen)
            except Rejected as rejected:
                if rejected.fork:
                    _keep_fork(held, head, submission.note, at)
                    held.execute("COMMIT")
                raise
            line = key.cosign(note.text, at=at)
            signed = Note(text=note.text, signatures=(*note.signatures, line))
            row = head.origin, head.size, head.root, str(signed)
            held.execute("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", row)
        return line.line()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(self.path, isolation_level=None, timeout=30)) as held:
            held.execute("PRAGMA synchronous=EXTRA")
            held.execute("BEGIN IMMEDIATE")
            for statement in _TABLES:
                held.execute(statement)
            yield held
            held.execute("COMMIT")


def _logs(held: sqlite3.Connection) -> dict[str, list[str]]:
    logs: dict[str, list[str]] = {}
    for key, origin in held.execute("SELECT key, origin FROM log ORDER BY origin, key"):
        logs.setdefault(origin, []).append(key)
    return logs


def _seen(held: sqlite3.Connection, origin: str) -> Seen | None:
    row = held.execute("SELECT size, root FROM seen WHERE origin = ?", (origin,)).fetchone()
    return None if row is None else Seen(size=row[0], root=bytes(row[1]))


def _watched(held: sqlite3.Connection, origin: str, keys: list[str]) -> Watched:
    seen = _seen(held, origin)
    forks = held.execute("SELECT count(*) FROM fork WHERE origin = ?", (origin,)).fetchone()[0]
    size = seen.size if seen else 0
    return Watched(origin=origin, keys=tuple(keys), size=size, forks=forks)


def _keep_fork(held: sqlite3.Connection, head: Checkpoint, note: str, at: datetime) -> None:
    kept = held.execute("SELECT note FROM seen WHERE origin = ?", (head.origin,)).fetchone()
    row = head.origin, head.size, head.root, note, kept[0], at.astimezone(UTC).isoformat()
    held.execute("INSERT OR IGNORE INTO fork VALUES (?, ?, ?, ?, ?, ?)", row)
