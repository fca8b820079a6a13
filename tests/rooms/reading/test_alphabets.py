"""No word that the reader looks for mixes letters of two alphabets that only look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import name

import pytest

import duly.receive.reading

ROOM = Path(duly.receive.reading.__file__).parent
_ALPHABETS = {"LATIN", "CYRILLIC", "GREEK"}
# Escapes, classes, ranges; and a row of letters longer than any word.
_NO_WORDS = re.compile(r"\\[A-Za-z]|\[[^\]]*\]|\w-\w|[^\W\d_]{40,}")
_WORD = re.compile(r"[^\W\d_]+")


def mixed(text: str) -> Iterator[str]:
    """Give the words that are written in more than one alphabet."""
    for word in _WORD.findall(_NO_WORDS.sub(" ", text)):
        if len(_ALPHABETS & {name(letter, "?").split()[0] for letter in word}) > 1:
            yield word


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.stem)
def test_a_word_is_written_in_one_alphabet(path: Path) -> None:
    assert list(mixed(path.read_text())) == []


def test_a_word_of_two_alphabets_is_found() -> None:
    assert list(mixed(r"\bвраћ\w+|вр" + "a" + "ћ|[A-ZА-Я]|\\sте")) == ["вр" + "a" + "ћ"]
