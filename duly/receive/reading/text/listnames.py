"""Lists that a letter calls by a letter or a number: "remove Table A; Table B was a mistake".

What stands above a list says how it is called; the letter says elsewhere what becomes of it. The
word for a list need not be known: it is the one that stands above several of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from duly.receive.reading.text import words
from duly.receive.reading.text.clauses import Row, apart_in
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.negation import DONE, is_turned
from duly.receive.reading.text.takenback import is_taken_back

CALLED = "the letter calls this list by its name and does not plainly ask about it"
Captions = tuple[str, ...]  # the lines above a list, or the name of its sheet
_LONGEST = 80  # characters of a caption
_WORDS = 4  # of a caption, before its own text begins
_LONG = 16  # letters of a word, where words are set apart
_SAYS = re.compile(r"[.!?।。！？۔]\s*$")  # a sentence, and no caption
_BESIDE = 5  # words
_STEM = 4  # letters of a word that stay the same in its forms
_TOKEN = re.compile(r"[^\s.,;:()\[\]\"'«»“”„‘’「」『』–—#-]+")
_SIGNS = frozenset(
    [
        "no",
        "nr",
        "nos",
        "n",
        "n°",
        "nº",
        "№",
        "number",
        "num",
        "numero",
        "número",
        "numéro",
        "nummer",
    ]
)
_LABEL = re.compile(r"[^\W\d_]|\d{1,2}|[IVX]{1,5}|[一二三四五六七八九十甲乙丙丁]")
_GLUED = re.compile(r"([^\W\d_]{1,6}?)([一二三四五六七八九十甲乙丙丁]|\d{1,2}|[A-Z])")
_AND = r"\s?(?:[,/&+、和及与と–-]|[^\W\d_]{1,6}(?=\s))\s?"
_BETWEEN = r"[^\w\n,;]{0,4}(?:(?:no|nr|nos|n|número|numéro|nummer|№)[^\w\n,;]{1,3})?"
_CLAUSE = re.compile(r"[,;:，；、]\s*|\s[–—-]\s")
_SENTENCE = re.compile(
    r"(?<=[.!?।。])(?<!\d\.)(?<!\b\w\.)(?<!\b\w{2}\.)(?<!\b\w{3}\.)\s+|(?<=[。！？।])|"
    r"(?<=\d\.)\s+(?=[A-ZА-ЯЁÀ-Þ][a-zа-яёß-ÿ]{2})|\n"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """How a list is called: the stem of a word, its label, and which of the two comes first."""

    stem: str
    label: str
    first: bool = False  # the label


def doubtful(captions: Collection[Captions], texts: Iterable[str]) -> frozenset[Captions]:
    """Give the lists that the texts call by name without plainly asking about them.

    A list that is not called at all is one of them where another of its kind is asked about.
    """
    kinds = _kinds(captions)
    if not kinds:
        return frozenset()
    own = _lines(captions)
    sentences = [one for text in texts for one in _sentences(text, own)]
    bad = {
        _Name(stem, label, first)
        for (stem, first), labels in kinds.items()
        for label in _against(stem, labels, sentences, first=first)
    }
    return frozenset(caption for caption in captions if bad.intersection(_names(caption)))


def calling(captions: Collection[Captions]) -> Callable[[str], bool]:
    """Give what tells whether a text calls one of several lists by its name."""
    kinds = _kinds(captions)
    patterns = [_pattern(stem, labels, first) for (stem, first), labels in kinds.items()]
    own = _lines(captions)

    def calls(text: str) -> bool:
        flat = _flat(text)
        return flat not in own and any(one.search(_plain(flat)) for one in patterns)

    return calls


def _lines(captions: Collection[Captions]) -> frozenset[str]:
    """Give the lines that say how lists are called, and nothing of them."""
    return frozenset(_flat(line) for one in captions for line in one if any(_names((line,))))


def _kinds(captions: Collection[Captions]) -> dict[tuple[str, bool], frozenset[str]]:
    """Give the words by which several lists are called, each with the labels of these."""
    kinds: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for caption in captions:
        for name in _names(caption):
            kinds[name.stem, name.first].add(name.label)
    return {kind: frozenset(labels) for kind, labels in kinds.items() if len(labels) > 1}


def _names(captions: Captions) -> Iterator[_Name]:
    for line in captions:
        tokens = _tokens(line) if len(line) <= _LONGEST else []
        if not tokens or (_SAYS.search(line) and len(tokens) > 2):
            continue
        glued = _GLUED.fullmatch(tokens[0])
        if glued and not tokens[0].isascii():
            yield _Name(_stem(glued[1]), glued[2])
        if _is_label(tokens[0]) and len(tokens) > 1:
            yield _Name(_stem(tokens[1]), tokens[0], first=True)
        for word, label in pairwise(tokens[:_WORDS]):
            if _is_label(label) and 1 < len(word) <= _LONG:
                yield _Name(_stem(word), label)
                break


def _tokens(line: str) -> list[str]:
    found = _TOKEN.findall(_plain(_flat(line)))
    return [one for one in found if one.casefold() not in _SIGNS]


def _is_label(token: str) -> bool:
    bare = "".join(sign for sign in token if unicodedata.category(sign)[0] != "M")
    return _LABEL.fullmatch(bare) is not None and (not bare.islower() or not bare.isascii())


def _plain(text: str) -> str:
    """Give a text without accents on European letters, sign for sign."""
    return "".join(map(_bare, text))


@cache
def _bare(sign: str) -> str:
    parted = unicodedata.normalize("NFD", sign)
    return parted[0] if all("\u0300" <= one <= "\u036f" for one in parted[1:]) else sign


def _flat(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]


def _sentences(text: str, own: Collection[str]) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        flat = _flat(sentence)
        if flat and flat not in own:
            yield flat


def _against(
    stem: str, labels: frozenset[str], sentences: Sequence[str], *, first: bool
) -> Iterator[str]:
    """Give the labels of one word that are spoken of without plainly asking."""
    said: dict[str, list[bool | None]] = defaultdict(list)  # asked, told, turned
    for sentence in sentences:
        for label, asked in _said_in(sentence, stem, labels, first):
            said[label].append(asked)
    meant = {label for label, all_said in said.items() if True in all_said}
    for label in labels:
        if None in said[label] or (meant and label not in meant):
            yield label


def _said_in(
    sentence: str, stem: str, labels: frozenset[str], first: bool
) -> Iterator[tuple[str, bool | None]]:
    found = list(_pattern(stem, labels, first).finditer(_plain(sentence)))
    rows = [
        Row(
            before=found[place - 1].end() if place else 0,
            start=match.start(),
            end=match.end(),
            after=found[place + 1].start() if place + 1 < len(found) else len(sentence),
        )
        for place, match in enumerate(found)
    ]
    apart = frozenset(one.start for one in apart_in(sentence, 0, len(sentence), rows))
    asked: bool | None = None
    for match, row in zip(found, rows, strict=True):
        before, asked = asked, _asked(sentence, row, apart=row.start in apart)
        if before and asked is False and _goes_on(sentence, row):
            asked = True
        for label in _labels_in(match[0], labels):
            yield label, asked


def _goes_on(sentence: str, row: Row) -> bool:
    """Tell whether a list is only named beside the one before: "A, and the posts in B"."""
    between, behind = sentence[row.before : row.start], sentence[row.end : row.after]
    return len(between.split()) <= _BESIDE and len(behind.split()) <= 2 * _BESIDE


def _asked(sentence: str, row: Row, *, apart: bool) -> bool | None:
    """Tell whether a sentence asks about a list; nothing, where it turns against it."""
    lead = sentence[row.before : row.start]
    if row.before:  # what closed the clause before says nothing of this one
        lead = _CLAUSE.split(lead)[-1] if _CLAUSE.search(lead) else lead
    around = f"{lead} … {sentence[row.end : row.after]}"
    if takes_back(around) or is_taken_back(around):
        return None
    asks = words.ASKS.search(around) is not None
    if is_turned(around) or DONE.search(around):
        return None if asks else False
    return not apart and words.ASKS.search(sentence) is not None


def _labels_in(text: str, labels: Collection[str]) -> Iterator[str]:
    yield from (label for label in labels if re.search(_whole(label), text))


@cache
def _pattern(stem: str, labels: frozenset[str], first: bool) -> re.Pattern[str]:
    one = "|".join(map(_whole, sorted(labels)))
    several = rf"(?:{one})(?:{_AND}(?:{one}))*"
    word = rf"(?i:{re.escape(stem)})[^\s\d,.;:()]{{0,10}}?"
    if first:
        return re.compile(rf"{several}\W{{0,3}}(?:\w{{2,6}}\s)?{word}")
    return re.compile(rf"{word}{_BETWEEN}{several}")


def _whole(label: str) -> str:
    """Give a pattern of a label that is no part of a word or of a number."""
    if label.isdecimal():
        return rf"(?<![{_PARTED}\d]){label}(?!\d)"
    return rf"(?<![{_PARTED}]){re.escape(label)}(?![{_PARTED}])"


# Letters of the scripts that set words apart.
_PARTED = r"A-Za-z\u00c0-\u0dff\u0e31-\u0e4e\u10a0-\u10ff\u1200-\u139f"
