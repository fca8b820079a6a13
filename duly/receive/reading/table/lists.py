"""The lists of one table: side by side below a title each, or printed in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import islice, pairwise

from duly.receive.readers.document import Row, Table
from duly.receive.reading.table.columns import Layout, flat, layout_of, width_of
from duly.receive.reading.table.heads import Role, role_of_head
from duly.receive.reading.table.ofall import (
    OF_ALL,
    are_doubted,
    leading,
    part_of,
    said_of_all,
)
from duly.receive.reading.table.places import SERIAL, serial_at, text_at
from duly.receive.reading.table.sections import (
    Section,
    caption_above,
    section_beside,
    spared_above,
)
from duly.receive.reading.table.sidebyside import firsts_of
from duly.receive.reading.table.starts import names_something
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.titles import spared_by

_ABOVE = 40  # rows in which the heads are looked for
_BARE = re.compile(r"(?=.*[^\W\d_])[\w.-]{2,40}")
_UNKNOWN = "the word above its column is not known here: is what stands below it asked about?"


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the lists of a table begin, and what is said of each; the next page goes on so."""

    width: int
    firsts: tuple[int, ...]
    titles: tuple[str, ...]  # none where the lists have no titles of their own
    numbered: bool
    above: int = 0  # the rows above the titles
    layouts: tuple[Layout | None, ...] = ()  # as they were read
    sections: tuple[Section, ...] = ()  # with which they ended
    doubt: str | None = None  # of all of them

    def parts(self, table: Table) -> tuple[Table, ...]:
        """Give each list a table of its own; row numbers stay the container's."""
        rows = table.rows[self.above :]
        return tuple(
            replace(table, rows=tuple(part_of(row, first, end) for row in rows))
            for first, end in pairwise([*self.firsts, self.width])
        )

    def speaks(self) -> bool:
        """Tell whether anything said of these lists holds on the next page."""
        return bool(self.titles or self.doubt or any(one.doubt for one in self.sections))

    def left(self, table: Table) -> Table | None:
        """Give what stands left of the first list, if anything does."""
        rows = tuple(
            replace(row, cells=row.cells[: self.firsts[0]])
            for row in table.rows[self.above :]
            if not said_of_all(row)
        )
        filled = any(cell.text.strip() or cell.link for row in rows for cell in row.cells)
        return replace(table, rows=rows) if filled else None

    def read(self, layout: Layout | None, section: Section) -> Cut:
        """Keep the layout of the next list as it was read, and what was said in it last."""
        layouts, sections = (*self.layouts, layout), (*self.sections, section)
        return replace(self, layouts=layouts, sections=sections)


@dataclass(frozen=True, slots=True)
class Listed:
    """One list of a table; how it is laid out and what it begins with, where it stands apart."""

    table: Table
    layout: Layout | None = None  # of what is cut out of its table
    section: Section | None = None
    apart: bool = False  # cut out of its table: the one before does not go on in it
    beside: bool = False
    caption: str = ""  # of the rows above all lists
    doubt: str | None = None  # of all it holds


def lists_of(
    table: Table, before: Cut | None, carried: Layout | None = None
) -> tuple[tuple[Listed, ...], Cut | None]:
    """Take the lists of a table apart as its own titles tell, or those of the table before.

    ``carried`` is the layout of the table before, which lists without titles may go on with.
    """
    found = _cut_of(table)
    if found is not None:
        return _apart(table, *found)
    if before is not None and not before.speaks():
        before = None
    if before is not None and _goes_on(table, before):
        return _gone_on(table, before)
    if before is not None and before.width == width_of(table) and not _worded_above(table.rows):
        return _gone_on(table, replace(before, doubt=before.doubt or OF_ALL))
    if not (firsts := firsts_of(table)):
        return (Listed(table),), None
    cut = Cut(width_of(table), firsts, (), numbered=True, above=leading(table.rows))
    parts: list[Listed] = []
    for part in cut.parts(table):
        layout = layout_of(part, carried)
        parts.append(Listed(part, layout))
        carried = layout or carried
    return _apart(table, cut, parts)


def _gone_on(table: Table, before: Cut) -> tuple[tuple[Listed, ...], Cut]:
    """Read the lists of the table before further, each as it ended there."""
    cut = replace(before, above=leading(table.rows), layouts=(), sections=())
    said = [text for row in table.rows[: cut.above] if (text := said_of_all(row))]
    sections = [reduce(Section.after, said, one) for one in before.sections]
    parts = zip(cut.parts(table), sections, before.layouts, strict=True)
    listed = [Listed(part, layout_of(part, layout), section) for part, section, layout in parts]
    return _apart(table, cut, listed)


def _apart(table: Table, cut: Cut, parts: list[Listed]) -> tuple[tuple[Listed, ...], Cut]:
    """Say of each list what the table says of all; what stands beside them is read as well."""
    above, left = table.rows[: cut.above], cut.left(table)
    tables, layouts = [one.table for one in parts], [one.layout for one in parts]
    doubted = left is not None or are_doubted(tables, layouts, numbered=cut.numbered)
    doubt = cut.doubt or spared_above(above) or (OF_ALL if doubted else None)
    others = [replace(table, rows=above)] if above else []
    others += [left] if left else []
    caption = caption_above(above)
    return (
        *(Listed(one, layout_of(one), apart=True, doubt=doubt) for one in others),
        *(replace(one, apart=True, beside=True, caption=caption, doubt=doubt) for one in parts),
    ), replace(cut, doubt=doubt)


