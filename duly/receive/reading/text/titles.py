"""Titles that do not ask: of a sheet, a list or a part of one that is dropped, done, or only told.

A title is too short for a sentence to be weighed; what it says of its list is known by its words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.titlewords import (
    BYSTANDERS,
    COPIES,
    LABELS,
    ONLY_TOLD,
    PRETENDED,
    SET_ASIDE,
    STILL_TO_DO,
)

SPARED = (
    "the title above its rows says that they are dropped, done or only told: is it asked about?"
)
OTHERS = "the title above its rows speaks of offices or of those who complain, not of what is asked"
LABELED = "its row calls it an office's, a contact's or a complainant's: is it asked about?"
# "Removed posts" tells what was done, "posts to be removed" asks for it.
_DONE = re.compile(
    r"\b(?:removed|deleted|suspended|blocked|restricted|withheld|disabled|terminated|banned|"
    r"taken down)\b|\b(?:suspens|suspendid|removid|eliminad|bloquead|excluíd|retirad|borrad|"
    r"cancelad|desativad|desactivad)[oa]s?\b|"
    r"\b(?:supprimé|bloqué|retiré|suspendu|désactivé|fermé)e?s?\b|"
    r"\b(?:gelöscht|gesperrt|entfernt|blockiert)\w*|"
    r"\b(?:rimoss|bloccat|sospes|cancellat|oscurat)[oaie]\b|удал[её]нн|заблокирован|"
    r"приостановлен|\b(?:silinen|kaldırılan|engellenen|kapatılan|askıya alınan)\b|"
    r"\byang di\w+|हटा[^\s]{1,3} ग|\b(?:zilizo|yaliyo|iliyo)\w+|المحذوف|المحجوب",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\b(?:be|must|shall|should|deve[mn]?|deben?|ser|serem|sejam|sean|werden|zu|être|doivent|"
    r"essere|harus|akan)\b|подлеж|जान",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?;。！？।])")  # of a sentence
_LONGEST = 120  # characters of a title
_CLAUSE = re.compile(r"(?<=[.!?;。！？।,，、])|(?= and )")
_LONGEST_ROW = 1_000
_LONGEST_LABEL = 60
_FEW = 3  # words


@lru_cache(maxsize=256)  # a letter's sentences are asked about from many sides
def spared_by(title: str) -> str | None:
    """Give why nothing below a title is certain; nothing where the title may well ask."""
    if not title or len(title) > _LONGEST:
        return None
    if takes_back(title):
        return SPARED
    if STILL_TO_DO.search(title):
        return None
    if SET_ASIDE.search(title):
        return SPARED
    if any(map(asks_plainly, _END.split(title))):
        return None
    if ONLY_TOLD.search(title) or is_turned(title):
        return SPARED
    return OTHERS if of_bystanders(title) else None


def spared_at_length(title: str) -> str | None:
    """Give the same of a row's words that are longer than a title: of how they end."""
    if len(title) <= _LONGEST:
        return spared_by(title)
    end = title[-_LONGEST_ROW:]
    if STILL_TO_DO.search(end) or any(map(asks_plainly, _CLAUSE.split(end))):
        return None
    last = [one for one in _END.split(end) if one.strip()][-1]
    return SPARED if takes_back(last) or SET_ASIDE.search(last) or is_turned(last) else None


def sets_aside(sentence: str) -> bool:
    """Tell whether a sentence holds words for what is dropped, done or listed by mistake."""
    return SET_ASIDE.search(sentence) is not None and STILL_TO_DO.search(sentence) is None


@lru_cache(maxsize=1024)  # a list says the same few words in all its rows
def is_set_aside(text: str) -> bool:
    """Tell whether a few words say that something is dropped, done or listed by mistake."""
    return len(text.split()) <= _FEW and SET_ASIDE.search(text) is not None


def asks_to_do(title: str) -> bool:
    """Tell whether a title plainly asks for what is still to be done."""
    return asks_plainly(title) and (_DONE.search(title) is None or _TO_DO.search(title) is not None)


def of_bystanders(title: str) -> bool:
    """Tell whether a title speaks of offices, contacts, copies or complainants.

    Accounts that pretend to be theirs are asked about, and are not meant.
    """
    return BYSTANDERS.search(title) is not None and PRETENDED.search(title) is None


def heads_copies(line: str) -> bool:
    """Tell whether a line above a list says only who gets a copy of the letter."""
    return len(line) <= _LONGEST_LABEL and COPIES.match(line) is not None


def labels_bystander(text: str) -> bool:
    """Tell whether the words beside a name call it a contact, a copy, or whoever wrote the list."""
    return len(text) <= _LONGEST_LABEL and LABELS.match(text) is not None
