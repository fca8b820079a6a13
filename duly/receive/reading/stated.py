"""The number of items an order says it has."""

from __future__ import annotations

from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.fields.remarks import counts_in


def stated_count(prose: Prose, rows: int, items: int, accounts: int) -> int | None:
    """Give the stated number: the one that fits what was read, else the first.

    "1,100 accounts and 78 posts" states their sum; "close the 2 accounts" beside a longer list
    of other things states no more than those two.
    """
    sentences = counts_in(prose)
    singles = [stated for sentence in sentences for stated in sentence]
    sums = [sum(stated.number for stated in sentence) for sentence in sentences if sentence[1:]]
    for number in (*(stated.number for stated in singles), *sums):
        if number in {rows, items}:
            return number
    others = (one for one in singles if not (one.of_accounts and one.number == accounts < items))
    return next((one.number for one in others), None)
