"""From opened documents to the order's fields and its items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from duly.order.terms import Ask, Kind, Refusal
from duly.receive.readers.document import Document, Row, Table
from duly.receive.reading.directory import Directory
from duly.receive.reading.doubts import hold_together
from duly.receive.reading.entry import Entry
from duly.receive.reading.fields.asks import asks_for_accounts
from duly.receive.reading.fields.order import fields_of
from duly.receive.reading.fields.prose import Prose, prose_of
from duly.receive.reading.flags import Found, flags_of
from duly.receive.reading.locator import PLATFORMS, locate
from duly.receive.reading.outcome import Counts, NotItem, OrderFields, Reading, ReadItem, Source
from duly.receive.reading.stated import stated_count
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.rows import Sheet, TableReading, read_table
from duly.receive.reading.text.flow import Block, block_of_row, blocks_of
from duly.receive.reading.text.letter import LetterReading, read_letter
from duly.receive.reading.voting import decide

_FREE_MAIL = (
    "gmail.com",
    "outlook.com",
    "yahoo.com",
    "hotmail.com",
    "mail.ru",
    "yandex.ru",
    "qq.com",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One document's share of the reading."""

    tables: tuple[TableReading, ...]
    letter: LetterReading
    blocks: tuple[Block, ...]


def read(
    documents: Sequence[Document],
    *,
    platform: str | None = None,
    directory: Directory | None = None,
) -> Reading:
    """Read a delivery: every item with its source, every other address with why it is none.

    What is not certain carries ``needs_person``; an empty list of items always has a flag.
    Refuses with ``unknown-platform``.
    """
    if platform is not None and platform not in PLATFORMS:
        raise Refusal("unknown-platform", f"No platform {platform!r}. One of {PLATFORMS} is meant.")
    chosen = platform or decide(documents)
    parts = [_part(document, chosen) for document in documents]
    headers = [pair for document in documents for pair in document.headers]
    prose = prose_of([part.blocks for part in parts], headers)
    fields = fields_of(prose, " ".join(_grounds(parts)), [b for one in parts for b in one.blocks])
    entries = _entries(parts, directory, chosen, fields)
    items = _numbered(tuple(_item(entry, fields, prose) for entry in entries))
    not_items = tuple(_not_items(parts, items))
    found = Found(
        documents=tuple(documents),
        prose=prose,
        fields=fields,
        items=items,
        not_items=not_items,
        serials=tuple(tuple(one.serials) for part in parts for one in part.tables),
        empty_rows=tuple(row for part in parts for one in part.tables for row in one.empty),
    )
    counts = _counts(parts, items, prose)
    return Reading(
        documents=tuple(documents),
        platform=chosen,
        order=fields,
        items=items,
        not_items=not_items,
        counts=counts,
        flags=flags_of(found, counts),
    )


def _grounds(parts: Sequence[_Part]) -> Iterator[str]:
    for part in parts:
        for one in part.tables:
            yield from {entry.ground for entry in one.entries if entry.ground}


def _part(document: Document, platform: str) -> _Part:
    tables: list[TableReading] = []
    carried: Layout | None = None
    blocks = list(blocks_of(document))
    for table in document.tables:
        reading = read_table(Sheet(table=table, document=document.name, platform=platform), carried)
        carried = reading.layout or carried
        tables.append(reading)
        blocks.extend(_row_blocks(document, table, reading.others))
    own = frozenset(_own_domains(document))
    letter = read_letter(blocks, platform=platform, own=own)
    return _Part(tables=tuple(tables), letter=letter, blocks=tuple(blocks))


def _row_blocks(document: Document, table: Table, rows: Sequence[Row]) -> Iterator[Block]:
    for row in rows:
        if not row.hidden:
            source = Source(
                document=document.name,
                page=row.page,
                row=row.number,
                sheet=table.sheet,
                path=table.path,
            )
            yield from block_of_row(row, source)


def _own_domains(document: Document) -> Iterator[str]:
    """Give the domains the sender writes from; a free mail service is nobody's own."""
    for name, value in document.headers:
        if name.lower() in {"from", "sender", "reply-to"}:
            domain = value.rpartition("@")[2].strip(" <>\"'").lower()
            if "." in domain and domain not in _FREE_MAIL and not locate(domain).platform:
                yield domain


def _entries(
    parts: Sequence[_Part], directory: Directory | None, platform: str, fields: OrderFields
) -> tuple[Entry, ...]:
    listed = [entry for part in parts for one in part.tables for entry in one.entries]
    keys = {(entry.locator.kind, entry.locator.id) for entry in listed}
    written = [
        entry
        for part in parts
        for entry in part.letter.entries
        if (entry.locator.kind, entry.locator.id) not in keys
    ]
    also = [
        locate(said.locator, platform=platform)
        for part in parts
        for said in part.letter.not_items
        if said.why != "mail-address"
    ]
    entries = hold_together(
        [*written, *listed], platform=platform, issued_on=fields.issued_on, also=also
    )
    if directory is None:
        return entries
    return tuple(replace(entry, locator=directory.check(entry.locator)) for entry in entries)


def _item(entry: Entry, fields: OrderFields, prose: Prose) -> ReadItem:
    locator = entry.locator
    closes = locator.kind is Kind.ACCOUNT and fields.ask is Ask.REMOVE and asks_for_accounts(prose)
    return ReadItem(
        locator=locator.written,
        kind=locator.kind,
        id=locator.id,
        norm=locator.norm,
        source=entry.source,
        ask=Ask.SUSPEND if closes else fields.ask,
        repaired=locator.repaired,
        needs_person=locator.needs_person,
        alternatives=locator.alternatives,
        ground=entry.ground,
        author=locator.author,
    )


def _numbered(items: tuple[ReadItem, ...]) -> tuple[ReadItem, ...]:
    """Point every item at the first one with its subject, whatever the notation."""
    first: dict[tuple[Kind, str], int] = {}
    pointed = []
    for index, item in enumerate(items):
        folded = item.id.lower() if item.kind is Kind.REPO else item.id
        earlier = first.setdefault((item.kind, folded), index)
        pointed.append(replace(item, duplicate_of=earlier) if earlier != index else item)
    return tuple(pointed)


def _not_items(parts: Sequence[_Part], items: tuple[ReadItem, ...]) -> Iterator[NotItem]:
    norms = {item.norm for item in items}
    for part in parts:
        yield from (said for one in part.tables for said in one.not_items)
        yield from (said for said in part.letter.not_items if said.locator not in norms)


def _counts(parts: Sequence[_Part], items: tuple[ReadItem, ...], prose: Prose) -> Counts:
    listed = sum(one.rows for part in parts for one in part.tables)
    rows = listed + sum(not item_in_table(item) for item in items)
    return Counts(
        stated=stated_count(prose, rows, len(items)),
        rows=rows,
        items=len(items),
        distinct=sum(item.duplicate_of is None for item in items),
        needs_person=sum(item.needs_person is not None for item in items),
    )


def item_in_table(item: ReadItem) -> bool:
    """Tell whether an item stands in a row of a list."""
    return item.source.row is not None
