"""What stands in the database: who is seated, every table counted, the history checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection

from duly.desk.history.rows import History
from duly.desk.home import current
from duly.desk.people.models import Person, Seat
from duly.ledger.findings import Report
from duly.ledger.stored import Row
from duly.ledger.verify import verify
from duly.order.terms import Actor
from tests.cast import CAST, NOON


def seat_the_cast() -> None:
    """Give everybody of the cast their seat."""
    Person.objects.bulk_create(_person(actor) for actor in CAST)
    Seat.objects.bulk_create(_seat(actor) for actor in CAST)


def _person(actor: Actor) -> Person:
    login = actor.person.removeprefix("p-")
    return Person(ref=actor.person, login=login, name=f"{login.title()} (synthetic)")


def _seat(actor: Actor) -> Seat:
    return Seat(
        ref=actor.seat,
        person_id=actor.person,
        roles=" ".join(sorted(actor.roles)),
        country=actor.country,
        granted_at=NOON,
    )


def counted() -> dict[str, int]:
    """Return how many rows there are in every table of the desk."""
    ours = [each for each in apps.get_models() if each.__module__.startswith("duly.")]
    tables = [model._meta.db_table for model in ours]
    quoted = map(connection.ops.quote_name, tables)
    counts = [f"(SELECT count(*) FROM {each})" for each in quoted]  # noqa: S608 — our own tables
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(counts)}")
        return dict(zip(tables, cursor.fetchone(), strict=True))


def rows() -> History:
    """Return the stored history as an auditor reads it."""
    return History(select=_select, ids_in_order=connection.vendor == "sqlite")


def audited() -> Report:
    """Return what an outsider's check of every stored entry, leaf and checkpoint finds."""
    keys = [current().ledger_key("localhost/duly/desk").verifier]
    return verify(rows(), verifiers=keys)


def _select(statement: str, *values: Any) -> Iterator[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("?", "%s"), values)
        rows: list[Row] = cursor.fetchall()
    return (tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in rows)
