"""The characters of a page that a reader sees: no blanks, and nothing outside it or not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from operator import not_, sub

from pypdfium2 import PdfPage

from duly.receive.readers.pdf.characters import Characters, characters
from duly.receive.readers.pdf.geometry import View
from duly.receive.readers.pdf.letters import Letters
from duly.receive.readers.pdf.seen import Hidden

UNTOLD = "\ufffd"  # a letter that the file does not tell
_TINY = 1.0  # points: letters that nobody can read
_MUCH = 0.25
_BLANK = re.compile("[ \xa0\r\n\t]")
_LINE_ENDS = "\r\n"


def read_letters(page: PdfPage, seen: View, hidden: Hidden) -> tuple[Letters, int]:
    """Read letters in the file's order, and count those that are not seen.

    Their owners are told only as long as the page is open.
    """
    letters = _without_blanks(characters(page.get_textpage()), seen)
    if not letters or _all_seen(letters, seen, hidden):
        return letters, 0
    shown = bytes(_each_seen(letters, seen, hidden))
    return _only(letters, shown), shown.count(0)


def lifted(letters: Letters, across: Sequence[int]) -> tuple[Letters, str]:
    """Take the letters of some pieces of text out of the others; return also what they say.

    Nothing is taken out where they are much of the page: then it is a page askew.
    """
    pieces = frozenset(across)
    kept = bytes(letters.owner(place) not in pieces for place in range(len(letters)))
    if kept.count(0) > _MUCH * len(letters):
        return letters, ""
    said = "".join(
        sign + (" " if place in letters.blanks else "")
        for place, sign in enumerate(letters.signs)
        if not kept[place]
    )
    return _only(letters, kept), said.strip()


def _without_blanks(told: Characters, seen: View) -> Letters:
    """Take out the blanks; each belongs to the letter before."""
    kept = bytearray(b"\1") * len(told.signs)
    blanks, asked = [], []
    for before, found in enumerate(_BLANK.finditer(told.signs)):
        place = found.start()
        kept[place] = 0
        if place > before and found[0] not in _LINE_ENDS:
            blanks.append(place - before - 1)
            asked.append(place)
    made_up = told.generated(asked)
    places = list(compress(range(len(kept)), kept))
    boxes = told.boxes(places)
    lefts, tops, rights, bottoms = seen.edges(*(boxes[side::4] for side in range(4)))
    return Letters(
        signs="".join(compress(told.signs, kept)).replace("\0", UNTOLD),
        lefts=lefts,
        tops=tops,
        rights=rights,
        bottoms=bottoms,
        blanks=frozenset(blanks),
        real_blanks=frozenset(compress(blanks, map(not_, made_up))),
        owner=lambda place: told.owner(places[place]),
    )


def _all_seen(letters: Letters, seen: View, hidden: Hidden) -> bool:
    """Test at once what holds for nearly every page."""
    left, top, right, bottom = letters.box(0, len(letters))
    return (
        not hidden.any
        and min(left, top) >= 0.0
        and right <= seen.width
        and bottom <= seen.height
        and min(map(sub, letters.bottoms, letters.tops)) >= _TINY
    )


def _each_seen(letters: Letters, seen: View, hidden: Hidden) -> Iterator[bool]:
    boxes = zip(letters.lefts, letters.tops, letters.rights, letters.bottoms, strict=True)
    for place, box in enumerate(boxes):
        left, top, right, bottom = box
        yield (
            0.0 <= (left + right) / 2 <= seen.width
            and 0.0 <= (top + bottom) / 2 <= seen.height
            and bottom - top >= _TINY
            and not (hidden.any and hidden.hides(letters.owner(place), box))
        )


def _only(letters: Letters, shown: bytes) -> Letters:
    """Leave out letters that are not seen; a blank behind one belongs to the last one seen."""
    lasts = [count - 1 for count in accumulate(shown)]
    places = list(compress(range(len(shown)), shown))
    return Letters(
        signs="".join(compress(letters.signs, shown)),
        lefts=list(compress(letters.lefts, shown)),
        tops=list(compress(letters.tops, shown)),
        rights=list(compress(letters.rights, shown)),
        bottoms=list(compress(letters.bottoms, shown)),
        blanks=frozenset(lasts[place] for place in letters.blanks) - {-1},
        real_blanks=frozenset(lasts[place] for place in letters.real_blanks) - {-1},
        owner=lambda place: letters.owner(places[place]),
    )
