"""Which column of a table holds the locators, by its cells first and its head second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from duly.order.terms import Kind
from duly.receive.readers.document import Row, Table
from duly.receive.reading.table.heads import (
    NUMBERS,
    Role,
    is_filler,
    is_locator_head,
    is_office_head,
    is_plain_head,
    kind_of_type,
    role_of_head,
    without_number,
)
from duly.receive.reading.table.manner import NO_MANNER, Manner, manner_of
from duly.receive.reading.table.onehead import ONE_HEAD, named_below
from duly.receive.reading.table.owners import (
    authors_of_posts,
    beside_numbers,
    long_numbers,
    numbers_alone,
    of_others,
)
from duly.receive.reading.table.paired import ask_each, told_apart
from duly.receive.reading.table.places import (
    SERIAL,
    counted,
    counts_up,
    first_number,
    says_the_same,
    serial_at,
    text_at,
)
from duly.receive.reading.table.starts import (
    begins_list,
    is_numbered_sign,
    is_sign,
    names_something,
)

_BARE = re.compile(r"^(?=.*[^\W_])[\w.-]{2,40}$")
_SENTENCE = re.compile(r"\S\.$|(?:\S+\s+){8}")
_WORD = re.compile(r"^[^\W\d_]{2,40}$")
_FIXED = frozenset({Role.SERIAL, Role.TYPE, Role.AVOIDED, *NUMBERS})  # whatever the cells hold
_COUNTING = frozenset({None, Role.NUMBER})  # below "id" the rows may be counted
_OF_POSTS = frozenset({Role.POST_NUMBER, Role.NUMBER})
_SAMPLE = 400  # rows that show what a column holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where a table keeps what; ``body`` is the index of its first row below the heads."""

    width: int
    locators: tuple[int, ...]
    roles: dict[int, Role] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()  # the heads' own words, to know them again
    body: int = 0
    posts: bool = False  # its rows name posts by their author and number, or by number alone
    spared: Mapping[int, str] = field(default_factory=dict)  # locators in doubt by their heads
    each: Mapping[int, Kind] = field(default_factory=dict)  # what each head asks about for itself
    unsure: frozenset[str] = frozenset()  # words above the first address: heads or accounts
    counted: int | None = None  # the column in which the rows are numbered one by one
    alike: bool = False  # one and the same head stands above all locators
    manner: Manner = NO_MANNER  # what the remarks say as a rule
    places: dict[Role, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        firsts = {role: column for column, role in reversed(self.roles.items())}
        object.__setattr__(self, "places", firsts)

    def repeats_head(self, row: Row) -> bool:
        """Tell whether a row says the heads again, as on every new page."""
        said = False
        for cell in row.cells:
            if cell.text.strip():
                said = True
                if flat(cell.text) not in self.heads:
                    return False
        return said

    def place(self, role: Role) -> int | None:
        """Give the first column with a role."""
        return self.places.get(role)


def width_of(table: Table) -> int:
    """Give the number of columns of the widest row."""
    return max((len(row.cells) for row in table.rows), default=0)


def _may_be_head(row: Row) -> bool:
    """Tell whether a row could hold heads: words that name columns, no number, no locator."""
    texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
    if any(SERIAL.match(text) or names_something(text) for text in texts):
        return False
    known = sum(role_of_head(text) is not None for text in texts)
    offices = sum(map(is_office_head, texts))
    alone = len(texts) == 1 and not _SENTENCE.search(texts[0])
    return known >= 2 or (known == 1 and (alone or offices > 0))


def is_headed_anew(row: Row) -> bool:
    """Tell whether a row of words alone holds a word that heads a column of locators."""
    texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
    return len(texts) > 1 and _is_worded(row) and any(map(is_plain_head, texts))


def layout_of(
    table: Table, carried: Layout | None = None, *, width: int | None = None
) -> Layout | None:
    """Find the columns of a table of locators; nothing if it is no such table.

    ``carried`` is the layout of the table before, which goes on here when no head says otherwise.
    ``width`` is given where only the table's first rows are.
    """
    found = _heads(table.rows)
    width = width_of(table) if width is None else width
    layout = _laid_out(table, found, carried, width)
    if layout is None and not found.texts:
        return _below_lead(table, carried, width)
    if layout is None or found.texts:
        return layout
    lead = _lead(table.rows, layout.locators)
    if lead is not None:
        below = replace(layout, body=lead.end, heads=layout.heads | lead.words)
        return _laid_out(table, lead, carried, width) or below
    return replace(layout, unsure=_unsure(table.rows, layout.locators))


def _below_lead(table: Table, carried: Layout | None, width: int) -> Layout | None:
    """Find a list below rows of another kind: a label and what it says, as in a letter's head."""
    first = _first_sign(table.rows, range(width))
    signs = [column for column in range(width) if is_sign(text_at(table.rows[first], column))]
    lead = _lead(table.rows, signs) if first else None
    return _laid_out(table, lead, carried, width) if lead else _below_one(table, width)


def _below_one(table: Table, width: int) -> Layout | None:
    """Find names, for a person, below a known head ("Handle") beside a word that is not known."""
    column = named_below(table.rows[:_SAMPLE])
    if column is None:
        return None
    texts = {c: cell.text for c, cell in enumerate(table.rows[0].cells) if cell.text.strip()}
    words = frozenset(map(flat, texts.values()))
    heads = _Heads(texts=texts, words=words, start=0, end=1)
    layout = _laid_out(table, heads, None, width)
    return layout and replace(layout, spared=dict.fromkeys(layout.locators, ONE_HEAD))


def _laid_out(table: Table, found: _Heads, carried: Layout | None, width: int) -> Layout | None:
    below = (row for row in islice(table.rows, found.end, None) if not is_filler_row(row))
    rows = list(islice(below, _SAMPLE))
    if not found.texts and carried is not None and carried.width == width and rows:
        return replace(carried, body=0)
    roles = {column: role for column, text in found.texts.items() if (role := role_of_head(text))}
    if carried is not None and _same_heads(carried, found, roles, width):
        return replace(carried, body=found.end)
    grounds = {column for column, role in roles.items() if role is Role.GROUND}
    said = {column: _role_by_content(rows, column, roles.get(column)) for column in range(width)}
    roles |= {column: role for column, role in said.items() if role is not None}
    locators = [column for column, role in said.items() if role is Role.LOCATOR]
    if not locators and found.texts:
        known = {column for column, role in roles.items() if role not in _OF_POSTS}
        locators = [*beside_numbers(rows, known, width)]
        roles |= dict.fromkeys(locators, Role.LOCATOR)
    posts = [column for column, role in roles.items() if role is Role.POST_NUMBER]
    told = not locators and len(posts) == 1
    if told:
        locators = authors_of_posts(rows, found.texts, posts[0]) or long_numbers(rows, posts[0])
        roles |= {column: Role.LOCATOR for column in locators if column != posts[0]}
    if not locators:
        locators = [*numbers_alone(rows, width)]
        roles |= dict.fromkeys(locators, Role.LOCATOR)
    if not grounds.issuperset(locators):  # a ground that names a locator stays one beside others
        roles |= {column: Role.GROUND for column in grounds.intersection(locators)}
        locators = [column for column in locators if column not in grounds]
    others = of_others(rows, locators, _called(found, locators))
    roles |= dict.fromkeys(others, Role.AVOIDED)
    locators = [column for column in locators if column not in others]
    aside, spared = told_apart(_headings(table.rows, found), locators)
    roles |= dict.fromkeys(aside, Role.AVOIDED)
    if not (locators := [column for column in locators if column not in aside]):
        return None
    layout = _layout(table, found, roles, locators, rows=rows, told=told, width=width)
    return replace(layout, spared=spared)


def _layout(
    table: Table,
    found: _Heads,
    roles: dict[int, Role],
    locators: Sequence[int],
    *,
    rows: Sequence[Row],
    told: bool,
    width: int,
) -> Layout:
    above = _holds_rows(table.rows[: found.start], locators)
    listed = list(islice(table.rows, _SAMPLE)) if above else rows
    return Layout(
        width=width,
        locators=tuple(locators),
        roles=roles,
        heads=found.words,
        body=0 if above else found.end,
        manner=manner_of(listed, roles, found.texts, locators),
        posts=told,
        each=ask_each(_headings(table.rows, found), locators),
        alike=_are_alike(table.rows, found, locators),
        counted=next(counted(listed, roles, width), None),
    )


def _are_alike(rows: Sequence[Row], found: _Heads, locators: Sequence[int]) -> bool:
    """Tell whether one head stands above all locators, and no row of words tells them apart."""
    first = _first_sign(rows, locators)
    worded = (row for n, row in enumerate(islice(rows, _SAMPLE)) if n < first or _is_worded(row))
    said = {without_number(found.texts.get(column, "")) or column for column in locators}
    return len(said) == 1 and all(says_the_same(row, locators) for row in worded)


def _called(found: _Heads, locators: Sequence[int]) -> set[int]:
    return {column for column in locators if is_plain_head(found.texts.get(column, ""))}


def _headings(rows: Sequence[Row], found: _Heads) -> Mapping[int, str]:
    """Give the head of each column with the word above it that heads several of them."""
    above = rows[found.start - 1] if found.start else None
    if above is None or _filled(above) < 2 or not _is_worded(above):
        return found.texts
    firsts = [n for n in range(len(above.cells)) if text_at(above, n)]
    over = {n: [m for m in firsts if m <= n][-1:] for n in found.texts}
    return {
        n: " ".join([*(text_at(above, m) for m in over[n]), text])
        for n, text in found.texts.items()
    }


def _first_sign(rows: Sequence[Row], locators: Sequence[int]) -> int:
    """Give the index of the first row that names something beyond a bare word; 0 without one."""
    signs = (
        index
        for index, row in enumerate(islice(rows, 40))
        if any(column < len(row.cells) and row.cells[column].link for column in locators)
        or any(is_sign(text_at(row, column)) for column in locators)
    )
    return next(signs, 0)


def _lead(rows: Sequence[Row], locators: Sequence[int]) -> _Heads | None:
    """Find heads in words unknown here: words only, one of them above numbers that count up."""
    first = _first_sign(rows, locators)
    for index in reversed(range(first)):
        row = rows[index]
        if not _is_worded(row) or not any(text_at(row, column) for column in locators):
            continue
        below = rows[index + 1 : index + 1 + _SAMPLE]
        plain = len(row.cells) > 1 and any(is_locator_head(text_at(row, c)) for c in locators)
        if plain or _heads_numbers(row, below, locators):
            texts = {c: cell.text for c, cell in enumerate(row.cells) if cell.text.strip()}
            words = frozenset(map(flat, texts.values()))
            return _Heads(texts=texts, words=words, start=index, end=index + 1)
    return None


def _is_worded(row: Row) -> bool:
    """Tell whether a row holds words alone: no number, no locator, no link."""
    texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
    plain = not any(cell.link or re.search(r"\d", cell.text) for cell in row.cells)
    return plain and not row.hidden and not any(map(names_something, texts))


def _heads_numbers(row: Row, below: Sequence[Row], locators: Sequence[int]) -> bool:
    """Tell whether one of a row's words stands where the rows of the list have their number."""
    listed = [one for one in below if any(is_sign(text_at(one, column)) for column in locators)]
    for column in range(len(row.cells)):
        if column in locators or not text_at(row, column):
            continue
        texts = [text_at(one, column) for one in listed]
        if counts_up(texts) or [serial_at(one, column) for one in listed] == [1]:
            return True
    return False


def _unsure(rows: Sequence[Row], locators: Sequence[int]) -> frozenset[str]:
    """Give the bare words above a list's first address: each may head the column or be in it."""
    first = _first_sign(rows, locators) or first_number(rows, locators)
    above = (row for row in rows[:first] if _is_worded(row))
    said = (text_at(row, column) for row in above for column in locators)
    return frozenset(text for text in said if _WORD.match(text))


def _holds_rows(rows: Sequence[Row], locators: Sequence[int]) -> bool:
    """Tell whether the list's own rows stand above its heads, as on the page before them."""
    named = sum(any(is_sign(text_at(row, column)) for column in locators) for row in rows)
    return named >= 2 and named >= 0.5 * len(rows)


def _same_heads(carried: Layout, found: _Heads, roles: dict[int, Role], width: int) -> bool:
    """Tell whether a table goes on with the heads of the one before, in the same places."""
    return (
        carried.width == width
        and found.words <= carried.heads
        and all(carried.roles.get(column) is role for column, role in roles.items())
    )


def is_filler_row(row: Row) -> bool:
    """Tell whether a row only says that the table goes on; a link without words says more."""
    return is_filler([cell.text for cell in row.cells]) and not any(c.link for c in row.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heads:
    texts: dict[int, str]
    words: frozenset[str]
    start: int  # the index of the first of them
    end: int  # the index of the row below them


def _heads(rows: Sequence[Row]) -> _Heads:
    """Find the first run of head rows; a lone cell above the list may be a title like a head."""
    runs = list(_runs_of_heads(rows))
    whole = (run for run in runs if any(_filled(rows[index]) > 1 for index in run))
    start, end = 0, 0
    if runs:
        run = next(whole, runs[0])
        start, end = run.start, run.stop
    heads: dict[int, list[str]] = {}
    for row in rows[start:end]:
        for column, cell in enumerate(row.cells):
            if cell.text.strip():
                heads.setdefault(column, []).append(cell.text)
    texts = {column: _spoken(texts) for column, texts in heads.items()}
    said = frozenset(flat(text) for texts in heads.values() for text in texts)
    return _Heads(texts=texts, words=said, start=start, end=end)


def _runs_of_heads(rows: Sequence[Row]) -> Iterator[range]:
    """Give the runs of head rows until the list's own rows begin below the first of them."""
    start: int | None = None
    given = False
    for index, row in enumerate(islice(rows, 41)):
        if index < 40 and _may_be_head(row):
            start = index if start is None else start
            continue
        if start is not None:
            yield range(start, index)
            given, start = True, None
        if given and begins_list([cell.text.strip() for cell in row.cells]):
            return
    if start is not None:
        yield range(start, min(len(rows), 40))


def _filled(row: Row) -> int:
    return sum(bool(cell.text.strip()) for cell in row.cells)


def flat(text: str) -> str:
    """Give words as they are held against one another."""
    return " ".join(text.split()).casefold()


def _spoken(texts: list[str]) -> str:
    """Prefer the lowest head that says something: the ones above it group columns."""
    return next((text for text in reversed(texts) if role_of_head(text)), texts[-1])


def _role_by_content(rows: Sequence[Row], column: int, head: Role | None) -> Role | None:
    cells = [row.cells[column] for row in rows if column < len(row.cells)]
    filled = [cell for cell in cells if cell.text.strip() or cell.link]
    if not filled:
        return head if head is not Role.LOCATOR else None
    texts = [cell.text.strip() for cell in filled]
    if head is Role.SERIAL and sum(map(is_numbered_sign, texts)) >= 0.5 * len(texts):
        return Role.LOCATOR  # numbers and locators stand in one column
    if head in _COUNTING and counts_up(texts):
        return Role.SERIAL
    if head in _FIXED:
        return head
    signs = sum(bool(is_sign(cell.text.strip()) or cell.link) for cell in filled)
    if signs >= 0.5 * len(filled):
        return Role.LOCATOR
    if head is None and sum(kind_of_type(text) is not None for text in texts) > 0.8 * len(texts):
        return Role.TYPE
    names = signs + sum(bool(_BARE.match(text)) for text in texts if not is_sign(text))
    if head is Role.LOCATOR and names >= 0.6 * len(filled):
        return Role.LOCATOR
    return head if head is not Role.LOCATOR else None
