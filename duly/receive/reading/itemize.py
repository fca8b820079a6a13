"""Entries as items: what is asked about each, and which of them name the same subject."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b

from duly.order.terms import Ask, Kind
from duly.receive.readers.frozen import swiftly
from duly.receive.reading.entry import Entry
from duly.receive.reading.fields.asks import asks_for_accounts
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.locator import Locator
from duly.receive.reading.outcome import Counts, OrderFields, ReadItem, Serials
from duly.receive.reading.stated import stated_count

_BEGINNINGS = {kind: f"{kind.value}\x00".encode() for kind in Kind}
_SHORT = 32  # bytes
_item = swiftly(ReadItem)
_WHOLES = frozenset({Kind.ACCOUNT, Kind.PAGE, Kind.SITE, Kind.REPO})


@dataclass(slots=True, kw_only=True)
class ItemMaker:
    """Makes items of entries, one after the other.

    Points every item at the first one with its subject, whatever the notation.
    """

    ask: Ask
    account_ask: Ask
    made: int = 0
    distinct: int = 0
    doubtful: int = 0
    foreign: int = 0
    outside: int = 0  # of any row of a list
    accounts: int = 0
    wide: list[ReadItem] = field(default_factory=list)  # wholes beside which something is offered
    _first: dict[bytes, int] = field(default_factory=dict)

    @classmethod
    def of(cls, fields: OrderFields, prose: Prose) -> ItemMaker:
        """Take over what the order asks for."""
        closes = fields.ask is Ask.REMOVE and asks_for_accounts(prose)
        return cls(ask=fields.ask, account_ask=Ask.SUSPEND if closes else fields.ask)

    def item(self, entry: Entry) -> ReadItem:
        """Make the next item."""
        locator, index = entry.locator, self.made
        earlier = self._first.setdefault(_subject(locator), index)
        self._count(entry, fresh=earlier == index)
        item = _item(
            locator=locator.written,
            kind=locator.kind,
            id=locator.id,
            norm=locator.norm,
            source=entry.source,
            ask=self.account_ask if locator.kind is Kind.ACCOUNT else self.ask,
            repaired=locator.repaired,
            duplicate_of=earlier if earlier != index else None,
            needs_person=locator.needs_person,
            alternatives=locator.alternatives,
            ground=entry.ground,
            author=locator.author,
        )
        if item.alternatives and item.kind in _WHOLES:
            self.wide.append(item)
        return item

    def _count(self, entry: Entry, *, fresh: bool) -> None:
        self.made += 1
        self.distinct += fresh
        self.doubtful += entry.locator.needs_person is not None
        self.foreign += entry.locator.kind is Kind.FOREIGN
        self.outside += entry.source.row is None
        self.accounts += entry.locator.kind is Kind.ACCOUNT

    def counts(self, prose: Prose, listed: int, serials: Serials) -> Counts:
        """Count what was made beside the rows of the lists and what the letter states."""
        rows = listed + self.outside
        return Counts(
            stated=stated_count(prose, rows, self.made, self.accounts),
            rows=rows,
            items=self.made,
            distinct=self.distinct,
            needs_person=self.doubtful,
            serials=serials,
        )


def _subject(locator: Locator) -> bytes:
    """Give a short key for what a locator names: a list may name very many."""
    folded = locator.id.lower() if locator.kind is Kind.REPO else locator.id
    whole = _BEGINNINGS[locator.kind] + folded.encode("utf-8", "surrogatepass")
    return whole if len(whole) <= _SHORT else b"\x00" + blake2b(whole, digest_size=16).digest()
