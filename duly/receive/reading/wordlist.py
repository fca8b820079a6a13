"""Lists of words, written as plain text."""

from __future__ import annotations

import re

_LETTERS = (  # with the marks on them, which are no letters to a pattern; and no full stop
    r"\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0980-\u0dff"
    r"\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
)
# Unlike `\b` also beside a vowel's mark that belongs to the word, and never between the two.
WORD_START = rf"(?<![{_LETTERS}])"
WORD_END = rf"(?![{_LETTERS}])"


def words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(re.findall(r"\S+", text))
