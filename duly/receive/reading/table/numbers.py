"""The numbers of posts and accounts in a row, held against the address that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from duly.order.terms import Kind
from duly.receive.readers.document import Cell, Row
from duly.receive.reading.locator import Locator, locate
from duly.receive.reading.paired import MADE
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.heads import Role
from duly.receive.reading.table.places import text_at

_NUMBER = re.compile(r"^\d+(?:\.\d+)?(?:[eE]\+?\d+)?$")
_OF_POST = re.compile(r"\d{17,19}")  # as the platform numbers what is posted
_LONG = re.compile(r"\d{15,20}")
_BESIDE = "the row names an account and a number that may be a post's: which of them is meant?"
_ALONE = "a post is named by its number alone: compare it with the post"
_NO_POST = "the row names an author and no whole number of a post"
_LOST = "the spreadsheet rounded this number: its last digits are lost"
_KNOWN = frozenset({Role.SERIAL, Role.OWNER_NUMBER, Role.AVOIDED, Role.LOCATOR})


def numbered(locator: Locator, layout: Layout, row: Row, platform: str) -> Locator:
    """Hold what a row names against the number in it: a post of an account is the narrower."""
    if locator.kind is Kind.ACCOUNT:
        return _narrowed(locator, layout, row, platform)
    return _agreed(locator, layout, row)


def number_columns(layout: Layout) -> frozenset[int]:
    """Give the columns whose head says that they hold numbers of posts, or only numbers."""
    found = (layout.place(role) for role in (Role.POST_NUMBER, Role.NUMBER))
    return frozenset(column for column in found if column is not None)


def holds_numbers(layout: Layout, row: Row) -> bool:
    """Tell whether a row has a number that what it names would be held against."""
    said = (text_at(row, column).replace(",", "") for column in number_columns(layout))
    return any(map(_NUMBER.match, said)) or any(_beside(layout, row))


def _agreed(locator: Locator, layout: Layout, row: Row) -> Locator:
    """Hold a post against the row's number column; a spreadsheet's rounding is allowed for."""
    column = layout.place(Role.POST_NUMBER)
    column = layout.place(Role.NUMBER) if column is None else column
    said = text_at(row, column).replace(",", "")
    if column is None or not _NUMBER.match(said) or locator.kind is not Kind.POST:
        return locator
    if said == locator.id or not locator.id.isdigit():
        return locator
    rounded = row.cells[column].numeric or not said.isdigit()
    if rounded and abs(int(Decimal(said)) - int(locator.id)) <= _rounding(said):
        return locator
    why = f"the number column says {said}, the address says {locator.id}"
    return replace(locator, needs_person=locator.needs_person or why)


def _rounding(said: str) -> int:
    """Give how far a spreadsheet may have moved a long number, by the digits it kept."""
    kept = len(Decimal(said).normalize().as_tuple().digits)
    return int(10 ** (max(0, Decimal(said).adjusted() + 1 - min(kept, 15))))


def _narrowed(account: Locator, layout: Layout, row: Row, platform: str) -> Locator:
    """Give the post whose number stands beside its account; a person says whether it is meant.

    It is certain only below a head that says that the number is a post's.
    """
    beside = list(_beside(layout, row))
    if not beside:
        return _without_post(account, layout, row)
    column, number = beside[-1]
    whole = not row.cells[column].numeric and _OF_POST.fullmatch(number) is not None
    if platform != "x" or not whole:
        why = _LOST if row.cells[column].numeric else _BESIDE
        others = (*account.alternatives, number)
        return replace(account, needs_person=account.needs_person or why, alternatives=others)
    post = locate(f"x.com/{account.id}/status/{number}", platform=platform)
    doubt = account.needs_person or post.needs_person
    if doubt is None and (layout.roles.get(column) is not Role.POST_NUMBER or len(beside) > 1):
        doubt = _BESIDE
    return replace(
        post,
        written=number,
        repaired=MADE,
        needs_person=doubt,
        alternatives=tuple(f"x.com/{account.id}/status/{other}" for _, other in beside[:-1]),
    )


def _without_post(account: Locator, layout: Layout, row: Row) -> Locator:
    """Doubt an account where a post's number should stand, and none can be read."""
    said = text_at(row, layout.place(Role.POST_NUMBER))
    if not layout.posts and not _NUMBER.match(said):
        return account
    why = f"{_NO_POST}: {said}" if said else _NO_POST
    return replace(account, needs_person=account.needs_person or why)


def alone(cell: Cell, platform: str) -> Locator:
    """Read a post's number that stands without its account; a person holds it against the post."""
    number = cell.text.strip()
    if platform == "x" and not cell.numeric and _OF_POST.fullmatch(number):
        post = locate(f"x.com/i/web/status/{number}", platform=platform)
        why = post.needs_person or cell.doubt or _ALONE
        return replace(post, written=number, needs_person=why)
    why = _LOST if cell.numeric or not number.isdigit() else _ALONE
    return Locator(written=number, kind=Kind.UNKNOWN, id=number, norm=number, needs_person=why)


def _beside(layout: Layout, row: Row) -> Iterator[tuple[int, str]]:
    """Give the long numbers of a row that no head calls something else; a post's own first."""
    said = [
        (column, cell.text.strip())
        for column, cell in enumerate(row.cells)
        if column not in layout.locators
        and layout.roles.get(column) not in _KNOWN
        and not cell.hidden
        and _LONG.fullmatch(cell.text.strip())
    ]
    posts = [one for one in said if layout.roles.get(one[0]) is Role.POST_NUMBER]
    yield from posts or said
