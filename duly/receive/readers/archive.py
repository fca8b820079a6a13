"""ZIP archives: every file in them, opened as if it had come alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, Flag
from duly.receive.readers.limits import Opening
from duly.receive.readers.sniff import ARCHIVE
from duly.receive.readers.unpacked import unpack

_OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\x00")
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def read_archive(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read an archive: a document for itself, then those of its members."""
    sha256 = digest(file.data)
    inside = opening.inside(sha256, archive=True)
    members = [File(name=name, data=data) for name, data in unpack(file.data, opening)]
    wanted = [member for member in members if not _is_litter(member)]
    if not wanted:
        raise Unreadable("empty", f"{file.name} holds no files. Ask the sender for it again.")
    own = Document(
        name=file.name,
        sha256=sha256,
        media_type=ARCHIVE,
        flags=tuple(_flags(wanted)),
        part_of=opening.part_of,
    )
    return (own, *(found for member in wanted for found in inside.open_part(member, inside)))


def _flags(members: Sequence[File]) -> Iterator[Flag]:
    if any(_OUTSIDE.search(member.name) for member in members):
        why = "Names in the archive point out of it; they are labels here and nothing is written."
        yield Flag(code="unsafe-names", why=why)


def _is_litter(member: File) -> bool:
    path = PurePosixPath(member.name)
    return path.name in _LITTER or "__MACOSX" in path.parts or not member.data
