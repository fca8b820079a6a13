"""A small, wholly synthetic history, stored as the database would store it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import itemgetter

from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.codec import encode
from duly.ledger.commitment import commit
from duly.ledger.findings import Bad, Report
from duly.ledger.keys import SigningKey, VerifyingKey
from duly.ledger.stored import Row, StoredEntry, StoredLeaf
from duly.ledger.tree import Frontier, leaf_hash
from duly.ledger.verify import verify
from duly.order.events import ItemRemoved, KeyAdopted, OrderWithdrawn
from duly.order.terms import ItemRef, OrderRef, PersonRef, Sealed, SeatRef

KEY = SigningKey(name="desk.example/duly", seed=bytes(range(32)))
NOON = datetime(2021, 2, 1, 12, tzinfo=UTC)
HOUSE = OrderRef("desk")
STREAMS = ("IN-2021-0001", "IN-2021-0001/1", "IN-2021-0001/2", "IN-2021-0002")


@dataclass(slots=True, kw_only=True)
class History:
    """Rows that a test may tamper with before they are verified."""

    entries: list[StoredEntry] = field(default_factory=list)
    leaves: list[StoredLeaf] = field(default_factory=list)
    checkpoints: list[str] = field(default_factory=list)
    queue: list[int] | None = None

    def verify(self, *, ids_in_order: bool = True, kept: Sequence[str] = ()) -> Report:
        return verify(rows_of(self, ids_in_order=ids_in_order), verifiers=[KEY.verifier], kept=kept)

    def edit(self, at: int, **changes: object) -> None:
        self.entries[at] = self.entries[at]._replace(**changes)  # type: ignore[arg-type]

    def recommit(self, at: int) -> None:
        entry = self.entries[at]
        told = commit(entry.salt, entry.body)
        self.leaves[at] = self.leaves[at]._replace(commitment=told)

    def append(self, stream: str) -> None:
        turn = sum((e.item or e.order) == stream for e in self.entries)
        self._put(stored(len(self.entries) + 1, stream, turn))

    def adopt(self, key: VerifyingKey) -> None:
        turn = sum(e.order == HOUSE for e in self.entries)
        who = PersonRef("p-synthetic"), SeatRef("s-synthetic")
        event = KeyAdopted(order=HOUSE, at=NOON, by=who[0], seat=who[1], verifier=str(key))
        entry = stored(len(self.entries) + 1, HOUSE, turn)
        self._put(entry._replace(body=encode(event), kind="KeyAdopted"))

    def _put(self, entry: StoredEntry) -> None:
        number = len(self.entries)
        self.entries.append(entry)
        told = commit(entry.salt, entry.body)
        self.leaves.append(StoredLeaf(index=number, entry=entry.id, commitment=told))

    def seal(self, key: SigningKey = KEY) -> None:
        edge = Frontier().extend(leaf_hash(leaf.commitment) for leaf in self.leaves)
        head = Checkpoint(origin=KEY.name, size=edge.size, root=edge.root())
        self.checkpoints.append(sign(head, key))


@dataclass(frozen=True, slots=True)
class Rows:
    """The same, as a database gives it; ``shown`` is what its index says."""

    history: History
    ids_in_order: bool
    shown: list[Row]
    names_in_order: bool = True
    secret: bytes = b"of these tests"

    def entries(self) -> Iterator[Row]:
        return iter(self.history.entries)

    def turns(self) -> Iterator[Row]:
        return iter(self.shown)

    def leaves(self) -> Iterator[Row]:
        return iter(self.history.leaves)

    def checkpoints(self) -> Iterator[str]:
        return iter(self.history.checkpoints)

    def queued(self) -> list[int]:
        waiting = {e.id for e in self.history.entries} - {
            leaf.entry for leaf in self.history.leaves
        }
        return [*waiting] if self.history.queue is None else self.history.queue

    def unsound(self) -> Iterator[Bad]:
        return iter(())


def rows_of(history: History, *, ids_in_order: bool = True) -> Rows:
    shown: list[Row] = sorted((row[:4] for row in history.entries), key=itemgetter(1, 2))
    return Rows(history, ids_in_order, shown)


def body(stream: str, turn: int) -> bytes:
    order, _, item = stream.partition("/")
    who = PersonRef("p-synthetic"), SeatRef("s-synthetic")
    at, why = NOON + timedelta(minutes=turn), Sealed(f"sealed-{turn}")
    if item:
        about = ItemRef(stream)
        return encode(
            ItemRemoved(order=OrderRef(order), item=about, at=at, by=who[0], seat=who[1], why=why)
        )
    return encode(
        OrderWithdrawn(order=OrderRef(order), at=at, by=who[0], seat=who[1], exhibit=None, why=why)
    )


def stored(number: int, stream: str, turn: int) -> StoredEntry:
    order, _, item = stream.partition("/")
    return StoredEntry(
        id=number,
        order=order,
        item=stream if item else "",
        turn=turn,
        body=body(stream, turn),
        salt=hashlib.sha256(f"salt {number}".encode()).digest(),
        kind="ItemRemoved" if item else "OrderWithdrawn",
    )


def week() -> History:
    """Twelve entries of two orders, a checkpoint after every third."""
    history = History()
    history.seal()
    for number in range(12):
        history.append(STREAMS[number % 4])
        if number % 3 == 2:
            history.seal()
    return history
