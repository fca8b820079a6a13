"""The history in a PostgreSQL database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import psycopg

from duly.desk.history.rows import QUEUE, History
from duly.desk.history.soundness import POSTGRES_CHECKS
from duly.ledger.stored import Row
from duly.order.terms import Refusal, Unreadable

_AT_ONCE = 5_000


@contextmanager
def opened(url: str) -> Iterator[History]:
    """Open the database read-only, at one moment.

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

        def select(statement: str, *values: object) -> Iterator[Row]:
            try:
                with connection.cursor(name=f"history_{next(names)}") as cursor:
                    cursor.itersize = _AT_ONCE
                    yield from cursor.execute(statement.replace("?", "%s"), values)
            except psycopg.Error as broken:
                raise Unreadable(
                    "history-unreadable", f"The database cannot be read as a ledger ({broken})."
                ) from broken

        there = "SELECT 1 WHERE to_regclass(?) IS NOT NULL"
        yield History(
            select=select,
            ids_in_order=False,
            cosigned=any(select(there, "orders_cosignature")),
            queues=any(select(there, QUEUE)),
            checks=POSTGRES_CHECKS,
        )
