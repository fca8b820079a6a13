"""From opened documents to the order's fields and its items."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from duly.order.terms import Kind, Refusal
from duly.receive.readers.document import Document, Flag, Row, Table
from duly.receive.readers.numbering import STOPS
from duly.receive.readers.seldom import seldom_collected
from duly.receive.reading.annexes import spared_files
from duly.receive.reading.beside import below_words_of_all, doubted, held_together, of_spared
from duly.receive.reading.concluding import Conclusion, Lists
from duly.receive.reading.directory import Directory
from duly.receive.reading.doubts import Together
from duly.receive.reading.entry import Entry
from duly.receive.reading.fields.order import fields_of
from duly.receive.reading.fields.prose import Prose, prose_of
from duly.receive.reading.forms import Form, rearranged, recognized
from duly.receive.reading.itemize import ItemMaker
from duly.receive.reading.locator import PLATFORMS, Locator, locate
from duly.receive.reading.outcome import NotItem, OrderFields, Reading, ReadItem, Source
from duly.receive.reading.recognized import fewer, settle
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.limits import limits_in
from duly.receive.reading.table.lists import Cut, lists_of
from duly.receive.reading.table.remarks import FOOTNOTED
from duly.receive.reading.table.rows import Sheet, TableReading, read_laid_out, read_table
from duly.receive.reading.table.sections import Section
from duly.receive.reading.text.flow import Block, block_of_row, blocks_of
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.letter import SPARED, LetterReading, read_letter
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.takenback import is_taken_back
from duly.receive.reading.text.told import NOTHING_TOLD
from duly.receive.reading.voting import decide

_NUMBERED = re.compile(rf"\s*\(?(\d{{1,5}})[{STOPS}]\s")
SPARED_ELSEWHERE = "another part of the delivery spares it or takes it back: which of them holds?"
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
    form: Form | None = None


@seldom_collected()
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
    chosen = platform_of(documents, platform)
    parts = [_part(document, chosen) for document in documents]
    headers = [pair for document in documents for pair in document.headers]
    prose = prose_of([part.blocks for part in parts], headers)
    fields = _fields(parts, prose)
    together = Together(platform=chosen)
    lined = dict.fromkeys(one.source.document for part in parts for one in part.letter.entries)
    spared = spared_files(documents, _listing(parts), tuple(lined))
    entries = _entries(parts, directory, together, fields, spared)
    make = ItemMaker.of(fields, prose)
    items = tuple(map(make.item, entries))
    not_items = tuple(_not_items(parts, items))
    conclusion = Conclusion(
        documents=tuple(documents),
        prose=prose,
        fields=fields,
        lists=_lists(parts),
        together=together,
        make=make,
    )
    rest = conclusion.reading(Counter(said.why for said in not_items))
    flags = (*rest.flags, *_form_flags(parts))
    return replace(rest, items=items, not_items=not_items, flags=flags)


def _listing(parts: Sequence[_Part]) -> tuple[str, ...]:
    """Name the documents that hold lists."""
    named = (
        entry.source.document for part in parts for one in part.tables for entry in one.entries
    )
    return tuple(dict.fromkeys(named))


def _lists(parts: Sequence[_Part]) -> Lists:
    tables = [one for part in parts for one in part.tables]
    return Lists(
        rows=sum(one.rows for one in tables),
        serials=[*(one.serials for one in tables), *(_numbers(part.blocks) for part in parts)],
        empty=[row for one in tables for row in one.empty],
    )


def _numbers(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Give the numbers of the lists that stand in a letter's text.

    A point that says more than an address is one of its list beside one that does not.
    """
    numbers: list[int] = []
    run: list[int] = []
    listed = False
    for block in (one for one in blocks if not one.quoted):
        match = _NUMBERED.match(block.text)
        number = int(match[1]) if match else None
        if number is None or not run or number != run[-1] + 1:
            numbers += run if listed else ()
            run, listed = [], False
        if number is not None:
            run, listed = [*run, number], listed or block.entry
    return (*numbers, *(run if listed else ()))


