"""What a text's look says of its words: struck through, or raised as the mark of a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duly.receive.readers.document import Cell, Document, Line, Table

STRUCK = "Words of it are struck through. Was it taken back?"
_OVER = "\u0335\u0336\u0337\u0338"  # signs that strike through the letter before them
_STRUCK = re.compile(rf"(?:\S[{_OVER}]\s?){{2}}")
_OVERS = re.compile(f"[{_OVER}]")
_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTERS = str.maketrans("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_NAME_ENDS = re.compile(r"(?:[@＠#/_.]\S*|\S{5,})$")  # and no "1st", "N°"


def raised(text: str, before: str) -> str:
    """Give raised words as the raised signs that a text can hold, where they mark what is before.

    So a mark of a note is never read as the end of a name.
    """
    said = text.translate(_FIGURES)
    single = len(text.strip(" ,()[]")) == 1 and _NAME_ENDS.search(before) is not None
    return said.translate(_LETTERS) if single else said


def unstruck(document: Document) -> Document:
    """Take signs that strike letters through out of a document's words, and doubt these."""
    if not any(map(_is_struck, _texts(document))):
        return document
    lines = tuple(_line(line) if _is_struck(line.text) else line for line in document.lines)
    return replace(document, lines=lines, tables=tuple(map(_table, document.tables)))


def _texts(document: Document) -> Iterator[str]:
    yield from (line.text for line in document.lines)
    yield from (cell.text for one in document.tables for row in one.rows for cell in row.cells)


def _is_struck(text: str) -> bool:
    return not text.isascii() and _STRUCK.search(text) is not None


def _line(line: Line) -> Line:
    return replace(line, text=_OVERS.sub("", line.text), doubt=line.doubt or STRUCK)


def _table(table: Table) -> Table:
    rows = (replace(row, cells=tuple(map(_cell, row.cells))) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _cell(cell: Cell) -> Cell:
    if not _is_struck(cell.text):
        return cell
    return replace(cell, text=_OVERS.sub("", cell.text), doubt=cell.doubt or STRUCK)
