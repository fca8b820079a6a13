"""Lists saved as CSV or TSV, in whatever dialect the office's program speaks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, islice

from duly.order.terms import Unreadable
from duly.receive.readers.decoding import decode
from duly.receive.readers.delimited_second import SecondLook, differs_with_escapes
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Flag, Row, Table
from duly.receive.readers.frozen import swiftly
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.wrapping import close_breaks

PATH = "csv-cells"
OPEN_QUOTE = Flag(
    code="open-quote",
    why="A quotation mark is left open; quotation marks were taken as plain characters.",
)
_DELIMITERS = "\t|;,"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_PIECE = 1 << 16  # characters
_LINE_END = re.compile(r"\r\n?|\n")
_SAMPLE_ROWS = 400
_STEADY = 0.7
_FEWEST = 3  # lines of a list whose cells hold sentences
_SENTENCE = 8  # words
_ALL = 0.9
_QUOTED = re.compile(r'\s*".*"\s*')
_NAMING = re.compile(r"[@＠]\w|\w\.\w+/|://")
_USUAL = 200  # characters that a list may say again
_ROUNDED = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d{2}$")
_MARKDOWN_TABLE = re.compile(r"^\s*\|(\s*:?-{2,}:?\s*\|)+\s*$", re.MULTILINE)
_SEPARATOR_HINT = re.compile(r"^sep=(.)[ \t]*\r?\n", re.IGNORECASE)

_BREAK = re.compile(r"[\r\n]")
_STAMPED = re.compile(r"^Updated: ?\d{4}-\d\d-\d\d[^;\n]*\n(?=[^\n]*;)")  # a register's dump


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How the cells of a list are told apart."""

    delimiter: str
    quoting: bool = True
    skip: int = 0  # characters before the first row

    @property
    def media_type(self) -> str:
        """Give the type of a list in this dialect."""
        return "text/tab-separated-values" if self.delimiter == "\t" else "text/csv"


def find_dialect(text: str) -> Dialect | None:
    """Find the delimiter that gives most rows the same width, or none: then it is prose."""
    hint = _SEPARATOR_HINT.match(text)
    if hint:
        return Dialect(delimiter=hint[1], skip=hint.end())
    if _STAMPED.match(text):
        return Dialect(delimiter=";")
    scored = [(_steadiness(text, delimiter), delimiter) for delimiter in _DELIMITERS]
    score, delimiter = max(scored)
    return Dialect(delimiter=delimiter) if score else None