def platform_of(documents: Sequence[Document], named: str | None) -> str:
    """Give the named platform, or the one that the documents speak of.

    Refuses with ``unknown-platform``.
    """
    if named is not None and named not in PLATFORMS:
        raise Refusal("unknown-platform", f"No platform {named!r}. One of {PLATFORMS} is meant.")
    return named or decide(documents)


def _fields(parts: Sequence[_Part], prose: Prose) -> OrderFields:
    """Read the fields; what a prescribed form says counts before what words suggest."""
    blocks = [block for part in parts for block in part.blocks]
    fields = fields_of(prose, " ".join(_grounds(parts)), blocks)
    for part in parts:
        fields = part.form.filled(fields) if part.form else fields
    return fields


def _form_flags(parts: Sequence[_Part]) -> Iterator[Flag]:
    for part in parts:
        yield from part.form.flags if part.form else ()


def _grounds(parts: Sequence[_Part]) -> Iterator[str]:
    for part in parts:
        for one in part.tables:
            yield from sorted({entry.ground for entry in one.entries if entry.ground})


def _part(document: Document, platform: str) -> _Part:
    form = recognized(document)
    lists = form is not None and form.listed is not None
    tables: list[TableReading] = []
    blocks = list(form.blocks(document) if form and lists else blocks_of(document))
    given = form.tables if form and lists else rearranged(document).tables
    whole: list[Table] = []
    for table, reading in _readings(given, document, platform):
        whole.append(table)
        tables.append(reading)
        blocks.extend(row_blocks(document, table, reading.others))
        if reading.layout and not table.hidden:
            blocks.extend(row_blocks(document, table, tuple(limits_in(table, reading.layout))))
    tables = tables if form and lists else held_together(document, whole, tables)
    own = frozenset(_own_domains(document))
    if form and lists:
        letter = form.letter(document, platform)
    else:
        listed = any(one.entries for one in tables)
        letter = read_letter(blocks, platform=platform, own=own, listed=listed)
    return _Part(tables=tuple(tables), letter=letter, blocks=tuple(blocks), form=form)


def _readings(
    tables: Sequence[Table], document: Document, platform: str
) -> Iterator[tuple[Table, TableReading]]:
    """Read the lists of all tables; each goes on as the one before, or the one above it."""
    carried: Layout | None = None
    section: Section | None = None
    cut: Cut | None = None
    for n, table in enumerate(tables):
        section = section if n and _goes_on(document, tables[n - 1], table) else None
        listed, cut = lists_of(table, cut, carried)
        for one in listed:
            sheet = Sheet(
                table=one.table, document=document.name, platform=platform, section=one.section
            )
            reading = (
                read_laid_out(sheet, one.layout)
                if one.apart
                else read_table(sheet, carried, section)
            )
            carried = reading.layout or carried
            section = reading.section if reading.layout and not one.apart else section
            cut = cut.read(reading.layout, reading.section) if cut and one.beside else cut
            yield one.table, below_words_of_all(reading, one.caption, one.doubt)


def _goes_on(document: Document, before: Table, table: Table) -> bool:
    """Tell whether what was said in a table may hold in the next: nothing between them asks."""
    between = document.lines[before.above or 0 : table.above or 0]
    return before.sheet == table.sheet and not any(asks_plainly(line.text) for line in between)


def row_blocks(document: Document, table: Table, rows: Sequence[Row]) -> Iterator[Block]:
    """Give rows that are no items as text of the letter."""
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
    """Give the domains the sender writes from; a free mail service is nobody's own.

    Nor is the receiver's: what somebody there passes on may ask about the platform itself.
    """
    ours = {_domain(value) for name, value in document.headers if name.lower() == "to"}
    for name, value in document.headers:
        if name.lower() in {"from", "sender", "reply-to"}:
            domain = _domain(value)
            free = domain in _FREE_MAIL or domain in ours
            if "." in domain and not free and not locate(domain).platform:
                yield domain


