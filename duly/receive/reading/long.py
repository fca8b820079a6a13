"""A list far longer than a letter, read row by row: what it says is told, never held whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from duly.order.terms import Kind, Unreadable
from duly.receive.readers.document import Document, Row
from duly.receive.readers.longlist import LongList, side_by_side
from duly.receive.reading.concluding import Conclusion, Lists
from duly.receive.reading.directory import Directory
from duly.receive.reading.doubts import Together, held
from duly.receive.reading.entry import Entry
from duly.receive.reading.fields.order import fields_of
from duly.receive.reading.fields.prose import prose_of
from duly.receive.reading.forms.registers import register
from duly.receive.reading.itemize import ItemMaker
from duly.receive.reading.outcome import NotItem, Reading, ReadItem
from duly.receive.reading.spool import (
    Spool,
    lay_aside,
    lay_not_item_aside,
    take_not_item_up,
    take_up,
)
from duly.receive.reading.table.columns import layout_of
from duly.receive.reading.table.lists import lists_of
from duly.receive.reading.table.rows import Body, Sheet
from duly.receive.reading.table.sections import caption_above, first_section
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.letter import LetterReading, read_letter
from duly.receive.reading.text.listnames import Captions, doubtful
from duly.receive.reading.whole import also_named, platform_of, row_blocks

_PIECE = 1_000


@dataclass(slots=True, kw_only=True)
class LongReading:
    """A list as read: take all ``items``, then all ``not_items``, then the ``rest``."""

    conclusion: Conclusion
    letter: LetterReading
    directory: Directory | None
    written: list[Entry]  # named above the list and not in it
    laid: Spool
    aside: Spool
    doubtful: frozenset[Captions] = frozenset()  # lists that the text calls by name
    _whys: Counter[str] = field(default_factory=Counter)
    _norms: set[str] = field(default_factory=set)  # of items that the text above also names

    def items(self) -> Iterator[ReadItem]:
        """Give every item, each held against all others and the directory."""
        named = {said.locator for said in self.letter.not_items}
        told = self.letter.told
        for one in chain(self.written, chain.from_iterable(map(take_up, self.laid.batches()))):
            entry = told.of_list_called(told.of(one), self.doubtful)
            locator = self.conclusion.together.hold(entry.locator)
            if self.directory is not None:
                locator = self.directory.check(locator)
            item = self.conclusion.make.item(held(entry, locator))
            if item.norm in named:
                self._norms.add(item.norm)
            yield item

    def not_items(self) -> Iterator[NotItem]:
        """Give what was set aside, with why."""
        above = (said for said in self.letter.not_items if said.locator not in self._norms)
        for said in chain(map(take_not_item_up, self.aside), above):
            self._whys[said.why] += 1
            yield said

    def rest(self) -> Reading:
        """Give the reading without its items."""
        return self.conclusion.reading(self._whys)


def read_long(
    listed: LongList, *, platform: str | None = None, directory: Directory | None = None
) -> LongReading:
    """Read a long list: the same items, doubts and counts as ``read`` gives in one piece.

    Refuses with ``unknown-platform``; raises ``Unreadable`` with ``too-large`` for lists side by
    side and for one in which no column of locators is found: they are for a person, in parts.
    """
    first, document = listed.first(), listed.document
    chosen = platform_of([replace(document, tables=(first,))], platform)
    if register(replace(document, tables=(first,))) is not None:
        raise Unreadable("too-large", "The register is too long. Send it in parts, or as XML.")
    if len(lists_of(first, None)[0]) > 1:
        raise side_by_side()
    layout = layout_of(first, width=listed.width)
    if layout is None:
        why = "No column of accounts, posts or addresses was found. Send the list in parts."
        raise Unreadable("too-large", why)
    above = replace(first, rows=first.rows[: layout.body])
    blocks = tuple(row_blocks(document, above, above.rows))
    letter = read_letter(blocks, platform=chosen, own=frozenset(), listed=True)
    sheet = Sheet(table=replace(first, rows=()), document=document.name, platform=chosen)
    section, caption = first_section(above.rows), caption_above(above.rows)
    body = Body(sheet=sheet, layout=layout, section=section, caption=caption)
    passed = _Pass(body=body, together=Together(platform=chosen))
    passed.go_through(islice(listed.rows(), layout.body, None), named=letter.entries)
    return _concluded(passed, document, blocks, letter, directory)


@dataclass(slots=True, kw_only=True)
class _Pass:
    """The first time through the rows: everything is seen, and laid aside."""

    body: Body
    together: Together
    laid: Spool = field(default_factory=Spool)
    aside: Spool = field(default_factory=Spool)
    grounds: set[str] = field(default_factory=set)
    captions: set[Captions] = field(default_factory=set)
    listed: set[tuple[Kind, str]] = field(default_factory=set)  # of what is named above as well

    def go_through(self, rows: Iterator[Row], *, named: Sequence[Entry]) -> None:
        above = {(entry.locator.kind, entry.locator.id) for entry in named}
        while piece := list(islice(rows, _PIECE)):
            self.body.take(piece)
            self._lay_aside(self.body.entries[:-1], above)
            del self.body.entries[:-1]  # the next row may carry the last one on
        self._lay_aside(self.body.entries, above)
        self.body.entries.clear()

    def _lay_aside(self, entries: list[Entry], above: set[tuple[Kind, str]]) -> None:
        self.together.see(entry.locator for entry in entries)
        self.laid.add(map(lay_aside, entries))
        self.captions.update(entry.captions for entry in entries)
        self.grounds.update(entry.ground for entry in entries if entry.ground)
        if above:
            self.listed |= above.intersection((e.locator.kind, e.locator.id) for e in entries)
        self.aside.add(map(lay_not_item_aside, self.body.not_items))
        self.body.not_items.clear()


def _concluded(
    passed: _Pass,
    document: Document,
    blocks: tuple[Block, ...],
    letter: LetterReading,
    directory: Directory | None,
) -> LongReading:
    together = passed.together
    written = [
        entry
        for entry in letter.entries
        if (entry.locator.kind, entry.locator.id) not in passed.listed
    ]
    prose = prose_of([blocks], [])
    fields = fields_of(prose, " ".join(sorted(passed.grounds)), blocks)
    together.see(entry.locator for entry in written)
    together.see(also_named(letter, together.platform), items=False)
    together.judge(fields.issued_on)
    body = passed.body
    lists = Lists(rows=body.rows, serials=[body.serials], empty=body.empty)
    return LongReading(
        conclusion=Conclusion(
            documents=(document,),
            prose=prose,
            fields=fields,
            lists=lists,
            together=together,
            make=ItemMaker.of(fields, prose),
        ),
        letter=letter,
        directory=directory,
        written=written,
        laid=passed.laid,
        aside=passed.aside,
        doubtful=doubtful(
            {*passed.captions, *(one.captions for one in written)}, letter.told.texts
        ),
    )
