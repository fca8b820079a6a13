"""Rows of an annexure as items, each with its own ground and its own doubts."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from duly.order.terms import Kind
from duly.receive.readers.document import Cell, Row, Table
from duly.receive.readers.frozen import swiftly
from duly.receive.readers.marks import STRUCK
from duly.receive.reading.entry import Entry
from duly.receive.reading.locator import Locator
from duly.receive.reading.outcome import NotItem, Source
from duly.receive.reading.table.asletter import told, without_numbers_of
from duly.receive.reading.table.cells import AUTHOR, DISAGREE, is_blank, narrowed, read_cell
from duly.receive.reading.table.columns import (
    Layout,
    is_filler_row,
    is_headed_anew,
    layout_of,
)
from duly.receive.reading.table.heads import Role, kind_of_type
from duly.receive.reading.table.numbers import alone, numbered
from duly.receive.reading.table.places import serial_at, text_at
from duly.receive.reading.table.plainrows import PlainRows
from duly.receive.reading.table.remarks import is_told, is_worded_number, labeled, remark_against
from duly.receive.reading.table.sections import (
    FIRST,
    Section,
    caption_above,
    caption_of,
    first_section,
    lone_text,
    title_of,
)
from duly.receive.reading.table.starts import starts_in

_entry, _source = swiftly(Entry), swiftly(Source)
_BARE = re.compile(r"\w+\W*")
_WORDED = re.compile(r"(?![ivxlcdm]+\b)[^\W\d_]{4,}", re.IGNORECASE)  # and no Roman number
HEADED = "a bare word above a list of addresses: it may be the column's head and no account"
STRUCK_BESIDE = "Words of its row are struck through. Was it taken back?"
LABEL = "a bare word that heads why something is listed: it may be a label and no account"
UNNUMBERED = "a word stands where other rows have their number: it may be no row of the list"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """What a table gives; ``others`` are the rows that belong to the letter's text."""

    entries: tuple[Entry, ...]
    not_items: tuple[NotItem, ...]
    serials: tuple[int, ...]
    rows: int
    others: tuple[Row, ...]
    layout: Layout | None
    empty: tuple[int, ...] = ()  # row numbers that have a serial number and no locator
    section: Section = FIRST  # the last one


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with where it stands and how its platform writes.

    ``section`` is what it begins with where it is one list of several side by side.
    """

    table: Table
    document: str
    platform: str
    section: Section | None = None

    def source(self, row: Row, cell: Cell | None = None) -> Source:
        """Say where a row or one of its cells stands."""
        return _source(
            document=self.document,
            page=row.page,
            row=row.number,
            sheet=self.table.sheet,
            box=cell.box if cell else None,
            path=self.table.path,
        )


def read_table(sheet: Sheet, carried: Layout | None, before: Section | None = None) -> TableReading:
    """Read a table's rows; without a column of locators all of them are letter text.

    A table that goes on with the layout ``carried`` goes on with the section before, too.
    """
    layout = layout_of(sheet.table, carried)
    if layout is None or carried is None or before is None:
        return read_laid_out(sheet, layout)
    same = replace(layout, body=carried.body, unsure=carried.unsure) == carried
    own = any(map(lone_text, sheet.table.rows[: layout.body]))
    return read_laid_out(sheet, layout, before if same and not own else None)


def read_laid_out(
    sheet: Sheet, layout: Layout | None, before: Section | None = None
) -> TableReading:
    """Read a table's rows by the layout found; ``before`` is the section it goes on with."""
    if layout is None or sheet.table.hidden:
        hidden = tuple(_hidden_sheet(sheet)) if sheet.table.hidden else ()
        others = () if sheet.table.hidden else tuple(told(sheet.table.rows))
        return TableReading(
            entries=(), not_items=hidden, serials=(), rows=0, others=others, layout=None
        )
    above = sheet.table.rows[: layout.body]
    body = Body(
        sheet=sheet,
        layout=layout,
        tells=True,
        section=sheet.section or before or first_section(above),
        caption=caption_above(above),
    )
    body.take(sheet.table.rows[layout.body :])
    return TableReading(
        entries=tuple(body.entries),
        not_items=tuple(body.not_items),
        serials=tuple(body.serials),
        rows=body.rows,
        others=(*map(without_numbers_of, sheet.table.rows[: layout.body]), *body.told),
        layout=layout,
        empty=tuple(body.empty),
        section=body.section,
    )


