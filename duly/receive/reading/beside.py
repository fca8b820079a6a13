"""Lists that stand beside one another: of each, what the letter says of it as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from duly.receive.readers.delimited import PATH as LISTED
from duly.receive.readers.document import Document, Table
from duly.receive.reading.above import said_above
from duly.receive.reading.entry import Entry
from duly.receive.reading.table.belowit import said_around
from duly.receive.reading.table.heads import Role, is_office_head, kind_of_type, role_of_head
from duly.receive.reading.table.rows import TableReading
from duly.receive.reading.table.sections import spared_above
from duly.receive.reading.text.earlier import RECITED, recitals
from duly.receive.reading.text.introductions import UNLIKE, unlike
from duly.receive.reading.text.listnames import calling
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.titles import spared_by

OFFICES = "the heads of its list speak of offices and their holders: is it asked about?"
_NAMED = "the letter speaks of this list by itself and does not plainly ask about it"
_DATA = frozenset({"json-items", "xml-items"})


def held_together(
    document: Document, tables: Sequence[Table], readings: Sequence[TableReading]
) -> list[TableReading]:
    """Doubt the rows of a table above which it is not plainly asked about them."""
    listing = [place for place, one in enumerate(readings) if one.entries]
    above = said_above(document, tables, listing)
    calls = calling([one.captions for one in above])
    said = [one.text_without(calls) for one in above]
    doubtful = {listing[place] for place in unlike(said)}
    told = [listing[place] for place in recitals(said)]
    if len(listing) > 1:
        doubtful |= {place for place in listing if _is_of_unknown_field(tables[place])}
    whys: dict[int, str] = dict.fromkeys(doubtful, UNLIKE) | dict.fromkeys(told, RECITED)
    whys |= {place: one.spared for place, one in zip(listing, above, strict=True) if one.spared}
    for place in listing:
        beside_others = len(listing) > 1
        why = _titled(tables[place], readings[place], beside_others=beside_others)
        whys |= {place: why} if why else {}
    captions = {place: one.captions for place, one in zip(listing, above, strict=True)}
    return [
        _called(one, captions.get(place, ()), whys.get(place)) for place, one in enumerate(readings)
    ]


def _called(reading: TableReading, captions: tuple[str, ...], why: str | None) -> TableReading:
    """Say of the rows what stands above their table, where no title in it does; doubt them."""
    entries = (one if one.captions else replace(one, captions=captions) for one in reading.entries)
    return replace(reading, entries=tuple(doubted(one, why) if why else one for one in entries))


def _titled(table: Table, reading: TableReading, *, beside_others: bool) -> str | None:
    """Give why a table's own title, or the heads of its columns, leave its rows in doubt."""
    sheet = spared_by(table.sheet) if table.sheet and table.path not in _DATA else None
    if sheet or reading.layout is None:
        return sheet
    if why := spared_above(table.rows[: reading.layout.body]):
        return why
    if table.path == LISTED and (
        why := said_around(table.rows, reading.layout.body, reading.entries)
    ):
        return why
    return OFFICES if beside_others and any(map(is_office_head, reading.layout.heads)) else None


def _is_of_unknown_field(table: Table) -> bool:
    """Tell whether a list stands in a field of data whose name says neither ask nor kind."""
    if table.path not in _DATA or not table.sheet:
        return False
    named = re.sub(r"[._-]+|(?<=[a-z])(?=[A-Z])", " ", table.sheet)
    known = role_of_head(named.split()[-1]) is Role.LOCATOR or kind_of_type(named.split()[-1])
    return is_turned(named) or not (known or asks_plainly(named))


def below_words_of_all(reading: TableReading, caption: str, doubt: str | None) -> TableReading:
    """Say of a list what stands above it and its neighbours, and doubt what speaks of them all."""
    entries = (
        replace(one, captions=(*one.captions, caption)) if caption else one
        for one in reading.entries
    )
    return replace(reading, entries=tuple(doubted(one, doubt) if doubt else one for one in entries))


def of_spared(entry: Entry, spared: frozenset[str]) -> Entry:
    """Doubt an entry of a file that the letter does not ask about."""
    return doubted(entry, _NAMED) if entry.source.document in spared else entry


def doubted(entry: Entry, why: str) -> Entry:
    """Put a doubt on an entry that has none."""
    locator = entry.locator
    return replace(entry, locator=replace(locator, needs_person=locator.needs_person or why))
