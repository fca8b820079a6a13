"""Slips of the pen: a word with one letter lost, doubled, swapped or changed."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=64)
def _ways(word: str) -> frozenset[str]:
    size = range(len(word))
    lost = {word[:i] + word[i + 1 :] for i in size}
    doubled = {word[:i] + word[i] + word[i:] for i in size}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in size[:-1]}
    return frozenset(lost | doubled | swapped) - {word}


def is_slip(word: str, meant: str) -> bool:
    """Tell whether a word is another with one letter lost, doubled or swapped with the next."""
    return word in _ways(meant)


def is_changed(word: str, meant: str) -> bool:
    """Tell whether exactly one letter of a word stands for another."""
    if len(word) != len(meant):
        return False
    return sum(a != b for a, b in zip(word, meant, strict=True)) == 1
