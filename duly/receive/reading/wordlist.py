"""Lists of words, written as plain text."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(re.findall(r"\S+", text))
