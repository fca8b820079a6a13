"""One page judged and read: is its text to be believed, what is table, what is letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Box, Line, TextLayer
from duly.receive.readers.pdf.annotated import NONE, Notes
from duly.receive.readers.pdf.content import Content
from duly.receive.readers.pdf.entries import find_entries
from duly.receive.readers.pdf.geometry import holds
from duly.receive.readers.pdf.grid import find_grids
from duly.receive.readers.pdf.joints import is_locator
from duly.receive.readers.pdf.lines import find_lines
from duly.receive.readers.pdf.order import in_order
from duly.receive.readers.pdf.overlaid import doubted
from duly.receive.readers.pdf.pagetable import (
    SPACED,
    PageTable,
    read_ruled,
    read_spaced,
    rounded,
)
from duly.receive.readers.pdf.spaced import find_spaced
from duly.receive.readers.pdf.underlines import without_underlines
from duly.receive.readers.pdf.words import Word, find_bands, find_words

_FULL_PAGE = 0.8  # share of the page that a scan's pictures cover
_PICTURE = 0.1
_OUTLINES = 300  # drawn shapes on a page without letters: text turned into drawings
_FAR_BELOW = 3.0  # line heights between two texts of which the second does not carry on the first
_COLUMNS_APART = 1.6  # line heights between two texts that are not one line


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one page says."""

    number: int
    layer: TextLayer | None
    lines: tuple[Line, ...] = ()
    tables: tuple[PageTable, ...] = ()
    pictures: bool = False
    unseen: int = 0
    unmapped: int = 0
    turned: int = 0  # quarter turns that its boxes have from the page as it is stored
    size: tuple[float, float] = (0.0, 0.0)  # of the page so turned
    unread: tuple[str, ...] = ()  # locators that only the second reader saw
    struck: bool = False  # a line runs through words of it
    across: str = ""  # what runs aslant over it, or is huge


def judge(content: Content) -> TextLayer | None:
    """Say where a page's text comes from, or that it is blank.

    A page that is one picture is a scan whatever text lies under it: that text is foreign.
    """
    covered = sum(_share(box, content) for box in content.pictures)
    if covered >= _FULL_PAGE or (not content.letters and covered >= _PICTURE):
        return TextLayer.FOREIGN if content.letters or content.unseen else TextLayer.SCAN
    if content.letters:
        return TextLayer.BORN_DIGITAL
    if content.unseen:
        return TextLayer.FOREIGN
    return TextLayer.SCAN if content.strokes >= _OUTLINES else None


def read_page(
    content: Content, number: int, before: Page | None = None, notes: Notes = NONE
) -> Page:
    """Read a page's tables and the lines around them; nothing of a page that is a picture.

    A table of the page before without printed columns lends its own to the one going on here.
    """
    layer = judge(content)
    if layer is not TextLayer.BORN_DIGITAL:
        return Page(number=number, layer=layer)
    words = find_words(content.letters)
    found, rest = _tables(content, words, number, _columns(before))
    read = in_order(tuple(_lines(rest, number, content.links)), found)
    (lines, tables), struck = doubted(read, content, words, notes)
    return Page(
        number=number,
        layer=layer,
        lines=lines,
        tables=tables,
        pictures=any(_share(box, content) >= _PICTURE for box in content.pictures),
        unseen=content.unseen,
        unmapped=content.unmapped,
        turned=content.turned,
        size=(content.view.width, content.view.height),
        across=content.across,
        struck=struck,
    )


def _share(box: Box, content: Content) -> float:
    wide = min(box[2], content.view.width) - max(box[0], 0.0)
    high = min(box[3], content.view.height) - max(box[1], 0.0)
    area = content.view.width * content.view.height
    return max(wide, 0.0) * max(high, 0.0) / area if area else 0.0


def _columns(before: Page | None) -> tuple[float, ...]:
    last = before.tables[-1] if before and before.tables else None
    return last.edges if last and last.path == SPACED else ()


def _tables(
    content: Content, words: list[Word], number: int, before: tuple[float, ...]
) -> tuple[list[PageTable], list[Word]]:
    """Read tables with printed columns first, then those that only spacing tells."""
    tables = []
    rules = without_underlines(content.rules, words)
    grids = find_grids(rules)
    inside, words = _sorted_in(words, [grid.box for grid in grids])
    for grid, held in zip(grids, inside, strict=True):
        tables.append(read_ruled(grid, held, number, content.links))
    spaced = find_spaced(find_bands(words), rules, before)
    inside, words = _sorted_in(words, [table.grid.box for table in spaced])
    for table, held in zip(spaced, inside, strict=True):
        tables.append(read_spaced(table, held, number, content.links))
    return tables, words


def _sorted_in(words: Iterable[Word], boxes: Sequence[Box]) -> tuple[list[list[Word]], list[Word]]:
    """Give each word to the first box in which it begins, or to the running text."""
    inside: list[tuple[Box, list[Word]]] = [(box, []) for box in boxes]
    rest: list[Word] = []
    for word in words:
        x, y = word.letters.across(word.start), word.middle
        for (left, top, right, bottom), held in inside:
            if left <= x <= right and top <= y <= bottom:
                held.append(word)
                break
        else:
            rest.append(word)
    return [held for _, held in inside], rest


def _lines(words: Iterable[Word], number: int, links: Sequence[tuple[Box, str]]) -> Iterator[Line]:
    last: Box | None = None
    for entry in find_entries(find_lines(words, columns_apart=_COLUMNS_APART)):
        box = entry.box
        if last is not None and box[1] - last[3] > _FAR_BELOW * (last[3] - last[1]):
            yield Line(text="", page=number)  # no address goes on over a blank line
        last = box if is_locator(entry.text) and not entry.ended else None
        yield Line(
            text=entry.text,
            page=number,
            box=rounded(box),
            link=_link(box, links),
            doubt=entry.doubt,
        )
        if entry.ended:
            yield Line(text="", page=number)


def _link(box: Box, links: Sequence[tuple[Box, str]]) -> str | None:
    """Return the address of the first link whose middle lies on the text, or the other way."""
    for area, address in links:
        if holds(box, (area[0] + area[2]) / 2, (area[1] + area[3]) / 2) or holds(
            area, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        ):
            return address
    return None
