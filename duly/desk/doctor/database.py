"""Whether the database keeps what was acknowledged, and whether nobody can change the history."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from duly.desk.databases import journal_mode
from duly.desk.doctor.finding import Check, Weight, check
from duly.desk.history.seen import last_seen
from duly.desk.home import current
from duly.desk.orders import guard, read, vault
from duly.ledger.checkpoint import open_note
from duly.order.terms import Unreadable

_EXTRA, _FULL = 3, 2  # of these, FULL holds in WAL alone: it lets a deleted journal come back
_POSTGRES_ON = ("fsync", "full_page_writes", "synchronous_commit")


def look() -> Iterator[Check]:
    """Look at the database as it is in force on this very connection."""
    yield from _postgres() if connection.vendor == "postgresql" else _sqlite()
    made = _tables()
    yield made
    if made.ok:
        yield _guarded()
        yield from _keys()


def _sqlite() -> Iterator[Check]:
    version = sqlite3.sqlite_version
    mode, sync = str(_asked("PRAGMA journal_mode")), int(str(_asked("PRAGMA synchronous")))
    yield check(
        "sqlite-journal",
        mode in {"delete", journal_mode(version)},
        f"SQLite {version} runs in journal mode {mode}, in which it loses nothing",
        f"SQLite {version} can lose commits in journal mode {mode} (the WAL-reset bug)",
        "let no other program set the journal mode; 'duly init' puts it back",
        weight=Weight.FATAL,
    )
    yield check(
        "sqlite-synchronous",
        sync == _EXTRA or (sync == _FULL and mode == "wal"),
        f"synchronous is {sync}: a commit outlasts a power cut",
        f"synchronous is {sync} in mode {mode}: a power cut loses acknowledged events",
        "use the settings of this program unchanged",
        weight=Weight.FATAL,
    )
    yield check(
        "sqlite-triggers",
        _asked("PRAGMA recursive_triggers") == 1,
        "REPLACE cannot slip past the history's triggers",
        "REPLACE would slip past the history's triggers",
        "use the settings of this program unchanged",
        weight=Weight.FATAL,
    )


def _postgres() -> Iterator[Check]:
    told = {name: str(_asked(f"SHOW {name}")) for name in _POSTGRES_ON}
    off = [name for name, value in told.items() if value == "off"]
    yield check(
        "postgres-durable",
        not off,
        "PostgreSQL writes every commit through to the disk",
        f"PostgreSQL would lose acknowledged events: off are {', '.join(off)}",
        "turn them on in postgresql.conf",
        weight=Weight.FATAL,
    )
    superuser = _asked("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    yield check(
        "postgres-role",
        not superuser,
        "the desk's role is bound by the history's triggers",
        "the desk signs in as a superuser, whom no trigger binds",
        "give the desk a role of its own that owns its database only",
    )
    yield check(
        "postgres-dump",
        shutil.which("pg_dump") is not None,
        "'duly backup' finds pg_dump",
        "'duly backup' needs pg_dump, which is not here",
        "install PostgreSQL's client programs in the server's version",
        weight=Weight.WARNING,
    )


def _tables() -> Check:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    new = not executor.loader.applied_migrations
    bad = "there are no tables yet" if new else f"{len(waiting)} changes of the tables are waiting"
    return check(
        "migrations",
        not waiting,
        "the tables are those of this program",
        bad,
        "run 'duly init'; it makes and upgrades the tables and changes no history",
        weight=Weight.FATAL,
    )


def _guarded() -> Check:
    missing = guard.missing()
    return check(
        "guard-triggers",
        not missing,
        "the database itself refuses to change or empty the history",
        f"triggers are missing: {', '.join(sorted(missing))}",
        "run 'duly ledger verify', then 'duly init' to put them back",
        weight=Weight.FATAL,
    )


def _keys() -> Iterator[Check]:
    head, home = read.head(), current()
    here = head is None or home.signs()
    yield check(
        "keys",
        here,
        "the key that signs the history is here",
        f"{home.keys}/ledger.key, which signs the history, is gone",
        "put it back from a backup; nothing is recorded without it",
        weight=Weight.FATAL,
    )
    if head and here:
        yield _signed(head)
        yield _not_shorter(head)
    yield check(
        "seal-key",
        home.holds("seal") or not vault.holds_any(),
        "the key that opens texts and documents is here",
        f"{home.keys}/seal.key, which opens texts and documents, is gone",
        "put it back from a backup of the same time; no text opens without it",
        weight=Weight.FATAL,
    )


def _signed(head: read.Head) -> Check:
    keys = current().ledger_verifiers(str(settings.DULY_ORIGIN))
    try:
        ok, bad = open_note(head.note, keys).size == head.size, ""
    except Unreadable as broken:
        ok, bad = False, f": {broken.why}"
    return check(
        "ledger-key",
        ok,
        "the newest head of the history is signed with this desk's key",
        f"the newest head of the history is not signed with this desk's key{bad}",
        "put back keys/ledger.key from a backup, and set DULY_ORIGIN as it was",
        weight=Weight.FATAL,
    )


def _not_shorter(head: read.Head) -> Check:
    keys = current().ledger_verifiers(str(settings.DULY_ORIGIN))
    seen = max((open_note(note, keys).size for note in last_seen(current(), keys)), default=0)
    return check(
        "seen-before",
        seen <= head.size,
        "the history is not shorter than when it was last verified here",
        f"{seen} entries were verified here before; now there are {head.size}",
        "restore a newer backup; 'duly ledger verify' says more",
        weight=Weight.FATAL,
    )


def _asked(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row = cursor.fetchone()
    return row[0] if row else None
