"""Which of the names in one sentence its asking words govern, and which stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.receive.reading.text import words
from duly.receive.reading.text.designators import ACCOUNT, HANDLE, POST, REPOSITORY
from duly.receive.reading.wordlist import WORD_END

AND = (
    r"(?:and|or|und|oder|y|e|o|et|ou|и|или|ve|veya|dan|i|oraz|і|та|en|of|as well as|also|sowie|"
    r"ainsi que|"
    r"así como|bem como|nonché|а также|а також|a|och|og|ja|și|及|和|与|以及|และ|và|और|तथा|एवं|و)"
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# Words that only say what comes next: "and the account", "sowie der Beitrag unter".
_CALLS = (
    rf"(?:a|al|à|aux?|página|pagina|seiten?|stron[ay]|stronę|cuenta|compte|{HANDLE}|{ACCOUNT}|"
    rf"{POST}|{REPOSITORY}|the|its|a|der|die|das|den|dem|le|la|les|el|los|"
    rf"las|o|os|as|"
    r"il|lo|gli|i|du|des|del|da|do|of|other|second|third|former|latter|new|twitter|x|url|urls|"
    r"links?|pages?|"
    r"address(?:es)?|sites?|websites?|domains?|hashtags?|under|at|on|unter|auf|sur|en|em|su|pod|"
    r"адрес\w*|ссылк\w*|страниц\w*|сайт\w*|链接|网址)"
)
_SIDE_BY_SIDE = re.compile(
    rf"^[\s\"'“”‘’«»]*(?:(?:[,;/&、，；\n]|"
    rf"และ(?:โพสต์|บัญชี|ลิงก์|เพจ)?|"
    rf"\b{AND}{WORD_END})[\s,;:]*(?:{AND}{WORD_END})?[\s:]*(?:{_CALLS}[\s:]+){{0,4}})?"
    r"[\"'“”‘’«»(\s]*$",
    re.IGNORECASE,
)
# A new clause about what was just named, in which nothing is asked about what it names.
_RELATIVE = re.compile(
    r"\b(?:which|who|whose|whom|that|where|qui|que|dont|où|quien(?:es)?|cuy[oa]s?|donde|"
    r"cuj[oa]s?|onde|che|cui|"
    r"котор\w+|який|яка|яке|які|któr\w+|yang|som|care|který|která|které|welche[rsnm]?|der|die|"
    r"das|dessen|deren)\b|"
    r"जो|जिस|الذي|التي",
    re.IGNORECASE,
)
_NEXT_POINT = re.compile(
    r"\n\W{0,4}(?:\w{1,4}\W{1,4}){0,2}$"
)  # a line that begins with it, or with its number
_ENDS = re.compile(
    rf"[,;，；、]|\s{AND}\s|及び|並びに|かつ|और|এবং|하고\s|하며\s|및\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Names that stand side by side, with the places where those beside them end and begin."""

    before: int
    start: int
    end: int
    after: int


def apart_in(text: str, start: int, end: int, rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows of a sentence, from ``start`` to ``end``, of which it asks nothing.

    A sentence that holds only one row is told by all its words.
    """
    outside = [one for one in rows if not _is_in_brackets(text[start : one.start])]
    yield from _unasked(text, start, end, outside or rows)  # what brackets hold parts no others
    if outside and len(outside) < len(rows):
        yield from (one for one in _unasked(text, start, end, rows) if one not in outside)


def _unasked(text: str, start: int, end: int, rows: Sequence[Row]) -> Iterator[Row]:
    groups = _groups(text, rows)
    for place, group in enumerate(groups):
        if len(groups) > 1 and not _is_asked(text, start, end, groups, place):
            yield from group


def _is_in_brackets(before: str) -> bool:
    return before.count("(") > before.count(")")


def _groups(text: str, rows: Sequence[Row]) -> list[list[Row]]:
    """Put rows together between which hardly more than an "and" stands."""
    groups: list[list[Row]] = []
    for row in rows:
        between = _BRACKETS.sub(" ", text[groups[-1][-1].end : row.start]) if groups else ""
        joined = _NEXT_POINT.search(between) or (
            _SIDE_BY_SIDE.match(between) and not _RELATIVE.search(between)
        )
        if groups and joined and not words.ASKS.search(between):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_asked(text: str, start: int, end: int, groups: Sequence[list[Row]], place: int) -> bool:
    """Tell whether asking words lead to a group, or close the clause that it stands in."""
    group = groups[place]
    lead = text[groups[place - 1][-1].end if place else start : group[0].start]
    if words.ASKS.search(_BRACKETS.sub(" ", lead)):
        return True
    within = text[group[0].end : group[-1].start]
    if words.ASKS.search(within):
        return True
    if place + 1 == len(groups):
        return words.ASKS.search(text[group[-1].end : end]) is not None
    behind = _BRACKETS.sub(" ", text[group[-1].end : groups[place + 1][0].start])
    return any(_ENDS.search(behind, match.end()) for match in words.ASKS.finditer(behind))
