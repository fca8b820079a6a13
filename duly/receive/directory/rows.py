"""The list as the platform writes it: CSV, checked line by line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from operator import itemgetter

from duly.order.terms import Kind, Unreadable
from duly.receive.directory.keys import folded

COLUMNS = ("kind", "id", "author", "was", "state", "subject")
GONE = frozenset({"deleted", "deactivated"})
_STATES = GONE | {"", "active", "suspended", "protected"}
_BREAKS = re.compile(r"[\t\r\n]")
_KINDS = {kind.value: kind for kind in Kind}
_SIMPLE = re.compile(r"\w+", re.ASCII)
_PREFIXES = {"account": "account\t"}  # kinds whose simple names need nothing but lower case


@dataclass(slots=True)
class Listed:
    """What a list says: a note (author, subject, state) under each key, and earlier names."""

    notes: dict[str, str] = field(default_factory=dict)
    former: list[tuple[str, str]] = field(default_factory=list)  # earlier key, key of today


def listed(data: bytes) -> Listed:
    """Read a list from the bytes of a CSV file in UTF-8.

    Raises ``Unreadable``: ``directory-not-text``, ``directory-columns``, ``directory-row``,
    ``directory-contradicts`` (one id that is two things).
    """
    found = Listed()
    notes, simple, signs = found.notes, _SIMPLE.fullmatch, _PREFIXES
    for number, (word, written, author, was, state, subject) in _rows(data):
        start = signs.get(word)
        if start is None or author or was or state or subject or not simple(written):
            _add(found, number, (word, written, author, was, state, subject))
        else:  # most lines of most lists
            key = start + written.lower()
            if notes.setdefault(key, "") != "":
                raise _twice(number, key)
    return found


def _add(found: Listed, number: int, cells: tuple[str, ...]) -> None:
    """Take up a line that says more than a plain name, or says it otherwise."""
    word, written, author, was, state, subject = cells
    kind = _KINDS.get(word.strip().lower())
    if kind is None:
        raise _row(number, f"{word!r} is no kind. Use account, post, …")
    name = folded(kind, written.strip())
    if not name or _BREAKS.search(name):
        raise _row(number, "has no id, or a broken one. Fill it in, or drop the line.")
    key = f"{kind.value}\t{name}"
    note = _note(number, kind, name, (author, subject, state))
    if found.notes.setdefault(key, note) != note:
        raise _twice(number, key)
    earlier = (folded(kind, one) for one in was.split())
    found.former += [(f"{kind.value}\t{one}", key) for one in earlier]


def _twice(number: int, key: str) -> Unreadable:
    why = f"Line {number}: {key.replace(chr(9), ' ')} stands there twice and says two things. "
    return Unreadable("directory-contradicts", why + "Keep the right one and try again.")


def _note(number: int, kind: Kind, name: str, said: tuple[str, str, str]) -> str:
    author, subject, state = (part.strip() for part in said)
    if _BREAKS.search(author + subject):
        raise _row(number, "has a broken author or subject. Correct it, try again.")
    if state.lower() not in _STATES:
        words = ", ".join(sorted(_STATES - {""}))
        raise _row(number, f"{state!r} is no state. Use one of {words}, or nothing.")
    author = folded(Kind.ACCOUNT, author)
    if kind is Kind.ACCOUNT and author == name:
        author = ""
    state = state.lower() if state.lower() != "active" else ""
    return "\t".join((author, subject, state)) if author or subject or state else ""


def _rows(data: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield every line with its cells in the order of ``COLUMNS``, missing ones empty."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        why = "The directory is not UTF-8. Save it as CSV UTF-8 and try again."
        raise Unreadable("directory-not-text", why) from broken
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        head = next(reader, [])
        pick, width = itemgetter(*_places(head)), len(head)
        for cells in filter(None, reader):
            if len(cells) == width:
                cells.append("")
            else:
                cells[width:] = [""] * (width + 1 - min(len(cells), width))
            yield reader.line_num, pick(cells)
    except csv.Error as broken:
        raise _row(reader.line_num, f"is not CSV: {broken}. Correct it, try again.") from broken


def _places(head: list[str]) -> list[int]:
    """Give the column of each name; what is missing points at the empty cell behind the last."""
    names = [name.strip().lower() for name in head]
    if not {"kind", "id"} <= set(names):
        why = "The first line of a directory must read kind,id,author."
        raise Unreadable("directory-columns", why)
    return [names.index(name) if name in names else len(names) for name in COLUMNS]


def _row(number: int, why: str) -> Unreadable:
    return Unreadable("directory-row", f"Line {number}: {why}")