@dataclass(slots=True, kw_only=True)
class Body:
    """The rows below the heads as they are read, in one go or piece by piece.

    Between two pieces all entries but the last may be taken away: a row may carry that one on.
    """

    sheet: Sheet
    layout: Layout
    entries: list[Entry] = field(default_factory=list)
    not_items: list[NotItem] = field(default_factory=list)
    serials: array[int] = field(default_factory=lambda: array("q"))
    empty: array[int] = field(default_factory=lambda: array("q"))
    rows: int = 0
    tells: bool = False  # rows of a label and words belong to the letter's text
    told: list[Row] = field(default_factory=list)
    section: Section = FIRST
    titled: bool = False  # the row before is a title
    caption: str = ""  # the last title above
    plain: PlainRows = field(init=False)

    def __post_init__(self) -> None:
        self.plain = PlainRows(self.layout)

    def take(self, rows: Iterable[Row]) -> None:
        """Read further rows; heads said again and fillers are passed over."""
        for row in rows:
            serial = self.plain.serial(row)
            if serial is not None:
                self.titled = False
                self._hold(row, serial, self._plain_row(row, serial))
                continue
            if self._is_head(row):
                self.section = self.section.headed() if self.titled else self.section
                continue
            if is_filler_row(row):
                continue
            self.not_items.extend(_aside(self.sheet, self.layout, row))
            if not row.hidden:
                self._take(row)

    def _is_head(self, row: Row) -> bool:
        """Tell whether a row says the heads again, or says others below a title."""
        return self.layout.repeats_head(row) or (self.titled and is_headed_anew(row))

    def _take(self, row: Row) -> None:
        title = title_of(row, self.layout)
        self.titled = title is not None
        if title:
            self.section = self.section.after(title)
        self.caption = caption_of(row) or self.caption
        serial = serial_at(row, self.layout.place(Role.SERIAL))
        if self.tells and serial is None and is_told(row, self.layout, self.sheet.platform):
            self.told.append(row)
            return
        found = list(_row(self.sheet, self.layout, row, serial))
        if found and serial is None and _continues(self.layout, row, self.entries):
            self.entries[-1] = _joined(self.entries[-1], found[0])
            return
        self._hold(row, serial, found if serial is not None else self._unnumbered(row, found))

    def _hold(self, row: Row, serial: int | None, entries: Iterable[Entry]) -> None:
        """Keep what a row names, and its number."""
        found = list(entries)
        if self.caption:
            found = [replace(one, captions=(self.caption,)) for one in found]
        self.entries.extend(map(self.section.held, found) if self.section.doubt else found)
        self.rows += bool(found) or serial is not None
        if serial is not None:
            self.serials.append(serial)
            if not found:
                self.empty.append(row.number)

    def _unnumbered(self, row: Row, found: Iterable[Entry]) -> Iterator[Entry]:
        number = text_at(row, self.layout.place(Role.SERIAL))
        worded = not self.serials and is_worded_number(text_at(row, self.layout.counted))
        for entry in found:
            below = _below(entry, number) if self.serials and number else entry
            odd = labeled(entry.locator.written, row, self.layout)
            below = _doubted(below, LABEL) if odd else below
            yield _doubted(below, UNNUMBERED) if worded else below

    def _plain_row(self, row: Row, serial: int) -> Iterable[Entry]:
        """Read a plain row; with one column of locators it takes no more than reading its cell."""
        sheet, layout = self.sheet, self.layout
        if len(layout.locators) > 1 or layout.spared or self.plain.counted:
            return _row(sheet, layout, row, serial, plain=True)
        cell = row.cells[layout.locators[0]]
        if is_blank(cell):
            return ()
        source = sheet.source(row, cell)
        ground = text_at(row, layout.place(Role.GROUND)) or None
        return [
            _entry(
                locator=_headed(_typed(locator, layout, row), layout),
                source=source,
                ground=ground,
                in_table=True,
                serial=serial,
            )
            for locator in read_cell(cell, sheet.platform)
        ]


