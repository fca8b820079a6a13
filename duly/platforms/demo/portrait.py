"""A small drawing for each account, made from its id, since nobody here has a face."""

from __future__ import annotations

import hashlib
from typing import Final

from markupsafe import Markup

HUES: Final = 8
SIDE: Final = 5


def portrait(id: str) -> Markup:
    """Return a mirrored pattern as SVG; the same id always gives the same one."""
    bits = int.from_bytes(hashlib.sha256(id.encode()).digest()[:4], "big")
    squares = []
    for column in range(3):
        for row in range(SIDE):
            if bits >> (column * SIDE + row) & 1:
                for x in {column, SIDE - 1 - column}:
                    squares.append(f"M{x} {row}h1v1h-1z")
    hue = (bits >> 20) % HUES
    return Markup(  # noqa: S704  made of digits alone
        f'<svg class="portrait hue-{hue}" viewBox="-1 -1 7 7" aria-hidden="true" '
        f'focusable="false"><path d="{"".join(squares)}"/></svg>'
    )
