"""Triggers by which the database itself refuses to change or empty the history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from duly.desk.history.soundness import GUARDED, POSTGRES_REFUSAL, guards


def _names() -> set[str]:
    return {
        f"{table}_{word}"
        for table in GUARDED
        for word in (("no_change", "no_empty") if _postgres() else ("no_update", "no_delete"))
    }


def _postgres() -> bool:
    return connection.vendor == "postgresql"


def install() -> None:
    """Create the triggers anew; called after every migration, which may have dropped them."""
    remove()
    with connection.cursor() as cursor:
        if _postgres():
            cursor.execute(
                "CREATE OR REPLACE FUNCTION duly_refuse() RETURNS trigger LANGUAGE plpgsql AS "
                f"$${POSTGRES_REFUSAL}$$"
            )
        for table in _present():
            for statement in _create(table):
                cursor.execute(statement)


def _create(table: str) -> tuple[str, ...]:
    if _postgres():
        return (
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION duly_refuse()",
            f"CREATE TRIGGER {table}_no_empty BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION duly_refuse()",
        )
    return tuple(guards(table).values())


def _present() -> list[str]:
    """Return the guarded tables that there are: an early migration meets only some."""
    there = connection.introspection.table_names()
    return [table for table in GUARDED if table in there]


def remove() -> None:
    """Drop the triggers; only ``install`` and ``lifted_for_tests`` call it."""
    with connection.cursor() as cursor:
        for table in _present():
            for word in ("no_change", "no_empty", "no_update", "no_delete"):
                on = f" ON {table}" if _postgres() else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{word}{on}")


def missing() -> set[str]:
    """Return the names of triggers that ought to be there and are not, or do nothing."""
    query = (
        "SELECT tgname, '' FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if _postgres()
        else "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    )
    texts = {} if _postgres() else {n: t for each in GUARDED for n, t in guards(each).items()}
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {name for name, text in cursor.fetchall() if text == texts.get(name, "")}
    return _names() - present


@contextmanager
def lifted_for_tests() -> Iterator[None]:
    """Let a test empty the tables; nothing else ever does."""
    remove()
    try:
        yield
    finally:
        install()
