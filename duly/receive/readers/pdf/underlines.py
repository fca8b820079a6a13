"""Lines printed under words, which are no lines of a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Rule, Rules
from duly.receive.readers.pdf.grid import TOUCH
from duly.receive.readers.pdf.words import Word, find_bands

_MISS = 1.5  # points by which an underline may miss its words' ends
_BELOW = 2.5
_NEAR = 60.0


def without_underlines(rules: Rules, words: Sequence[Word]) -> Rules:
    """Drop level lines that begin and end with the words they stand under.

    One that goes from one upright line to another as cells' edges do is kept, however tight.
    """
    near = filter(_ends_with_words(words), rules.level) if words else ()
    doubtful = frozenset(rule for rule in near if not _closes_a_cell(rule, rules))
    if not doubtful:
        return rules  # as in nearly every table: its lines run past its words
    pieces = sorted(_pieces(words), key=lambda box: box[1])
    tops = [box[1] for box in pieces]
    kept = (
        rule for rule in rules.level if rule not in doubtful or not _underlines(rule, pieces, tops)
    )
    return replace(rules, level=tuple(kept))


def _ends_with_words(words: Sequence[Word]) -> Callable[[Rule], bool]:
    """Test at little cost for lines that begin and end with any two words not far above them."""
    boxes = [word.box for word in words]
    far = _BELOW + max(bottom - top for _, top, _, bottom in boxes)
    lefts = sorted((left, bottom) for left, _, _, bottom in boxes)
    rights = sorted((right, bottom) for _, _, right, bottom in boxes)
    return lambda rule: (
        _near(rights, rule.end, rule.at, far) and _near(lefts, rule.start, rule.at, far)
    )


def _near(ends: Sequence[tuple[float, float]], at: float, level: float, far: float) -> bool:
    first = bisect_left(ends, (at - _MISS,))
    last = bisect_left(ends, (at + _MISS,), first)
    return any(abs(bottom - level) <= far for _, bottom in ends[first:last])


def _pieces(words: Sequence[Word]) -> Iterator[Box]:
    """Yield each word, and each run of words with ordinary blanks between them."""
    for band in find_bands(words):
        run: Box | None = None
        for word in band.words:
            yield word.box
            if run is not None and word.box[0] - run[2] <= 0.5 * band.height:
                run = (run[0], min(run[1], word.box[1]), word.box[2], max(run[3], word.box[3]))
                yield run
            else:
                run = word.box


def _underlines(rule: Rule, pieces: Sequence[Box], tops: Sequence[float]) -> bool:
    start, end = bisect_left(tops, rule.at - _NEAR), bisect_left(tops, rule.at)
    return any(
        (box[1] + box[3]) / 2 < rule.at < box[3] + _BELOW
        and abs(rule.start - box[0]) < _MISS
        and abs(rule.end - box[2]) < _MISS
        for box in pieces[start:end]
    )


def _closes_a_cell(rule: Rule, rules: Rules) -> bool:
    """Test that both ends meet upright lines, which end there, or beyond which the line goes on."""
    walls = [wall for wall in rules.upright if wall.start - TOUCH <= rule.at <= wall.end + TOUCH]
    corners = [[wall for wall in walls if abs(wall.at - end) <= TOUCH] for end in rule[1:]]
    if not all(corners):
        return False
    ends = [end for held in corners for wall in held for end in wall[1:]]
    return any(abs(end - rule.at) <= TOUCH for end in ends) or any(
        abs(other.at - rule.at) <= TOUCH
        and (abs(other.start - rule.end) <= TOUCH or abs(other.end - rule.start) <= TOUCH)
        for other in rules.level
    )
