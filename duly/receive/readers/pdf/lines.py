"""Characters to lines of text, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Glyph, box_of

_ONE_CELL = 1e6  # a distance between columns that says: all of this is one cell
# A numbered entry, or an address, drawn by itself stands beside the text, however close.
_BEGINS = re.compile(r"\(?\d{1,5}[.)]\s*\S|https?:|www\.|[@＠]\w", re.IGNORECASE)
_NUMBER = re.compile(r"[(\[]?\w{1,5}[.:)\]]{0,2}$|\W$")
_BLANK = 0.15  # of the line height: characters further apart have a blank between them
_LINE_END_HYPHENS = ("\ufffe", "\x02")  # the library's signs for a hyphen at a line end


class Run:
    """Characters that stand side by side on one line."""

    __slots__ = ("_box", "_text", "glyphs")

    def __init__(self, glyphs: list[Glyph]) -> None:
        self.glyphs = glyphs
        self._box: Box | None = None
        self._text: str | None = None

    def go_on(self, glyphs: Sequence[Glyph]) -> None:
        """Add characters that stand on the same line."""
        self.glyphs.extend(glyphs)
        self._box = self._text = None

    @property
    def box(self) -> Box:
        """Return the box around the characters."""
        if self._box is None:
            self._box = box_of(self.glyphs)
        return self._box

    @property
    def text(self) -> str:
        """Return the characters with the blanks between them."""
        if self._text is None:
            pieces = [one.text + " " if one.blank_after else one.text for one in self.glyphs]
            pieces[-1] = self.glyphs[-1].text
            self._text = _shown("".join(pieces))
        return self._text

    @property
    def ends_in_blank(self) -> bool:
        """Test whether the writer's own blank stands at the line's end."""
        return self.glyphs[-1].real_blank_after


def _shown(text: str) -> str:
    for sign in _LINE_END_HYPHENS:
        text = text.replace(sign, "-")
    return text


def find_lines(glyphs: Iterable[Glyph], *, columns_apart: float) -> list[Run]:
    """Group characters into lines from top to bottom.

    Text further apart than ``columns_apart`` (in line heights) on one line is kept apart.
    """
    runs = sorted(
        ((run.box, run) for run in _runs(glyphs, columns_apart)),
        key=lambda pair: (pair[0][1] + pair[0][3], pair[0][0]),
    )
    rows: list[list[tuple[Box, Run]]] = []
    for box, run in runs:
        if rows and _same_line(rows[-1][0][0], box):
            rows[-1].append((box, run))
        else:
            rows.append([(box, run)])
    return [whole for row in rows for whole in _merged(row, columns_apart)]


def _runs(glyphs: Iterable[Glyph], columns_apart: float) -> list[Run]:
    runs: list[list[Glyph]] = []
    last: Glyph | None = None
    for one in glyphs:
        if last is not None:
            top, bottom = last.top, last.bottom
            height = bottom - top
            height = max(1.0, height)
            gap = _gap(last, one)
            level = abs(one.top + one.bottom - top - bottom) <= height
            if level and gap <= columns_apart * height:
                if gap > _BLANK * height:
                    last.blank_after = True
                runs[-1].append(one)
                last = one
                continue
        runs.append([one])
        last = one
    return [Run(run) for run in runs]


def _gap(last: Glyph, one: Glyph) -> float:
    """Return the space between two characters, whichever way the script runs."""
    after, before = one.left - last.right, last.left - one.right
    return max(after, before)


def _same_line(box: Box, other: Box) -> bool:
    overlap = min(box[3], other[3]) - max(box[1], other[1])
    return overlap > 0.5 * min(box[3] - box[1], other[3] - other[1])


def _merged(row: Sequence[tuple[Box, Run]], columns_apart: float) -> list[Run]:
    if len(row) == 1:
        return [row[0][1]]
    whole: list[Run] = []
    right = 0.0
    for box, run in sorted(row, key=lambda pair: pair[0][0]):
        height = max(box[3] - box[1], 1.0)
        near = bool(whole) and box[0] - right <= columns_apart * height
        if near and (columns_apart >= _ONE_CELL or not _stands_beside(whole[-1], run)):
            last = whole[-1].glyphs[-1]
            last.blank_after = last.blank_after or box[0] - right > _BLANK * height
            whole[-1].go_on(run.glyphs)
            right = max(right, box[2])
        else:
            whole.append(run)
            right = box[2]
    return whole


def _stands_beside(left: Run, run: Run) -> bool:
    """Test for an entry of another column, which only a number of its own may precede."""
    return _BEGINS.match(run.text) is not None and _NUMBER.match(left.text) is None
