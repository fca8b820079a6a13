"""The document's own letters, learned from the document: the second reader's eyes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from duly.receive.readers.scan.galley import ROWS, Blob, Ink, Proof, named, parted

MISSING = "\ufffd"
_MOST_EXAMPLES = 90  # of one sign
_WIDEST = 36
_ALIKE = 0.09  # of their ink, by which two pictures of one letter may differ
_FIRM, _SAME = 10, 0.12  # pictures that make a name firm; how near a misread one is to it
_KINDRED = 0.3  # of their ink, by which pictures of one sign in one type may differ
_LEAST, _RARE = 2, 0.03  # pictures of a sign that make a pile a letter
_NAMED = 0.6  # of a pile's pictures that bear the name it is given
_ODD = 0.2  # of its width, by which a letter may be wider than its usual picture
_CLEAR = 12  # pictures of a sign that stand apart and make cut ones needless


@dataclass(frozen=True, slots=True)
class Letter:
    """A sign as this document prints it: its mean picture, one blank column at both sides."""

    sign: str
    ink: Ink
    seen: int


@dataclass(frozen=True, slots=True)
class Typeface:
    """All signs that were told apart."""

    letters: tuple[Letter, ...]

    def completed(self, other: Typeface) -> Typeface:
        """Take over the signs that only the other has."""
        more = (letter for letter in other.letters if letter.sign not in self.signs)
        return Typeface((*self.letters, *more))

    @property
    def signs(self) -> frozenset[str]:
        """Return the signs that the document shows."""
        return frozenset(letter.sign for letter in self.letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """A letter as plain values, on its way from the one who learned it."""

    sign: str
    seen: int
    ink: bytes


def cast_of(letter: Letter) -> Cast:
    """Turn a letter into plain values."""
    ink = letter.ink.astype(np.float16).tobytes()
    return Cast(sign=letter.sign, seen=letter.seen, ink=ink)


def letter_of(cast: Cast) -> Letter:
    """Turn plain values back into a letter."""
    ink = np.frombuffer(cast.ink, np.float16).astype(np.float32).reshape(ROWS, -1)
    return Letter(cast.sign, ink, cast.seen)


@dataclass(slots=True)
class _Pile:
    """Pictures that look the same, whatever the first reader called them."""

    total: Ink
    names: Counter[str]
    count: int = 0
    mean: Ink = field(init=False)
    size: float = field(init=False)  # ink of the mean

    def take(self, piece: Ink, sign: str) -> None:
        self.total += piece
        self.count += 1
        self.names[sign] += 1
        self.mean = self.total / np.float32(self.count)
        self.size = float(np.square(self.mean).sum())


def learn(examples: Iterable[tuple[Ink, str]]) -> Typeface:
    """Sort pictures of single letters into piles; each pile's majority names it."""
    piles: dict[int, list[_Pile]] = defaultdict(list)
    taken: Counter[str] = Counter()
    for piece, sign in examples:
        if taken[sign] < _MOST_EXAMPLES and piece.shape[1] <= _WIDEST:
            taken[sign] += 1
            _sort_in(piles, piece, sign)
    return Typeface(tuple(_letters([pile for held in piles.values() for pile in held])))


def at_first_sight(proofs: Sequence[Proof]) -> Iterator[tuple[Ink, str]]:
    """Yield single letters under the first reader's names: those that touch no other first."""
    clear: Counter[str] = Counter()
    for proof in proofs:
        for blob, sign in named(proof.ink, proof.text, proof.edges):
            clear[sign] += 1
            yield cut(proof.ink, blob), sign
    for proof in proofs:
        for blob, sign in parted(proof.ink, proof.text, proof.edges):
            if clear[sign] < _CLEAR:
                yield cut(proof.ink, blob), sign


