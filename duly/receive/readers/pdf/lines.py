"""Words to lines of text, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import around
from duly.receive.readers.pdf.words import BLANK, Word

_ONE_CELL = 1e6  # a distance between columns that says: all of this is one cell
# A numbered entry, or an address, drawn by itself stands beside the text, however close.
_BEGINS = re.compile(r"\(?\d{1,5}[.)]\s*\S|https?:|www\.|[@＠]\w", re.IGNORECASE)
_NUMBER = re.compile(r"[(\[]?\w{1,5}[.:)\]]{0,2}$|\W$")
_LINE_END_HYPHENS = ("\ufffe", "\x02")  # the library's signs for a hyphen at a line end


class Run:
    """Words that stand side by side on one line."""

    __slots__ = ("_box", "_text", "words")

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self._box: Box | None = None
        self._text: str | None = None

    def go_on(self, words: Sequence[Word]) -> None:
        """Add words that stand on the same line."""
        self.words.extend(words)
        self._box = self._text = None

    @property
    def box(self) -> Box:
        """Return the box around the words."""
        if self._box is None:
            boxes = [word.box for word in self.words]
            self._box = boxes[0] if len(boxes) == 1 else around(boxes)
        return self._box

    @property
    def text(self) -> str:
        """Return the words with the blanks between them."""
        if self._text is None:
            *before, last = self.words
            pieces = [one.text + " " if one.blank_after else one.text for one in before]
            self._text = _shown("".join(pieces) + last.text)
        return self._text

    @property
    def ends_in_blank(self) -> bool:
        """Test whether the writer's own blank stands at the line's end."""
        return self.words[-1].ends_in_blank

    def width_of(self, first: int) -> float:
        """Return how much room its first letters take."""
        boxes = []
        for word in self.words:
            count = min(first, word.stop - word.start)
            boxes.append(word.letters.box(word.start, word.start + count))
            first -= count
            if not first:
                break
        left, _, right, _ = around(boxes)
        return right - left


def _shown(text: str) -> str:
    if text.isprintable():  # which neither of the signs is
        return text
    for sign in _LINE_END_HYPHENS:
        text = text.replace(sign, "-")
    return text


def find_lines(words: Iterable[Word], *, columns_apart: float) -> list[Run]:
    """Group words into lines from top to bottom.

    Text further apart than ``columns_apart`` (in line heights) on one line is kept apart.
    """
    found = _runs(words, columns_apart)
    if len(found) == 1:  # most cells hold one line
        return found
    runs = sorted(
        ((run.box, run) for run in found),
        key=lambda pair: (pair[0][1] + pair[0][3], pair[0][0]),
    )
    rows: list[list[tuple[Box, Run]]] = []
    for box, run in runs:
        if rows and _same_line(rows[-1][0][0], box):
            rows[-1].append((box, run))
        else:
            rows.append([(box, run)])
    return [whole for row in rows for whole in _merged(row, columns_apart)]


def _runs(words: Iterable[Word], columns_apart: float) -> list[Run]:
    runs: list[list[Word]] = []
    last: Word | None = None
    for word in words:
        if last is not None and _goes_on(last, word, columns_apart):
            runs[-1].append(word)
        else:
            runs.append([word])
        last = word
    return [Run(run) for run in runs]


def _goes_on(last: Word, word: Word, columns_apart: float) -> bool:
    """Test whether a word goes on the line of the last one; note where a blank parts them."""
    letters, end, start = last.letters, last.stop - 1, word.start
    top, bottom = letters.tops[end], letters.bottoms[end]
    height = bottom - top if bottom - top > 1.0 else 1.0
    if abs(letters.tops[start] + letters.bottoms[start] - top - bottom) > height:
        return False
    # The space between the two, whichever way the script runs.
    gap = letters.lefts[start] - letters.rights[end]
    if gap < 0.0:
        gap = max(gap, letters.lefts[end] - letters.rights[start])
    if gap > columns_apart * height:
        return False
    if gap > BLANK * height:
        last.blank_after = True
    return True


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
            last = whole[-1].words[-1]
            last.blank_after = last.blank_after or box[0] - right > BLANK * height
            whole[-1].go_on(run.words)
            right = max(right, box[2])
        else:
            whole.append(run)
            right = box[2]
    return whole


def _stands_beside(left: Run, run: Run) -> bool:
    """Test for an entry of another column, which only a number of its own may precede."""
    return _BEGINS.match(run.text) is not None and _NUMBER.match(left.text) is None
