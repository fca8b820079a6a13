"""The grounds an order gives, held word by word against the list of its law."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from duly.law.scrutiny import Ground, Grounds, NotGround

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The grounds that were given: known to the law, close to one, known not to be one, or new."""

    known: tuple[Ground, ...]
    near: tuple[Ground, ...]
    foreign: tuple[NotGround, ...]
    strange: tuple[str, ...]  # as given


def weigh(given: Iterable[str], law: Grounds) -> Weighed:
    """Sort what was given by what the law says of it; one phrase may name several grounds.

    Only words are compared, as whole words and without regard to case: whether a ground is
    made out is for a person.
    """
    known: list[Ground] = []
    near: list[Ground] = []
    foreign: list[NotGround] = []
    strange: list[str] = []
    for phrase in given:
        words = words_of(phrase)
        named = [g for g in law.listed if _is(words, g.words, g.id, g.text)]
        close = [g for g in law.listed if names(words, g.near)]
        other = [g for g in law.not_grounds if _is(words, g.words, g.text)]
        known += named
        near += close
        foreign += other
        if not (named or close or other):
            strange.append(phrase)
    return Weighed(
        known=tuple(dict.fromkeys(known)),
        near=tuple(g for g in dict.fromkeys(near) if g not in known),
        foreign=tuple(dict.fromkeys(foreign)),
        strange=tuple(dict.fromkeys(strange)),
    )


def names(words: Words, phrases: tuple[str, ...]) -> bool:
    """Whether any of the phrases stands in the words, whole."""
    return any(
        phrase[0] in words and _stands_in(phrase, words) for phrase in _all_words(phrases) if phrase
    )


@lru_cache(maxsize=1024)
def _all_words(phrases: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(words_of(phrase) for phrase in phrases)


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """Return the words of a text in any script: letters, marks and digits, case folded."""
    folded = unicodedata.normalize("NFC", text).casefold()
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in folded)
    return tuple("".join(kept).split())


def _is(words: Words, phrases: tuple[str, ...], *own_names: str) -> bool:
    return names(words, phrases) or words in _all_words(own_names)


def _stands_in(phrase: Words, words: Words) -> bool:
    return any(words[start : start + len(phrase)] == phrase for start in range(len(words)))
