"""The pages and lines of an exhibit, made where hostile bytes can do no harm."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from duly.desk.sandbox.opened import pack, unpack
from duly.desk.sandbox.pages import Size, is_paged, pages_of
from duly.desk.sandbox.wire import to_bytes
from duly.order.terms import Digest, Unreadable
from duly.receive.readers import sniff
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, Table
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.opening import open_file

_HEADERS = ("from", "to", "cc", "date", "subject")
_LONGEST_SIDE = 4000  # pixels of a page's picture
_LINES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One line as shown: ``number`` counts lines, or is the row's own number in a table."""

    number: int
    cells: tuple[str, ...]
    sheet: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document of a delivery: by the sizes of its pages in points, or by its lines."""

    name: str
    sha256: Digest
    media_type: str
    leaves: tuple[Size, ...] = ()
    strips: tuple[Strip, ...] = ()
    why: str = ""  # it can be neither drawn nor read, because


def outline(payload: bytes) -> bytes:
    """Say what a delivery consists of; the task ``outline``."""
    return to_bytes(tuple(_part(*found) for found in _walk(unpack(payload))))


def picture(payload: bytes) -> bytes:
    """Draw one page of one document of a delivery as PNG; the task ``picture``.

    Raises ``Unreadable`` with ``no-such-page``.
    """
    asked, _, packed = payload.partition(b"\n")
    sha256, number, scale = json.loads(asked)
    pages = pages_of(found_in(unpack(packed), sha256))
    if not 1 <= number <= len(pages.sizes):
        raise Unreadable("no-such-page", f"The document has {len(pages.sizes)} pages.")
    width, height = pages.sizes[number - 1]
    scale = min(scale, _LONGEST_SIDE / max(width, height, 1))
    out = BytesIO()
    pages.draw(number, (0.0, 0.0, width, height), scale).convert("RGB").save(out, "PNG")
    return out.getvalue()


def alone(payload: bytes) -> bytes:
    """Take one document out of a delivery, as it is; the task ``alone``."""
    sha256, _, packed = payload.partition(b"\n")
    return found_in(unpack(packed), sha256.decode()).data


def asking(files: Sequence[File], *, sha256: str, page: int, scale: float) -> bytes:
    """Return the payload of ``picture``."""
    return b"\n".join([json.dumps([sha256, page, scale]).encode(), pack(files)])


def found_in(files: Sequence[File], sha256: str) -> File:
    """Return the document of a delivery with this digest.

    Raises ``Unreadable`` with ``no-such-document``.
    """
    for file, _ in _walk(files):
        if digest(file.data) == sha256:
            return file
    raise Unreadable("no-such-document", "The delivery holds no such document.")


def _walk(files: Sequence[File]) -> Iterator[tuple[File, Document | str]]:
    """Yield every document with what it holds, or why it cannot be read; a container first."""
    held: list[tuple[File, Document | str]] = []

    def open_part(file: File, opening: Opening) -> tuple[Document, ...]:
        place = len(held)
        held.append((file, ""))
        if is_paged(sniff.sniff(file.data)):  # its pages are drawn, not read
            return ()
        try:
            own, *_rest = open_file(file, opening)
        except Unreadable as broken:
            held[place] = (file, broken.why)
            return ()
        held[place] = (file, own)
        return ()

    opening = Opening(limits=Limits(), open_part=open_part)
    for file in files:
        open_part(file, opening)
    yield from held


def _part(file: File, holds: Document | str) -> Part:
    kind = sniff.sniff(file.data)
    why = holds if isinstance(holds, str) else ""
    leaves: tuple[Size, ...] = ()
    if is_paged(kind):
        try:
            leaves = pages_of(file).sizes
        except Unreadable as broken:
            why = broken.why
    return Part(
        name=file.name,
        sha256=digest(file.data),
        media_type=kind,
        leaves=leaves,
        strips=() if isinstance(holds, str) else tuple(_strips(holds))[:_LINES],
        why=why,
    )


def _strips(document: Document) -> Iterator[Strip]:
    for name, value in document.headers:
        if name.lower() in _HEADERS:
            yield Strip(number=0, cells=(f"{name}: {value}",), head=True)
    for number, line in enumerate(document.lines, 1):
        yield Strip(number=number, cells=(line.text,))
    for table in document.tables:
        yield from _rows(table)


def _rows(table: Table) -> Iterator[Strip]:
    for row in table.rows:
        if not row.hidden:
            cells = tuple(cell.text for cell in row.cells if not cell.hidden)
            said = tuple(cell for cell in cells if cell.strip())
            alone = said if len(said) == 1 else cells  # a title over all columns
            yield Strip(number=row.number, cells=alone, sheet=table.sheet or "table")
