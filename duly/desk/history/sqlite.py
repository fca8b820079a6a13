"""The history in the embedded database's file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path

from duly.desk.history.rows import TURNS, History, Select
from duly.desk.history.soundness import (
    BY_INDEX,
    COLUMNS,
    ENTRIES,
    GUARDED,
    INDEXED,
    OWN_INDEX,
    sqlite_checks,
    sqlite_unguarded,
)
from duly.ledger.stored import Row
from duly.order.terms import Refusal, Unreadable

_AT_ONCE = 256  # rows in flight stay in a processor's cache


@contextmanager
def opened(where: str) -> Iterator[History]:
    """Open the database file read-only, at one moment; a killed writer's half is undone first.

    Refuses when there is no such file. Raises ``Unreadable`` when it is no ledger or damaged.
    """
    path = Path(where)
    if not path.is_file():
        raise Refusal(
            "no-history",
            f"There is no database at {path}. Set DULY_HOME, or DULY_DATABASE_URL.",
        )
    with closing(_connect(path)) as connection:
        yield history_of(connection, path)


def history_of(connection: sqlite3.Connection, path: Path) -> History:
    """Return the history in an open database. Raises ``Unreadable`` as ``opened`` does."""

    def select(statement: str, *values: object) -> Iterator[Row]:
        return chain.from_iterable(some(statement, values))

    def some(statement: str, values: tuple[object, ...]) -> Iterator[list[Row]]:
        try:
            cursor = connection.execute(statement, values)
            while rows := cursor.fetchmany(_AT_ONCE):
                yield rows
        except (sqlite3.Error, UnicodeDecodeError, OverflowError) as broken:
            raise _unreadable(path, broken) from broken

    schema = list(select("SELECT type, name, tbl_name, sql FROM sqlite_master"))
    there = [table for table in GUARDED if any(select(COLUMNS, table))]
    return History(
        select=select,
        ids_in_order=True,
        names_in_order=True,
        leaves_by="rowid",  # as they lie: the index would have each of them looked up
        cosigned="orders_cosignature" in there,
        unguarded=sqlite_unguarded(schema, there),
        checks=tuple(sqlite_checks(schema, there, _is_read_by_its_index(select))),
    )


def _is_read_by_its_index(select: Select) -> bool:
    """Say whether the turns are read by the desk's own index, and by nothing beside it.

    What SQLite keeps of its statistics is anybody's to write, and sways which way it reads.
    """
    if list(select(INDEXED, ENTRIES)) != OWN_INDEX:
        return False
    return [row[3] for row in select(f"EXPLAIN QUERY PLAN {TURNS}")] == [BY_INDEX]


def _connect(path: Path) -> sqlite3.Connection:
    _undo_half_a_write(path)
    uri = f"{path.resolve().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30)
        connection.execute("BEGIN")
    except sqlite3.Error as broken:
        raise _unreadable(path, broken) from broken
    return connection


def _undo_half_a_write(path: Path) -> None:
    """Let SQLite undo what a killed writer left half done, which it cannot while only reading.

    The desk's next start would do the same; where it cannot be done, reading says why.
    """
    if Path(f"{path}-journal").exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=30)) as writing:
            writing.execute("SELECT 1 FROM sqlite_master").fetchone()


def _unreadable(path: Path, broken: Exception) -> Unreadable:
    return Unreadable(
        "history-unreadable",
        f"The database {path} cannot be read as a ledger ({broken}). Keep the file, restore a "
        "backup beside it and verify that.",
    )
