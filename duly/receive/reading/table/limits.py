"""The column of a list that says by when: its head and its lengths, as a letter would say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from duly.receive.readers.document import Row, Table
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.places import text_at

_HEAD = re.compile(
    r"\b(?:deadline|time ?(?:limit|frame|line)|compl(?:y|iance) (?:within|by|time)|due|"
    r"\w*frist|plazo|prazo|délai|termin[eo]?|termen|termijn|süre(?:si)?|batas waktu|tenggat|lhůta|"
    r"határidő|срок|строк|προθεσμία)\b|समय-?सीमा|时限|時限|期限|기한|กำหนด|thời hạn|المهلة|مهلت",
    re.IGNORECASE,
)
_SAMPLE = 400  # rows
_SHORT = 60  # characters
_FEW = 3  # different ones


def limits_in(table: Table, layout: Layout) -> Iterator[Row]:
    """Give a row of the head and the length for each different time of a list's own column."""
    for head in table.rows[: layout.body]:
        for column, cell in enumerate(head.cells):
            if column not in layout.locators and _HEAD.search(cell.text[:_SHORT]):
                yield from _said(table, layout, column, head)


def _said(table: Table, layout: Layout, column: int, head: Row) -> Iterator[Row]:
    below = (row for row in islice(table.rows, layout.body, None) if not row.hidden)
    firsts: dict[str, Row] = {}
    for row in islice(below, _SAMPLE):
        text = text_at(row, column)
        if text and len(text) <= _SHORT and len(firsts) < _FEW:
            firsts.setdefault(text, row)
    for row in firsts.values():
        yield replace(row, cells=(head.cells[column], row.cells[column]))
