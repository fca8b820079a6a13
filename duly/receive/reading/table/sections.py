"""Titles between the rows of a list: below one that does not ask, what stands is in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly.receive.readers.document import Row
from duly.receive.reading.entry import Entry
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.heads import Role
from duly.receive.reading.table.places import serial_at
from duly.receive.reading.table.starts import starts_in
from duly.receive.reading.text.introductions import only_counts, unlike
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.titles import OTHERS, asks_to_do, spared_at_length, spared_by

_UNDER = "the title above its rows does not plainly ask about them: are they asked about?"
_BESIDE = "lists stand side by side, and its own title does not plainly ask: is it asked about?"
_LONGEST = 600  # characters
_LETTER = 2  # lone cells above a list: more are a letter's


@dataclass(frozen=True, slots=True)
class Section:
    """The titles so far, and why the last one leaves its rows in doubt.

    ``above`` is the sentence above the whole list, where it plainly asks.
    """

    titles: tuple[str, ...] = ()
    doubt: str | None = None
    above: str = ""

    def after(self, title: str) -> Section:
        """Give the section that begins with a title; only the last two are held together."""
        if title in self.titles[-1:]:
            return self
        titles = (*self.titles[-1:], title)
        other = _UNDER if len(titles) - 1 in unlike(titles) else None
        return replace(self, titles=titles, doubt=spared_at_length(title) or other)

    def headed(self) -> Section:
        """Give the section whose title has heads of its own: it is a list beside the first."""
        if self.doubt or not self.titles or 1 not in unlike((self.above, self.titles[-1])):
            return self
        return replace(self, doubt=_UNDER)

    def held(self, entry: Entry) -> Entry:
        """Doubt an entry below a title that does not ask."""
        locator = entry.locator
        if not self.doubt or locator.needs_person:
            return entry
        return replace(entry, locator=replace(locator, needs_person=self.doubt))


FIRST = Section()


def first_section(above: Sequence[Row]) -> Section:
    """Begin below the rows above a list; what asks there asks about its first part."""
    said = [text for row in above if (text := lone_text(row))]
    return Section(above=said[-1] if said and asks_plainly(said[-1]) else "")


def section_beside(title: str, doubt: str | None = None) -> Section:
    """Begin a list below its own title, beside others: it asks, or only names their kind."""
    plain = asks_to_do(title) or only_counts(title)
    why = spared_by(title) or (None if plain else _BESIDE)
    return Section(titles=(title,), doubt=why or doubt)


def spared_above(rows: Sequence[Row]) -> str | None:
    """Give why the last words that stand alone above a list leave it in doubt."""
    lone = [text for row in rows if (text := lone_text(row))]
    why = spared_at_length(lone[-1]) if lone else None
    signed = why == OTHERS and len(lone) > _LETTER  # a letter may be signed above its list
    return None if signed else why


def title_of(row: Row, layout: Layout) -> str | None:
    """Give the words of a row that holds nothing else, in one cell."""
    if serial_at(row, layout.place(Role.SERIAL)) is not None:
        return None
    text = lone_text(row)
    if text is None or len(text) > _LONGEST or starts_in(text):
        return None
    return text if " " in text or spared_by(text) else None


def lone_text(row: Row) -> str | None:
    """Give what a row says in one cell alone, or in several that say the same."""
    said = ""
    for cell in row.cells:
        text = cell.text.strip()
        if said and text and text != said:
            return None
        said = said or text
    return said or None


def caption_of(row: Row) -> str:
    """Give what a row says that holds one cell and no locator; nothing of any other row."""
    text = lone_text(row)
    return "" if text is None or len(text) > _LONGEST or starts_in(text) else text


def caption_above(rows: Sequence[Row]) -> str:
    """Give the last title among the rows above a list."""
    return next(filter(None, map(caption_of, reversed(rows))), "")
