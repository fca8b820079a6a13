"""Which lines of a page are read twice: those that may name somebody, and the serial numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from duly.receive.readers.recognized import Sheet, Strip

SIGN = re.compile(
    r"h[a-z]{1,4}ps?\W|www\.|[@#＠]\w|\w\.(?:com|org|net|gov|io|app|social|ru|in)\b|://|"
    r"/status|\w_\w|\d{8}|_$|at:/|did:",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[\w.@-]{4,}$", re.ASCII)
_NUMBER = re.compile(r"^\W*\w{1,5}\W{0,2}$", re.ASCII)
_SHARE, _NAMES, _DIFFERENT = 0.25, 0.7, 0.6
_RUNNING = -1


def targets(sheet: Sheet) -> tuple[tuple[Strip, ...], tuple[Strip, ...]]:
    """Return the lines that may hold locators, and the short ones that may be serial numbers."""
    columns: dict[int, list[Strip]] = defaultdict(list)
    for strip in sheet.strips:
        columns[strip.column].append(strip)
    named: list[Strip] = []
    numbers: list[Strip] = []
    for column, strips in columns.items():
        if column == _RUNNING:
            named += [strip for strip in strips if SIGN.search(strip.text)]
        elif _holds_names([strip.text for strip in strips]):
            named += strips
        elif _holds_numbers([strip.text for strip in strips]):
            numbers += strips
    return tuple(named), tuple(numbers)


def _holds_names(texts: Sequence[str]) -> bool:
    signs = sum(SIGN.search(text) is not None for text in texts)
    if signs >= _SHARE * len(texts):
        return True
    names = [text for text in texts if _NAME.match(text)]
    return len(names) >= _NAMES * len(texts) and len(set(names)) >= _DIFFERENT * len(names)


def _holds_numbers(texts: Sequence[str]) -> bool:
    return sum(_NUMBER.match(text) is not None for text in texts) >= 0.8 * len(texts)
