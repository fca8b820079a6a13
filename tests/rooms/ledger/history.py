"""A small, wholly synthetic history, stored as the database would store it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.codec import encode
from duly.ledger.commitment import commit
from duly.ledger.keys import SigningKey
from duly.ledger.tree import Frontier, leaf_hash
from duly.ledger.verify import Report, StoredEntry, StoredLeaf, verify
from duly.order.events import ItemRemoved, OrderWithdrawn
from duly.order.terms import ItemRef, OrderRef, PersonRef, Sealed, SeatRef

KEY = SigningKey(name="desk.example/duly", seed=bytes(range(32)))
NOON = datetime(2021, 2, 1, 12, tzinfo=UTC)
STREAMS = ("IN-2021-0001", "IN-2021-0001/1", "IN-2021-0001/2", "IN-2021-0002")


@dataclass(slots=True, kw_only=True)
class History:
    """Rows that a test may tamper with before they are verified."""

    entries: list[StoredEntry] = field(default_factory=list)
    leaves: list[StoredLeaf] = field(default_factory=list)
    checkpoints: list[str] = field(default_factory=list)

    def verify(self, *, ids_in_order: bool = True) -> Report:
        key = [KEY.verifier]
        rows = self.entries, self.leaves, self.checkpoints
        return verify(*rows, verifiers=key, ids_in_order=ids_in_order)

    def edit(self, at: int, **changes: object) -> None:
        self.entries[at] = self.entries[at]._replace(**changes)  # type: ignore[arg-type]

    def recommit(self, at: int) -> None:
        entry = self.entries[at]
        told = commit(entry.salt, entry.body)
        self.leaves[at] = self.leaves[at]._replace(commitment=told)

    def append(self, stream: str) -> None:
        number = len(self.entries)
        turn = sum((e.item or e.order) == stream for e in self.entries)
        entry = stored(number + 1, stream, turn)
        self.entries.append(entry)
        told = commit(entry.salt, entry.body)
        self.leaves.append(StoredLeaf(index=number, entry=entry.id, commitment=told))

    def seal(self) -> None:
        edge = Frontier().extend(leaf_hash(leaf.commitment) for leaf in self.leaves)
        head = Checkpoint(origin=KEY.name, size=edge.size, root=edge.root())
        self.checkpoints.append(sign(head, KEY))


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
