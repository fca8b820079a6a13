"""Numbers of a list that a copied table leaves on lines of their own, above what they number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

_ALONE = re.compile(r"\s*\(?(\d{1,4})[.)]?\s*")
_FEWEST = 2


def numbers_apart(texts: Sequence[str], begins: Callable[[str], bool]) -> dict[int, int]:
    """Give for each line that is nothing but a number the line that it numbers.

    Only where several count up one by one, each above a line that ``begins`` an entry: a number
    by itself may be the end of an address.
    """
    filled = [place for place, text in enumerate(texts) if text.strip()]
    run: list[tuple[int, int, int]] = []
    found: dict[int, int] = {}
    for place, below in pairwise(filled):
        match = _ALONE.fullmatch(texts[place])
        if match is None or not begins(texts[below]):
            continue
        if run and int(match[1]) != run[-1][0] + 1:
            run = []
        run.append((int(match[1]), place, below))
        if len(run) >= _FEWEST:
            found.update((one, numbered) for _, one, numbered in run)
    return found
