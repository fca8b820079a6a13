"""Whether the ledger's tables are plain ones, so that whoever reads them reads the same.

A view, a second index or a policy of rows can show the desk another history than the one that is
verified; a trigger, on whichever table, can add to it or swallow what is added.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from duly.ledger.stored import Row

GUARDED = ("orders_entry", "orders_leaf", "orders_checkpoint", "orders_cosignature")
REFUSES = "the history is never changed"
POSTGRES_REFUSAL = f" BEGIN RAISE EXCEPTION '{REFUSES}'; END "

_FOREIGN = ("trigger", False)
_NOT_NEGATIVE = r"^CHECK \(\(+\"?\w+\"? >= 0\)+$"
_KINDS = ("table", "index", "view", "trigger")
Asked = tuple[object, ...]  # a statement, and the values that ``?`` stands for in it

_FORMED = (
    "SELECT ? || ': ' || quick_check FROM pragma_quick_check(?) WHERE quick_check <> 'ok' LIMIT 3"
)
_WHOLE = _FORMED.replace("quick_check", "integrity_check")
ENTRIES = "orders_entry"
COLUMNS = "SELECT 1 FROM pragma_table_info(?)"
INDEXED = (
    "SELECT i.name, i.partial, x.name, x.desc, x.coll FROM pragma_index_list(?) i,"
    " pragma_index_xinfo(i.name) x WHERE x.key"
)
_INDEX = "sqlite_autoindex_orders_entry_1"
OWN_INDEX = [(_INDEX, 0, name, 0, "BINARY") for name in ("order", "item", "turn")]
BY_INDEX = f"SCAN {ENTRIES} USING COVERING INDEX {_INDEX}"
_KEYLESS = (
    "SELECT 'The numbers of ' || ? || ' are no key.' WHERE NOT EXISTS (SELECT 1 FROM"
    " pragma_table_info(?) WHERE name = 'id' AND pk = 1 AND upper(type) = 'INTEGER')"
)
_UNPLAIN = re.compile(r"\b(?:conflict|collate|rowid)\b|^create virtual\b", re.IGNORECASE)
QUEUE = "orders_unsequenced"
_RECKONED = (
    "SELECT 'The column ' || name || ' of ' || ? || ' is reckoned, not stored.'"
    " FROM pragma_table_xinfo(?) WHERE hidden <> 0"
)
_OF_TABLES = (
    "(SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = ? AND c.relname = ANY(?))"
)
_NO_TABLE = (
    "SELECT k.relname || ' is no plain table.' FROM pg_class k WHERE (k.relkind <> 'r'"
    " OR k.relrowsecurity OR k.relhasrules OR k.relhassubclass) AND k.oid IN"
)
_NO_GUARD = (
    "SELECT 'The trigger ' || t.tgname || ' is none of this program, or switched off.'"
    " FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal"
    " AND (t.tgenabled = 'D' OR btrim(p.prosrc) <> ?) AND t.tgrelid IN"
)
_UNGUARDED = (
    "SELECT c.relname || '_' || word FROM pg_class c"
    " JOIN pg_namespace n ON n.oid = c.relnamespace, unnest(?::text[]) word"
    " WHERE n.nspname = ? AND c.relname = ANY(?) AND NOT EXISTS (SELECT 1 FROM pg_trigger t"
    " JOIN pg_proc p ON p.oid = t.tgfoid WHERE t.tgrelid = c.oid AND t.tgenabled <> 'D'"
    " AND t.tgname = c.relname || '_' || word AND btrim(p.prosrc) = ?) ORDER BY 1"
)
_NO_INDEX = (
    "SELECT 'The index ' || i.indexrelid::regclass || ' is none of this program.' FROM pg_index i"
    " WHERE (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR NOT i.indisvalid)"
    " AND i.indrelid IN"
)
_NO_RULE = (
    "SELECT 'The rule ' || k.conname || ' is none of this program.' FROM pg_constraint k"
    " WHERE k.contype = 'c' AND pg_get_constraintdef(k.oid) !~ ? AND k.conrelid IN"
)
_NO_OPERATOR = (
    "SELECT 'The operator ' || o.oprname || ' is none of this program.' FROM pg_operator o"
    " WHERE o.oprnamespace <> 'pg_catalog'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend d"
    " WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')"
)


def postgres_tables(schemas: Sequence[str]) -> tuple[str, list[object]]:
    """Return what asks in which of these schemas each of the desk's tables is."""
    return (
        "SELECT n.nspname::text, c.relname::text FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = ANY(%s) AND c.relname = ANY(%s)",
        [list(schemas), [*GUARDED, QUEUE]],
    )


