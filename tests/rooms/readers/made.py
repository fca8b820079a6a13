"""Synthetic deliveries, made on the spot; every handle and address is invented."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import typst
from openpyxl import Workbook

from duly.receive.readers import Document, File, open_files

PAGE = '#set page(paper:"a4",margin:1.6cm)\n#set text(font:"Libertinus Serif",size:9pt)\n'


def opened(data: bytes, name: str = "file") -> Document:
    """Open one file and return its own document."""
    return open_files([File(name=name, data=data)])[0]


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def grid(document: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[table].rows]


def pdf(markup: str) -> bytes:
    """Typeset a PDF; typst ships the font with it."""
    made = typst.compile((PAGE + markup).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def ruled(rows: Sequence[Sequence[str]], columns: str, extra: str = "") -> str:
    """Write a table with every line printed."""
    cells = ",".join(f"[{escaped(text)}]" for row in rows for text in row)
    return f"#table(columns:({columns}),stroke:0.4pt,inset:3pt,{extra}{cells})\n"


def escaped(text: str) -> str:
    return "".join("\\" + char if char in "\\#$*_`<>@[]~/\"'=+-" else char for char in text)


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", '"Officer (synthetic)" <do@ministry.example.in>')
    message["To"] = "legal@example.social"
    message["Message-ID"] = "<synthetic@ministry.example.in>"
    for name, value in headers.items():
        message[name] = value
    return message


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()
