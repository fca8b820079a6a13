"""Doubts that only the whole list shows: an id shorter than its neighbours, a narrower page."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from duly.order.kinds import NARROWER
from duly.order.terms import Kind
from duly.receive.reading.entry import Entry
from duly.receive.reading.locator import Locator

_EPOCH = 1_288_834_974_657  # X's numbers count milliseconds from here, shifted by 22 bits
_FIRST_DATED, _LAST = 10**17, 2**63
_FEW = 20
_SLACK = timedelta(days=2)


@dataclass(slots=True, kw_only=True)
class Together:
    """What all entries of a delivery show together; ``see`` them all, then ``hold`` each."""

    platform: str
    _lengths: Counter[int] = field(default_factory=Counter)
    _posts: int = 0
    _dated: array[int] = field(default_factory=lambda: array("q"))
    _gists: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _aside: list[Locator] = field(default_factory=list)
    _usual: int | None = None
    _issued: date | None = None
    contradicted: bool = False  # so many posts are younger than the order: its date is wrong

    def see(self, locators: Iterable[Locator], *, items: bool = True) -> None:
        """Count what is asked about, or only named."""
        for locator in locators:
            if not items:
                self._aside.append(locator)
            if locator.kind is Kind.GIST and locator.author:
                self._gists[locator.author].add(locator.norm)
            if items and locator.kind is Kind.POST:
                self._count(locator.id)

    def _count(self, number: str) -> None:
        self._posts += 1
        if number.isdecimal():
            self._lengths[len(number)] += 1
            if _FIRST_DATED <= int(number) < _LAST:
                self._dated.append(int(number))

    def judge(self, issued_on: str | None) -> None:
        """Draw the conclusions, once everything was seen."""
        issued = date.fromisoformat(issued_on) if issued_on else None
        young = 0
        if issued is not None:
            young = sum(_posted_after(number, issued) is not None for number in self._dated)
        self.contradicted = young > max(3, 0.2 * self._posts)
        if self.platform == "x":
            self._usual = _usual_length(self._lengths)
            self._issued = None if self.contradicted else issued

    def hold(self, locator: Locator) -> Locator:
        """Put on a locator the doubts that the others cast on it."""
        if locator.kind is Kind.POST:
            locator = self._in_time(self._long_enough(locator))
        offers = self._offers(locator)
        if not offers and len(locator.alternatives) < 2:
            return locator
        return replace(locator, alternatives=tuple(sorted({*locator.alternatives, *offers})))

    def hold_all(
        self, entries: Sequence[Entry], *, also: Iterable[Locator], issued_on: str | None
    ) -> tuple[Entry, ...]:
        """Compare entries with one another; ``also`` are locators named without being items."""
        self.see(entry.locator for entry in entries)
        self.see(also, items=False)
        self.judge(issued_on)
        return tuple(held(entry, self.hold(entry.locator)) for entry in entries)

    def _long_enough(self, locator: Locator) -> Locator:
        if self._usual is None or len(locator.id) >= self._usual:
            return locator
        why = f"the post's number has {len(locator.id)} digits, nearly all others {self._usual}"
        return _doubted(locator, why)

    def _in_time(self, locator: Locator) -> Locator:
        """A post that is younger than the order was read or written wrongly."""
        if self._issued is None or not locator.id.isdecimal():
            return locator
        posted = _posted_after(int(locator.id), self._issued)
        if posted is None:
            return locator
        return _doubted(locator, f"the post's number dates from {posted}, after the order")

    def _offers(self, locator: Locator) -> Iterable[str]:
        """Offer what is named beside a whole: a page of a list of pages, a post of an account.

        What stands beside an account as an item of its own is asked for itself and is no offer.
        """
        if locator.kind is Kind.PAGE and locator.norm.startswith("gist.github.com/"):
            owner = locator.norm.partition("/")[2].partition("?")[0].partition("/")[0].lower()
            return self._gists.get(owner, ())
        return [one.norm for one in self._aside if _is_less(one, locator)] if self._aside else ()


def held(entry: Entry, locator: Locator) -> Entry:
    """Give the entry with its locator as it is after a check."""
    return entry if locator is entry.locator else replace(entry, locator=locator)


def _usual_length(lengths: Counter[int]) -> int | None:
    """Give the length that nearly all post numbers have, in a list long enough to say so."""
    if lengths.total() < _FEW:
        return None
    length, count = lengths.most_common(1)[0]
    return length if count >= 0.9 * lengths.total() else None


def _posted_after(number: int, issued: date) -> date | None:
    """Give the day of a post that its number dates after the order; two days are allowed for."""
    if not _FIRST_DATED <= number < _LAST:
        return None
    posted = datetime.fromtimestamp(((number >> 22) + _EPOCH) / 1000, UTC).date()
    return posted if posted > issued + _SLACK else None


def _is_less(one: Locator, whole: Locator) -> bool:
    """Tell whether a locator names a part of a whole: of an account, a repository, a site."""
    if one.kind not in NARROWER[whole.kind]:
        return False
    own = f"{whole.norm.partition('?')[0]}/".casefold()
    return one.author == whole.id or one.norm.casefold().startswith(own)


def _doubted(locator: Locator, why: str) -> Locator:
    return replace(locator, needs_person=locator.needs_person or why)
