"""A form that was recognized: where its items stand, and the fields that it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from duly.receive.readers.document import Document, Flag, Table
from duly.receive.reading.entry import Entry
from duly.receive.reading.forms.strips import Strip, blocks_from
from duly.receive.reading.locator import Locator
from duly.receive.reading.outcome import NotItem, OrderFields
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.letter import LetterReading, read_letter

_SIGN = re.compile(r"[/\\]|did:|\[\.\]|\(dot\)", re.IGNORECASE)
_NOTE = 12  # words
_IN_A_SENTENCE = "it stands in a sentence of the form's field, not by itself"
_BARE = "the form asks for the exact address, and only a name is given"
_LEAD = "Remove or disable access to the following links:"
ELSEWHERE = "outside-the-list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """``listed`` holds the lines that name items; nothing in ``rest`` is one.

    Without ``listed`` only fields are given, and the document is read like any other.
    """

    name: str
    listed: tuple[Strip, ...] | None
    rest: tuple[Strip, ...]
    tables: tuple[Table, ...] = ()  # lists beside the form, read as lists are
    values: Mapping[str, Any] = field(default_factory=dict)
    flags: tuple[Flag, ...] = ()

    def filled(self, fields: OrderFields) -> OrderFields:
        """Put what the form says in the place of what its words only suggest."""
        return replace(fields, form=self.name, **self.values)

    def blocks(self, document: Document) -> tuple[Block, ...]:
        """Give the form's text, for the fields that it leaves to its words."""
        return blocks_from(document, self.rest)

    def letter(self, document: Document, platform: str) -> LetterReading:
        """Read its items; an address outside their field is none, and is told."""
        listed = [_alone(strip) for strip in self.listed or ()]
        inside = read_letter(blocks_from(document, listed, _LEAD), platform=platform)
        outside = read_letter(blocks_from(document, self.rest), platform=platform)
        entries, beside = _addressed(inside.entries)
        norms = {entry.locator.norm for entry in entries}
        elsewhere = (entry for entry in outside.entries if entry.locator.norm not in norms)
        not_items = (
            *inside.not_items,
            *(_no(entry, "additional-information") for entry in beside),
            *outside.not_items,
            *(_no(entry, ELSEWHERE) for entry in elsewhere),
        )
        return LetterReading(entries=entries, not_items=not_items)


def _no(entry: Entry, why: str) -> NotItem:
    return NotItem(locator=entry.locator.written, why=why, source=entry.source)


def _alone(strip: Strip) -> Strip:
    """Doubt an address that stands in a sentence, and not by itself."""
    words = [word for word in strip.text.split() if not _SIGN.search(word)]
    if len(words) <= _NOTE:
        return strip
    return replace(strip, line=replace(strip.line, doubt=strip.line.doubt or _IN_A_SENTENCE))


def _addressed(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Keep addresses; a name beside them tells more of them, and one alone goes to a person."""
    addresses = tuple(entry for entry in entries if _SIGN.search(entry.locator.written))
    others = tuple(entry for entry in entries if entry not in addresses)
    if addresses:
        return addresses, others
    return tuple(replace(one, locator=_doubted(one.locator)) for one in others), ()


def _doubted(locator: Locator) -> Locator:
    return replace(locator, needs_person=locator.needs_person or _BARE)
