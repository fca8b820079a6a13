"""The number of items an order says it has."""

from __future__ import annotations

from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.fields.remarks import counts_in


def stated_count(prose: Prose, rows: int, items: int) -> int | None:
    """Give the stated number: the one that fits what was read, else the first.

    "1,100 accounts and 78 posts" states their sum.
    """
    sentences = counts_in(prose)
    singles = [number for sentence in sentences for number in sentence]
    sums = [sum(sentence) for sentence in sentences if len(sentence) > 1]
    for number in (*singles, *sums):
        if number in {rows, items}:
            return number
    return singles[0] if singles else None
