"""The words of one cell, whole again where only the narrow column had broken them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.joints import find_joint
from duly.receive.readers.pdf.lines import Run

_BLANK = re.compile(r"(?<!/)\s")  # a blank after a slash is a clerk's slip inside an address
_MISSING = "The file does not tell one of the letters. Read it from the page's picture."


def cell_text(
    lines: Sequence[Run], box: Box, *, width: float | None = None
) -> tuple[str, str | None]:
    """Return a cell's text and, where a broken address could be read in two ways, the doubt.

    ``width`` is the room for text where the box does not tell it.
    """
    if not lines:
        return "", None
    text, doubt = lines[0].text, None
    if len(lines) == 1:
        return text.strip(), _MISSING if "\ufffd" in text else None
    width = _inner_width(lines, box) if width is None else width
    alone = not any(_BLANK.search(line.text) for line in lines)
    for above, below in pairwise(lines):
        joint, unsure = find_joint(text, above, below, width=width, alone=alone)
        doubt = doubt or unsure
        text = text + joint + below.text
    return text.strip(), _MISSING if "\ufffd" in text else doubt


def _inner_width(lines: Sequence[Run], box: Box) -> float:
    margins = [line.box[0] - box[0] for line in lines] + [box[2] - line.box[2] for line in lines]
    return box[2] - box[0] - 2 * max(min(margins), 0.0)
