"""Where a locator starts in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from duly.receive.reading.locator.hosts import KNOWN_HOST

STARTS = re.compile(
    rf"(?:^|(?<=[\s,;|(\[<«\"“]))(?:[htpxs*]{{3,8}}\s*\[?[:;.,]?\]?\s*[/\\]{{1,3}}\s?|"
    rf"h[tpx]{{2,4}}s?\[?:\]?//|www\.|at://|did:(?:plc|web):|acct:|"
    rf"(?:[\w-]+\.)*(?:twit\w{{2,6}}|github)\s?(?:[.,]|\[\.\])\s?\w{{2,4}}(?=[/\s]|$)|"
    rf"{KNOWN_HOST}(?=[/?#\s]|$)|[@＠]\s?(?=[^\s@])|[#＃](?=[^\s\d]))",
    re.IGNORECASE,
)
_MAY_START = re.compile(  # no start is without one of these
    r"[@＠#＃.,:]|[htpxs*\[\];]\s*[/\\]", re.IGNORECASE
)
_NUMBER = re.compile(r"^\W*\d{1,7}[.)\]]?\s+")
_SITE = re.compile(r"^(?:[\w-]+\.)+[a-z]{2,24}(?:[/?]\S*)?$", re.IGNORECASE)
_NOTE = 10  # words
_USUAL = 200  # characters that a list may say again


def starts_in(text: str) -> bool:
    """Tell whether a locator starts somewhere in a text."""
    return _starts_in(text) if len(text) <= _USUAL else _starts(text)


@lru_cache(maxsize=1024)  # a list says the same few words in all its rows
def _starts_in(text: str) -> bool:
    return _starts(text)


def _starts(text: str) -> bool:
    return _MAY_START.search(text) is not None and STARTS.search(text) is not None


def names_something(text: str) -> bool:
    """Tell whether a text begins to name something and goes on without a blank."""
    start = STARTS.search(text[:300])
    return start is not None and not re.search(r"\s", text[start.start() :].strip()[:20])


def begins_list(cells: Sequence[str]) -> bool:
    """Tell whether a row names something, and is no sentence of the letter in a cell alone."""
    filled = [text for text in cells if text]
    start = STARTS.search(_NUMBER.sub("", filled[0])) if len(filled) == 1 else None
    return not (start and start.start()) and any(map(names_something, filled))


def is_sign(text: str) -> bool:
    """Tell whether a cell is a locator, perhaps with a short note, and not prose around one."""
    if len(text) > 2_500 or len(text.split()) > _NOTE:
        return False
    return starts_in(text) or _SITE.match(text) is not None


def is_numbered_sign(text: str) -> bool:
    """Tell whether a cell is a number and the locator that it counts."""
    number = _NUMBER.match(text)
    return number is not None and is_sign(text[number.end() :])
