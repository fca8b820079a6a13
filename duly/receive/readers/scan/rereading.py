"""Two readings of a scan held against each other, line by line.

The first is the engine's. The second sets each line anew in the letters that the document itself
shows, so that it knows nothing of words, and shares no habit of the engine but the names that
most of a letter's pictures bear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, chain, pairwise

import numpy as np

from duly.receive.readers.recognized import Leaf, Sheet, Strip, Words
from duly.receive.readers.scan.galley import ROWS, Ink, Proof, lay_out
from duly.receive.readers.scan.setting import Composer, Placed, Setting, batches
from duly.receive.readers.scan.targets import targets
from duly.receive.readers.scan.typeface import (
    Typeface,
    at_first_sight,
    familiar,
    learn,
)
from duly.receive.readers.scan.underscores import underscores

_BATCH = 48
_STUDIED, _RARE = 600, 12  # lines from which letters are learned, at least; of a sign
_FEW_LETTERS = 8  # a document that shows fewer signs cannot be set anew
_RIVAL = 3.0  # what a rival may cost more, to be offered
_CLOSE = 1.5  # and to be as good
_EXCLUDED = 6.0  # what the first reading costs more, to be out of the question
_UNLIKE = 16.0  # unexplained ink in one place: a sign that the document's letters do not give
_SEEN = 4  # pictures of a sign, for the second reading not to rest on the first alone
_GAP, _WIDE = 8, 15  # blank columns between words, and where only the second reader sees them
_OFFERED = 6
_POOR = 50  # hundredths of the first reader's confidence in itself
_ALIKE = {  # small letters and digits that print or scan alike in one type or another
    "b": "h", "h": "bn", "n": "h", "c": "e", "e": "c", "o": "0a", "0": "o", "a": "o",
    "l": "1i", "1": "l", "i": "l", "g": "q", "q": "g", "u": "v", "v": "u",
    "s": "5", "5": "s", "z": "2", "2": "z",
}  # fmt: skip
_ROUND = frozenset("O0QCG(©®°€")  # what a wide @ is taken for


def study(sheets: Sequence[Sheet]) -> Typeface:
    """Learn the letters of the lines that are read twice."""
    chosen = frozenset(_telling([strip for sheet in sheets for strip in chain(*targets(sheet))]))
    proofs = [
        proof
        for sheet in sheets
        for proof in lay_out(sheet, [one for one in sheet.strips if one in chosen])
        if proof is not None
    ]
    first = learn(at_first_sight(proofs))
    if len(first.signs) < _FEW_LETTERS:
        return Typeface(())
    return learn(_at_second_sight(proofs, Composer(first))).completed(first)


def _telling(strips: Sequence[Strip]) -> Iterator[Strip]:
    """Choose lines from all pages, and those that show signs which are rare among them."""
    step = max(1, len(strips) // _STUDIED)
    some = strips[::step]
    yield from some
    shown = Counter(sign for strip in some for sign in set(strip.text))
    for strip in strips:
        if any(shown[sign] < _RARE for sign in strip.text):
            shown.update(set(strip.text))
            yield strip


def reread(sheet: Sheet, typeface: Typeface) -> Leaf:
    """Read the lines of a page that matter anew, and say of each whether it is sure."""
    named, numbers = targets(sheet)
    judged: dict[Strip, Words] = {}
    if typeface.letters:
        strips = (*named, *numbers)
        proofs = lay_out(sheet, strips)
        judge = _Judge(typeface)
        judged = dict(judge.words(strips, proofs, frozenset(numbers)))
        for strip, proof in zip(strips, proofs, strict=True):
            if proof is None and strip not in judged:
                judged[strip] = underscores(strip, sheet, typeface) or _once(strip)
    return Leaf(
        number=sheet.number,
        dpi=sheet.dpi,
        width=sheet.width,
        height=sheet.height,
        shown=sheet.shown,
        quarter_turns=sheet.quarter_turns,
        skew=sheet.skew,
        level=sheet.level,
        upright=sheet.upright,
        words=tuple(judged.get(strip) or _once(strip) for strip in sheet.strips if strip.text),
    )


def _once(strip: Strip) -> Words:
    return Words(box=strip.box, text=strip.text, edges=strip.edges)


def _at_second_sight(proofs: Sequence[Proof], composer: Composer) -> Iterator[tuple[Ink, str]]:
    """Yield letters that both readings name alike, touching or not."""
    some = [proof for proof in proofs if len(proof.text) > 3]
    inks = [proof.ink for proof in some]
    for batch in batches(inks, _BATCH):
        rows = composer.best([inks[place] for place in batch])
        for place, row in zip(batch, rows, strict=True):
            said = some[place].text.replace(" ", "")
            for ours, theirs in _agreed(composer.spell(row), said):
                one = row[ours]
                width = int(composer.widths[one.letter])
                yield _window(some[place].ink, one.left, width), said[theirs]


def _agreed(ours: str, theirs: str) -> Iterator[tuple[int, int]]:
    matched = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    for start, other, size in matched:
        yield from ((start + step, other + step) for step in range(size))


def _window(ink: Ink, left: int, width: int) -> Ink:
    piece = np.zeros((ROWS, width), np.float32)
    start, end = max(left, 0), min(left + width, ink.shape[1])
    piece[:, start - left : end - left] = ink[:, start:end]
    return piece


@dataclass(frozen=True, slots=True)
class _Case:
    """One line with both readings."""

    strip: Strip
    proof: Proof
    settings: tuple[Setting, ...]

    @property
    def first(self) -> str:
        return self.strip.text.replace(" ", "")

    @property
    def blanks(self) -> frozenset[int]:
        """Return the places before which the first reader saw a blank."""
        words = self.strip.text.split(" ")
        return frozenset(accumulate(len(word) for word in words[:-1]))

    @property
    def second(self) -> Setting:
        return self.settings[0]

    @property
    def behind(self) -> float:
        """Return what the first reading costs more than the second; blanks cost nothing."""
        if self.first == self.second.text:
            return float("inf")
        costs = (one.cost for one in self.settings if one.text == self.first)
        return next(costs, float("inf")) - self.second.cost

    @property
    def coarse(self) -> float:
        """Return how many pixels at scale tell what one of the scan's own does."""
        return max(1.0, (self.proof.scale * self.proof.grain) ** 2)

    def rivals(self, within: float) -> list[str]:
        """Return other readings that explain the picture nearly as well."""
        limit = self.second.cost + within * self.coarse
        return [one.text for one in self.settings[1:] if one.cost < limit]


