"""Old Office files by what is in them: a workbook is read, everything else is told what to send."""

from __future__ import annotations

from dataclasses import replace

from duly.order.terms import Unreadable
from duly.receive.readers.document import Document, File, Flag
from duly.receive.readers.limits import Opening
from duly.receive.readers.office.compound import read_compound
from duly.receive.readers.office.oldsheet import read_old_sheet

_INSTEAD = (
    ("EncryptedPackage", "encrypted", "The file needs a password. Send it without one."),
    (
        "WordDocument",
        "unknown-format",
        "Old Word files (.doc) are not read. Save it as DOCX or PDF.",
    ),
    ("PowerPoint Document", "unknown-format", "Slides are not read. Save them as PDF."),
    ("__properties_version1.0", "unknown-format", "Outlook's .msg is not read. Save it as EML."),
)


def read_old_office(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read a workbook of Excel 5 to 2003.

    Raises ``Unreadable`` with ``encrypted``, ``unknown-format`` (it says what to send) or the
    reader's own.
    """
    streams = read_compound(file.data)
    opening.spend(sum(map(len, streams.values())))
    stream = streams.get("Workbook") or streams.get("Book")
    if stream is None:
        raise _instead(file, streams)
    documents = read_old_sheet(file, opening, stream)
    if any(name.startswith("_VBA_PROJECT_CUR/") for name in streams):
        macros = Flag(code="macros", why="The workbook holds macros; they were not run.")
        flags = tuple(dict.fromkeys((*documents[0].flags, macros)))
        return (replace(documents[0], flags=flags),)
    return documents


def _instead(file: File, streams: dict[str, bytes]) -> Unreadable:
    for name, code, why in _INSTEAD:
        if name in streams:
            return Unreadable(code, f"{file.name}: {why}")
    why = "This old Office file is of no kind that is read. Send PDF, XLSX, CSV or EML."
    return Unreadable("unknown-format", f"{file.name}: {why}")
