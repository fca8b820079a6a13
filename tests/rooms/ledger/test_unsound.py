"""Tables that show one reader another history than the next are found, though every row holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from duly.cli import main
from duly.desk.history.soundness import GUARDED, guards
from duly.ledger.cosignature import CosigningKey
from tests.rooms.ledger.history import NOON, week
from tests.rooms.ledger.test_ledger_verb import COSIGNATURES, Desk, desk

__all__ = ["desk"]
NORTH = CosigningKey(name="north.example/w", seed=bytes(32))
TRUE = 'CREATE INDEX sly ON orders_entry("order", item, turn, body);'
SPOILED = """
CREATE TABLE twin AS SELECT * FROM orders_entry;
UPDATE twin SET body = x'7b7d' WHERE id = 5;
CREATE INDEX other ON twin("order", item, turn, body);
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'other')
  WHERE name = 'sly';
DELETE FROM sqlite_master WHERE name = 'other';
"""
# As a desk makes it: its own index is read by the verification itself, not looked up by SQLite.
OWN = """
ALTER TABLE orders_entry RENAME TO kept;
CREATE TABLE orders_entry (id INTEGER PRIMARY KEY, "order" TEXT, item TEXT, turn INTEGER,
  kind TEXT, body BLOB, salt BLOB, recorded_at TEXT, UNIQUE ("order", item, turn));
INSERT INTO orders_entry SELECT * FROM kept;
DROP TABLE kept;
"""
SWAPPED = """
CREATE TABLE twin AS SELECT * FROM orders_entry;
{change};
CREATE INDEX other ON twin({columns});
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'other')
  WHERE name = 'sqlite_autoindex_orders_entry_1';
DELETE FROM sqlite_master WHERE name = 'other';
"""
RECKONED = """
ALTER TABLE orders_entry RENAME TO kept;
CREATE TABLE orders_entry (id INTEGER PRIMARY KEY, "order" TEXT, item TEXT, turn INTEGER,
  kind TEXT, raw BLOB, salt BLOB, recorded_at TEXT, body AS (raw));
