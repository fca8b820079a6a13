"""The history in a PostgreSQL database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count

import psycopg
from psycopg.sql import Identifier

from duly.desk.history.rows import History
from duly.desk.history.soundness import (
    ENTRIES,
    Asked,
    postgres_checks,
    postgres_tables,
    postgres_unguarded,
)
from duly.ledger.stored import Row
from duly.order.terms import Refusal, Unreadable

_AT_ONCE = 5_000
_TABLE = re.compile(r"\borders_")
_OWN_NAMES = "pg_catalog"


@contextmanager
def opened(url: str) -> Iterator[History]:
    """Open the database read-only, at one moment.

    No name is looked up but among PostgreSQL's own, and the desk's tables where the desk finds
    them: an operator that somebody made would else compare in the place of the known one.
    Refuses when it cannot be reached. Raises ``Unreadable`` when it holds no ledger.
    """
    try:
        connection = psycopg.connect(url)
    except psycopg.Error as broken:
        raise Refusal(
            "no-history", f"PostgreSQL cannot be reached ({broken}). Check DULY_DATABASE_URL."
        ) from broken
    names = count()
    with connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        found = _found(connection)
        schema = found.get(ENTRIES, "public")
        prefix = f"{Identifier(schema).as_string(connection)}.orders_".replace("%", "%%")

        def select(statement: str, *values: object) -> Iterator[Row]:
            asked = _TABLE.sub(lambda _: prefix, statement.replace("?", "%s"))
            try:
                with connection.cursor(name=f"history_{next(names)}") as cursor:
                    cursor.itersize = _AT_ONCE
                    yield from cursor.execute(asked, values)
            except psycopg.Error as broken:
                raise _unreadable(broken) from broken

        names_of, *values = postgres_unguarded(schema)
        yield History(
            select=select,
            ids_in_order=False,
            cosigned="orders_cosignature" in found,
            unguarded=tuple(str(name) for (name,) in select(str(names_of), *values)),
            checks=(*_elsewhere(found, schema), *postgres_checks(schema)),
        )


def _found(connection: psycopg.Connection[Row]) -> dict[str, str]:
    """Return in which schema the desk finds each of its tables, and look names up nowhere else.

    ``_OWN_NAMES`` is told where names are looked up before PostgreSQL's own.
    """
    try:
        path: Sequence[str] = connection.execute(
            "SELECT pg_catalog.current_schemas(true)::pg_catalog.text[]"
        ).fetchall()[0][0]
        connection.execute("SET search_path TO pg_catalog")
        rows = connection.execute(*postgres_tables(path)).fetchall()
    except psycopg.Error as broken:
        raise _unreadable(broken) from broken
    placed = sorted(rows, key=lambda row: -path.index(row[0]))
    found = {table: schema for schema, table in placed}  # the first on the path is the last here
    return found if path[0] == _OWN_NAMES else {**found, _OWN_NAMES: path[0]}


def _elsewhere(found: dict[str, str], schema: str) -> Iterator[Asked]:
    for table, other in found.items():
        if other != schema:
            yield "SELECT ?", f"{table} is looked up in {other}, apart from the entries."


def _unreadable(broken: psycopg.Error) -> Unreadable:
    return Unreadable("history-unreadable", f"The database cannot be read as a ledger ({broken}).")
