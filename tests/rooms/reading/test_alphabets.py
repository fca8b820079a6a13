"""No word that the reader looks for mixes two alphabets, or ends where a pattern cannot see it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import category, name

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


_PARSER: Any = importlib.import_module("re._parser")
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_NOTHING = {"AT", "ASSERT", "ASSERT_NOT", "GROUPREF"}


def _within(sign: str, held: Any) -> list[Any]:
    """Give the rows of signs that a part of a pattern holds."""
    if sign == "BRANCH":
        return list(held[1])
    if sign in _REPEATS:
        return [held[2]]
    if sign in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
        return [held[-1]]
    return [held] if sign == "ATOMIC_GROUP" else []


def _last(row: Any) -> set[str]:
    """Give the signs in which what a row of a pattern finds may end; what may be left out not."""
    for part, held in reversed(list(row)):
        sign = str(part)
        if sign in _NOTHING or (sign in _REPEATS and held[0] == 0):
            continue
        if sign == "LITERAL":
            return {chr(held)}
        if sign == "IN":
            return {chr(one) for kind, one in held if str(kind) == "LITERAL"}
        return {one for inner in _within(sign, held) for one in _last(inner)}
    return set()


def dead_ends(row: Any) -> Iterator[str]:
    """Give the vowels' marks behind which a pattern wants a word's border: there is none."""
    parts = list(row)
    for place, (part, held) in enumerate(parts):
        if str(part) == "AT" and str(held) == "AT_BOUNDARY":
            yield from (one for one in _last(parts[:place]) if category(one)[0] == "M")
        for inner in _within(str(part), held):
            yield from dead_ends(inner)


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (one for held in value.items() for one in _patterns(held))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (one for held in value for one in _patterns(held))


def _modules() -> Iterator[ModuleType]:
    room = duly.receive.reading
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        yield importlib.import_module(module.name)


def test_no_word_ends_where_a_pattern_sees_no_border() -> None:
    found = {
        (module.__name__, named)
        for module in _modules()
        for named, value in vars(module).items()
        for pattern in _patterns(value)
        if any(dead_ends(_PARSER.parse(pattern.pattern, pattern.flags)))
    }

    assert found == set(), "use WORD_END of duly.receive.reading.wordlist"


@pytest.mark.parametrize(
    ("pattern", "dead"),
    [
        (r"वा" + "दी" + r"\b", True),
        (r"(?:foo|तथा)\b", True),
        (r"(?:a|(?:তারিখ|தேதி))\b", True),
        (r"खात\b", False),
        (r"يوما(?:ً)?\b", False),
        (r"(?:तथा|b)(?!\w)", False),
    ],
)
def test_a_word_that_ends_in_a_mark_before_a_border_is_found(pattern: str, dead: bool) -> None:
    assert any(dead_ends(_PARSER.parse(pattern))) is dead
