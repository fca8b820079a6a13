"""Which text of a page a reader sees: not what is white, covered, cut away or on a hidden layer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium
from PIL.Image import Image
from pypdfium2 import PdfPage

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.asked import (
    Color,
    Point,
    bounds_of,
    clips_of,
    color_of,
    count_segments,
    segments_of,
)
from duly.receive.readers.pdf.geometry import holds

_PALE = 200  # of 255: brighter than this may be paper
_CONTRAST = 30  # of 255, between ink and what is around it
_SCALE = 2.0  # picture points to a point
_SMALLEST_COVER = 12.0  # square points


class Text(NamedTuple):
    """A piece of text on a page; ``order`` tells when it was drawn."""

    key: int
    box: Box
    order: int
    doubted: bool  # its clip or layer may hide it
    pale: int | None = None  # its shade, where that may be the paper's


class Cover(NamedTuple):
    """A filled shape or a picture; ``whole`` when it hides all that lies under its box."""

    box: Box
    order: int
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """Pieces of text that are not seen, and the parts of others that lie under something."""

    pieces: frozenset[int]
    covers: dict[int, list[Box]]

    @property
    def any(self) -> bool:
        """Tell whether anything on the page is out of sight."""
        return bool(self.pieces or self.covers)

    def hides(self, owner: int, box: Box) -> bool:
        """Tell whether a character is out of sight."""
        if owner in self.pieces:
            return True
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return any(holds(cover, *middle) for cover in self.covers.get(owner, ()))


def find_hidden(
    page: PdfPage, texts: Sequence[Text], covers: Sequence[Cover], invisible: set[int]
) -> Hidden:
    """Find what is out of sight; the page is only painted where something speaks for it."""
    over = _covered(texts, covers)
    partly = {key for key, found in over.items() if not all(cover.whole for cover in found)}
    asked = [text for text in texts if text.doubted or text.pale or text.key in partly]
    pieces = set(invisible)
    if asked:
        picture = page.render(scale=_SCALE, grayscale=True).to_pil().convert("L")
        pieces.update(text.key for text in asked if not _stands_out(picture, text))
    return Hidden(
        pieces=frozenset(pieces),
        covers={key: [one.box for one in found if one.whole] for key, found in over.items()},
    )


@lru_cache(maxsize=256)  # a page is printed in few colors
def pale_shade(color: Color) -> int | None:
    """Return the shade of a text that may not stand out from paper: 255 is white."""
    red, green, blue, alpha = color
    shade = 255 - (255 - 0.3 * red - 0.59 * green - 0.11 * blue) * alpha / 255
    return round(shade) if shade > _PALE else None


def opaque_shade(one: int) -> float | None:
    """Return how bright a filled shape is, from 1 to 256; nothing where it lets light through."""
    color = color_of(one)
    if color is None or color[3] != 255:
        return None
    return 1 + 0.3 * color[0] + 0.59 * color[1] + 0.11 * color[2]


def is_box(one: int) -> bool:
    """Tell whether a shape fills its own outline: four straight sides."""
    if not 4 <= count_segments(one) <= 6:
        return False
    return all(kind != pdfium.FPDF_SEGMENT_BEZIERTO for kind, _, _ in segments_of(one))


def is_clipped(one: int, *, inside_form: bool) -> bool:
    """Tell whether what an object is cut to may hide it."""
    clips = clips_of(one)
    if clips is None:
        return True
    if not clips or inside_form:
        return bool(clips)
    left, bottom, right, top = bounds_of(one)
    return any(
        not (
            area[0] <= left + 1
            and area[1] <= bottom + 1
            and right - 1 <= area[2]
            and top - 1 <= area[3]
        )
        for area in map(_area, clips)
    )


def _area(corners: Sequence[Point]) -> Box:
    if not corners:
        return (0.0, 0.0, 0.0, 0.0)
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))


def _covered(texts: Sequence[Text], covers: Sequence[Cover]) -> dict[int, list[Cover]]:
    """Find for each text what was drawn over it later."""
    found: dict[int, list[Cover]] = defaultdict(list)
    first = min((text.order for text in texts), default=0)
    for cover in covers:
        box = cover.box
        large = (box[2] - box[0]) * (box[3] - box[1]) >= _SMALLEST_COVER
        if not large or cover.order < first:
            continue
        for text in texts:
            if text.order < cover.order and _meet(box, text.box):
                found[text.key].append(cover)
    return dict(found)


def _meet(box: Box, other: Box) -> bool:
    return (
        min(box[2], other[2]) - max(box[0], other[0]) > 1
        and min(box[3], other[3]) - max(box[1], other[1]) > 1
    )


def _stands_out(picture: Image, text: Text) -> bool:
    """Tell whether ink can be told from paper where a text was drawn.

    Pale ink must differ from most of what is there: letters beside it may be dark.
    """
    left, top, right, bottom = (round(edge * _SCALE) for edge in text.box)
    area = (max(left, 0), max(top, 0), min(right, picture.width), min(bottom, picture.height))
    if area[0] >= area[2] or area[1] >= area[3]:
        return False
    shades = picture.crop(area).tobytes()
    if text.pale is not None:
        paper, _ = Counter(shades).most_common(1)[0]
        return abs(paper - text.pale) >= _CONTRAST
    return max(shades) - min(shades) >= _CONTRAST
