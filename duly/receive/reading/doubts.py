"""Doubts that only the whole list shows: an id shorter than its neighbours, a narrower page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from duly.order.kinds import NARROWER
from duly.order.terms import Kind
from duly.receive.reading.entry import Entry
from duly.receive.reading.locator import Locator

_EPOCH = 1_288_834_974_657  # X's numbers count milliseconds from here, shifted by 22 bits
_FEW = 20
_SLACK = timedelta(days=2)


def hold_together(
    entries: Sequence[Entry], *, platform: str, issued_on: str | None, also: Sequence[Locator] = ()
) -> tuple[Entry, ...]:
    """Compare the entries with one another; ``also`` are locators named without being items."""
    usual = _usual_length(entries) if platform == "x" else None
    issued = date.fromisoformat(issued_on) if issued_on and platform == "x" else None
    posts = [entry.locator.id for entry in entries if entry.locator.kind is Kind.POST]
    if contradicts(posts, issued):
        issued = None
    named = [entry.locator for entry in entries] + list(also)
    return tuple(
        _held(entry, _narrower(_dated(_short(entry.locator, usual), issued), named, also))
        for entry in entries
    )


def _held(entry: Entry, locator: Locator) -> Entry:
    return entry if locator is entry.locator else replace(entry, locator=locator)


def contradicts(ids: Sequence[str], issued: date | None) -> bool:
    """Tell whether so many posts are younger than the order that its date must be wrong."""
    young = sum(_posted_after(number, issued) is not None for number in ids)
    return young > max(3, 0.2 * len(ids))


def _usual_length(entries: Sequence[Entry]) -> int | None:
    """Give the length that nearly all post numbers have, in a list long enough to say so."""
    lengths = Counter(
        len(entry.locator.id)
        for entry in entries
        if entry.locator.kind is Kind.POST and entry.locator.id.isdigit()
    )
    if lengths.total() < _FEW:
        return None
    length, count = lengths.most_common(1)[0]
    return length if count >= 0.9 * lengths.total() else None


def _short(locator: Locator, usual: int | None) -> Locator:
    if usual is None or locator.kind is not Kind.POST or len(locator.id) >= usual:
        return locator
    why = f"the post's number has {len(locator.id)} digits, nearly all others {usual}"
    return _doubted(locator, why)


def _dated(locator: Locator, issued: date | None) -> Locator:
    """A post that is younger than the order was read or written wrongly."""
    posted = _posted_after(locator.id, issued) if locator.kind is Kind.POST else None
    if posted is None:
        return locator
    return _doubted(locator, f"the post's number dates from {posted}, after the order")


def _posted_after(number: str, issued: date | None) -> date | None:
    """Give the day of a post that its number dates after the order; two days are allowed for."""
    if issued is None or not number.isdigit() or not 10**17 <= int(number) < 2**63:
        return None
    posted = datetime.fromtimestamp(((int(number) >> 22) + _EPOCH) / 1000, UTC).date()
    return posted if posted > issued + _SLACK else None


def _narrower(locator: Locator, named: Sequence[Locator], aside: Sequence[Locator]) -> Locator:
    """Offer what is named beside a whole: a page of a list of pages, a post of an account.

    What stands beside an account as an item of its own is asked for itself and is no offer.
    """
    if locator.kind is Kind.PAGE and locator.norm.startswith("gist.github.com/"):
        owner = locator.norm.partition("/")[2].partition("?")[0].partition("/")[0].lower()
        offers = {one.norm for one in named if one.kind is Kind.GIST and one.author == owner}
    else:
        offers = {one.norm for one in aside if _is_less(one, locator)}
    return replace(locator, alternatives=tuple(sorted({*locator.alternatives, *offers})))


def _is_less(one: Locator, whole: Locator) -> bool:
    """Tell whether a locator names a part of a whole: of an account, a repository, a site."""
    if one.kind not in NARROWER[whole.kind]:
        return False
    own = f"{whole.norm.partition('?')[0]}/".casefold()
    return one.author == whole.id or one.norm.casefold().startswith(own)


def _doubted(locator: Locator, why: str) -> Locator:
    return replace(locator, needs_person=locator.needs_person or why)
