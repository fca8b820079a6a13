"""Pages as gray pictures: of a PDF, or of a picture file with one or several pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from PIL import Image, UnidentifiedImageError
from pypdfium2 import PdfDocument

from duly.order.terms import Unreadable
from duly.receive.readers.scan.straight import Gray

_LEAST_DPI, _MOST_DPI = 200.0, 300.0  # coarser pages are drawn larger than they are
_MOST_PIXELS = 12_000_000  # an A3 page at 250 dpi
_MOST_STORED = 120_000_000  # pixels of a picture file, before it is made smaller
_SCANNED, _LIKELY = (90.0, 1200.0), (30.0, 2400.0)  # dpi that a scanner, that anybody may mean
_PAPER_INCHES = 11.7  # the longer side of a page whose picture file tells no size


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in gray with its true resolution.

    ``shown`` is how many points others count for a point of paper, where the file tells no size.
    """

    gray: Gray
    dpi: float
    shown: float = 1.0
    grain: float = 1.0  # its pixels to one of the scan's own


def draw_pages(data: bytes, numbers: Sequence[int]) -> Iterator[Picture]:
    """Draw pages of a PDF, each at the resolution of the picture on it, within bounds."""
    pdf = PdfDocument(data)
    for number in numbers:
        page = pdf[number - 1]
        width, height = page.get_size()
        own = _resolution(page)
        dpi = min(max(own, _LEAST_DPI), _MOST_DPI)
        dpi = min(dpi, 72.0 * (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        drawn = page.render(scale=dpi / 72.0, grayscale=True).to_numpy()
        gray = np.ascontiguousarray(drawn.reshape(drawn.shape[:2]))
        yield Picture(gray, dpi, grain=max(1.0, dpi / max(own, 1.0)))
        page.close()
    pdf.close()


def _resolution(page: Any) -> float:
    """Return the resolution of the largest picture on a page."""
    best, dpi = 0.0, 200.0
    for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = one.get_bounds()
        across, _ = one.get_px_size()
        area = (right - left) * (top - bottom)
        if area > best and right > left:
            best, dpi = area, 72.0 * across / max(right - left, 1.0)
    return float(dpi)


def load_picture(data: bytes, number: int) -> Picture:
    """Load one page of a picture file in gray.

    Raises ``Unreadable`` with ``broken-picture`` or ``too-large``.
    """
    stored = _opened(data)
    try:
        stored.seek(number - 1)
        gray = _on_white(stored)
    except (OSError, ValueError, EOFError, SyntaxError) as broken:
        raise _broken() from broken
    longest = max(gray.size)
    dpi = _stated_dpi(stored.info.get("dpi"), _SCANNED) or longest / _PAPER_INCHES
    scale = min(max(1.0, _LEAST_DPI / dpi), _MOST_DPI / dpi)
    scale = min(scale, (_MOST_PIXELS / (gray.width * gray.height)) ** 0.5)
    if scale != 1.0:
        size = (max(1, round(gray.width * scale)), max(1, round(gray.height * scale)))
        gray = gray.resize(size, Image.Resampling.LANCZOS)
    said = _stated_dpi(stored.info.get("dpi"), _LIKELY) or 72.0
    return Picture(np.array(gray, np.uint8), dpi * scale, dpi / said, max(1.0, scale))


def _on_white(stored: Image.Image) -> Image.Image:
    if stored.mode in {"RGBA", "LA", "PA"} or "transparency" in stored.info:
        clear = stored.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("L")
    if stored.mode.startswith("I;16") or stored.mode in {"I", "F"}:
        deep = np.asarray(stored, dtype=np.float64)
        most = 65535.0 if deep.max(initial=0.0) > 255 else 255.0
        return Image.fromarray((deep / most * 255).clip(0, 255).astype(np.uint8))
    return stored.convert("L")


def _opened(data: bytes) -> Image.Image:
    try:
        stored = Image.open(BytesIO(data))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as broken:
        raise _broken() from broken
    except Image.DecompressionBombError as bomb:
        raise _too_large() from bomb
    if stored.width * stored.height > _MOST_STORED:
        raise _too_large()
    return stored


def _broken() -> Unreadable:
    return Unreadable("broken-picture", "The picture is damaged. Ask the sender to scan it again.")


def _too_large() -> Unreadable:
    return Unreadable("too-large", "The picture has more pixels than any page. Scan it at 300 dpi.")


def _stated_dpi(stated: object, likely: tuple[float, float]) -> float | None:
    """Return the resolution that a picture file states, if it lies within likely bounds."""
    across = stated[0] if isinstance(stated, Sequence) and stated else None
    if across is None or not hasattr(across, "__float__"):
        return None
    dpi = float(across)
    return dpi if likely[0] <= dpi <= likely[1] else None