def _domain(address: str) -> str:
    return address.rpartition("@")[2].strip(" <>\"'").lower()


def _entries(
    parts: Sequence[_Part],
    directory: Directory | None,
    together: Together,
    fields: OrderFields,
    spared: frozenset[str],
) -> tuple[Entry, ...]:
    listed = [entry for part in parts for one in part.tables for entry in one.entries]
    keys = {(entry.locator.kind, entry.locator.id) for entry in listed}
    written = [
        entry
        for part in parts
        for entry in _told_elsewhere(part, parts)
        if (entry.locator.kind, entry.locator.id) not in keys
    ]
    also = [one for part in parts for one in also_named(part.letter, together.platform)]
    told = reduce(or_, (part.letter.told for part in parts), NOTHING_TOLD)
    if any(one.locator.needs_person == FOOTNOTED for one in listed):
        told = told.with_marks()
    both = [told.of(of_spared(entry, spared)) for entry in (*written, *listed)]
    both = list(told.of_lists(both))
    spared_keys = frozenset(_spared_in_any(parts, together.platform))
    both = [doubted(one, SPARED_ELSEWHERE) if _key(one) in spared_keys else one for one in both]
    if not any(part.form for part in parts):
        both = list(told.in_tongue(both, fields.languages))
    entries = together.hold_all(both, also=also, issued_on=fields.issued_on)
    return tuple(_held(entry, directory, together.platform) for entry in entries)


def _all_entries(parts: Sequence[_Part]) -> Iterator[Entry]:
    for part in parts:
        yield from part.letter.entries
        yield from (entry for one in part.tables for entry in one.entries)


def _key(entry: Entry) -> tuple[Kind, str]:
    return entry.locator.kind, entry.locator.id


def _spared_in_any(parts: Sequence[_Part], platform: str) -> Iterator[tuple[Kind, str]]:
    """Give what some letter of the delivery spares by name, or takes back."""
    named = defaultdict[tuple[Kind, str], set[str]](set)
    for entry in _all_entries(parts):
        named[_key(entry)].add(entry.source.document)
    for part in parts:
        for entry in part.letter.entries:
            doubtful = entry.locator.needs_person is not None
            again = len(named[_key(entry)]) > 1
            if again and any(_takes_back(said, doubtful=doubtful) for said in entry.captions):
                yield _key(entry)
        for said in part.letter.not_items:
            if said.why in SPARED:
                one = locate(said.locator, platform=platform)
                yield one.kind, one.id


def _takes_back(said: str, *, doubtful: bool) -> bool:
    return is_taken_back(said) or (doubtful and takes_back(said) and not asks_plainly(said))


def _told_elsewhere(part: _Part, parts: Sequence[_Part]) -> Iterator[Entry]:
    """Give what a letter lists, held against what the others of the delivery tell of its list."""
    others = (one.letter.told for one in parts if one is not part)
    yield from reduce(or_, others, NOTHING_TOLD).of_list(part.letter.entries)


def _held(entry: Entry, directory: Directory | None, platform: str) -> Entry:
    """Hold an entry against the directory; one from a scan first against its own readings."""
    locator = settle(entry.locator, directory, platform)
    if directory is not None:
        locator = directory.check(locator)
    if entry.source.path.startswith("ocr-"):
        locator = fewer(locator, platform)
    return entry if locator is entry.locator else replace(entry, locator=locator)


def also_named(letter: LetterReading, platform: str) -> Iterator[Locator]:
    """Read the addresses that a letter names without asking about them."""
    for said in letter.not_items:
        if said.why != "mail-address":
            yield locate(said.locator, platform=platform)


def _not_items(parts: Sequence[_Part], items: tuple[ReadItem, ...]) -> Iterator[NotItem]:
    norms = {item.norm for item in items}
    for part in parts:
        yield from (said for one in part.tables for said in one.not_items)
        yield from (said for said in part.letter.not_items if said.locator not in norms)
