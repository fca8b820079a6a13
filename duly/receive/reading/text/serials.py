"""Numbers of a list that a copied table leaves on lines of their own, above what they number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

_ALONE = re.compile(r"\s*\(?([1-9]\d{0,3})[.)]?\s*")
_ADDRESS = re.compile(r"(?://|[@＠#＃]\w|\w\.\w+/)\S*\W*$")
_FEWEST = 2


def numbers_apart(texts: Sequence[str], begins: Callable[[str], bool]) -> dict[int, int]:
    """Give for each line that is nothing but a number the line that it numbers.

    Only where they count up one by one from the first, each above a line that ``begins`` an
    entry, and no address stands above the first: a number by itself may be the end of one.
    """
    filled = [place for place, text in enumerate(texts) if text.strip()]
    run: list[tuple[int, int]] = []
    found: dict[int, int] = {}
    above = ""
    for place, below in pairwise(filled):
        match = _ALONE.fullmatch(texts[place])
        if match is not None and begins(texts[below]):
            run = run if int(match[1]) == len(run) + 1 else []
            if run or (int(match[1]) == 1 and not _ADDRESS.search(above)):
                run.append((place, below))
        elif begins(texts[place]) and run and run[-1][1] != place:
            run = []
        if len(run) >= _FEWEST:
            found.update(run[-_FEWEST:])
        above = texts[place]
    return found
