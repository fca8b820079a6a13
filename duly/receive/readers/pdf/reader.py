"""A PDF opened page by page, and what of it could not be believed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pypdfium2 import PdfDocument, PdfiumError

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import (
    Cell,
    Document,
    File,
    Flag,
    Line,
    Row,
    Table,
    TextLayer,
)
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.pdf.annotated import NONE, Notes
from duly.receive.readers.pdf.content import Content, read_content
from duly.receive.readers.pdf.filled import look_into
from duly.receive.readers.pdf.geometry import turned_back
from duly.receive.readers.pdf.page import Page, read_page
from duly.receive.readers.pdf.pagetable import rounded
from duly.receive.readers.pdf.remarked import (
    flags_of_notes,
    stamped,
    unlike_letters,
    with_typed,
)
from duly.receive.readers.pdf.scanned.leaf import in_place, read_leaf, tables_in_place
from duly.receive.readers.pdf.second import SecondReader, held_against
from duly.receive.readers.pdf.tables import join_tables
from duly.receive.readers.recognized import Recognized
from duly.receive.readers.recognized.flags import flags_of_scan, named
from duly.receive.readers.seldom import seldom_collected

_ATTACHMENTS = 50
_Placed = TypeVar("_Placed", Line, Cell)
_PICTURES = frozenset({TextLayer.SCAN, TextLayer.FOREIGN})


def read_pdf(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read a PDF; files attached to it follow as documents of their own.

    Pages that are pictures say what was recognized on them, whatever text lies under the picture;
    a flag names those of which nothing was. Raises ``Unreadable`` with
    ``encrypted``, ``broken-pdf``, ``too-large`` or ``no-text`` (every page is empty).
    """
    sha256 = digest(file.data)
    looked = look_into(file.data, opening.limits)
    pdf = _opened(replace(file, data=looked.data))
    second = SecondReader(looked.data)
    recognized = opening.recognized.get(sha256, Recognized(sha256=sha256))
    try:
        opening.allow(min(len(pdf), opening.limits.pages))
        contents = _contents(pdf, opening.limits, layered=second.layered)
        pages = _pages(contents, second, recognized, looked.notes)
        attached = tuple(_attachments(pdf, opening.limits))
    except (PdfiumError, ValueError, OSError) as broken:
        raise _broken(file, broken) from broken
    finally:
        pdf.close()
        second.close()
    if all(page.layer is None for page in pages) and not attached:
        raise Unreadable("no-text", f"{file.name} has {len(pages)} empty pages. Ask for it again.")
    unread = _unread(pages, recognized)
    own = Document(
        name=file.name,
        sha256=sha256,
        media_type="application/pdf",
        lines=in_place((_upright(one, page) for page in pages for one in page.lines), recognized),
        tables=tables_in_place(_tables(pages), recognized),
        pages=len(pages),
        text_layer=_layer(pages),
        flags=(*flags_of_scan(unread, recognized), *_flags(pages, file.data, looked.notes)),
        seals=looked.seals,
        part_of=opening.part_of,
        unread=unread,
    )
    inside = opening.inside(sha256)
    return (own, *(found for part in attached for found in inside.open_part(part, inside)))


def _tables(pages: Sequence[Page]) -> tuple[Table, ...]:
    """Join the pages' tables, and give their boxes back the page as it is stored."""
    tables = join_tables(pages)
    if not any(page.turned for page in pages):
        return tables
    return tuple(
        replace(table, rows=tuple(_upright_row(row, pages) for row in table.rows))
        for table in tables
    )