def _listed(part: Table, title: str, *, numbered: bool) -> Listed:
    """Lay a list out by its own heads; by its bare names below a head that is not known."""
    if (layout := layout_of(part)) is not None:
        return Listed(part, layout, section_beside(title))
    body = (_worded_above(part.rows) or [0])[-1] + 1
    head, below = part.rows[body - 1], replace(part, rows=part.rows[body:])
    column = _of_names(head, below, first=int(numbered))
    if column is None:
        return Listed(part, None, section_beside(title))
    known = role_of_head(text_at(head, column)) is Role.LOCATOR
    roles = {0: Role.SERIAL} if numbered else {}
    roles[column] = Role.LOCATOR
    heads = frozenset(flat(cell.text) for cell in head.cells if cell.text.strip())
    names = Layout(width=width_of(below), locators=(column,), roles=roles, heads=heads)
    section = section_beside(title, None if known else _UNKNOWN)
    return Listed(below, layout_of(below, names), section)


def _of_names(head: Row, below: Table, first: int) -> int | None:
    """Give the first column of bare words that no head calls something else than names."""
    rows = [row for row in below.rows if not said_of_all(row)]
    for column in range(first, width_of(below)):
        role = role_of_head(text_at(head, column))
        texts = list(filter(None, (text_at(row, column) for row in rows)))
        if role in {None, Role.LOCATOR} and texts and all(map(_BARE.fullmatch, texts)):
            return column
    return None


def _cut_of(table: Table) -> tuple[Cut, list[Listed]] | None:
    """Find titles side by side, and the lists below them: each part holds locators."""
    above = [n for n in _worded_above(table.rows) if not said_of_all(table.rows[n])]
    width = width_of(table)
    if len(above) < 2 or width < 2:
        return None
    titles, head = table.rows[above[-2]], table.rows[above[-1]]
    firsts = tuple(_numbered(head, table.rows[above[-1] + 1 :], width))
    cut = _titled(titles, firsts, width) or _asked(titles, head, width)
    if cut is None:
        return None
    cut = replace(cut, above=above[-2])
    pairs = zip(cut.parts(table), cut.titles, strict=True)
    parts = [_listed(part, title, numbered=cut.numbered) for part, title in pairs]
    return (cut, parts) if all(one.layout for one in parts) else None


def _goes_on(table: Table, before: Cut) -> bool:
    """Tell whether a table goes on with the lists before: below no words, or the same heads."""
    if before.width != width_of(table) or len(before.layouts) != len(before.firsts):
        return False
    parts = replace(before, above=leading(table.rows)).parts(table)
    if not any(map(_worded_above, (part.rows for part in parts))):
        return before.numbered and all(map(_is_numbered, parts))
    return all(
        layout is not None and any(map(layout.repeats_head, islice(part.rows, _ABOVE)))
        for part, layout in zip(parts, before.layouts, strict=True)
    )


def _is_numbered(part: Table) -> bool:
    """Tell whether rows bear numbers first, or nothing at all: the other list was longer."""
    filled = [row for row in part.rows if any(cell.text.strip() for cell in row.cells)]
    filled = [row for row in filled if not said_of_all(row)]
    return all(serial_at(row, 0) is not None for row in filled)


def _worded_above(rows: Sequence[Row]) -> list[int]:
    """Give the places of the rows of words above the first that is numbered or names something."""
    places: list[int] = []
    for place, row in enumerate(islice(rows, _ABOVE)):
        texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
        if any(cell.link for cell in row.cells):
            return places
        if any(SERIAL.match(text) or names_something(text) for text in texts):
            return places
        places += [place] if texts else []
    return places


def _numbered(head: Row, rows: Sequence[Row], width: int) -> Iterator[int]:
    """Give the columns in which lists are numbered, below the same word or words for a number."""
    first = _filled(head, 0, width)[:1]
    for column in range(width):
        said = text_at(head, column)
        if said not in first and role_of_head(said) is not Role.SERIAL:
            continue
        filled = [row for row in rows if text_at(row, column)]
        numbers = [n for row in filled if (n := serial_at(row, column)) is not None]
        steady = all(after == before + 1 for before, after in pairwise(numbers))
        if numbers and steady and 2 * len(numbers) > len(filled):
            yield column


def _titled(titles: Row, firsts: tuple[int, ...], width: int) -> Cut | None:
    """Cut where numbers begin anew, below one title for each list."""
    ends = [*firsts, width]
    if len(firsts) < 2 or min(after - before for before, after in pairwise(ends)) < 2:
        return None
    over = [_filled(titles, first, end) for first, end in pairwise(ends)]
    if any(len(texts) != 1 for texts in over):
        return None
    return Cut(width, firsts, tuple(text for texts in over for text in texts), numbered=True)


def _asked(titles: Row, head: Row, width: int) -> Cut | None:
    """Cut below titles that ask or say no, each for itself: heads of one list do neither."""
    firsts = tuple(column for column in range(width) if text_at(titles, column))
    said = tuple(text_at(titles, column) for column in firsts)
    begins = next((column for column in range(width) if text_at(head, column)), None)
    if len(firsts) < 2 or begins != firsts[0] or not any(map(asks_plainly, said)):
        return None
    if not all(asks_plainly(text) or spared_by(text) for text in said):
        return None
    return Cut(width, firsts, said, numbered=False)


def _filled(row: Row, first: int, end: int) -> list[str]:
    return [text for column in range(first, end) if (text := text_at(row, column))]
