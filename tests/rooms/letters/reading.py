"""Reads letters back from their PDF bytes, as a recipient's program would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

import pikepdf
import pypdfium2

FOOT = 70.0  # points from the bottom of a page


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [squeezed(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


@lru_cache(maxsize=4)
def text(pdf: bytes) -> str:
    """The text of all pages without their feet, which part what goes on over the page.

    Kept for a few letters, since a letter is asked for one fact after another.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        whole = (page.get_textpage().get_text_bounded(bottom=FOOT) for page in document)
        return "".join(map(squeezed, whole))
    finally:
        document.close()


def squeezed(said: str) -> str:
    """Without blanks, line ends and marks of direction, with one comma for all scripts.

    PDFium gives the hyphen at the end of a line as U+0002.
    """
    bare = re.sub("[\\s\u200f\u2068\u2069]+", "", said)
    return bare.replace("،", ",").replace("\x02", "-")


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
            for instruction in pikepdf.parse_content_stream(page):
                for run in shown(str(instruction.operator), list(instruction.operands)):
                    yield from numbers(run)


def shown(operator: str, operands: list[pikepdf.Object]) -> list[bytes]:
    if operator == "Tj":
        return [bytes(operands[0])]
    if operator == "TJ":
        return [bytes(run) for run in list(operands[0]) if isinstance(run, pikepdf.String)]
    return []


def numbers(run: bytes) -> Iterator[int]:
    assert len(run) % 2 == 0, "every font of a letter is addressed by two bytes"
    for place in range(0, len(run), 2):
        yield int.from_bytes(run[place : place + 2], "big")


def right_edges(pdf: bytes, char: str) -> list[float]:
    """The right edge of every such character, in points from the left of its page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        layers = [page.get_textpage() for page in document]
        return [
            layer.get_charbox(place)[2]
            for layer in layers
            for place in range(layer.count_chars())
            if layer.get_text_range(place, 1) == char
        ]
    finally:
        document.close()
