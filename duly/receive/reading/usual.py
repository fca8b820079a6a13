"""What is said as a rule of many alike things: whoever is spoken of otherwise stands out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

FEWEST = 2
_SHORT = 12
_NO_WORDS = re.compile(r"[\W\d_]+")
_ALIKE = str.maketrans("123456789", "000000000")


def in_words(text: str) -> str:
    """Give what is said without numbers and signs."""
    return _NO_WORDS.sub(" ", text.casefold()).strip()


def without_numbers(text: str) -> str:
    """Give a text with a nought for each digit: no remark is told by what number it bears."""
    return text.translate(_ALIKE)


def usual(said: Sequence[str]) -> frozenset[str] | None:
    """Give what is usually said, silence too; nothing where everybody is told otherwise.

    In a short list silence is the rule where half of it keeps silent; of two that both speak
    nobody can say which is the other one.
    """
    counted, rows = Counter(said), len(said)
    if rows < _SHORT and rows / 2 <= counted[""] < rows:
        return frozenset({""})
    if rows == FEWEST:
        return None
    least, most = (rows / 3, rows / 2) if rows < 12 else (rows / 5, rows / 5)
    if rows >= 40:
        least, most = rows / 50, rows / 20
    found = frozenset(text for text, count in counted.items() if count > least)
    others = sum(count for text, count in counted.items() if text not in found and text)
    return found if 0 < others <= most or (found and not others) else None