def _row(
    sheet: Sheet, layout: Layout, row: Row, serial: int | None, *, plain: bool = False
) -> Iterator[Entry]:
    """Read one row: its locator columns together, held against type and number columns.

    ``plain`` says that no remark speaks against it.
    """
    named = _named(layout, row)
    cells = [cell for column, cell in named if column not in layout.spared]
    by_number = layout.place(Role.POST_NUMBER) in layout.locators
    read = [
        (alone(cell, sheet.platform),) if by_number else read_cell(cell, sheet.platform)
        for cell in cells
    ]
    kinds = [layout.each.get(column) for column, _ in named if column not in layout.spared]
    found = _alike(read, kinds) if layout.alike or layout.each else _together(read)
    ground = text_at(row, layout.place(Role.GROUND)) or None
    for locator in found:
        checked = numbered(_typed(locator, layout, row), layout, row, sheet.platform)
        checked = _headed(checked, layout)
        if not plain and checked.certain and (against := _against(row, layout)):
            checked = replace(checked, needs_person=against)
        source = sheet.source(row, _cell_of(locator, cells, read))
        yield Entry(locator=checked, source=source, ground=ground, in_table=True, serial=serial)
    for column, cell in named:
        why = layout.spared.get(column)
        for locator in read_cell(cell, sheet.platform) if why else ():
            said = replace(locator, needs_person=locator.needs_person or why)
            source = sheet.source(row, cell)
            yield Entry(locator=said, source=source, ground=ground, in_table=True, serial=serial)


def _headed(locator: Locator, layout: Layout) -> Locator:
    """Doubt a bare word above a list, which may be its head."""
    if layout.unsure and locator.certain and locator.written.strip() in layout.unsure:
        return replace(locator, needs_person=HEADED)
    return locator


def _against(row: Row, layout: Layout) -> str | None:
    """Say what in a row speaks against acting on what it names."""
    if any(cell.doubt == STRUCK for cell in row.cells):
        return STRUCK_BESIDE
    return remark_against(row, layout)


def _named(layout: Layout, row: Row) -> list[tuple[int, Cell]]:
    """Give the cells of a row that name something, each with its column."""
    filled = ((n, row.cells[n]) for n in layout.locators if n < len(row.cells))
    return [(n, cell) for n, cell in filled if not is_blank(cell) and not cell.hidden]


def _cell_of(locator: Locator, cells: list[Cell], read: list[tuple[Locator, ...]]) -> Cell:
    """Give the cell that a locator was read from; the first one for what several gave together."""
    if len(cells) == 1:
        return cells[0]
    return next(
        (cell for cell, those in zip(cells, read, strict=True) if locator in those), cells[0]
    )


def _alike(read: list[tuple[Locator, ...]], kinds: list[Kind | None]) -> tuple[Locator, ...]:
    """Give all that a row names: posts below one head, or what each head asks about for itself."""
    found = tuple(one for those in read for one in those)
    if all(one.kind is Kind.POST for one in found):
        return found
    fits = (one.kind is kind for those, kind in zip(read, kinds, strict=True) for one in those)
    return found if all(fits) else _together(read)


