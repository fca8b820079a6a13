"""Many rows in one statement that is prepared once: what a large order needs of the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from django.db import connection
from django.db.models import Field, Model

Values = tuple[Any, ...]
_Columns = tuple[tuple[str, str, bool], ...]  # attribute, column, whether it is an instant


def insert(kind: type[Model], columns: Sequence[str], rows: Iterable[Values]) -> None:
    """Insert rows of one model, given as the database takes them, one value for each column.

    No signal is sent and nothing is validated: the rows are ours. Raises ``IntegrityError``.
    """
    _many(_insert(kind, columns), rows)


def upsert(rows: Sequence[Model], keys: tuple[str, ...]) -> None:
    """Insert rows of one model, or put them in the place of those with the same keys."""
    if rows:
        kind = type(rows[0])
        columns = _columns(kind)
        put(kind, [column for _, column, _ in columns], _adapted(rows, columns), keys)


def put(
    kind: type[Model],
    columns: Sequence[str],
    rows: Iterable[Values],
    keys: tuple[str, ...],
    fixed: tuple[str, ...] = (),
) -> None:
    """Insert rows as ``insert`` does, or put them in the place of those with the same keys.

    What is ``fixed`` never changes under its key: its indexes are left as they are.
    """
    quoted = ", ".join(_quoted(key) for key in keys)
    changed = ", ".join(
        f"{_quoted(column)} = excluded.{_quoted(column)}"
        for column in columns
        if column not in keys + fixed
    )
    _many(f"{_insert(kind, columns)} ON CONFLICT ({quoted}) DO UPDATE SET {changed}", rows)


def instants() -> Callable[[datetime | None], Any]:
    """Return what turns an instant into what the database takes; one is mostly that of all."""
    known: dict[datetime | None, Any] = {None: None}

    def adapted(at: datetime | None) -> Any:
        if at not in known:
            known[at] = connection.ops.adapt_datetimefield_value(at)
        return known[at]

    return adapted


def numbers(kind: type[Model], many: int) -> list[int]:
    """Return so many fresh numbers for rows of a model, ascending; within a transaction.

    On SQLite the caller is the only writer; on PostgreSQL they are the sequence's own.
    """
    table = kind._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            row = cursor.fetchone()
            last = int(row[0]) if row else 0
            return list(range(last + 1, last + 1 + many))
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [table, many],
        )
        return sorted(int(row[0]) for row in cursor.fetchall())


def _many(statement: str, rows: Iterable[Values]) -> None:
    if held := list(rows):
        with connection.cursor() as cursor:
            cursor.executemany(statement, held)


def _adapted(rows: Iterable[Model], columns: _Columns) -> list[Values]:
    """Return rows as the database takes them."""
    plain = attrgetter(*(name for name, _, _ in columns))
    at = instants()
    return [
        tuple(
            at(value) if instant else value
            for (_, _, instant), value in zip(columns, plain(row), strict=True)
        )
        for row in rows
    ]


@lru_cache(maxsize=32)
def _columns(kind: type[Model]) -> _Columns:
    """Return what is written of a model; a number that the database gives is left to it."""
    held: Iterable[Field[Any, Any]] = kind._meta.concrete_fields
    return tuple(
        (field.attname, str(field.column), field.get_internal_type() == "DateTimeField")
        for field in held
        if field.attname != "id"
    )


def _insert(kind: type[Model], columns: Sequence[str]) -> str:
    names = ", ".join(_quoted(column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    table = _quoted(kind._meta.db_table)
    return f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 — our own names


def _quoted(name: str) -> str:
    return str(connection.ops.quote_name(name))
