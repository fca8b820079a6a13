"""What the library tells of each character of a page, asked for all of them in one go."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

from duly.receive.readers.pdf.asked import pointers, quick, quickest

_EDGES = 4
_BYTES = _EDGES * ctypes.sizeof(ctypes.c_float)
_AT_ONCE = 256  # characters of which the edges are told into the same room
_UNIT = ctypes.sizeof(ctypes.c_ushort)
_LINE_END, _TOLD_ALIKE = "\ufffe", "\x02"  # its own sign for a hyphen, which it tells in two ways

_HALVES = re.compile("[\ud800-\udfff]")  # of characters that are told in two

_code = quick(pdfium.FPDFText_GetUnicode)
_owner = quick(pdfium.FPDFText_GetTextObject)
_generated = quick(pdfium.FPDFText_IsGenerated)
_box = quickest(pdfium.FPDFText_GetLooseCharBox)


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """Every character, and what is told of those at some places while the page is open.

    ``boxes`` tells their edges (left, top, right, bottom; one after another), ``generated`` which
    of them the library made up, ``owner`` the piece of text that one was printed with.
    """

    signs: str
    boxes: Callable[[Sequence[int]], list[float]]
    owner: Callable[[int], int]
    generated: Callable[[Sequence[int]], list[bool]]


def characters(page: PdfTextPage) -> Characters:
    """Ask for every character of a page, in the file's order."""
    count = max(pdfium.FPDFText_CountChars(page.raw), 0)
    return Characters(
        signs=_signs(page, ctypes.addressof(page.raw.contents), count),
        boxes=partial(_boxes, page),
        owner=partial(_owner_of, page),
        generated=partial(_are_generated, page),
    )


def _boxes(page: PdfTextPage, places: Sequence[int]) -> list[float]:
    (text,) = pointers([ctypes.addressof(page.raw.contents)])
    edges = (ctypes.c_float * (_EDGES * _AT_ONCE))()
    first = ctypes.addressof(edges)
    each = pointers(range(first, first + ctypes.sizeof(edges), _BYTES))
    told = array("f")
    for start in range(0, len(places), _AT_ONCE):
        some = places[start : start + _AT_ONCE]
        deque(map(_box, repeat(text), some, each), maxlen=0)
        told.frombytes(memoryview(edges).cast("B")[: _BYTES * len(some)])
    return told.tolist()


def _owner_of(page: PdfTextPage, place: int) -> int:
    return _owner(ctypes.addressof(page.raw.contents), place) or 0


def _are_generated(page: PdfTextPage, places: Sequence[int]) -> list[bool]:
    text = ctypes.addressof(page.raw.contents)
    return list(map(bool, map(_generated, repeat(text), places)))


def _signs(page: PdfTextPage, text: int, count: int) -> str:
    """Ask for all characters at once, or one by one where a page has some that are not told so."""
    held = (ctypes.c_ushort * (2 * count + 2))()
    told = pdfium.FPDFText_GetText(page.raw, 0, count, held) if count else 1
    signs = bytes(held)[: count * _UNIT].decode("utf-16-le", "surrogatepass")
    if told == count + 1 and len(signs) == count and not _HALVES.search(signs):
        return signs.replace(_LINE_END, _TOLD_ALIKE)
    return "".join(map(chr, map(_code, repeat(text), range(count))))
