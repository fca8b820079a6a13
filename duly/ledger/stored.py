"""A history as a database holds it: rows that nobody has judged yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, Protocol

from duly.ledger.findings import Bad

Row = tuple[Any, ...]


class StoredEntry(NamedTuple):
    """One event as the database holds it; a tuple, since a history has millions of them.

    ``item`` is empty on the order's own events; ``kind`` is the event's class, if it is stored.
    """

    id: int
    order: str
    item: str
    turn: int
    body: bytes
    salt: bytes
    kind: str | None = None

    @property
    def label(self) -> str:
        """The name people use: ``ORDER#TURN`` or ``ORDER/ITEM#TURN``."""
        return f"{self.item or self.order}#{self.turn}"


class StoredLeaf(NamedTuple):
    """One place in the tree as the database holds it."""

    index: int  # type: ignore[assignment]  # a place in the tree, not a tuple's search
    entry: int
    commitment: bytes


class Stored(Protocol):
    """One history, read at one moment. Whoever tampered with it may have left any values."""

    @property
    def ids_in_order(self) -> bool:
        """Whether entries become visible in the order of their ids; not so on PostgreSQL."""

    @property
    def names_in_order(self) -> bool:
        """Whether turns come in the order of their names' bytes, not of some language."""

    @property
    def secret(self) -> bytes:
        """Some 16 bytes that whoever wrote the rows cannot know."""

    def entries(self) -> Iterator[Row]:
        """Yield every entry by ascending id, its values as those of ``StoredEntry``."""

    def turns(self) -> Iterator[Row]:
        """Yield id, order, item and turn of every entry by order, item and turn.

        Through the index that the desk reads by.
        """

    def leaves(self) -> Iterator[Row]:
        """Yield every leaf by ascending index, its values as those of ``StoredLeaf``."""

    def checkpoints(self) -> Iterator[str]:
        """Yield every signed checkpoint by ascending size."""

    def queued(self) -> Collection[int]:
        """Return the ids of the entries that wait for their leaf."""

    def unsound(self) -> Iterator[Bad]:
        """Yield what else lets one who reads these tables read what another does not."""


def tamed(row: Row) -> StoredEntry:
    """Return an entry whose values are of their types; what is no number is one nobody has."""
    number, order, item, turn, body, salt, kind = row
    return StoredEntry(
        _number(number),
        str(order),
        str(item or ""),
        _number(turn),
        _bytes(body),
        _bytes(salt),
        None if kind is None else str(kind),
    )


def tamed_leaf(row: Row) -> StoredLeaf:
    """Return a leaf whose values are of their types."""
    index, entry, commitment = row
    return StoredLeaf(_number(index), _number(entry), _bytes(commitment))


def _number(value: object) -> int:
    return value if isinstance(value, int) else -1


def _bytes(value: object) -> bytes:
    """Return bytes as they are; what is none becomes bytes that nobody committed to."""
    return value if isinstance(value, bytes) else b"" if value is None else b"\0"
