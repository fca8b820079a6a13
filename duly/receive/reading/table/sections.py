"""Titles between the rows of a list: below one that does not ask, what stands is in doubt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from duly.receive.readers.document import Row
from duly.receive.reading.entry import Entry
from duly.receive.reading.table.columns import Layout, serial_at, starts_in
from duly.receive.reading.table.heads import Role
from duly.receive.reading.text.introductions import unlike

_UNDER = "the title above its rows does not plainly ask about them: are they asked about?"
_LONGEST = 200  # characters


@dataclass(frozen=True, slots=True)
class Section:
    """The titles so far, and whether the last one leaves its rows in doubt."""

    titles: tuple[str, ...] = ()
    doubtful: bool = False

    def after(self, title: str) -> Section:
        """Give the section that begins with a title; only the last two are held together."""
        titles = (*self.titles[-1:], title)
        return Section(titles=titles, doubtful=len(titles) - 1 in unlike(titles))

    def held(self, entry: Entry) -> Entry:
        """Doubt an entry below a title that does not ask."""
        locator = entry.locator
        if not self.doubtful or locator.needs_person:
            return entry
        return replace(entry, locator=replace(locator, needs_person=_UNDER))


FIRST = Section()


def title_of(row: Row, layout: Layout) -> str | None:
    """Give the words of a row that holds nothing else, in one cell."""
    filled = {cell.text.strip() for cell in row.cells if cell.text.strip()}
    if len(filled) != 1 or serial_at(row, layout.place(Role.SERIAL)) is not None:
        return None
    (text,) = filled
    is_title = len(text) <= _LONGEST and " " in text and not starts_in(text)
    return text if is_title else None
