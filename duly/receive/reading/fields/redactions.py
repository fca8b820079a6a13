"""Places that are blacked out, and those among them that stand where an item would."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from duly.receive.reading.outcome import Redactions
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.words import REDACTED

_BULLET = r"^\W*(?:\d{1,4}[.):\]]\s*)?"
_ALONE = re.compile(rf"{_BULLET}(?:{REDACTED.pattern})\W*$", re.IGNORECASE)
_IN_PLACE = re.compile(
    r"(?:available|accessible|register|\bpage|\blinks?|\burls?|\baccount|\bhandle|\bpost|"
    r"(?:https?|hxxps?)://[\w.-]{3,40}/(?:\w+/)?|"
    r"доступн\w+|ссылк\w*|страниц\w*|сайт\w*|链接|网址|账号)\W{0,3}$",
    re.IGNORECASE,
)
_SCRIPTS = (
    ("cyrillic", r"[а-яё]"),
    ("han", r"[\u4e00-\u9fff]"),
    ("devanagari", r"[\u0900-\u097f]"),
)


def redactions_in(blocks: Sequence[Block]) -> Redactions:
    """Count both; a list that stands in two languages is counted once."""
    own = [block for block in blocks if not block.quoted]
    places = sum(len(REDACTED.findall(block.text)) for block in own)
    return Redactions(places=places, items=_in_lists(own) + _in_sentences(own))


def _in_lists(blocks: Sequence[Block]) -> int:
    """Count marks that follow or precede an entry in its list."""
    lists: dict[frozenset[str], int] = {}
    for run in _runs(blocks):
        named = frozenset(block.text.strip() for block in run if block.entry)
        hidden = sum(_ALONE.match(block.text) is not None for block in run)
        if named:
            lists[named] = max(lists.get(named, 0), hidden)
    return sum(lists.values())


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in blocks:
        if block.entry or _ALONE.match(block.text):
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _in_sentences(blocks: Sequence[Block]) -> int:
    """Count marks right behind the words for a page or an account, once per language."""
    by_script: Counter[str] = Counter()
    for block in blocks:
        for match in REDACTED.finditer(block.text):
            if _IN_PLACE.search(block.text[: match.start()][-40:]):
                by_script[_script(block.text)] += 1
    return max(by_script.values(), default=0)


def _script(text: str) -> str:
    return next((name for name, signs in _SCRIPTS if re.search(signs, text, re.I)), "latin")
