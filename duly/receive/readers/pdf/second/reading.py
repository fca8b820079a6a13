"""The second reading of a PDF, page by page, from its bytes alone."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pikepdf import Array, PasswordError, Pdf, PdfError

from duly.order.terms import Unreadable
from duly.receive.readers.pdf.second.chains import Script, script_of
from duly.receive.readers.pdf.second.drawing import Pen
from duly.receive.readers.pdf.second.fonts import Font, font_of
from duly.receive.readers.pdf.second.tokens import parts_of

_BROKEN = (
    PdfError,
    PasswordError,
    Unreadable,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)
_MOST_PARENTS = 50


class SecondReader:
    """Reads the same pages with another library, another decoding and another order.

    ``layered`` tells whether the file has layers, which may be hidden.
    """

    def __init__(self, data: bytes) -> None:
        self._fonts: dict[tuple[int, int], Font] = {}
        try:
            self._pdf: Pdf | None = Pdf.open(BytesIO(data))
            self._pages: list[Any] = list(self._pdf.pages)
            self.layered = "/OCProperties" in self._pdf.Root
        except _BROKEN:
            self._pdf, self._pages, self.layered = None, [], True

    def script(self, number: int) -> Script | None:
        """Read a page, from 1; nothing when this reader cannot."""
        try:
            page = self._pages[number - 1]
            pen = Pen(fonts=self._font)
            pen.follow(_content(page), _resources(page))
        except _BROKEN:
            return None
        return script_of(pen.pieces)

    def twofold(self) -> frozenset[str]:
        """Return the letters that a font calls several of the signs drawn so far by.

        Of two such signs at most one is that letter: the font's map may lie about the other.
        """
        fonts = self._fonts.values()
        return frozenset(letter for font in fonts for letter in font.drawn_twofold(parts_of))

    def close(self) -> None:
        """Let go of the file."""
        if self._pdf is not None:
            self._pdf.close()

    def _font(self, described: Any) -> Font:
        key = described.objgen
        if key == (0, 0):
            return font_of(described)
        if key not in self._fonts:
            self._fonts[key] = font_of(described)
        return self._fonts[key]


def _content(page: Any) -> bytes:
    content = page.obj.get("/Contents")
    if content is None:
        return b""
    parts = list(content) if isinstance(content, Array) else [content]
    return b"\n".join(bytes(part.read_bytes()) for part in parts)


def _resources(page: Any) -> Any:
    """Return the page's resources, its own or those of the pages above it."""
    node = page.obj
    for _ in range(_MOST_PARENTS):
        found = node.get("/Resources")
        if found is not None:
            return found
        node = node.get("/Parent")
        if node is None:
            return None
    return None
