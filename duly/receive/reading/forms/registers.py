"""Roskomnadzor's register: each entry's decision and addresses, as XML or as the public dump."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from duly.order.terms import Ask
from duly.receive.readers.document import Cell, Document, Row, Table
from duly.receive.reading.forms.form import Form
from duly.receive.reading.outcome import Authority

NAME = "rkn:register"
_HEADS = ("Reference", "URL", "Grounds", "IP")
_NEEDED = frozenset({"decision.number", "decision.org"})
_DUMP = ("ip", "domain", "url", "decision.org", "decision.number", "decision.date")
_IPS = re.compile(r"^[\d.:a-fA-F/ |]*$")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}")
_SAMPLE = 50
_VALUES = {
    "authority": Authority(name="Roskomnadzor", type="regulator"),
    "country": "RU",
    "ask": Ask.RESTRICT,
}


def register(document: Document) -> Form | None:
    """Name the authority of a register; its entries are read like any list."""
    if not any(map(_columns, document.tables)):
        return None
    return Form(name=NAME, listed=None, rest=(), values=_VALUES)


def rearranged(document: Document) -> Document:
    """Put a register's entries in the columns of a list: address, decision, and what is neither."""
    tables = tuple(_list(table, _columns(table)) for table in document.tables)
    return document if tables == document.tables else replace(document, tables=tables)


def _columns(table: Table) -> Mapping[str, int]:
    """Say which column of a register holds what; nothing for any other table."""
    heads = [cell.text for cell in table.rows[0].cells] if table.rows else []
    if set(heads) >= _NEEDED:
        return {name: place for place, name in enumerate(heads)}
    return dict(zip(_DUMP, range(6), strict=True)) if _is_dump(table.rows) else {}


def _is_dump(rows: Sequence[Row]) -> bool:
    wide = [row.cells for row in islice(rows, _SAMPLE) if len(row.cells) >= 6]
    if not wide or len(wide) < 0.6 * min(len(rows), _SAMPLE):
        return False
    dumped = [c for c in wide if _IPS.match(c[0].text) and _DAY.match(c[5].text) and c[3].text]
    return len(dumped) == len(wide)


def _list(table: Table, columns: Mapping[str, int]) -> Table:
    if not columns:
        return table
    head = Row(cells=tuple(Cell(text=text) for text in _HEADS), number=0)
    entries = (row for row in table.rows if len(row.cells) > max(columns.values()))
    named = (row for row in entries if row.cells[columns["decision.org"]].text != "decision.org")
    listed = (entry for row in named for entry in _entries(row, columns))
    return replace(table, rows=(head, *listed))


def _entries(row: Row, columns: Mapping[str, int]) -> Iterator[Row]:
    """Give a row for each address of an entry: they are blocked each by itself."""
    said = {name: row.cells[place].text.strip() for name, place in columns.items()}
    decision = [said.get(f"decision.{part}", "") for part in ("org", "number", "date")]
    for url in _several(said.get("url", "")) or _several(said.get("domain", "")) or [""]:
        cells = (
            Cell(text=said.get("id", "")),
            Cell(text=url),
            Cell(text=" ".join(filter(None, decision))),
            Cell(text=" ".join(_several(said.get("ip", "")))),
        )
        yield replace(row, cells=cells)


def _several(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\s\|\s|\n", text) if part.strip()]
