"""One way in: a file of any kind becomes documents, or a clear no."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from duly.order.terms import Unreadable
from duly.receive.readers import sniff as kinds
from duly.receive.readers.delimited import read_delimited
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, Flag
from duly.receive.readers.late import late
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.marks import unstruck
from duly.receive.readers.recognized import Recognized

STANDARD = Limits()
Reader = Callable[[File, Opening], tuple[Document, ...]]

READERS: Mapping[str, Reader] = {
    kinds.PLAIN: late("duly.receive.readers.plain:read_plain"),
    kinds.DELIMITED: read_delimited,
    kinds.HYPERTEXT: late("duly.receive.readers.hypertext:read_hypertext"),
    kinds.MAIL: late("duly.receive.readers.mail:read_mail"),
    kinds.JSON: late("duly.receive.readers.structured:read_structured"),
    kinds.WORKBOOK: late("duly.receive.readers.workbook:read_workbook"),
    kinds.WORD: late("duly.receive.readers.office.word:read_word"),
    kinds.OPEN_SHEET: late("duly.receive.readers.office.opensheet:read_open_sheet"),
    kinds.OPEN_TEXT: late("duly.receive.readers.office.opentext:read_open_text"),
    kinds.OLD_OFFICE: late("duly.receive.readers.office.oldoffice:read_old_office"),
    kinds.SHEET_MARKUP: late("duly.receive.readers.office.sheetmarkup:read_sheet_markup"),
    kinds.MARKUP: late("duly.receive.readers.markup:read_markup"),
    kinds.ARCHIVE: late("duly.receive.readers.archive:read_archive"),
    kinds.PDF: late("duly.receive.readers.pdf:read_pdf"),
    "image/png": late("duly.receive.readers.picture:read_picture"),
    "image/jpeg": late("duly.receive.readers.picture:read_picture"),
    "image/tiff": late("duly.receive.readers.picture:read_picture"),
}
INSTEAD: Mapping[str, str] = {
    kinds.SLIDES: "Slides cannot be read. Save them as PDF, and their list as XLSX or CSV.",
    kinds.BINARY_BOOK: "Binary workbooks (.xlsb) cannot be read. Save it as XLSX or CSV.",
    kinds.OFFICE_MARKUP: "Office files saved as one XML cannot be read. Save it as DOCX or ODT.",
    kinds.RICH_TEXT: "RTF cannot be read yet. Save it as PDF or plain text.",
    kinds.PACKED: "Only ZIP archives can be unpacked. Send a ZIP, or the files themselves.",
    kinds.SIGNATURE: "This is a signature or sealed mail; it was kept, its content is not read.",
}
PICTURE = "Pictures of this kind cannot be read. Send it as PNG, JPEG, TIFF or PDF."
NOTHING_ELSE = (
    "It is of no kind that can be read. "
    "Send text, EML, PDF, DOCX, XLSX, ODS, CSV, JSON, HTML or a ZIP of these."
)


def open_files(
    files: Sequence[File],
    *,
    limits: Limits = STANDARD,
    allow: Callable[[int], None] | None = None,
    recognized: Iterable[Recognized] = (),
) -> tuple[Document, ...]:
    """Open a delivery; attachments and archive members follow their container.

    ``recognized`` is what was read of pages that are pictures; without it they are only flagged.
    Raises ``Unreadable`` when a file cannot be opened; what cannot be opened inside a mail or
    an archive becomes a document without text whose flag says why. Never quietly empty.
    ``allow`` is told the pages of each PDF before they are read.
    """
    known = {one.sha256: one for one in recognized}
    opening = Opening(limits=limits, open_part=_open_part, recognized=known)
    opening = opening if allow is None else replace(opening, allow=allow)
    return tuple(document for file in files for document in open_file(file, opening))


def open_file(file: File, opening: Opening) -> tuple[Document, ...]:
    """Open one file by what it is.

    Raises ``Unreadable`` with ``empty``, ``too-large``, ``unknown-format`` or the reader's own.
    """
    if not file.data.strip():
        raise Unreadable("empty", f"{file.name} is empty. Ask the sender for it again.")
    if len(file.data) > opening.limits.file_bytes:
        megabytes = opening.limits.file_bytes // 1_000_000
        raise Unreadable("too-large", f"{file.name} is over {megabytes} MB. Send it in parts.")
    kind = kinds.sniff(file.data)
    reader = READERS.get(kind)
    if reader is None:
        why = PICTURE if kind.startswith("image/") else INSTEAD.get(kind, NOTHING_ELSE)
        raise Unreadable("unknown-format", f"{file.name}: {why}")
    documents = tuple(unstruck(document) for document in reader(file, opening))
    for document in documents:
        _bound(document, opening.limits)
    return documents if any(map(_says_something, documents)) else _silent(file, documents)


def _bound(document: Document, limits: Limits) -> None:
    if len(document.lines) > limits.lines:
        why = f"{document.name} has over {limits.lines:,} lines. Send it in parts."
        raise Unreadable("too-large", why)
    if max(map(len, _texts(document)), default=0) > limits.cell_chars:
        why = f"{document.name} has a line or cell of over {limits.cell_chars:,} letters."
        raise Unreadable("too-large", f"{why} Ask for the list as XLSX or CSV.")


def _texts(document: Document) -> Iterator[str]:
    for line in document.lines:
        yield line.text
    for table in document.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)


def _says_something(document: Document) -> bool:
    return (
        bool(document.flags)
        or any(text.strip() for text in _texts(document))
        or any(line.link for line in document.lines)
    )


def _silent(file: File, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """A mail of headers only is told; any other file without a word is unreadable."""
    first, *others = documents
    why = f"{file.name} holds no text at all. Look at the original, and ask for it again."
    if not first.headers:
        raise Unreadable("no-text", why)
    return (replace(first, flags=(Flag(code="no-text", why=why),)), *others)


def _open_part(file: File, opening: Opening) -> tuple[Document, ...]:
    try:
        return open_file(file, opening)
    except Unreadable as unreadable:
        flag = Flag(code=f"part-{unreadable.code}", why=unreadable.why)
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=kinds.sniff(file.data),
            flags=(flag,),
            part_of=opening.part_of,
        ),
    )
