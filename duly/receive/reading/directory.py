"""What exists on the platform, as a list the platform gives: the check on every name read."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from io import StringIO

from duly.order.terms import Kind, Unreadable
from duly.receive.alike import skeleton
from duly.receive.reading.locator import Locator

_CHECKED = frozenset({Kind.ACCOUNT, Kind.POST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Accounts and posts that exist, and each post's author."""

    ids: Mapping[Kind, frozenset[str]]
    authors: Mapping[str, str]
    alike: Mapping[str, tuple[str, ...]]  # accounts by the form a reader confuses

    @classmethod
    def parse(cls, text: str) -> Directory:
        """Read the CSV ``kind,id,author`` with its head line.

        Raises ``Unreadable`` with ``bad-directory``.
        """
        rows = csv.DictReader(StringIO(text.lstrip("\ufeff")))
        if rows.fieldnames is None or not {"kind", "id"} <= set(rows.fieldnames):
            why = "The directory needs a head line with kind,id,author. Export it again."
            raise Unreadable("bad-directory", why)
        return cls.of((row["kind"], row["id"], row.get("author") or "") for row in rows)

    @classmethod
    def of(cls, records: Iterable[tuple[str, str, str]]) -> Directory:
        """Build it from kind, id and author."""
        ids: dict[Kind, set[str]] = defaultdict(set)
        authors: dict[str, str] = {}
        for name, found, author in records:
            if name.strip().lower() not in set(Kind):
                raise Unreadable("bad-directory", f"The directory names an unknown kind: {name!r}.")
            kind = Kind(name.strip().lower())
            ids[kind].add(_folded(kind, found.strip()))
            if author:
                authors[found.strip()] = author.strip().lstrip("@").lower()
        alike: dict[str, list[str]] = defaultdict(list)
        for account in sorted(ids[Kind.ACCOUNT]):
            alike[skeleton(account)].append(account)
        return cls(
            ids={kind: frozenset(found) for kind, found in ids.items()},
            authors=authors,
            alike={key: tuple(names) for key, names in alike.items()},
        )

    def check(self, locator: Locator) -> Locator:
        """Put a doubt on what the platform does not have, with the names it may be."""
        if locator.kind not in _CHECKED or not self.ids.get(locator.kind):
            return locator
        if _folded(locator.kind, locator.id) not in self.ids[locator.kind]:
            why = f"the platform has no such {locator.kind.value}"
            others = self.lookalikes(locator.id)[:3]
            return _doubted(locator, why, others if locator.kind is Kind.ACCOUNT else ())
        author = self.authors.get(locator.id)
        if locator.kind is Kind.POST and author and locator.author not in {None, author}:
            why = f"the post is {author}'s, the address says {locator.author}"
            return _doubted(locator, why, ())
        return locator

    def lookalikes(self, handle: str) -> tuple[str, ...]:
        """Give every handle that exists and that a reader or a scanner may confuse with this one.

        The handle itself is among them if it exists.
        """
        return self.alike.get(skeleton(_folded(Kind.ACCOUNT, handle)), ())


def _folded(kind: Kind, found: str) -> str:
    return found.lstrip("@").lower() if kind in {Kind.ACCOUNT, Kind.HASHTAG} else found


def _doubted(locator: Locator, why: str, others: tuple[str, ...]) -> Locator:
    return replace(
        locator,
        needs_person=locator.needs_person or why,
        alternatives=tuple(dict.fromkeys((*locator.alternatives, *others))),
    )