def _upright_row(row: Row, pages: Sequence[Page]) -> Row:
    page = pages[row.page - 1] if row.page else None
    cells = (_upright(cell, page) if page else cell for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _upright(placed: _Placed, page: Page) -> _Placed:
    if not page.turned or placed.box is None:
        return placed
    return replace(placed, box=rounded(turned_back(placed.box, page.turned, page.size)))


@seldom_collected()
def _pages(
    contents: Iterator[Content],
    second: SecondReader,
    recognized: Recognized,
    notes: Mapping[int, Notes],
) -> list[Page]:
    """Read pages with text by two readers, and take over what was recognized of the others."""
    leaves = {leaf.number: leaf for leaf in recognized.leaves}
    pages: list[Page] = []
    for number, content in enumerate(contents, start=1):
        before = pages[-1] if pages else None
        laid = notes.get(number, NONE)
        page = read_page(content, number, before, laid)
        leaf = leaves.get(number) if page.layer in _PICTURES else None
        if leaf is not None and page.layer is not None:
            pages.append(read_leaf(leaf, page.layer, before))
        else:
            pages.append(with_typed(held_against(page, second.script(number)), content, laid))
    return unlike_letters(stamped(pages, notes), second.twofold())


def _unread(pages: Sequence[Page], recognized: Recognized) -> tuple[int, ...]:
    read = {leaf.number for leaf in recognized.leaves}
    pictures = (page.number for page in pages if page.layer in _PICTURES)
    return tuple(number for number in pictures if number not in read)


def _opened(file: File) -> Any:
    try:
        return PdfDocument(file.data)
    except PdfiumError as broken:
        if "password" in str(broken).lower() or "security" in str(broken).lower():
            why = f"{file.name} needs a password. Send it without one."
            raise Unreadable("encrypted", why) from broken
        raise _broken(file, broken) from broken


def _broken(file: File, broken: Exception) -> Unreadable:
    return Unreadable(
        "broken-pdf", f"{file.name} is damaged ({broken}). Ask the sender to make the PDF again."
    )


def _contents(pdf: Any, limits: Limits, *, layered: bool) -> Iterator[Content]:
    if len(pdf) > limits.pages:
        raise Unreadable("too-large", f"The PDF has over {limits.pages} pages. Send it in parts.")
    if len(pdf) == 0:
        raise Unreadable("broken-pdf", "The PDF has no pages. Ask the sender to make it again.")
    for number in range(len(pdf)):
        page = pdf[number]
        yield read_content(pdf, page, limits, layered=layered)
        page.close()


def _attachments(pdf: Any, limits: Limits) -> Iterator[File]:
    for place in range(min(pdf.count_attachments(), _ATTACHMENTS)):
        attachment = pdf.get_attachment(place)
        yield File(name=attachment.get_name(), data=bytes(attachment.get_data()))


def _layer(pages: Sequence[Page]) -> TextLayer | None:
    """Return the least trustworthy layer of any page."""
    found = {page.layer for page in pages}
    order = (TextLayer.FOREIGN, TextLayer.SCAN, TextLayer.BORN_DIGITAL)
    return next((layer for layer in order if layer in found), None)


def _flags(pages: Sequence[Page], data: bytes, notes: Mapping[int, Notes]) -> Iterator[Flag]:
    if shown := [page for page in pages if page.pictures]:
        yield Flag(code="pictures", why=f"{_named(shown)} also holding a picture. Look at it.")
    if any(page.unseen for page in pages):
        why = "The PDF holds text that it does not show; that text was not read."
        yield Flag(code="hidden-text", why=why)
    if garbled := [page for page in pages if page.unmapped]:
        why = f"{_named(garbled)} missing letters in the file. Compare with the page's picture."
        yield Flag(code="unmapped-letters", why=why)
    if untold := [page for page in pages if page.unread]:
        words = dict.fromkeys(word for page in untold for word in page.unread)
        why = f"A second reading found what the first did not: {', '.join(words)[:300]}."
        yield Flag(code="readings-differ", why=f"{why} Look at page {untold[0].number}.")
    if b"%%EOF" not in data[-2048:]:
        yield Flag(code="cut-off", why="The file's end is missing. Ask for it again.")
    yield from flags_of_notes(pages, notes)


def _named(pages: Sequence[Page]) -> str:
    return named([page.number for page in pages])
