"""A platform that is only a list: a CSV file ``kind,id,author`` of what exists there."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duly.order.terms import Kind, Unreadable
from duly.platforms.port import Ambiguous, Answer, Contact, Found, Post, Unknown, Wanted

COLUMNS = ("kind", "id", "author")


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Answers from a list alone; what is not on it is ``Unknown``.

    An account's id is its handle, without ``@``, and is compared without regard to case, as is a
    hashtag's; every other id is compared exactly.
    """

    name: str = "directory"
    entries: dict[tuple[Kind, str], str | None] = field(repr=False)

    def lookup(self, wanted: Sequence[Wanted]) -> Sequence[Answer]:
        """Answer each from the list."""
        return [self._one(one) for one in wanted]

    def contact(self, subject: str) -> Contact | None:
        """Return None: a list of what exists holds no address."""
        return None

    def posts(self, subject: str, *, limit: int = 200) -> Sequence[Post]:
        """Return nothing: a list of what exists holds no text."""
        return []

    def _one(self, wanted: Wanted) -> Answer:
        key = _key(wanted.kind, wanted.id)
        if key not in self.entries:
            return Unknown(wanted=wanted, why="not in the directory")
        author = self.entries[key]
        named = None if wanted.by is None else _key(Kind.ACCOUNT, wanted.by)[1]
        if wanted.kind is not Kind.ACCOUNT and named and author and named != author:
            return Ambiguous(
                wanted=wanted,
                subjects=(key[1],),
                why=f"the locator names {named}, the directory says {author} wrote it",
            )
        label = {Kind.ACCOUNT: "@", Kind.HASHTAG: "#"}.get(wanted.kind, "") + key[1]
        owner = key[1] if wanted.kind is Kind.ACCOUNT else author
        return Found(wanted=wanted, subject=key[1], kind=wanted.kind, label=label, author=owner)


def read_directory(data: bytes, *, name: str = "directory") -> Directory:
    """Read a directory from the bytes of a CSV file in UTF-8.

    Raises ``Unreadable``: ``directory-not-text``, ``directory-columns``, ``directory-row``,
    ``directory-contradicts`` (one id with two authors).
    """
    entries: dict[tuple[Kind, str], str | None] = {}
    for number, row in _rows(data):
        key, author = _entry(number, row)
        if entries.setdefault(key, author) != author:
            raise Unreadable(
                "directory-contradicts",
                f"Line {number}: {key[0]} {key[1]} stands there twice with two authors. "
                "Keep the right one and try again.",
            )
    return Directory(name=name, entries=entries)


def open_directory(path: Path) -> Directory:
    """Read a directory from a file; it takes the file's name."""
    return read_directory(path.read_bytes(), name=path.stem)


def _rows(data: bytes) -> list[tuple[int, dict[str, str]]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise Unreadable(
            "directory-not-text", "The directory is not UTF-8. Save it as CSV UTF-8 and try again."
        ) from broken
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if not set(COLUMNS) <= set(reader.fieldnames or ()):
            raise Unreadable(
                "directory-columns", "The first line of a directory must read kind,id,author."
            )
        return [(reader.line_num, {k: row[k] or "" for k in COLUMNS}) for row in reader]
    except csv.Error as broken:
        raise Unreadable(
            "directory-row", f"Line {reader.line_num} is not CSV: {broken}. Correct it, try again."
        ) from broken


def _entry(number: int, row: dict[str, str]) -> tuple[tuple[Kind, str], str | None]:
    try:
        kind = Kind(row["kind"].strip())
    except ValueError as unheard:
        raise Unreadable(
            "directory-row", f"Line {number}: {row['kind']!r} is no kind. Use account, post, …"
        ) from unheard
    key = _key(kind, row["id"].strip())
    if not key[1]:
        raise Unreadable("directory-row", f"Line {number} has no id. Fill it in, or drop the line.")
    author = row["author"].strip()
    return key, _key(Kind.ACCOUNT, author)[1] if author else None


def _key(kind: Kind, written: str) -> tuple[Kind, str]:
    if kind is Kind.ACCOUNT:
        return kind, written.removeprefix("@").lower()
    if kind is Kind.HASHTAG:
        return kind, written.removeprefix("#").lower()
    return kind, written
