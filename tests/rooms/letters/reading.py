"""Reads letters back from their PDF bytes, as a recipient's program would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2

_SHOWN = {"Tj": lambda operands: operands, "TJ": lambda operands: operands[0]}


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [squeezed(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def text(pdf: bytes) -> str:
    return "".join(pages(pdf))


def squeezed(said: str) -> str:
    """Without blanks and line ends: programs disagree on where those are."""
    return re.sub(r"\s+", "", said)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def fonts(pdf: bytes) -> set[str]:
    with opened(pdf) as document:
        return {
            str(font.BaseFont).partition("+")[2]
            for page in document.pages
            for font in page.Resources.Font.values()
        }


def glyphs(pdf: bytes) -> Iterator[int]:
    """Every glyph shown, by its number in its font; 0 is the hole."""
    with opened(pdf) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                shown = _SHOWN.get(str(operator), lambda _: [])(operands)
                for run in shown:
                    if isinstance(run, pikepdf.String):
                        yield from _numbers(bytes(run))


def _numbers(run: bytes) -> Iterator[int]:
    assert len(run) % 2 == 0, "every font of a letter is addressed by two bytes"
    for place in range(0, len(run), 2):
        yield int.from_bytes(run[place : place + 2], "big")


def rightmost(pdf: bytes) -> float:
    """The right edge of the text that stands furthest right, in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        edges = [0.0]
        for page in document:
            layer = page.get_textpage()
            edges += [layer.get_charbox(place)[2] for place in range(layer.count_chars())]
        return max(edges)
    finally:
        document.close()