def postgres_checks(schema: str) -> tuple[Asked, ...]:
    """Return the questions whose every row is one thing wrong, in words.

    To be asked where PostgreSQL's own names alone are found: an operator or a table of somebody
    else's would answer in their place. ``schema`` is where the desk's tables are.
    """
    tables = [*GUARDED, QUEUE]
    return (
        (f"{_NO_TABLE} {_OF_TABLES}", schema, tables),
        (f"{_NO_GUARD} {_OF_TABLES}", POSTGRES_REFUSAL.strip(), schema, [*GUARDED]),
        (f"{_NO_INDEX} {_OF_TABLES}", schema, tables),
        (f"{_NO_RULE} {_OF_TABLES}", _NOT_NEGATIVE, schema, tables),
        (_NO_OPERATOR,),
    )


def postgres_unguarded(schema: str) -> Asked:
    """Return what names the guards that are gone, are switched off or do something else."""
    return _UNGUARDED, ["no_change", "no_empty"], schema, [*GUARDED], POSTGRES_REFUSAL.strip()


def guards(table: str) -> dict[str, str]:
    """Return the statements, by the triggers' names, by which SQLite guards a table."""
    return {
        f"{table}_no_{word}": f"CREATE TRIGGER {table}_no_{word} BEFORE {word.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSES}'); END"
        for word in ("update", "delete")
    }


def sqlite_unguarded(schema: Iterable[Row], there: Iterable[str]) -> tuple[str, ...]:
    """Name the guards of tables that are there which are gone, or do something else."""
    texts = {text for kind, _, _, text in schema if kind == "trigger"}
    wanted = {name: text for table in there for name, text in guards(table).items()}
    return tuple(name for name, text in wanted.items() if text not in texts)


def sqlite_checks(schema: Iterable[Row], there: Collection[str], by_index: bool) -> Iterator[Asked]:
    """Yield the questions whose every row is one thing wrong, in words.

    ``schema`` are type, name, table and text of all that there is, as in ``sqlite_schema``;
    ``there`` which of the guarded tables SQLite itself knows, whatever it calls them there;
    ``by_index`` whether a verification itself reads every turn by the desk's own index.
    """
    for table in there:
        yield _FORMED if table == ENTRIES and by_index else _WHOLE, table, table
        yield _RECKONED, table, table
    ours = {text for table in GUARDED for text in guards(table).values()}
    for kind, name, table, text in schema:
        if _misnamed(kind, name, table, text):
            yield "SELECT ?", f"The schema gives {text!r} another kind or name than it has."
        elif kind == "table" and name.lower() in GUARDED and _UNPLAIN.search(str(text)):
            yield "SELECT ?", f"The table {name} is made otherwise than this program makes it."
        elif _is_foreign(kind, name) or (kind, text in ours) == _FOREIGN:
            yield "SELECT ?", f"The {kind} {name} is none of this program."
    yield _KEYLESS, ENTRIES, ENTRIES


def _is_foreign(kind: str, name: str) -> bool:
    """Tell a view in the place of a table, and what would answer in the place of SQLite."""
    known = name.lower()
    return known.startswith("pragma_") or (kind == "view" and known in (*GUARDED, QUEUE))


def _misnamed(kind: object, name: object, table: object, text: object) -> bool:
    """Tell whether the schema says of what a statement made another thing than it says itself."""
    if not (isinstance(name, str) and isinstance(table, str)) or kind not in _KINDS:
        return True
    if not isinstance(text, str):
        return text is not None  # as of the indexes that come with a table
    return not re.match(
        rf"CREATE (UNIQUE |VIRTUAL )?{kind} [\"'`\[]?{re.escape(name)}([^\w$]|$)", text, re.I | re.A
    )
