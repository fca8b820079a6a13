"""A list longer than a delivery's may be: looked through once, then given row by row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from duly.order.terms import Unreadable
from duly.receive.readers import sniff
from duly.receive.readers.decoding import decode
from duly.receive.readers.delimited import (
    OPEN_QUOTE,
    PATH,
    Dialect,
    broken_list,
    find_dialect,
    lines_of,
    parse,
    row_of,
    swallows,
    too_long,
)
from duly.receive.readers.delimited_second import SecondLook, differs_with_escapes
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, Row, Table
from duly.receive.readers.limits import Limits
from duly.receive.readers.wrapping import Breaks

_SAMPLE = 4_000  # rows that show a list's columns and its platform
_SERIAL = re.compile(r"^[(\[]?(\d{1,7})[.)\]]{0,2}$")
_LONGEST_SERIAL = 10


@dataclass(slots=True, kw_only=True)
class LongList:
    """A list whose rows are taken from its text anew each time they are asked for."""

    text: str
    dialect: Dialect
    document: Document  # without the rows
    second: SecondLook
    width: int = 0
    broken: bool = False  # some cell holds a line break
    breaks: Breaks = field(default_factory=Breaks)

    def rows(self) -> Iterator[Row]:
        """Give every row with its own number from 1."""
        numbered = enumerate(parse(self.text, self.dialect), start=1)
        rows = (row for number, record in numbered if (row := row_of(record, number)))
        doubted = self.second.doubted(rows)
        return map(self.breaks.close, doubted) if self.broken else doubted

    def first(self) -> Table:
        """Give the first rows as a table."""
        return Table(rows=tuple(islice(self.rows(), _SAMPLE)), path=PATH)


def is_list(file: File) -> bool:
    """Tell whether a file is a list that can be read row by row."""
    return sniff.sniff(file.data) == sniff.DELIMITED


def open_long(file: File, *, limits: Limits) -> LongList:
    """Look a list through.

    Raises ``Unreadable`` with ``too-large`` or ``broken-list``, as reading it in one piece would,
    and with ``too-large`` for several lists side by side: those are read in parts.
    """
    if len(file.data) > limits.file_bytes:
        megabytes = limits.file_bytes // 1_000_000
        raise Unreadable("too-large", f"{file.name} is over {megabytes} MB. Send it in parts.")
    decoded = decode(file.data)
    dialect = find_dialect(decoded.text) or Dialect(delimiter=",")
    document = Document(
        name=file.name,
        sha256=digest(file.data),
        media_type=dialect.media_type,
        flags=decoded.flags,
    )
    try:
        return _looked_through(decoded.text, dialect, document, limits)
    except csv.Error as broken:
        raise broken_list(broken) from broken


def _looked_through(text: str, dialect: Dialect, document: Document, limits: Limits) -> LongList:
    second = SecondLook.at(document.flags)
    found = LongList(text=text, dialect=dialect, document=document, second=second)
    sides = _Sides()
    for number, record in enumerate(parse(text, dialect), start=1):
        if number > limits.rows:
            raise too_long(limits)
        said = "".join(record)
        broken = "\n" in said or "\r" in said or "\u2028" in said
        if broken and dialect.quoting and swallows(record, dialect):
            told = replace(document, flags=(*document.flags, OPEN_QUOTE))
            return _looked_through(text, replace(dialect, quoting=False), told, limits)
        if not any(map(str.strip, record)):
            continue
        found.width = max(found.width, len(record))
        second.see(len(record), record[0].strip())
        sides.see(record)
        if broken:
            found.broken = True
            _see(found.breaks, record, number)
    if not found.width:
        why = f"{document.name} holds no text at all. Look at the original, and ask for it again."
        raise Unreadable("no-text", why)
    second.escaped_from = differs_with_escapes(
        text, lines_of(text, dialect), dialect.delimiter, parse(text, dialect)
    )
    if sides.several:
        raise side_by_side()
    return found


def side_by_side() -> Unreadable:
    """Refuse lists that stand side by side."""
    why = "The list stands in several lists side by side. Send them one below the other."
    return Unreadable("too-large", why)


def _see(breaks: Breaks, record: list[str], number: int) -> None:
    row = row_of(record, number)
    if row is not None:
        breaks.see(row)


@dataclass(slots=True)
class _Column:
    numbers: int = 0
    steps: int = 0
    last: int = 0

    def see(self, text: str) -> None:
        text = text.strip()
        if not text or len(text) > _LONGEST_SERIAL or text.isalpha():
            return
        match = _SERIAL.match(text)
        if match:
            number = int(match[1])
            self.steps += self.numbers > 0 and number == self.last + 1
            self.numbers += 1
            self.last = number

    @property
    def counts_up(self) -> bool:
        return self.numbers >= 3 and self.steps >= 0.8 * (self.numbers - 1)


@dataclass(slots=True)
class _Sides:
    """Whether a list may be several, printed beside one another with numbers of their own."""

    columns: list[_Column] = field(default_factory=list)
    even: bool = True

    def see(self, record: list[str]) -> None:
        if not self.columns:
            self.columns = [_Column() for _ in record]
        self.even = self.even and len(record) == len(self.columns) >= 4
        if self.even:
            for column, text in zip(self.columns, record, strict=True):
                column.see(text)

    @property
    def several(self) -> bool:
        return self.even and sum(column.counts_up for column in self.columns) > 1