def _together(read: list[tuple[Locator, ...]]) -> tuple[Locator, ...]:
    """Join a row's columns: a handle and its link are one item, or a disagreement."""
    filled = [those for those in read if those]
    if len(filled) < 2:
        return filled[0] if filled else ()
    joined = _beside_unknown(narrowed([one for those in filled for one in those]))
    if len(joined) > 1 and not any(one.needs_person == AUTHOR for one in joined):
        return tuple(replace(one, needs_person=one.needs_person or DISAGREE) for one in joined)
    return joined


def _beside_unknown(found: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Keep the handle of a row whose link says nothing: a person holds the two together."""
    named = [one for one in found if one.kind in {Kind.ACCOUNT, Kind.POST}]
    silent = [one for one in found if one.kind in {Kind.URL, Kind.UNKNOWN}]
    if len(named) != 1 or len(silent) != len(found) - 1 or not silent:
        return found
    why = (
        named[0].needs_person
        or f"the link beside it could not be held against it: {silent[0].norm}"
    )
    others = (*named[0].alternatives, *(one.norm for one in silent))
    return (replace(named[0], needs_person=why, alternatives=others),)


def _typed(locator: Locator, layout: Layout, row: Row) -> Locator:
    said = text_at(row, layout.place(Role.TYPE))
    kind = kind_of_type(said)
    if kind is None or kind is locator.kind or not locator.certain:
        return locator
    why = f"the type column says {said!r}, the locator is read as: {locator.kind.value}"
    return replace(locator, needs_person=why)


def _aside(sheet: Sheet, layout: Layout, row: Row) -> Iterator[NotItem]:
    """Name locators outside the items: hidden rows and columns, evidence, notes."""
    for column, cell in enumerate(row.cells):
        in_column = column in layout.locators
        if in_column and not row.hidden and not cell.hidden:
            continue
        text = cell.link or cell.text.strip()
        if not text or not (in_column or starts_in(text[:1000])):
            continue
        if row.hidden:
            yield NotItem(locator=text, why="hidden-row", source=sheet.source(row, cell))
        elif cell.hidden:
            yield NotItem(locator=text, why="hidden-column", source=sheet.source(row, cell))
        elif not in_column and layout.roles.get(column) is not Role.GROUND:
            yield NotItem(locator=text[:300], why="other-column", source=sheet.source(row, cell))
        elif not in_column:
            yield NotItem(locator=text[:300], why="in-the-grounds", source=sheet.source(row, cell))


def _hidden_sheet(sheet: Sheet) -> Iterator[NotItem]:
    for row in sheet.table.rows:
        for cell in row.cells:
            text = cell.link or cell.text.strip()
            if text and len(text) <= 300 and not re.search(r"\s\S+\s", text):
                yield NotItem(locator=text, why="hidden-sheet", source=sheet.source(row, cell))


def _below(entry: Entry, said: str) -> Entry:
    """Doubt a name behind words where numbers stand: the letter's foot, below its list."""
    locator = entry.locator
    worded = _WORDED.search(said) is not None
    return _doubted(entry, UNNUMBERED) if worded or _BARE.fullmatch(locator.written) else entry


def _doubted(entry: Entry, why: str) -> Entry:
    if not entry.locator.certain:
        return entry
    return replace(entry, locator=replace(entry.locator, needs_person=why))


def _continues(layout: Layout, row: Row, entries: list[Entry]) -> bool:
    """Tell whether a row only carries on the locator of the row above (a page break)."""
    numbered = layout.place(Role.SERIAL)
    if numbered is None or text_at(row, numbered) or not entries:
        return False  # what stands there may be a number that could not be read
    text = " ".join(text_at(row, column) for column in layout.locators).strip()
    return not starts_in(text) and not re.search(r"\s", text)


def _joined(entry: Entry, rest: Entry) -> Entry:
    why = "the row below has no number of its own and may carry this address on"
    locator = replace(
        entry.locator,
        needs_person=why,
        alternatives=(*entry.locator.alternatives, f"{entry.locator.norm}{rest.locator.written}"),
    )
    return replace(entry, locator=locator)
