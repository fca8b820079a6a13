"""Entries laid aside in little room until the whole list has been seen."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any

from duly.order.terms import Kind
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
    """Plain values packed in batches, to be gone through in their order as often as needed."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[Any] = []

    def add(self, value: Any) -> None:
        """Lay one value aside."""
        self._open.append(value)
        if len(self._open) == _BATCH:
            self._packed.append(zlib.compress(marshal.dumps(self._open), 1))
            self._open = []

    def __iter__(self) -> Iterator[Any]:
        for packed in self._packed:
            yield from marshal.loads(zlib.decompress(packed))  # noqa: S302 — our own, from memory
        yield from self._open


def lay_aside(entry: Entry) -> tuple[str, tuple[Any, ...]]:
    """Give an entry as plain values."""
    return str(entry.locator.kind), _of_entry(entry)


def take_up(laid: tuple[str, tuple[Any, ...]]) -> Entry:
    """Give the entry again that was laid aside."""
    kind, (written, named, norm, repaired, needs_person, alternatives, author, platform, *rest) = (
        laid
    )
    *source, ground, in_table, serial, captions = rest
    return Entry(
        locator=Locator(
            written=written,
            kind=_KINDS[kind],
            id=named,
            norm=norm,
            repaired=repaired,
            needs_person=needs_person,
            alternatives=alternatives,
            author=author,
            platform=platform,
        ),
        source=_source(*source),
        ground=ground,
        in_table=in_table,
        serial=serial,
        captions=captions,
    )


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
