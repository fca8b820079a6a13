"""The database as one file, while the desk goes on working, and back into an empty place."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from duly.order.terms import Refusal

SIDECARS = ("-wal", "-shm", "-journal")


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a database as it stands at one moment; the copy needs no file beside it.

    Refuses ``no-history`` when there is none.
    """
    if not source.is_file():
        raise Refusal("no-history", f"there is no database at {source}; set DULY_HOME")
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.execute("PRAGMA busy_timeout=30000")
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def dump_postgres(url: str, snapshot: str, target: Path) -> None:
    """Dump a database as one snapshot shows it.

    Refuses ``no-pg-dump`` and ``dump-failed``.
    """
    words = ["--format=custom", "--no-owner", f"--snapshot={snapshot}", f"--file={target}"]
    _run("pg_dump", words, url)


def restore_postgres(dump: Path, url: str) -> None:
    """Put a dump into an empty database, whole or not at all.

    Refuses ``home-not-empty``, ``no-pg-dump`` and ``dump-failed``.
    """
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        ).fetchone()
    if tables and tables[0]:
        raise Refusal(
            "home-not-empty",
            "the database named by DULY_DATABASE_URL holds tables; name an empty one",
        )
    words = ["--exit-on-error", "--single-transaction", "--no-owner", str(dump)]
    _run("pg_restore", words, url)


def empty_postgres(url: str) -> None:
    """Take all out again of a database that was empty before a restore into it failed."""
    with psycopg.connect(url) as connection:
        names = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        ).fetchall()
        for (name,) in names:
            statement = sql.SQL("DROP TABLE IF EXISTS {} CASCADE").format(sql.Identifier(name))
            connection.execute(statement)
        functions = connection.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"
            " AND prorettype = 'trigger'::regtype AND starts_with(proname, 'duly_')"
        ).fetchall()
        for (name,) in functions:  # of our triggers; another restore makes them again
            connection.execute(sql.SQL("DROP ROUTINE {} CASCADE").format(sql.Identifier(name)))


def _run(program: str, words: Sequence[str], url: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise Refusal(
            "no-pg-dump",
            f"{program} is not installed; install PostgreSQL's client programs"
            " (Debian: postgresql-client) in the server's version",
        )
    parts = {name: str(value) for name, value in conninfo_to_dict(url).items()}
    password = parts.pop("password", "")
    bare = make_conninfo(**parts)
    done = subprocess.run(  # noqa: S603 — a program of PostgreSQL, no word of a delivery
        [found, *words, f"--dbname={bare}"],
        env={**os.environ, **({"PGPASSWORD": password} if password else {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise Refusal("dump-failed", f"{program} failed: {last}")
