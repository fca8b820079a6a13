"""A platform that is only a list of what exists there: ``kind,id,author`` and what else is known.

Beside the list stands its index, a mapped file that is made anew whenever the list has changed.
"""

from __future__ import annotations

import logging
import mmap
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duly.order.terms import Kind, Unreadable
from duly.platforms.port import (
    Ambiguous,
    Answer,
    Contact,
    Found,
    Gone,
    Unknown,
    Wanted,
)
from duly.platforms.silent import Silent
from duly.receive.directory import Entry, Index, build, digest_of
from duly.receive.directory.keys import folded
from duly.receive.directory.rows import GONE

_LOG = logging.getLogger(__name__)
_SIGNS = {Kind.ACCOUNT: "@", Kind.HASHTAG: "#"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory(Silent):
    """Answers from a list alone; what is not on it is ``Unknown``.

    An account's id is its handle, without ``@``, and is compared without regard to case, as is a
    hashtag's; every other id is compared exactly. Handles that somebody had before are known
    where the list tells them, as is what was deleted.
    """

    name: str = "directory"
    index: Index = field(repr=False)

    def __len__(self) -> int:
        return len(self.index)

    def lookup(self, wanted: Sequence[Wanted]) -> Sequence[Answer]:
        """Answer each from the list."""
        return [self._one(one) for one in wanted]

    def lookalikes(self, handle: str) -> Sequence[str]:
        """Name the existing handles that this one may be mistaken for."""
        return self.index.lookalikes(handle)

    def contact(self, subject: str) -> Contact | None:
        """Return None: a list of what exists holds no address."""
        return None

    def _one(self, wanted: Wanted) -> Answer:
        entry = self.index.find(wanted.kind, wanted.id)
        once = [one for one in self.index.once(wanted.kind, wanted.id) if one != entry]
        if len(once) + (entry is not None) > 1:
            subjects = tuple(one.subject for one in (entry, *once) if one is not None)
            why = f"{wanted.id} names one today and named another before"
            return Ambiguous(wanted=wanted, subjects=subjects, why=why)
        there = entry or (once[0] if once else None)
        if there is None:
            return Unknown(wanted=wanted, why="not in the directory")
        if there.state in GONE:
            return Gone(
                wanted=wanted, why=f"the {there.kind.value} is {there.state}", subject=there.subject
            )
        return self._found(wanted, there, renamed=entry is None)

    def _found(self, wanted: Wanted, entry: Entry, *, renamed: bool) -> Answer:
        named = None if wanted.by is None else folded(Kind.ACCOUNT, wanted.by)
        if wanted.kind is not Kind.ACCOUNT and named and entry.author not in {None, named}:
            why = f"the locator names {named}, the directory says {entry.author} wrote it"
            return Ambiguous(wanted=wanted, subjects=(entry.subject,), why=why)
        return Found(
            wanted=wanted,
            subject=entry.subject,
            kind=wanted.kind,
            label=_SIGNS.get(wanted.kind, "") + entry.id,
            author=self._subject_of(entry),
            renamed_from=folded(wanted.kind, wanted.id) if renamed else None,
        )

    def _subject_of(self, entry: Entry) -> str | None:
        """Give whoever wrote it by the permanent id, where the list has that account."""
        if entry.kind is Kind.ACCOUNT:
            return entry.subject
        author = self.index.find(Kind.ACCOUNT, entry.author) if entry.author else None
        return author.subject if author else entry.author


def read_directory(data: bytes, *, name: str = "directory") -> Directory:
    """Read a directory from the bytes of a CSV file in UTF-8.

    Raises ``Unreadable``: ``directory-not-text``, ``directory-columns``, ``directory-row``,
    ``directory-contradicts`` (one id that is two things).
    """
    return Directory(name=name, index=Index.open(build(data)))


def open_directory(path: Path, *, name: str = "directory") -> Directory:
    """Open a directory from its file, by the index beside it; a missing or old one is made anew.

    Raises what ``read_directory`` raises, and ``no-file``.
    """
    try:
        data = path.read_bytes()
    except OSError as missing:
        why = f"the directory {path} cannot be opened: {missing.strerror}; name a CSV that can"
        raise Unreadable("no-file", why) from missing
    kept = kept_index(path, data)
    return Directory(name=name, index=kept if kept is not None else keep_index(path, data))


def index_path(path: Path) -> Path:
    """Return where the index of a list stands."""
    return path.with_name(f"{path.name}.index")


def kept_index(path: Path, data: bytes) -> Index | None:
    """Open the index beside a list; nothing where there is none, or none of this list."""
    try:
        with index_path(path).open("rb") as file:
            index = Index.open(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, Unreadable) as broken:
        _LOG.warning("%s is not used: %s", index_path(path), broken)
        return None
    return index if index.source == digest_of(data) else None


def keep_index(path: Path, data: bytes) -> Index:
    """Make the index of a list and put it beside it, whole or not at all.

    Where nothing may be written there, it serves from memory.
    """
    made = build(data)
    put_index(path, made)
    return Index.open(made)


def put_index(path: Path, made: bytes) -> None:
    """Put an index beside its list, whole or not at all; say so where nothing may be written."""
    target = index_path(path)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as refused:
        part.unlink(missing_ok=True)
        _LOG.warning("%s could not be kept: %s", target, refused)


def for_reading(path: Path) -> bytes:
    """Return what a child needs to know a directory by: its index where that is current."""
    data = path.read_bytes()
    return index_path(path).read_bytes() if kept_index(path, data) else data