class _Judge:
    """Holds the two readings of a line against each other."""

    def __init__(self, typeface: Typeface) -> None:
        self._composer = Composer(typeface)
        self._signs = typeface.signs
        known = self._composer.typeface  # its order is the composer's own
        self._seen = [familiar(letter, known) for letter in known.letters]

    def words(
        self, strips: Sequence[Strip], proofs: Sequence[Proof | None], numbers: frozenset[Strip]
    ) -> Iterator[tuple[Strip, Words]]:
        """Yield the lines that could be read twice."""
        pairs = [(s, p) for s, p in zip(strips, proofs, strict=True) if p is not None]
        inks = [proof.ink for _, proof in pairs]
        for batch in batches(inks, _BATCH):
            rows = self._composer.settings([inks[place] for place in batch])
            for place, settings in zip(batch, rows, strict=True):
                case = _Case(*pairs[place], settings)
                if not settings[0].text:
                    continue
                number = case.strip in numbers
                yield case.strip, self._number(case) if number else self._verdict(case)

    def _number(self, case: _Case) -> Words:
        """Take a serial number from the second reading if it is one."""
        text = case.second.text if self._fits(case) else case.strip.text
        return self._written(case, text)

    def _verdict(self, case: _Case) -> Words:
        close = case.rivals(_CLOSE)
        unseen = list(self._unseen(case.second.text))
        known = self._known(case.second.placed) and not case.strip.cramped and not unseen
        fits = self._fits(case)
        if case.first == case.second.text and self._spaced(case)[0] == case.strip.text:
            others = [*case.rivals(_RIVAL), *self._signed(case), *unseen]
            return self._written(case, case.second.text, others, sure=fits and known and not close)
        others = [*case.rivals(_RIVAL), case.strip.text, *unseen]
        clear = (
            fits
            and known
            and not close
            and case.behind > _EXCLUDED * case.coarse
            and self._parted(case)
        )
        trusted = fits or case.strip.confidence < _POOR
        text = case.second.text if trusted else case.strip.text
        others = others if trusted else [case.second.text, *others]
        return self._written(case, text, others, clear=clear)

    def _known(self, row: Sequence[Placed]) -> bool:
        return all(self._seen[one.letter] >= _SEEN for one in row)

    def _unseen(self, text: str) -> Iterator[str]:
        """Spell a text with look-alikes that the document shows nowhere: nothing rules them out."""
        for place, sign in enumerate(text):
            for rival in _ALIKE.get(sign, ""):
                if rival not in self._signs:
                    yield text[:place] + rival + text[place + 1 :]

    def _signed(self, case: _Case) -> Iterator[str]:
        """Offer the sign of a name for a round letter before it that is seen too seldom."""
        first = case.second.placed[0].letter
        if self._seen[first] < _SEEN and case.second.text[0] in _ROUND:
            yield "@" + case.second.text[1:]

    def _fits(self, case: _Case) -> bool:
        """Tell whether no place of the line holds ink that the letters set there leave over."""
        ink = case.proof.ink
        left = np.square(ink - self._composer.printed(case.second.placed, ink.shape[1]))
        columns = np.convolve(left.sum(axis=0), np.ones(8, np.float32), "same")
        return float(columns.max(initial=0.0)) < _UNLIKE

    def _written(
        self,
        case: _Case,
        text: str,
        others: Sequence[str] = (),
        *,
        sure: bool = False,
        clear: bool = False,
    ) -> Words:
        edges = case.strip.edges
        if text == case.second.text:
            text, edges = self._spaced(case)
        offered = [one for one in dict.fromkeys(others) if one != text][:_OFFERED]
        return Words(
            box=case.strip.box,
            text=text,
            edges=edges,
            others=tuple(offered),
            sure=sure,
            clear=clear or sure,
        )

    def _parted(self, case: _Case) -> bool:
        """Tell whether no gap may be one between words or one between letters."""
        row = list(self._placed(case.second.placed))
        gaps = (left - right for (_, right, _), (left, _, _) in pairwise(row))
        return not any(
            _GAP - 1 <= gap <= (_GAP + 1 if place in case.blanks else _WIDE)
            for place, gap in enumerate(gaps, start=1)
            if place in case.blanks or gap > _WIDE - 2
        )

    def _spaced(self, case: _Case) -> tuple[str, tuple[int, ...]]:
        """Spell the second reading with its blanks and edges."""
        text: list[str] = []
        edges: list[int] = []
        most = case.strip.box[2] - case.strip.box[0]
        for place, (left, right, sign) in enumerate(self._placed(case.second.placed)):
            start, end = (min(max(case.proof.original(at), 0), most) for at in (left, right))
            wide = _GAP if place in case.blanks else _WIDE
            if edges and start - edges[-1] >= wide / case.proof.scale:
                text.append(" ")
                edges += [edges[-1], start]
            text.append(sign)
            edges += [start, max(end, start)]
        return "".join(text), tuple(edges)

    def _placed(self, row: Sequence[Placed]) -> Iterator[tuple[int, int, str]]:
        for one in row:
            letter = self._composer.typeface.letters[one.letter]
            yield one.left + 1, one.left + letter.ink.shape[1] - 1, letter.sign
