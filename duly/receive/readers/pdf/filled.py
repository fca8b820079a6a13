"""PDF forms: what was filled in and who sealed it, taken from where the page's text is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from typing import Any

import pikepdf
from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_REMOVE_SECURITY

from duly.receive.readers.document import Seal
from duly.receive.readers.limits import Limits
from duly.receive.readers.pdf.annotated import Notes, notes_of

_BROKEN = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    PdfiumError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RuntimeError,
)
_MOST = 5_000  # fields
_DEEPEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A file with its fields' values as text of its pages, its signatures and annotations."""

    data: bytes
    seals: tuple[Seal, ...] = ()
    notes: Mapping[int, Notes] = field(default_factory=dict)  # by page, from 1


def look_into(data: bytes, limits: Limits) -> Looked:
    """Look at what lies on a file's pages and is no part of their text.

    A file without a filled form comes back as it is; so does one that is damaged.
    """
    try:
        data = _unlocked(data) if b"/Encrypt" in data else data
        with pikepdf.open(BytesIO(data)) as pdf:
            notes = notes_of(pdf.pages, limits.pages)
            form = pdf.Root.get("/AcroForm")
            if form is None:
                return Looked(data=data, notes=notes)
            fields = list(islice(_fields(form.get("/Fields", []), 0), _MOST))
            seals = tuple(_seals(fields, len(data)))
            filled = any("/V" in one and one.get("/FT") != "/Sig" for one in fields)
        data = _flattened(data, limits.pages) if filled else data
        return Looked(data=data, seals=seals, notes=notes)
    except _BROKEN:
        return Looked(data=data)


def _unlocked(data: bytes) -> bytes:
    """Write a file that everybody may open without what locks it, for readers that want a key."""
    pdf = PdfDocument(data)
    try:
        out = BytesIO()
        pdf.save(out, flags=FPDF_REMOVE_SECURITY)
        return out.getvalue()
    finally:
        pdf.close()


def _flattened(data: bytes, pages: int) -> bytes:
    """Draw the fields into the pages, as a printer would."""
    pdf = PdfDocument(data)
    try:
        pdf.init_forms()
        for number in range(min(len(pdf), pages)):
            page = pdf[number]
            page.flatten()
            page.close()
        out = BytesIO()
        pdf.save(out)
        return out.getvalue()
    finally:
        pdf.close()


def _fields(fields: Any, depth: int) -> Iterator[Any]:
    for one in fields:
        yield one
        if depth < _DEEPEST and "/Kids" in one:
            yield from _fields(one["/Kids"], depth + 1)


def _seals(fields: list[Any], size: int) -> Iterator[Seal]:
    for one in fields:
        value = one.get("/V")
        if one.get("/FT") != "/Sig" or value is None or "/ByteRange" not in value:
            continue
        ranges = [int(number) for number in value["/ByteRange"]]
        yield Seal(
            field=str(one.get("/T", "")),
            kind=str(value.get("/SubFilter", "")).lstrip("/"),
            whole=len(ranges) == 4 and ranges[0] == 0 and ranges[2] + ranges[3] == size,
        )
