"""What notes and stamps on pages say of them, and what is said of it to whoever reads the order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from duly.receive.readers.document import Flag
from duly.receive.readers.pdf.annotated import Notes
from duly.receive.readers.pdf.content import Content
from duly.receive.readers.pdf.overlaid import all_doubted, lettered, typed
from duly.receive.readers.pdf.page import Page
from duly.receive.readers.pdf.stamps import takes_away

_LONGEST = 100
_WORD = 3  # letters


def with_typed(page: Page, content: Content, notes: Notes) -> Page:
    """Add what notes say to a page's lines."""
    more = tuple(typed(notes, page.number, content.view)) if notes.typed else ()
    return replace(page, lines=(*page.lines, *more)) if more else page


def stamped(pages: list[Page], notes: Mapping[int, Notes]) -> list[Page]:
    """Doubt all of a document that is stamped as a draft, a copy, canceled or withdrawn."""
    taken = next((words for _, words in _stamps(pages, notes) if takes_away(words)), None)
    if taken is None:
        return pages
    why = f"A page is stamped {taken[:_LONGEST]!r}: does it order anything?"
    return [_all(page, why) for page in pages]


def unlike_letters(pages: list[Page], letters: frozenset[str]) -> list[Page]:
    """Doubt what holds a letter that the file's own maps may lie about."""
    if not letters:
        return pages
    read = [lettered((page.lines, page.tables), letters) for page in pages]
    return [
        replace(page, lines=lines, tables=tables)
        for page, (lines, tables) in zip(pages, read, strict=True)
    ]


def _all(page: Page, why: str) -> Page:
    lines, tables = all_doubted((page.lines, page.tables), why)
    return replace(page, lines=lines, tables=tables)


def _stamps(pages: Sequence[Page], notes: Mapping[int, Notes]) -> Iterator[tuple[int, str]]:
    for page in pages:
        if len(page.across) >= _WORD:
            yield page.number, page.across
        laid = notes.get(page.number)
        yield from ((page.number, words) for words in (laid.stamps if laid else ()))


def flags_of_notes(pages: Sequence[Page], notes: Mapping[int, Notes]) -> Iterator[Flag]:
    """Tell of stamps, of strokes through words, and of notes on the pages."""
    for number, words in {
        words: (number, words) for number, words in _stamps(pages, notes)
    }.values():
        said = f" that says {words[:_LONGEST]!r}" if words else ""
        why = f"Page {number} bears a stamp or words across it{said}. Look at it."
        yield Flag(code="stamped", why=why)
    if struck := [page.number for page in pages if page.struck]:
        why = f"A line runs through words on page {struck[0]}; they are asked about."
        yield Flag(code="struck-text", why=why)
    given = [note for page in notes.values() for note in page.typed]
    if any(note.shown for note in given):
        why = "Words were typed onto its pages as notes; what they name is asked about."
        yield Flag(code="typed-notes", why=why)
    if any(not note.shown for note in given):
        yield Flag(code="comments", why="Its pages bear comments; nothing in them is an item.")
