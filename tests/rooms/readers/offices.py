"""Office files made by hand, part by part, so that every mark in them is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

import xlwt

from tests.rooms.readers.made import zipped

WORD_MARK = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MARKS = (
    f"{WORD_MARK} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPES = f'<Types xmlns="{_PACKAGE}content-types"/>'.encode()
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_MARKS = " ".join(
    f'xmlns:{short}="{_ODF}{short}:1.0"'
    for short in ("office", "text", "table", "style", "draw", "manifest")
)
_ODF_MARKS += ' xmlns:xlink="http://www.w3.org/1999/xlink"'

Link = tuple[str, str]  # words, address behind them


def relations(*points: tuple[str, str, str]) -> bytes:
    """Point from a part to others: id, kind, target; what has a scheme is outside."""
    inner = ""
    for name, kind, target in points:
        mode = "TargetMode='External'" if ":" in target else ""
        told = f"Id={quoteattr(name)} Type={quoteattr(_REL + kind)} Target={quoteattr(target)}"
        inner += f"<Relationship {told} {mode}/>"
    return f'<Relationships xmlns="{_PACKAGE}relationships">{inner}</Relationships>'.encode()


def docx(
    body: str, *points: tuple[str, str, str], parts: Mapping[str, bytes | str] | None = None
) -> bytes:
    """Make a Word document of a body's markup; ``points`` are its relations."""
    more = {
        name: data if isinstance(data, bytes) else part(data)
        for name, data in (parts or {}).items()
    }
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": part(f"<w:document><w:body>{body}</w:body></w:document>"),
            "word/_rels/document.xml.rels": relations(*points),
            **more,
        }
    )


def part(markup: str) -> bytes:
    """Declare the namespaces on the first element."""
    at = min(place for place in (markup.find(">"), markup.find("/>")) if place >= 0)
    return f"{markup[:at]} {_MARKS}{markup[at:]}".encode()


def run(text: str, marks: str = "") -> str:
    return f"<w:r><w:rPr>{marks}</w:rPr><w:t xml:space='preserve'>{escape(text)}</w:t></w:r>"


def para(*inner: str, marks: str = "") -> str:
    return (
        f"<w:p><w:pPr>{marks}</w:pPr>{''.join(i if i[:1] == '<' else run(i) for i in inner)}</w:p>"
    )


def inserted(text: str) -> str:
    return f"<w:ins>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText xml:space='preserve'>{escape(text)}</w:delText></w:r></w:del>"


def grid(*rows: Sequence[str]) -> str:
    """Make a table of cells' markup; plain words become paragraphs."""
    cells = (
        "".join(f"<w:tc>{cell if cell[:1] == '<' else para(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def ods(content: str, *, styles: str = "", parts: Mapping[str, bytes] | None = None) -> bytes:
    """Make an OpenDocument sheet of the markup of its tables."""
    return _open("spreadsheet", content, styles, parts)


def odt(content: str, *, styles: str = "", parts: Mapping[str, bytes] | None = None) -> bytes:
    """Make an OpenDocument text of the markup of its paragraphs."""
    return _open("text", content, styles, parts)


def open_part(kind: str, content: str, styles: str = "") -> bytes:
    return (
        f"<office:document-content {_ODF_MARKS}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{content}</office:{kind}>"
        "</office:body></office:document-content>"
    ).encode()


def _open(kind: str, content: str, styles: str, parts: Mapping[str, bytes] | None) -> bytes:
    members = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
        "content.xml": open_part(kind, content, styles),
        "META-INF/manifest.xml": f"<manifest:manifest {_ODF_MARKS}/>".encode(),
    }
    return zipped({**members, **(parts or {})})


def sheet(*rows: Sequence[str | Link], name: str = "Annexure", marks: str = "") -> str:
    """Make a sheet of words and links."""
    inner = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return f"<table:table table:name={quoteattr(name)} {marks}>{inner}</table:table>"


def cell(what: str | Link, marks: str = "") -> str:
    words, address = what if isinstance(what, tuple) else (what, "")
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in words.split("\n"))
    if address:
        shown = f"<text:p><text:a xlink:href={quoteattr(address)}>{escape(words)}</text:a></text:p>"
    kind = 'office:value-type="string"' if words else ""
    return f"<table:table-cell {kind} {marks}>{shown}</table:table-cell>"


def xls(*sheets: tuple[str, Sequence[Sequence[object]]]) -> bytes:
    """Make an old workbook; a pair of words and address becomes a HYPERLINK formula."""
    book = xlwt.Workbook()
    for name, rows in sheets:
        made = book.add_sheet(name)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                made.write(row, column, _written(value))
    return bytes_of(book)


def _written(value: object) -> object:
    if not isinstance(value, tuple):
        return value
    words, address = value
    return xlwt.Formula(f'HYPERLINK("{address}";"{words}")')


def bytes_of(book: xlwt.Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()
