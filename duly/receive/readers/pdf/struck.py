"""Words that a line or a stroke runs through: somebody may have taken them out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Rule, Stroke, holds
from duly.receive.readers.pdf.words import Word

_UPPER, _LOWER = 0.33, 0.7  # shares of a letter's height between which a line strikes it
_SHARE, _ENOUGH = 0.5, 12.0  # of a word's width, or points of it
_BAR = 2.0  # line heights: what is higher is no bar over one line
_ADJOINS = 2.0  # points
_CLIMBS = 0.6  # of its height, for a stroke that runs aslant


def struck_words(
    words: Sequence[Word],
    level: Sequence[Rule],
    strokes: Sequence[Stroke],
    areas: Sequence[Box],
) -> list[Box]:
    """Find the words that level lines, strokes aslant or marked areas go through."""
    found = list(_by_lines(words, level)) if level else []
    if strokes or areas:
        found += [
            word.box
            for word in words
            if any(_crosses(stroke, word.box) for stroke in strokes)
            or any(_lies_in(word, area) for area in areas)
        ]
    return found


def cut_words(words: Sequence[Word], bars: Sequence[Box]) -> list[Box]:
    """Find the words that a dark bar of their height adjoins: more of them may lie below it."""
    return [
        word.box
        for bar in bars
        for word in words
        if bar[1] <= word.middle <= bar[3]
        and bar[3] - bar[1] <= _BAR * (word.box[3] - word.box[1])
        and (abs(bar[0] - word.box[2]) <= _ADJOINS or abs(bar[2] - word.box[0]) <= _ADJOINS)
    ]


def _by_lines(words: Sequence[Word], level: Sequence[Rule]) -> Iterator[Box]:
    """Ask first of each height at which words stand: hardly a page has a line there."""
    heights = sorted({rule.at for rule in level})
    bands = {(word.box[1], word.box[3]) for word in words}
    crossed = set()
    for top, bottom in bands:
        first = bisect_left(heights, top + _UPPER * (bottom - top))
        if first < len(heights) and heights[first] <= top + _LOWER * (bottom - top):
            crossed.add((top, bottom))
    if not crossed:
        return
    for word in words:
        box = word.box
        if (box[1], box[3]) in crossed and _through(box, level):
            yield box


def _through(box: Box, level: Sequence[Rule]) -> bool:
    left, top, right, bottom = box
    high = bottom - top
    across = sum(
        max(min(right, rule.end) - max(left, rule.start), 0.0)
        for rule in level
        if top + _UPPER * high <= rule.at <= top + _LOWER * high
    )
    return across >= min(_SHARE * (right - left), _ENOUGH)


def _crosses(stroke: Stroke, box: Box) -> bool:
    """Test how much of a stroke lies in a word's box, above its foot and below its head."""
    left, top, right, bottom = box
    high = bottom - top
    inside = _cut(stroke, (left, top + 0.1 * high, right, bottom - 0.1 * high))
    if inside is None:
        return False
    (ax, ay), (bx, by) = inside
    if abs(bx - ax) >= min(_SHARE * (right - left), _ENOUGH):
        return top + _UPPER * high <= (ay + by) / 2 <= top + _LOWER * high or abs(by - ay) > 2
    return abs(by - ay) >= _CLIMBS * high


def _cut(stroke: Stroke, box: Box) -> Stroke | None:
    """Return the part of a stroke that lies in a box."""
    (ax, ay), (bx, by) = stroke
    wide, high = bx - ax, by - ay
    start, end = 0.0, 1.0
    for way, room in (
        (-wide, ax - box[0]),
        (wide, box[2] - ax),
        (-high, ay - box[1]),
        (high, box[3] - ay),
    ):
        if way == 0:
            if room < 0:
                return None
        elif way < 0:
            start = max(start, room / way)
        else:
            end = min(end, room / way)
    if start > end:
        return None
    return (ax + start * wide, ay + start * high), (ax + end * wide, ay + end * high)


def _lies_in(word: Word, area: Box) -> bool:
    """Test whether an area covers a good part of a word's middle."""
    left, _, right, _ = word.box
    across = min(right, area[2]) - max(left, area[0])
    level = holds((left, area[1], right, area[3]), left, word.middle)
    return level and across >= min(_SHARE * (right - left), _ENOUGH)