INSERT INTO orders_entry(id, "order", item, turn, kind, raw, salt, recorded_at) SELECT * FROM kept;
"""
UNSOUND = {
    "ALTER TABLE orders_entry RENAME TO k; CREATE VIEW orders_entry AS SELECT * FROM k;": "view",
    "CREATE TRIGGER sly BEFORE INSERT ON orders_leaf BEGIN SELECT RAISE(IGNORE); END;": "sly",
    "CREATE TRIGGER orders_leaf_no_update BEFORE UPDATE ON orders_leaf BEGIN SELECT 1; END": "_no_",
    "CREATE TABLE t (x); CREATE TRIGGER sly AFTER INSERT ON t BEGIN DELETE FROM t; END;": "sly",
    "CREATE VIRTUAL TABLE pragma_integrity_check USING fts5(integrity_check);": "pragma_integrity",
    "DROP TABLE orders_unsequenced; CREATE VIEW orders_unsequenced AS SELECT 3 AS entry_id": "view",
    OWN.replace("INTEGER PRIMARY KEY", "INTEGER"): "are no key",
    OWN.replace("turn));", "turn) ON CONFLICT REPLACE);"): "made otherwise",
    "".join([TRUE, SPOILED]): "row 5 missing from index sly",
    RECKONED: "body of orders_entry",
}


@pytest.mark.parametrize("script", UNSOUND, ids=UNSOUND.values())
def test_what_is_no_plain_table_is_named(desk: Desk, script: str) -> None:
    done(desk, script)
    status, told = desk.run("verify")
    assert (status, told["bad"][0]["entry"]) == (4, "database")
    assert UNSOUND[script] in told["bad"][0]["why"]


@pytest.mark.parametrize(
    ("change", "columns", "why"),
    [
        (
            "UPDATE twin SET rowid = 99 WHERE id = 5",
            '"order", item, turn',
            "not that of the entries",
        ),
        (  # the interpreter hashes both numbers to one
            "UPDATE twin SET rowid = 5 + 2305843009213693951 WHERE id = 5",
            '"order", item, turn',
            "not that of the entries",
        ),
        ("DELETE FROM twin WHERE id = 5", '"order", item, turn', "not that of the entries"),
        ("SELECT 1", '"order" DESC, item, turn', "not sorted"),
        ("SELECT 1", '"order", item DESC, turn', "not sorted"),
    ],
)
def test_an_index_that_the_desk_reads_by_and_that_is_not_its_own_is_named(
    desk: Desk, change: str, columns: str, why: str
) -> None:
    done(desk, OWN)
    assert desk.run("verify")[0] == 0
    done(desk, SWAPPED.format(change=change, columns=columns))
    status, told = desk.run("verify")
    named = [bad["why"] for bad in told["bad"] if bad["entry"] == "index"]
    assert status == 4
    assert any(why in each for each in named)


def test_statistics_that_turn_a_reading_away_from_the_index_hide_no_other_index(
    desk: Desk,
) -> None:
    done(desk, OWN)
    change = "DELETE FROM twin WHERE id = 5"
    done(desk, SWAPPED.format(change=change, columns='"order", item, turn'))
    done(
        desk,
        "ANALYZE sqlite_master; INSERT INTO sqlite_stat1 VALUES"
        " ('orders_entry', 'sqlite_autoindex_orders_entry_1', '12 1 1 1 unordered');",
    )
    status, told = desk.run("verify")
    assert status == 4
    assert "sqlite_autoindex_orders_entry_1" in told["bad"][0]["why"]


GONE = {
    "DROP TRIGGER orders_leaf_no_delete": ["orders_leaf_no_delete"],
    "DROP TRIGGER orders_entry_no_update; DROP TRIGGER orders_leaf_no_update;": [
        "orders_entry_no_update",
        "orders_leaf_no_update",
    ],
    "SELECT 1": [],
}


@pytest.mark.parametrize("change", GONE)
def test_guards_that_are_gone_are_named_and_make_no_history_bad(desk: Desk, change: str) -> None:
    there = [table for table in GUARDED if table != "orders_cosignature"]
    done(desk, ";".join(text for table in there for text in guards(table).values()))
    done(desk, change)
    status, told = desk.run("verify")
    assert (status, told["unguarded"]) == (0, GONE[change])
    assert main(["ledger", "verify"]) == 0
    said = desk.capsys.readouterr().out
    assert all(name in said for name in GONE[change])
    assert ("'duly init' puts back" in said) is bool(GONE[change])


def test_a_name_in_the_database_gives_no_orders_to_a_terminal(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.sql("UPDATE orders_entry SET item = char(27) || '[2J' || char(10) || 'holds' WHERE id = 5")
    assert main(["ledger", "verify"]) == 4
    told = capsys.readouterr().out
    assert "\x1b[2J\\nholds" not in told
    assert "\\u001b[2J\\u000aholds" in told


@pytest.mark.parametrize(
    ("change", "size"),
    [("size = 99", 99), ("root = x'00'", 12), ("frontier = substr(frontier, 33)", 12)],
)
def test_a_head_that_is_stored_as_another_than_was_signed_is_named(
    desk: Desk, change: str, size: int
) -> None:
    desk.sql(f"UPDATE orders_checkpoint SET {change} WHERE size = 12")  # noqa: S608 — our own words
    status, told = desk.run("verify")
    assert (status, [bad["entry"] for bad in told["bad"]]) == (4, [f"checkpoint {size}"])


@pytest.mark.parametrize(
    "change", ["line = ''", "line = replace(line, 'A', 'B')", "checkpoint_id = 9", "witness = 'x'"]
)
def test_a_cosignature_that_nobody_gave_is_named(desk: Desk, change: str) -> None:
    note = week().checkpoints[-1]
    line = NORTH.cosign(note.partition("\n\n")[0] + "\n", at=NOON).line()
    done(desk, COSIGNATURES)
    row = f"1, 12, '{NORTH.verifier}', '{line}', 'then'"
    desk.sql(f"INSERT INTO orders_cosignature VALUES ({row})")  # noqa: S608 — our own words
    assert desk.run("verify")[0] == 0
    desk.sql(f"UPDATE orders_cosignature SET {change}")  # noqa: S608 — as above
    status, told = desk.run("verify")
    assert (status, told["bad"][0]["entry"]) == (4, "cosignature 1")


@pytest.mark.parametrize(
    ("change", "ends"),
    [
        ("type = CAST(type AS BLOB)", 4),
        ("name = CAST(name AS BLOB)", 4),
        ("tbl_name = CAST(tbl_name AS BLOB)", 4),
        ("type = 'tabld'", 3),  # these SQLite itself opens no more
        ("type = 'view'", 3),
        ("name = 'orders_cosignaturd'", 3),
        ("name = 'orders'", 3),
    ],
)
def test_a_table_that_the_schema_calls_by_another_name_is_never_passed_over(
    desk: Desk, change: str, ends: int
) -> None:
    done(desk, COSIGNATURES)
    done(
        desk,
        f"PRAGMA writable_schema=ON; UPDATE sqlite_master SET {change}"  # noqa: S608 — our own words
        " WHERE name = 'orders_cosignature' AND type = 'table'",
    )
    status, told = desk.run("verify")
    assert status == ends
    assert ends == 3 or told["bad"][0]["entry"] == "database"


def test_whoever_writes_the_name_of_a_table_in_capitals_hides_no_cosignature(desk: Desk) -> None:
    done(desk, COSIGNATURES)
    desk.sql("INSERT INTO orders_cosignature VALUES (1, 12, 'x', '', 'then')")
    done(
        desk,
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET name = upper(name),"
        " tbl_name = upper(tbl_name) WHERE name = 'orders_cosignature' AND type = 'table'",
    )
    status, told = desk.run("verify")
    assert (status, told["bad"][0]["entry"]) == (4, "cosignature 1")


def test_the_guards_and_an_index_that_is_true_are_no_harm(desk: Desk) -> None:
    ours = [text for table in GUARDED for text in guards(table).values()]
    done(desk, ";".join([COSIGNATURES, *ours, TRUE]))
    assert desk.run("verify")[0] == 0


def done(desk: Desk, script: str) -> None:
    with closing(sqlite3.connect(desk.home / "duly.sqlite3")) as database:
        database.executescript(script)
