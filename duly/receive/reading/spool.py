"""Entries laid aside in little room until the whole list has been seen."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from duly.order.terms import Kind
from duly.receive.readers.frozen import many
from duly.receive.reading.entry import Entry
from duly.receive.reading.locator import Locator
from duly.receive.reading.outcome import NotItem, Source

_BATCH = 2_000


def _names(kind: type[Any], before: str = "") -> tuple[str, ...]:
    return tuple(f"{before}{one.name}" for one in fields(kind))


_SOURCE = _names(Source)
_LAID = (
    *(name for name in _names(Locator, "locator.") if name != "locator.kind"),
    *_names(Source, "source."),
    *(name for name in _names(Entry) if name not in {"locator", "source", "label"}),
)
_of_entry, _of_source = attrgetter(*_LAID), attrgetter(*_SOURCE)


class Spool:
    """Rows of plain values packed in batches, to be gone through in order as often as needed.

    A batch is packed column by column: what rows say alike stands together then.
    """

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[tuple[Any, ...]] = []

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Lay rows aside; all have as many values."""
        self._open.extend(rows)
        while len(self._open) >= _BATCH:
            columns = list(zip(*self._open[:_BATCH], strict=True))
            self._packed.append(zlib.compress(marshal.dumps(columns), 1))
            del self._open[:_BATCH]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for columns in self.batches():
            yield from zip(*columns, strict=True)

    def batches(self) -> Iterator[list[Sequence[Any]]]:
        """Give the columns of many rows at once."""
        for packed in self._packed:
            yield marshal.loads(zlib.decompress(packed))  # noqa: S302 — our own, from memory
        if self._open:
            yield list(zip(*self._open, strict=True))


def lay_aside(entry: Entry) -> tuple[Any, ...]:
    """Give an entry as plain values."""
    return (str(entry.locator.kind), *_of_entry(entry))


def take_up(laid: Sequence[Sequence[Any]]) -> list[Entry]:
    """Give the entries again of which these are the columns."""
    kinds, *values = laid
    columns = dict(zip(_LAID, values, strict=True))
    columns["locator.kind"] = tuple(map(_KINDS.__getitem__, kinds))
    columns["locator"] = many(Locator, _within("locator.", columns))
    columns["source"] = many(Source, _within("source.", columns))
    return many(Entry, columns)


def _within(part: str, columns: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    return {n.removeprefix(part): one for n, one in columns.items() if n.startswith(part)}


def _source(*said: Any) -> Source:
    document, page, row, sheet, box, path = said
    return Source(document=document, page=page, row=row, sheet=sheet, box=box, path=path)


_KINDS = {kind.value: kind for kind in Kind}
_of_not_item = attrgetter("locator", "why")


def lay_not_item_aside(said: NotItem) -> tuple[Any, ...]:
    """Give what is no item as plain values."""
    return _of_not_item(said), _of_source(said.source)


def take_not_item_up(laid: tuple[Any, ...]) -> NotItem:
    """Give again what is no item."""
    (locator, why), source = laid
    return NotItem(locator=locator, why=why, source=_source(*source))
