"""Documents that have pages: a PDF's are drawn, a picture's are what it holds."""

from __future__ import annotations

from io import BytesIO
from typing import Protocol

from PIL import Image, UnidentifiedImageError
from pypdfium2 import PdfDocument, PdfiumError

from duly.order.terms import Unreadable
from duly.receive.readers import sniff
from duly.receive.readers.document import Box, File

_POINTS = 72.0  # to an inch
_LIKELY = (30.0, 2400.0)  # dots to an inch that a camera or a scanner may have meant
_MOST_PAGES = 2000  # of a picture in several pages

_BROKEN = (
    PdfiumError,
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
)

Size = tuple[float, float]


class Pages(Protocol):
    """The pages of one document, each with its size in points as it is seen."""

    @property
    def sizes(self) -> tuple[Size, ...]:
        """Width and height of every page."""
        ...

    def draw(self, number: int, frame: Box, scale: float) -> Image.Image:
        """Draw a part of a page, ``scale`` pixels to a point; pages count from 1.

        Raises ``Unreadable`` with ``no-pages``.
        """
        ...


def is_paged(media_type: str) -> bool:
    """Tell whether documents of this type have pages that can be drawn."""
    return media_type == sniff.PDF or media_type.startswith("image/")


def pages_of(file: File) -> Pages:
    """Open a document as pages.

    Raises ``Unreadable`` with ``no-pages`` for what has none or cannot be drawn.
    """
    try:
        if sniff.sniff(file.data) == sniff.PDF:
            return _PDFPages(PdfDocument(file.data))
        return _PicturePages(Image.open(BytesIO(file.data)))
    except _BROKEN as broken:
        name = file.name or "The document"
        raise Unreadable("no-pages", f"{name} cannot be drawn ({broken}).") from broken


class _PDFPages:
    def __init__(self, document: PdfDocument) -> None:
        self._document = document
        self.sizes = tuple(
            (round(float(width), 1), round(float(height), 1))
            for width, height in (page.get_size() for page in document)
        )

    def draw(self, number: int, frame: Box, scale: float) -> Image.Image:
        page = self._document[number - 1]
        width, height = page.get_size()
        left, top, right, bottom = frame
        cut = (left, max(height - bottom, 0.0), max(width - right, 0.0), top)
        try:
            picture: Image.Image = page.render(scale=scale, crop=cut).to_pil()
        except PdfiumError as broken:
            raise Unreadable("no-pages", f"Page {number} cannot be drawn ({broken}).") from broken
        return picture


class _PicturePages:
    def __init__(self, picture: Image.Image) -> None:
        self._picture = picture
        self._dots: list[float] = []
        sizes: list[Size] = []
        for number in range(min(getattr(picture, "n_frames", 1), _MOST_PAGES)):
            picture.seek(number)
            self._dots.append(_dots(picture))
            scale = _POINTS / self._dots[-1]
            sizes.append((picture.width * scale, picture.height * scale))
        self.sizes = tuple(sizes)

    def draw(self, number: int, frame: Box, scale: float) -> Image.Image:
        try:
            self._picture.seek(number - 1)
            whole = _on_white(self._picture)
        except (OSError, ValueError, EOFError, SyntaxError) as broken:
            raise Unreadable("no-pages", f"Page {number} cannot be drawn ({broken}).") from broken
        dots = self._dots[number - 1] / _POINTS
        left, top, right, bottom = frame
        part = whole.crop(
            (round(left * dots), round(top * dots), round(right * dots), round(bottom * dots))
        )
        shape = (max(round((right - left) * scale), 1), max(round((bottom - top) * scale), 1))
        return part.resize(shape, Image.Resampling.LANCZOS)


def _on_white(picture: Image.Image) -> Image.Image:
    """Return a picture without transparency: a reader sees it on paper."""
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")


def _dots(picture: Image.Image) -> float:
    """Return the dots to an inch that a picture says it has; 72 where it says nothing likely.

    Readers of pictures count points by the same number, the one across.
    """
    least, most = _LIKELY
    said = picture.info.get("dpi") or (_POINTS, _POINTS)
    across = float(said[0])
    return across if least <= across <= most else _POINTS
