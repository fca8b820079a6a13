"""The lettered sections of a form, in any language that heads them with a word and a letter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly.receive.reading.forms.strips import Strip

_ALPHABETS = ("ABCDEFG", "ΑΒΓΔΕϚΖ", "АБВГДЕЖ")
_LETTERS = {letter: place for letters in _ALPHABETS for place, letter in enumerate(letters)}
_LETTERS["ΣΤ"] = 5
_LETTER = "ΣΤ|[" + "".join(_ALPHABETS) + "]"
_HEAD = re.compile(
    rf"^[^\w\n]{{0,6}}(?:(?P<word>[^\W\d_]{{3,14}})[\s.:]{{1,3}}(?P<letter>{_LETTER})|"
    rf"(?P<first>{_LETTER})[\s.:–-]{{1,3}}(?P<after>[^\W\d_]{{3,14}}))(?!\w)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The strips below a heading, the heading's own among them."""

    strips: tuple[Strip, ...]
    text: str
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> dict[int, Strip]:
        """Give the strips of a stretch of the text by their place, cut to the stretch."""
        found = {}
        for place, (at, strip) in enumerate(zip(self.starts, self.strips, strict=True)):
            text = strip.text[max(0, start - at) : max(0, end - at)]
            if at + len(strip.text) >= start and at < end and text.strip():
                found[place] = replace(strip, line=replace(strip.line, text=text))
        return found


def section_of(strips: Sequence[Strip]) -> Section:
    """Run strips together as one text."""
    starts, place = [], 0
    for strip in strips:
        starts.append(place)
        place += len(strip.text) + 1
    text = "\n".join(strip.text for strip in strips)
    return Section(strips=tuple(strips), text=text, starts=tuple(starts))


def sections_in(strips: Sequence[Strip]) -> dict[str, Section]:
    """Give the sections by their Latin letter; none where no word heads at least three."""
    heads: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, strip in enumerate(strips):
        found = _HEAD.match(strip.text)
        if found:
            word = found["word"] or found["after"]
            heads[word.casefold()].append((place, _LETTERS[found["letter"] or found["first"]]))
    chains = [_longest(those) for those in heads.values()]
    chain = max(chains, key=len, default=[])
    if len(chain) < 3:
        return {}
    ends = [place for place, _ in chain[1:]] + [len(strips)]
    return {
        "ABCDEFG"[letter]: section_of(strips[place:end])
        for (place, letter), end in zip(chain, ends, strict=True)
    }


def _longest(heads: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Choose the headings that count up: "see Section G" at a line's start is none of them."""
    best: list[list[tuple[int, int]]] = []
    for place, letter in heads:
        before = max((one for one in best if one[-1][1] < letter), key=len, default=[])
        best.append([*before, (place, letter)])
    return max(best, key=len, default=[])