def cut(ink: Ink, blob: Blob) -> Ink:
    """Cut one letter out of its line, with a blank column at both sides."""
    piece = np.zeros((ROWS, blob.right - blob.left + 2), np.float32)
    left, right = max(blob.left - 1, 0), min(blob.right + 1, ink.shape[1])
    piece[:, left - blob.left + 1 : right - blob.left + 1] = ink[:, left:right]
    return piece


def _sort_in(piles: dict[int, list[_Pile]], piece: Ink, sign: str) -> None:
    held = piles[piece.shape[1]]
    size = float(np.square(piece).sum())
    best, least = None, _ALIKE
    for pile in held:
        apart = float(np.square(piece - pile.mean).sum()) / max(size, pile.size, 1e-6)
        if apart < least:
            best, least = pile, apart
    if best is None:
        best = _Pile(np.zeros_like(piece), Counter())
        held.append(best)
    best.take(piece, sign)


def _letters(piles: Sequence[_Pile]) -> Iterator[Letter]:
    seen, widths = Counter[str](), defaultdict[str, Counter[int]](Counter)
    for pile in piles:
        sign, votes = pile.names.most_common(1)[0]
        seen.update(pile.names)
        widths[sign][pile.mean.shape[1]] += votes
    for pile in piles:
        sign, votes = pile.names.most_common(1)[0]
        usual = widths[sign].most_common(1)[0][0]
        odd = abs(pile.mean.shape[1] - usual) > max(2, _ODD * usual)
        often = pile.count >= max(_LEAST, _RARE * seen[sign])
        misread = seen[sign] < _FIRM and _misnamed(pile, piles)
        if often and votes >= _NAMED * pile.count and not odd and not misread:
            name = MISSING if _is_box(pile.mean) else sign
            yield Letter(name, _edged(pile.mean), pile.count)


def _misnamed(pile: _Pile, piles: Sequence[_Pile]) -> bool:
    """Tell a few pictures of a letter that the first reader misread from a letter of their own."""
    if pile.count >= _FIRM:
        return False
    name, mean = pile.names.most_common(1)[0][0], pile.mean
    return any(
        other.count >= _FIRM
        and other.names.most_common(1)[0][0] != name
        and abs(other.mean.shape[1] - mean.shape[1]) <= 2
        and _apart(mean, other.mean) < _SAME
        for other in piles
    )


def _is_box(ink: Ink) -> bool:
    """Tell the empty box that programs print for a sign their font lacks: no letter has corners."""
    rows, columns = np.flatnonzero(ink.max(axis=1) > 0.5), np.flatnonzero(ink.max(axis=0) > 0.5)
    if len(rows) < 10 or len(columns) < 6:
        return False
    box = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    corners = min(float(box[y, x]) for y in (0, -1) for x in (0, -1))
    sides = min(float(side.mean()) for side in (box[0], box[-1], box[:, 0], box[:, -1]))
    return corners > 0.2 and sides > 0.5 and float(box[4:-4, 3:-3].mean()) < 0.25


def familiar(letter: Letter, typeface: Typeface) -> int:
    """Count the pictures on which a letter rests: of its sign, and of about its shape."""
    return sum(
        other.seen
        for other in typeface.letters
        if other.sign == letter.sign and _apart(letter.ink, other.ink) < _KINDRED
    )


def _apart(ink: Ink, other: Ink) -> float:
    """Return how far two pictures are apart, laid over one another as well as may be."""
    width = max(ink.shape[1], other.shape[1]) + 2
    laid = np.zeros((ROWS, width), np.float32)
    laid[:, 1 : 1 + ink.shape[1]] = ink
    size = float(np.square(ink).sum() + np.square(other).sum()) / 2
    least = float("inf")
    for start in range(width - other.shape[1] + 1):
        over = laid.copy()
        over[:, start : start + other.shape[1]] -= other
        least = min(least, float(np.square(over).sum()))
    return least / max(size, 1e-6)


def _edged(ink: Ink) -> Ink:
    """Clear the outer columns: there a letter's neighbor may have touched it."""
    clear = ink.copy()
    clear[:, 0] = clear[:, -1] = 0.0
    return clear
