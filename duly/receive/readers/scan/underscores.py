"""A line that holds nothing but underscores: counted by its length, which no engine does."""

from __future__ import annotations

from duly.receive.readers.recognized import Sheet, Strip, Words
from duly.receive.readers.scan.galley import X_HEIGHT, blobs, ink_of, scale_of
from duly.receive.readers.scan.typeface import Typeface

_THIN = 0.35  # of the height of an x


def underscores(strip: Strip, sheet: Sheet, typeface: Typeface) -> Words | None:
    """Read a line of underscores alone; nothing if it is none, or none is known to measure by."""
    units = [one.ink.shape[1] - 2 for one in typeface.letters if one.sign == "_"]
    scale = scale_of(sheet)
    if not units or scale is None:
        return None
    found = blobs(ink_of(strip))
    if not found or max(one.bottom - one.top for one in found) * scale > _THIN * X_HEIGHT:
        return None
    left, right = found[0].left, found[-1].right
    many = max(1, round((right - left) * scale / (sum(units) / len(units))))
    step = (right - left) / many
    edges = tuple(round(left + step * ((place + 1) // 2)) for place in range(2 * many))
    return Words(box=strip.box, text="_" * many, edges=edges, others=(strip.text,))
