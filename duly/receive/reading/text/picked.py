"""Which entries of a list a letter picks out, by what it says of their labels and places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from duly.receive.reading.text.ordinals import LAST

_FEW = 20  # labels of a list that a letter picks some of


@dataclass(frozen=True, slots=True)
class Spoken:
    """The labels of lists that a letter speaks of, by what it says of them."""

    told: frozenset[str] = frozenset()  # without plainly asking
    revoked: frozenset[str] = frozenset()  # where something is taken back
    turned: frozenset[str] = frozenset()  # where a word may turn an ask around
    asked: frozenset[str] = frozenset()  # plainly
    alone: frozenset[str] = frozenset()  # asked about alone: "only nos. 1 and 2"
    blamed: frozenset[str] = frozenset()  # of which only an offense is told
    places: bool = False  # some of them are places in words, where a word may turn an ask around
    whole: bool = False  # nobody can tell which: "the last two", "all but the first"

    def __or__(self, other: Spoken) -> Spoken:
        return Spoken(
            self.told | other.told,
            self.revoked | other.revoked,
            self.turned | other.turned,
            self.asked | other.asked,
            self.alone | other.alone,
            self.blamed | other.blamed,
            self.places or other.places,
            self.whole or other.whole,
        )

    @property
    def _told(self) -> frozenset[str]:
        return self.told | (self.blamed - self.asked)

    def singled_out(self, own: Collection[str]) -> frozenset[str]:
        """Give the labels of a list that are spoken of otherwise than its other ones."""
        whole = frozenset(own)
        if self.whole or (self.places and not _counts_up(whole)):
            return whole
        told, asked = _of(self._told, whole), _of(self.asked, whole)
        out = _of(self.revoked, whole)
        if told != whole:
            out |= told
        elif self.turned < whole:
            out |= _of(self.turned, whole)
        if asked and len(whole) <= _FEW:
            out |= whole - asked
        alone = _of(self.alone, whole)
        if alone:
            out |= whole - alone
        return out

    def speaks_of(self, label: str) -> bool:
        """Tell whether one of a list whose other labels are not known is spoken of."""
        blamed = label in self.blamed and label not in self.asked
        alone = bool(self.alone and label not in self.alone)
        return self.whole or label in self.told or blamed or alone


def _counts_up(own: frozenset[str]) -> bool:
    """Tell whether the labels of a list are also the places of its entries."""
    return own == {str(place) for place in range(1, len(own) + 1)}


def _of(said: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """Give the labels of a list that are spoken of; its last one may be called so."""
    numbers = [int(label) for label in own if label.isdecimal()]
    if not numbers and _letters_up(own):  # "the first of them", of a), b) and c)
        places = {str(place): label for place, label in enumerate(sorted(own), start=1)}
        places[LAST] = max(own)
        return (own & said) | {places[one] for one in said if one in places}
    last = {str(max(numbers))} if LAST in said and numbers else frozenset[str]()
    return (own & said) | last


def _letters_up(own: frozenset[str]) -> bool:
    """Tell whether the labels of a list are letters that count its entries: a, b, c."""
    return len(own) > 1 and own == {chr(ord("a") + place) for place in range(len(own))}


NOTHING_SPOKEN = Spoken()
