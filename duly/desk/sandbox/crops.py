"""The line of an item as it stands on its page, cut out where hostile bytes can do no harm."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import isfinite

from duly.desk.sandbox.leaves import found_in
from duly.desk.sandbox.opened import pack, unpack
from duly.desk.sandbox.pages import Pages, Size, pages_of
from duly.order.terms import Unreadable
from duly.receive.readers.document import Box, File

_BESIDE, _ABOVE = 18.0, 7.0  # points of the page shown around the line
_LEAST = 200.0  # points in width: a short name is not blown up
_LONGEST_SIDE = 2400  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A line of a document: its page from 1, its box in points from the page's top left."""

    page: int
    box: Box


def frame_of(box: Box, size: Size) -> Box | None:
    """Return the part of a page to show for a line: the line and a little around it.

    None for a box that does not lie on a page of this size.
    """
    if not all(map(isfinite, (*box, *size))):
        return None
    width, height = size
    left, top, right, bottom = box
    if left >= right or top >= bottom or min(right, width) <= max(left, 0.0):
        return None
    if min(bottom, height) <= max(top, 0.0):
        return None
    beside = max(_BESIDE, (_LEAST - (right - left)) / 2)
    return (
        max(left - beside, 0.0),
        max(top - _ABOVE, 0.0),
        min(right + beside, width),
        min(bottom + _ABOVE, height),
    )


def crops(payload: bytes) -> bytes:
    """Cut lines out of one document of a delivery; the task ``crops``.

    Gives one PNG for each spot, in their order, and no bytes for what lies on no page.
    """
    asked, _, packed = payload.partition(b"\n")
    sha256, places, scale = json.loads(asked)
    spots = [Spot(page=page, box=tuple(box)) for page, box in places]
    pages = pages_of(found_in(unpack(packed), sha256))
    drawn = [_drawn(pages, spot, scale) for spot in spots]
    return pack([File(name=str(n), data=data) for n, data in enumerate(drawn)])


def asking_for(files: Sequence[File], *, sha256: str, spots: Sequence[Spot], scale: float) -> bytes:
    """Return the payload of ``crops``."""
    places = [[spot.page, list(spot.box)] for spot in spots]
    return b"\n".join([json.dumps([sha256, places, scale]).encode(), pack(files)])


def taken(answer: bytes) -> Iterator[bytes]:
    """Take the pictures out of what ``crops`` gave."""
    return (file.data for file in unpack(answer))


def _drawn(pages: Pages, spot: Spot, scale: float) -> bytes:
    on_it = 1 <= spot.page <= len(pages.sizes)
    frame = frame_of(spot.box, pages.sizes[spot.page - 1]) if on_it else None
    if frame is None:
        return b""
    out = BytesIO()
    try:
        pages.draw(spot.page, frame, _fitting(frame, scale)).convert("RGB").save(out, "PNG")
    except Unreadable:  # one broken page hides no line of another
        return b""
    return out.getvalue()


def _fitting(frame: Box, scale: float) -> float:
    left, top, right, bottom = frame
    return min(scale, _LONGEST_SIDE / max(right - left, bottom - top))
