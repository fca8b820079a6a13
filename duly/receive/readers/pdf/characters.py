"""What the library tells of each character of a page, asked for all of them in one go."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

from duly.receive.readers.pdf.asked import quick

_EDGES = 4
_BYTES = _EDGES * ctypes.sizeof(ctypes.c_float)


_code = quick(pdfium.FPDFText_GetUnicode)
_owner = quick(pdfium.FPDFText_GetTextObject)
_box = quick(pdfium.FPDFText_GetLooseCharBox)


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """Code, piece of text and edges (left, top, right, bottom; one after another) of each."""

    codes: Sequence[int]
    owners: Sequence[int | None]
    boxes: Sequence[float]


def characters(page: PdfTextPage) -> Characters:
    """Ask for every character of a page, in the file's order."""
    count = pdfium.FPDFText_CountChars(page.raw)
    if count <= 0:
        return Characters(codes=(), owners=(), boxes=())
    text = ctypes.addressof(page.raw.contents)
    edges = (ctypes.c_float * (_EDGES * count))()
    first = ctypes.addressof(edges)
    places = range(count)
    for _ in map(_box, repeat(text), places, range(first, first + count * _BYTES, _BYTES)):
        pass
    return Characters(
        codes=list(map(_code, repeat(text), places)),
        owners=list(map(_owner, repeat(text), places)),
        boxes=edges[:],
    )
