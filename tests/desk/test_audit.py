"""An auditor's view of the real tables: what the door wrote verifies without the door."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connection

from duly.decide.rules import Confirm
from duly.desk.history import postgres
from duly.desk.history.rows import History
from duly.desk.history.soundness import POSTGRES_REFUSAL
from duly.desk.home import current
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.receipts import receipt_of
from duly.desk.orders.vault import Pouch
from duly.ledger.findings import Report
from duly.ledger.receipt import parse
from duly.ledger.stored import Row
from duly.ledger.verify import verify
from duly.order.terms import ItemRef
from tests.case import CHECKED, COMPLY, FOUND, received
from tests.cast import BILAL, NOON, ORDER
from tests.rooms.ledger.history import KEY, STREAMS, week
from tests.rooms.ledger.history import History as Week
from tests.rooms.ledger.test_ledger_verb import TABLES, heads

ITEMS = 3
GUARDS = [("no_change", "UPDATE OR DELETE", "ROW"), ("no_empty", "TRUNCATE", "STATEMENT")]
GUARDS_OF_LEAVES = ["orders_leaf_no_change", "orders_leaf_no_empty"]


def through_django(statement: str, *values: Any) -> Iterator[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("?", "%s"), values)
        rows: list[Row] = cursor.fetchall()
    return (tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in rows)


def audited(history: History) -> Report:
    keys = [current().ledger_key("localhost/duly/desk").verifier]
    return verify(history, verifiers=keys)


@pytest.fixture
def history(desk: None) -> History:
    open_order(ORDER, received(ITEMS), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)
    refs = [ItemRef(f"{ORDER}/{place}") for place in range(1, ITEMS + 1)]
    for command in (FOUND, COMPLY, Confirm(by=BILAL)):
        handle_items(ORDER, [(ref, command) for ref in refs], at=NOON)
    return History(select=through_django, ids_in_order=connection.vendor == "sqlite")


@pytest.mark.django_db
def test_what_the_desk_recorded_verifies_row_by_row(history: History) -> None:
    report = audited(history)
    assert report.bad == ()
    assert report.size == report.signed == history.count() > 4 * ITEMS
    assert report.pending == 0


@pytest.mark.django_db
def test_the_receipt_that_the_desk_hands_out_is_the_auditors(history: History) -> None:
    entry = history.entry(ORDER, f"{ORDER}/2", 1)
    assert entry is not None
    receipt = parse(receipt_of(ORDER, f"{ORDER}/2", 1) or "")
    assert receipt.opens(entry.salt, entry.body)
    leaf = history.leaf_of(entry.id)
    assert leaf is not None
    assert (leaf.index, leaf.commitment) == (receipt.index, receipt.commitment)
    assert receipt.checkpoint == history.latest_checkpoint()


@contextmanager
def on_postgresql(kept: Week) -> Iterator[tuple[str, psycopg.Connection]]:
    """A schema of its own with a history in it: where it is opened, and one who may write."""
    url = os.environ["DULY_DATABASE_URL"] + "&options=-csearch_path%3Daudit"
    types = TABLES.replace("BLOB", "BYTEA").replace("INTEGER", "BIGINT")
    with psycopg.connect(url, autocommit=True) as writer:
        writer.execute("DROP SCHEMA IF EXISTS audit CASCADE")
        writer.execute("CREATE SCHEMA audit")
        writer.execute(types)
        for e in kept.entries:
            row = (e.id, e.order, e.item, e.turn, json.loads(e.body)["event"], e.body, e.salt)
            writer.execute("INSERT INTO orders_entry VALUES (%s, %s, %s, %s, %s, %s, %s)", row)
        for leaf in kept.leaves:
            place = (leaf.index, leaf.entry, leaf.commitment)
            writer.execute("INSERT INTO orders_leaf VALUES (%s, %s, %s)", place)
        for head in heads(kept):
            writer.execute("INSERT INTO orders_checkpoint VALUES (%s, %s, %s, %s)", head)
        yield url, writer
        writer.execute("DROP SCHEMA audit CASCADE")


@pytest.mark.postgres
def test_a_history_on_postgresql_is_read_at_one_moment() -> None:
    kept = week()
    with on_postgresql(kept) as (url, writer):
        with postgres.opened(url) as held:
            assert held.count() == 12
            writer.execute("DELETE FROM orders_entry")
            report = verify(held, verifiers=[KEY.verifier])
            assert (report.bad, report.signed) == ((), 12)
            entry = held.entry("IN-2021-0001", "IN-2021-0001/1", 1)
            assert entry is not None
            assert (entry.id, entry.body) == (kept.entries[5].id, kept.entries[5].body)
        writer.execute("ALTER TABLE orders_leaf ENABLE ROW LEVEL SECURITY")
        writer.execute("CREATE RULE sly AS ON INSERT TO orders_entry DO INSTEAD NOTHING")
        writer.execute(
            "CREATE TRIGGER sly BEFORE INSERT ON orders_checkpoint FOR EACH ROW"
            " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
        )
        with postgres.opened(url) as held:
            told = sorted(bad.why.split(" is ")[0] for bad in held.unsound())
    assert told == ["The trigger sly", "orders_entry", "orders_leaf"]


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("change", "gone"),
    [
        ("DROP TRIGGER orders_leaf_no_empty ON orders_leaf", ["orders_leaf_no_empty"]),
        ("ALTER TABLE orders_leaf DISABLE TRIGGER ALL", GUARDS_OF_LEAVES),
        ("SELECT 1", []),
    ],
)
def test_guards_on_postgresql_that_are_gone_are_named(change: str, gone: Sequence[str]) -> None:
    with on_postgresql(week()) as (url, writer):
        writer.execute(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
            f" $${POSTGRES_REFUSAL}$$".encode()
        )
        for table in ("orders_entry", "orders_leaf", "orders_checkpoint"):
            for word, on, each in GUARDS:
                writer.execute(
                    f"CREATE TRIGGER {table}_{word} BEFORE {on} ON {table} FOR EACH {each}"
                    " EXECUTE FUNCTION refuse()".encode()
                )
        writer.execute(change.encode())
        with postgres.opened(url) as held:
            assert list(held.unguarded) == gone


@pytest.mark.postgres
@pytest.mark.parametrize("columns", [("order", "turn"), ("item", "turn"), ("id", "kind", "salt")])
def test_entries_in_columns_of_lists_are_named(columns: Sequence[str]) -> None:
    with on_postgresql(week()) as (url, writer):
        for name in columns:
            kind = {"id": "bigint", "turn": "bigint", "salt": "bytea"}.get(name, "text")
            alter = f'ALTER TABLE orders_entry ALTER "{name}" TYPE {kind}[] USING ARRAY["{name}"]'
            writer.execute(alter.encode())
        with postgres.opened(url) as held:
            report = verify(held, verifiers=[KEY.verifier])
    about = {bad.entry.partition("#")[0].strip("[']") for bad in report.bad if "#" in bad.entry}
    assert about >= (set(STREAMS) if columns[0] != "item" else set(STREAMS[1:3]))


SLY_ON_POSTGRESQL = {
    "The operator = is none": (
        "CREATE FUNCTION audit.never(oid, regclass) RETURNS bool IMMUTABLE LANGUAGE sql"
        " AS 'SELECT false'",
        "CREATE OPERATOR audit.= (LEFTARG = oid, RIGHTARG = regclass, FUNCTION = audit.never)",
    ),
    "The index ": ("CREATE INDEX sly ON orders_entry (kind) WHERE turn > 3",),
    "The rule sly is none": ("ALTER TABLE orders_entry ADD CONSTRAINT sly CHECK (turn <> 99)",),
    "orders_entry is no plain table": (
        "ALTER TABLE orders_entry RENAME TO kept",
        "CREATE VIEW orders_entry AS SELECT * FROM kept",
    ),
    "pg_catalog is looked up in evil": (
        "CREATE SCHEMA IF NOT EXISTS evil",
        "CREATE TABLE IF NOT EXISTS evil.pg_class (LIKE pg_catalog.pg_class)",
    ),
    "orders_leaf is looked up in evil": (
        "CREATE SCHEMA IF NOT EXISTS evil",
        "CREATE TABLE evil.orders_leaf (LIKE orders_leaf)",
    ),
}


@pytest.mark.postgres
@pytest.mark.parametrize("why", SLY_ON_POSTGRESQL)
def test_whatever_could_answer_in_the_place_of_tables_and_operators_is_named(why: str) -> None:
    path = "evil,pg_catalog,audit" if "pg_catalog" in why else "evil,audit"
    with on_postgresql(week()) as (url, writer):
        for statement in SLY_ON_POSTGRESQL[why]:
            writer.execute(statement.encode())
        try:
            with postgres.opened(url.replace("%3Daudit", f"%3D{path}")) as held:
                told = [bad.why for bad in held.unsound()]
        finally:
            writer.execute("DROP SCHEMA IF EXISTS evil CASCADE")
    assert [each for each in told if each.startswith(why)]
