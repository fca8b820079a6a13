"""Plain text and Markdown letters, line by line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from duly.receive.readers.decoding import decode, split_lines
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Line, Row, Table
from duly.receive.readers.limits import Opening
from duly.receive.readers.marks import STRUCK
from duly.receive.readers.quoting import mark_attributed

_ESCAPED = re.compile(r"\\([_*#\[\]~`>|-])")
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,500})\]\(<?([^()<>\s]{1,2000})>?(?:\s+\"[^\"\n]*\")?\)")
_DELETED = re.compile(r"</?(?:del|s|strike)>|~~(?=\S)|(?<=\S)~~", re.IGNORECASE)
_PIPES = re.compile(r"^\s*\|.*\|\s*$")
_UNDER_HEAD = re.compile(r"^\s*\|(\s*:?-{2,}:?\s*\|)+\s*$")


def read_plain(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read a text file; Markdown's links and pipe tables are understood where they occur."""
    decoded = decode(file.data)
    texts = [text.rstrip() for text in split_lines(decoded.text)]
    tables, rest = take_tables(texts)
    pieces = [unlinked(line) for line in mark_attributed(rest)]
    lines = tuple(piece for line in pieces for piece in line)
    above = list(accumulate(map(len, pieces), initial=0))
    marked_up = bool(tables) or any(line.link for line in lines)
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type="text/markdown" if marked_up else "text/plain",
            lines=lines,
            tables=tuple(replace(one, above=above[one.above or 0]) for one in tables),
            flags=decoded.flags,
            part_of=opening.part_of,
        ),
    )


def unlinked(line: Line) -> tuple[Line, ...]:
    """Take ``[text](address)`` apart; more than one on a line follow as lines of their own."""
    text = _ESCAPED.sub(r"\1", line.text)
    if _DELETED.search(text):
        text, line = _DELETED.sub(" ", text).strip(), replace(line, doubt=line.doubt or STRUCK)
    links = _LINK.findall(text)
    bare = _LINK.sub(r"\1", text)
    if len(links) < 2:
        return (replace(line, text=bare, link=links[0][1] if links else line.link),)
    more = (replace(line, text=shown, link=address) for shown, address in links)
    return (replace(line, text=_LINK.sub(" ", text).strip()), *more)


def take_tables(texts: list[str]) -> tuple[tuple[Table, ...], list[str]]:
    """Take pipe tables out of the text; row numbers are line numbers from 1.

    ``above`` counts the lines that are left above each.
    """
    tables: list[Table] = []
    rest: list[str] = []
    place = 0
    while place < len(texts):
        end = place
        while end < len(texts) and _PIPES.match(texts[end]):
            end += 1
        if end - place >= 3 and _UNDER_HEAD.match(texts[place + 1]):
            tables.append(replace(_table(texts, place, end), above=len(rest)))
            rest.append("")
        else:
            end = max(end, place + 1)
            rest.extend(texts[place:end])
        place = end
    return tuple(tables), rest


def _table(texts: list[str], start: int, end: int) -> Table:
    kept = (number for number in range(start, end) if number != start + 1)
    return Table(
        path="markdown-table",
        rows=tuple(Row(cells=_cells(texts[number]), number=number + 1) for number in kept),
    )


def _cells(text: str) -> tuple[Cell, ...]:
    parts = re.split(r"(?<!\\)\|", text.strip()[1:-1])
    return tuple(_cell(part.strip()) for part in parts)


def _cell(text: str) -> Cell:
    line = unlinked(Line(text=text))[0]
    return Cell(text=line.text, link=line.link, doubt=line.doubt)
