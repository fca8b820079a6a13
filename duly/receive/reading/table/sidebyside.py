"""Lists printed side by side in one table: where each of them begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from duly.receive.readers.document import Row, Table

_SERIAL = re.compile(r"^[(\[]?(\d{1,7})[.)\]]{0,2}$")
# What a list is of and why, in words that set no list apart from another.
_PLAIN = re.compile(
    r"(?:account|url|link|post|tweet|handle|profile|user ?name|address|hashtag|channel|page|"
    r"reason|ground|remark|violation|category|type|platform)?(?:e?s)?",
    re.IGNORECASE,
)
_FEWEST = 3
_STEADY = 0.8


def firsts_of(table: Table) -> tuple[int, ...]:
    """Give the columns in which lists with serial numbers of their own begin; none for one list.

    Only where all have the same width and the same heads, or none, or where one head stands again
    above the numbers of each and the other heads are plain: one that says more may say it of the
    list beside it too. Else the table stays whole.
    """
    width = len(table.rows[0].cells) if table.rows else 0
    if width < 4 or any(len(row.cells) != width for row in table.rows):
        return ()
    firsts = [place for place in range(width) if _counts_up(table.rows, place)]
    if len(firsts) < 2 or firsts[0] != 0:
        return ()
    if not (_are_columns_of_one(table.rows, firsts, width) or _headed_again(table.rows, firsts)):
        return ()
    return tuple(firsts)


def _are_columns_of_one(rows: Sequence[Row], firsts: Sequence[int], width: int) -> bool:
    """Tell whether parts of one width have the same heads, as a list printed in columns."""
    size = width // len(firsts)
    even = size > 1 and list(firsts) == list(range(0, width, size))
    return even and width % len(firsts) == 0 and _alike(rows, firsts, size)


def _headed_again(rows: Sequence[Row], firsts: Sequence[int]) -> bool:
    """Tell whether the same word heads each column of numbers, as of two lists: "No", "No"."""
    first = next(n for n, row in enumerate(rows) if _SERIAL.match(row.cells[0].text.strip()))
    above = [[cell.text.strip() for cell in row.cells] for row in rows[:first]]
    if not above or any(sum(map(bool, texts)) > 1 for texts in above[:-1]):
        return False
    heads = {above[-1][place] for place in firsts}
    others = [text for place, text in enumerate(above[-1]) if place not in firsts]
    apart = min(after - before for before, after in pairwise(firsts)) > 1
    return apart and len(heads) == 1 and "" not in heads and all(map(_PLAIN.fullmatch, others))


def _numbers(rows: Sequence[Row], place: int) -> list[int]:
    found = (_SERIAL.match(row.cells[place].text.strip()) for row in rows)
    return [int(serial[1]) for serial in found if serial]


def _counts_up(rows: Sequence[Row], place: int) -> bool:
    numbers = _numbers(rows, place)
    steps = [later == earlier + 1 for earlier, later in pairwise(numbers)]
    return len(numbers) >= _FEWEST and sum(steps) >= _STEADY * len(steps)


def _alike(rows: Sequence[Row], firsts: Sequence[int], size: int) -> bool:
    """Test for equal heads; without heads the lists must not count the same things."""
    heads = {tuple(cell.text for cell in rows[0].cells[first : first + size]) for first in firsts}
    headed = not _SERIAL.match(rows[0].cells[0].text.strip())
    starts = {_numbers(rows, first)[0] for first in firsts}
    return len(heads) == 1 if headed else len(starts) == len(firsts)
