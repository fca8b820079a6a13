"""PDF forms: what was filled in and who sealed it, taken from where the page's text is not."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

import pikepdf
from pypdfium2 import PdfDocument, PdfiumError

from duly.receive.readers.document import Seal
from duly.receive.readers.limits import Limits

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


def look_into(data: bytes, limits: Limits) -> tuple[bytes, tuple[Seal, ...]]:
    """Return the file with its fields' values as text of its pages, and its signatures.

    A file without a form comes back as it is; so does one whose form is damaged.
    """
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            form = pdf.Root.get("/AcroForm")
            if form is None:
                return data, ()
            fields = list(islice(_fields(form.get("/Fields", []), 0), _MOST))
            seals = tuple(_seals(fields, len(data)))
            filled = any("/V" in one and one.get("/FT") != "/Sig" for one in fields)
        return (_flattened(data, limits.pages) if filled else data), seals
    except _BROKEN:
        return data, ()


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
