"""Files of posts, row by row: CSV, JSON lines and Parquet under whatever columns they have."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duly.order.terms import Unreadable
from duly.receive.readers.late import late

_BATCH = 10_000
_LONGEST_CELL = 1_000_000
_PARQUET = b"PAR1"


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, and the rows, which can be walked once."""

    columns: Sequence[str]
    rows: Iterator[Sequence[object]]


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """Open a file by what it holds: Parquet, JSON lines (a ``{`` first), or CSV in UTF-8.

    Unreadable: ``no-file``, ``not-utf8``, ``not-json-lines``, ``not-csv``, ``empty-file``.
    Refuses ``needs-evidence-extra`` for Parquet without its reader.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise Unreadable("no-file", f"{path}: {error.strerror}") from error
    if not head.strip():
        raise Unreadable("empty-file", f"{path} holds nothing; name a file of posts")
    if head.startswith(_PARQUET):
        yield Table(*late("duly.desk.evidence.parquet:read")(path))
        return
    with path.open(encoding="utf-8-sig", newline="") as text:
        json_lines = head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")
        with _decoded(path):
            table = _json_lines(text) if json_lines else _csv(text)
        yield Table(table.columns, _walked(path, table.rows))


def _walked(path: Path, rows: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    with _decoded(path):
        yield from rows


@contextmanager
def _decoded(path: Path) -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:
        raise Unreadable("not-utf8", f"{path} is not UTF-8; save it as UTF-8") from error


def _csv(text: Any) -> Table:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(text)
    try:
        return Table(next(reader), _rows(reader))
    except csv.Error as error:
        raise Unreadable("not-csv", f"the first row cannot be read: {error}") from error


def _rows(reader: Any) -> Iterator[Sequence[object]]:
    try:
        yield from filter(None, reader)
    except csv.Error as error:
        raise Unreadable("not-csv", f"line {reader.line_num}: {error}") from error


def _json_lines(text: Any) -> Table:
    """Take the columns from all names of the first lines; a later name is not looked for."""
    first = [one for _, one in zip(range(_BATCH), _objects(text), strict=False)]
    columns = list(dict.fromkeys(name for one in first for name in one))

    def rows() -> Iterator[Sequence[object]]:
        for one in first:
            yield [cell(one.get(name)) for name in columns]
        first.clear()
        for one in _objects(text, _BATCH):
            yield [cell(one.get(name)) for name in columns]

    return Table(columns, rows())


def cell(value: object) -> object:
    """Write a list as one cell: links, tags, mentions parted at spaces; anything else as JSON."""
    if isinstance(value, dict) or (isinstance(value, list) and any(map(_deep, value))):
        return json.dumps(value, ensure_ascii=False, default=str)
    return " ".join(map(str, value)) if isinstance(value, list) else value


def _deep(value: object) -> bool:
    return isinstance(value, dict | list)


def _objects(text: Any, before: int = 0) -> Iterator[dict[str, object]]:
    for number, line in enumerate(text, before + 1):
        if line.strip():
            try:
                found = json.loads(line)
            except ValueError as error:
                raise Unreadable("not-json-lines", f"line {number}: {error}") from error
            if not isinstance(found, dict):
                raise Unreadable("not-json-lines", f"line {number} is no object {{…}}")
            yield found
