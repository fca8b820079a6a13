"""What exists on the platform, as a list the platform gives: the check on every name read."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import StringIO

from duly.order.terms import Kind
from duly.receive.directory import Entry, Index, build, is_index
from duly.receive.reading.locator import Locator

_CHECKED = frozenset({Kind.ACCOUNT, Kind.POST})
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Directory:
    """Accounts and posts that exist, held against what was read."""

    index: Index

    @classmethod
    def open(cls, data: bytes) -> Directory:
        """Read a list, or open the index that was made of it.

        Raises ``Unreadable`` for what is neither.
        """
        return cls(Index.open(data if is_index(data) else build(data)))

    @classmethod
    def parse(cls, text: str) -> Directory:
        """Read a list from its text."""
        return cls.open(text.encode())

    @classmethod
    def of(cls, records: Iterable[tuple[str, str, str]]) -> Directory:
        """Make it from kind, id and author."""
        text = StringIO()
        csv.writer(text).writerows([("kind", "id", "author"), *records])
        return cls.open(text.getvalue().encode())

    def check(self, locator: Locator) -> Locator:
        """Put a doubt on what the platform does not have, with the names it may be."""
        kind = locator.kind
        if kind not in _CHECKED or not self.index.kinds.get(kind):
            return locator
        entry = self.index.find(kind, locator.id)
        if kind is Kind.POST:
            return _held_post(locator, entry)
        once = tuple(one for one in self.index.once(kind, locator.id) if one != entry)
        if once:
            why = _renamed(locator.id, entry, once)
            return _doubted(locator, why, tuple(one.id for one in once))
        if entry is None:
            others = self.lookalikes(locator.id)[:_OFFERED]
            return _doubted(locator, "the platform has no such account", others)
        return locator

    def knows(self, kind: Kind) -> bool:
        """Tell whether the list names subjects of this kind at all."""
        return kind in _CHECKED and bool(self.index.kinds.get(kind))

    def has(self, locator: Locator) -> bool:
        """Tell whether a locator names what exists, a post by the author whose it is."""
        return self.knows(locator.kind) and self.check(locator).certain

    def lookalikes(self, handle: str) -> tuple[str, ...]:
        """Give every handle that exists and that a reader or a scanner may confuse with this one.

        The handle itself is among them if it exists; the nearest come first.
        """
        return self.index.lookalikes(handle)


def _held_post(locator: Locator, entry: Entry | None) -> Locator:
    if entry is None:
        return _doubted(locator, "the platform has no such post", ())
    if entry.author and locator.author not in {None, entry.author}:
        why = f"the post is {entry.author}'s, the address says {locator.author}"
        return _doubted(locator, why, ())
    return locator


def _renamed(name: str, entry: Entry | None, once: tuple[Entry, ...]) -> str:
    today = ", ".join(one.id for one in once)
    if entry is None:
        return f"{name} has another name today: {today}"
    return f"{name} was {today}'s name before: which of them is meant?"


def _doubted(locator: Locator, why: str, others: tuple[str, ...]) -> Locator:
    return replace(
        locator,
        needs_person=locator.needs_person or why,
        alternatives=tuple(dict.fromkeys((*locator.alternatives, *others))),
    )
