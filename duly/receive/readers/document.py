"""What a container holds once it is open: lines and tables, each with where it stood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.order.terms import Digest
from duly.receive.readers.frozen import frozen

Box = tuple[
    float, float, float, float
]  # left, top, right, bottom in points from the page's top left


class TextLayer(StrEnum):
    """Where a page's text comes from."""

    BORN_DIGITAL = "born-digital"
    SCAN = "scan"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file as it arrived; ``name`` is a label only, never trusted for its type."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of running text.

    ``link`` is the address behind the text, where the container has one.
    ``quoted`` marks what is no part of the letter, as text of an earlier message: never itemised.
    ``aside`` says why nothing in it is an item: deletion, comment, hidden text, page margin.
    ``doubt`` says why a person must look at an address in it before anyone believes it.
    """

    text: str
    page: int | None = None  # from 1
    box: Box | None = None
    link: str | None = None
    quoted: bool = False
    doubt: str | None = None
    alternatives: tuple[str, ...] = ()  # what it may say instead
    aside: str | None = None


@frozen
class Cell:
    """One cell of a table, as text.

    ``numeric`` marks a value that the container stored as a number (its digits may be rounded).
    A line break left in ``text`` was meant by its writer; a break that only the narrow column
    made is closed. Where that could not be told, ``doubt`` says why a person must look.
    A cell that only spans rows says its text in each of them, any other span in its first cell.
    """

    text: str
    link: str | None = None
    numeric: bool = False
    box: Box | None = None
    spans: tuple[int, int] = (1, 1)  # rows, columns
    hidden: bool = False  # its column is hidden
    doubt: str | None = None
    alternatives: tuple[str, ...] = ()  # what it may say instead


@frozen
class Row:
    """One row; ``number`` is the container's own row number from 1, ``hidden`` is hidden there."""

    cells: tuple[Cell, ...]
    number: int
    page: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows that belong together, heads included; ``path`` names the way they were read.

    ``above`` counts the document's lines that stand above it, where the container tells.
    """

    rows: tuple[Row, ...]
    path: str
    sheet: str | None = None
    hidden: bool = False
    above: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something about a delivery that a person must know; ``code`` is stable and public."""

    code: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A signature field that holds something; nothing is said on whether it is valid."""

    field: str
    kind: str  # as ETSI.CAdES.detached
    whole: bool  # it covers the file to its end


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One opened document: a file, or a part of a mail or an archive."""

    name: str
    sha256: Digest
    media_type: str  # by content
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    pages: int | None = None
    text_layer: TextLayer | None = None
    flags: tuple[Flag, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()  # of a mail: From, To, Subject, Date …
    seals: tuple[Seal, ...] = ()  # of a PDF
    part_of: Digest | None = None  # the mail or archive that it came in
    unread: tuple[int, ...] = ()  # pages that are pictures whose words were not recognized
