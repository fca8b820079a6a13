"""Other readers of the same files, each as its own documentation has it; none is part of Duly."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from duly.receive.readers.late import late

Reads = Callable[[Path], Iterable[str]]
_SERIAL = re.compile(r"^\s*\d{1,4}\.?\s*$")
_URL = re.compile(r"https?://\S+")


def _locators(rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Give the locator of each row that has a serial number: its cell below the head "URL"."""
    place = 1
    for row in rows:
        heads = [n for n, cell in enumerate(row) if "URL" in str(cell) and "/" in str(cell)]
        first = str(row[0]) if row and row[0] is not None else ""
        if _SERIAL.match(first.removesuffix(".0")) and place < len(row):
            yield str(row[place] or "")
        elif heads:
            place = heads[0]


def _pdfplumber(path: Path) -> Iterator[str]:
    with late("pdfplumber:open")(path) as pdf:
        for page in pdf.pages:
            for table in page.extract_tables():
                yield from _locators(table)


def _camelot(path: Path) -> Iterator[str]:
    for table in late("camelot:read_pdf")(str(path), pages="all", flavor="lattice"):
        yield from _locators(table.data)


def _openpyxl(path: Path) -> Iterator[str]:
    for sheet in late("openpyxl:load_workbook")(path, read_only=True).worksheets:
        yield from _locators(sheet.iter_rows(values_only=True))


def _calamine(path: Path) -> Iterator[str]:
    book = late("python_calamine:load_workbook")(path)
    for name in book.sheet_names:
        yield from _locators(book.get_sheet_by_name(name).to_python())


def _polars_excel(path: Path) -> Iterator[str]:
    return _locators(late("polars:read_excel")(path).rows())


def _polars_csv(path: Path) -> Iterator[str]:
    return _locators(late("polars:read_csv")(path).rows())


def _guessed_csv(path: Path) -> Iterator[str]:
    text = str(late("charset_normalizer:from_bytes")(path.read_bytes()).best())
    dialect = csv.Sniffer().sniff(text[:4_000])
    return _locators(csv.reader(StringIO(text), dialect))


def _text(path: Path) -> str:
    pdf = late("pypdfium2:PdfDocument")(BytesIO(path.read_bytes()))
    return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def _regex(path: Path) -> Iterator[str]:
    return (match[0] for match in _URL.finditer(_text(path)))


def _linkify(path: Path) -> Iterator[str]:
    return (match.url for match in late("linkify_it:LinkifyIt")().match(_text(path)) or ())


def _urlextract(path: Path) -> Iterator[str]:
    return iter(late("urlextract:URLExtract")().find_urls(_text(path)))


# file's ending, engine, the module it needs, how it reads, whether it knows rows
ENGINES: tuple[tuple[str, str, str, Reads, bool], ...] = (
    ("pdf", "pdfplumber extract_tables", "pdfplumber", _pdfplumber, True),
    ("pdf", "camelot lattice", "camelot", _camelot, True),
    ("pdf", "pypdfium2 text, regex", "pypdfium2", _regex, False),
    ("pdf", "pypdfium2 text, linkify-it-py", "linkify_it", _linkify, False),
    ("pdf", "pypdfium2 text, urlextract", "urlextract", _urlextract, False),
    ("xlsx", "openpyxl values", "openpyxl", _openpyxl, True),
    ("xlsx", "python-calamine", "python_calamine", _calamine, True),
    ("xlsx", "polars defaults", "polars", _polars_excel, True),
    ("csv", "charset-normalizer, csv", "charset_normalizer", _guessed_csv, True),
    ("csv", "polars defaults", "polars", _polars_csv, True),
)


def installed(module: str) -> bool:
    """Tell whether an engine is on this machine."""
    return find_spec(module) is not None