def read_delimited(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read every row, preamble and head included, with its own number from 1."""
    decoded = decode(file.data)
    dialect = find_dialect(decoded.text) or Dialect(delimiter=",")
    records, flags = _records(decoded.text, dialect, opening.limits)
    rows = [
        row for number, record in enumerate(records, start=1) if (row := row_of(record, number))
    ]
    second = SecondLook.at(decoded.flags)
    for row in rows:
        second.see(len(row.cells), row.cells[0].text)
    second.escaped_from = differs_with_escapes(
        decoded.text, lines_of(decoded.text, dialect), dialect.delimiter, records
    )
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=dialect.media_type,
            tables=(Table(rows=close_breaks(list(second.doubted(rows))), path=PATH),),
            flags=(*decoded.flags, *flags),
            part_of=opening.part_of,
        ),
    )


def row_of(record: list[str], number: int) -> Row | None:
    """Make a row of a record; nothing of a record without a word."""
    if not any(map(str.strip, record)):
        return None
    short = max(map(len, record)) <= _USUAL
    return _row(cells=tuple(map(_usual if short else _cell, record)), number=number)


def _cell(text: str) -> Cell:
    text = text.strip()
    numeric = text[:1].isdecimal() and _ROUNDED.match(text) is not None
    return _filled(text=text, numeric=numeric)


_row, _filled = swiftly(Row), swiftly(Cell)
_usual = lru_cache(maxsize=1024)(_cell)  # a list says the same few words in all its rows


def _steadiness(text: str, delimiter: str) -> float:
    """Score how much a text looks like a list: rows of one width, none when it is prose."""
    if delimiter not in text:
        return 0.0
    sample = _sample(text, Dialect(delimiter=delimiter))
    widths = Counter(len(row) for row in sample if any(cell.strip() for cell in row))
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide or _is_prose(text, delimiter):
        return 0.0
    width, count = max(wide.items(), key=lambda pair: (pair[1], pair[0]))
    share = count / widths.total()
    if share < _STEADY and _is_between_lines(text, sample, width, delimiter):
        share = count / sum(wide.values())
    if share < _STEADY or (count < 3 and delimiter == "," and width < 3):
        return 0.0
    return share * count + min(width, 20) / 100


def _is_between_lines(text: str, rows: list[list[str]], width: int, delimiter: str) -> bool:
    """Tell whether a list stands below or between lines of one cell, which nobody filled up.

    Every cell of such a file is in quotation marks, or its rows name something in short cells.
    """
    lines = [line for line in text[:50_000].splitlines() if line.strip()]
    quoted = sum(_QUOTED.fullmatch(line) is not None for line in lines)
    if quoted >= _ALL * len(lines):
        return sum(len(row) == width for row in rows) > 1
    places = [place for place, row in enumerate(rows) if len(row) == width]
    body = [row for row in rows[places[0] : places[-1] + 1] if any(map(str.strip, row))]
    listed = [row for row in body if len(row) == width]
    naming = sum(any(map(_NAMING.search, row)) for row in listed)
    short = max(len(cell.split()) for row in listed for cell in row) <= _SENTENCE
    enough = len(listed) >= _FEWEST and len(listed) >= _ALL * len(body)
    if delimiter == ",":  # in a sentence a blank stands behind it
        blank = any(cell.startswith(" ") for row in listed for cell in row)
        short = short and width >= _FEWEST and not blank
    return enough and short and 2 * naming >= len(listed)


def _sample(text: str, dialect: Dialect) -> list[list[str]]:
    rows: list[list[str]] = []
    with suppress(csv.Error):  # the reader proper says what is wrong
        rows.extend(islice(parse(text, dialect), _SAMPLE_ROWS))
    return rows


def _is_prose(text: str, delimiter: str) -> bool:
    """A comma in a sentence is followed by a blank, one in a list hardly ever."""
    if delimiter == "|":
        return _MARKDOWN_TABLE.search(text) is not None
    if delimiter == ";":
        return _is_in_clauses(text)
    if delimiter != ",":
        return False
    sample = re.sub(r'"[^"]*"', "", text[:50_000])
    commas = sample.count(",") - len(re.findall(r"\d,\d", sample))
    return commas <= 0 or len(re.findall(r",[ \t]", sample)) > commas * 0.5


def _is_in_clauses(text: str) -> bool:
    """Tell whether semicolons part the clauses of a letter of a line or two."""
    lines = [line for line in text[:50_000].splitlines() if line.strip()]
    clauses = [len(clause.split()) for line in lines for clause in line.split(";")]
    blank = len(re.findall(r";(?:\s|$)", text[:50_000]))
    return (
        len(lines) < _FEWEST and max(clauses) >= _SENTENCE and 2 * blank > len(clauses) - len(lines)
    )


def parse(text: str, dialect: Dialect) -> Iterator[list[str]]:
    """Take the records apart one by one; raises ``csv.Error`` where the list breaks off."""
    lines = lines_of(text, dialect)
    if dialect.quoting:
        return csv.reader(lines, delimiter=dialect.delimiter)
    return csv.reader(lines, delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE)


def lines_of(text: str, dialect: Dialect) -> Iterator[str]:
    """Give the lines of a list with their ends, a bare carriage return among them."""
    return chain.from_iterable(_LINE.findall(text, *ends) for ends in _pieces(text, dialect.skip))


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Cut a text behind line ends into pieces whose lines are found at once."""
    while start < len(text):
        found = _LINE_END.search(text, start + _PIECE)
        end = found.end() if found else len(text)
        yield start, end
        start = end


def _records(
    text: str, dialect: Dialect, limits: Limits
) -> tuple[list[list[str]], tuple[Flag, ...]]:
    try:
        records = _bounded(text, dialect, limits)
    except csv.Error as broken:
        raise broken_list(broken) from broken
    if not _swallowed(records, dialect):
        return records, ()
    return _bounded(text, replace(dialect, quoting=False), limits), (OPEN_QUOTE,)


def broken_list(broken: csv.Error) -> Unreadable:
    """Say where a list breaks off."""
    why = f"The list breaks off ({broken}). Export it again as UTF-8 CSV."
    return Unreadable("broken-list", why)


def too_long(limits: Limits) -> Unreadable:
    """Say that a list is longer than may be read."""
    why = f"The list has more than {limits.rows:,} rows. Send it in parts."
    return Unreadable("too-large", why)


def _bounded(text: str, dialect: Dialect, limits: Limits) -> list[list[str]]:
    records = list(islice(parse(text, dialect), limits.rows + 1))
    if len(records) > limits.rows:
        raise too_long(limits)
    return records


def _swallowed(records: list[list[str]], dialect: Dialect) -> bool:
    """A cell that holds whole rows means that a lone quotation mark ate them."""
    return any(swallows(record, dialect) for record in records)


def swallows(record: list[str], dialect: Dialect) -> bool:
    """Tell whether a cell of a record holds rows that a lone quotation mark ate.

    Hardly anybody types a tab into a cell of several lines; other signs must cut its lines into
    as many cells as the record has, or stand behind a number.
    """
    return any(
        _is_of_rows(cell, len(record), dialect.delimiter)
        for cell in record
        if dialect.delimiter in cell and _BREAK.search(cell)
    )


def _is_of_rows(cell: str, width: int, delimiter: str) -> bool:
    if delimiter == "\t":
        return True
    lines = cell.splitlines()
    if len(cell) > 40 and sum(line.count(delimiter) >= width for line in lines) > 2:
        return True
    numbered = re.compile(rf"\s*\d{{1,7}}[.)]?\s*{re.escape(delimiter)}\S")
    return any(
        numbered.match(line) is not None and line.count(delimiter) >= max(1, width - 1)
        for line in lines[1:]
    )
