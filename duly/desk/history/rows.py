"""The rows of a history: entries, leaves and checkpoints, whichever database holds them."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from duly.desk.history.soundness import Asked
from duly.ledger.bucket import full, hour
from duly.ledger.cosignature import parse_witness
from duly.ledger.findings import Bad
from duly.ledger.note import parse
from duly.ledger.stored import Row, StoredEntry, StoredLeaf, tamed, tamed_leaf
from duly.ledger.tree import HASH_SIZE, Frontier
from duly.order.terms import Unreadable

_ENTRY = 'SELECT id, "order", item, turn, body, salt, kind FROM orders_entry'
_TURN = 'SELECT id, "order", item, turn FROM orders_entry'
TURNS = f'{_TURN} ORDER BY "order", item, turn'
_LEAF = 'SELECT "index", entry_id, commitment FROM orders_leaf'
_QUEUED = "SELECT entry_id FROM orders_unsequenced"
_CHECKPOINT = "SELECT size, note, '' FROM orders_checkpoint c"
_COSIGNED = (
    "SELECT c.size, c.note, s.line FROM orders_checkpoint c"
    " LEFT JOIN orders_cosignature s ON s.checkpoint_id = c.size"
)
_HEAD = "SELECT size, root, frontier, note FROM orders_checkpoint ORDER BY size + 0"
_WORDS = (
    "SELECT s.id, s.witness, s.line, c.note FROM orders_cosignature s"
    " LEFT JOIN orders_checkpoint c ON c.size = s.checkpoint_id ORDER BY s.id"
)
_NEWEST = "WHERE c.size = (SELECT max(size) FROM orders_checkpoint)"


class Select(Protocol):
    """One consistent, read-only view of a database."""

    def __call__(self, statement: str, *values: object) -> Iterator[Row]:
        """Yield the rows of a statement in which ``?`` stands for each value.

        Raises ``Unreadable`` when the database is damaged.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One history, as it stood when it was opened.

    ``ids_in_order`` says whether entries become visible in the order of their ids;
    ``names_in_order`` whether names are sorted by their bytes; ``leaves_by`` what ascends as the
    index of leaves does; ``cosigned`` whether cosignatures are kept there at all, which an older
    desk did not. Each row of each of the ``checks`` is something wrong with the tables
    themselves, in words. ``unguarded`` names the triggers that are gone by which the database
    refuses to change the history. ``secret`` is drawn anew for each opening.
    """

    select: Select
    ids_in_order: bool
    names_in_order: bool = False
    leaves_by: str = '"index"'
    cosigned: bool = True
    checks: tuple[Asked, ...] = ()
    unguarded: tuple[str, ...] = ()
    secret: bytes = field(default_factory=partial(os.urandom, 16))

    def entries(self) -> Iterator[Row]:
        """Yield every entry by ascending id, as it is stored: whoever reads it judges it."""
        return self.select(f"{_ENTRY} ORDER BY id")

    def turns(self) -> Iterator[Row]:
        """Yield every entry by order, item and turn, through the index that the desk reads by."""
        return self.select(TURNS)

    def entry(self, order: str, item: str, turn: int) -> StoredEntry | None:
        """Return the entry of this stream at this turn, if there is one."""
        where = 'WHERE "order" = ? AND item = ? AND turn = ?'
        return next(map(tamed, self.select(f"{_ENTRY} {where}", order, item, turn)), None)

    def queued(self) -> Collection[int]:
        """Return the ids of entries that wait for their place in the tree."""
        return frozenset(_int(row[0]) for row in self.select(_QUEUED))

    def leaves(self) -> Iterator[Row]:
        """Yield every leaf by ascending index, as it is stored."""
        return self.select(f"{_LEAF} ORDER BY {self.leaves_by}")

    def commitments(self) -> Iterator[bytes]:
        """Yield what every leaf commits to, by ascending index."""
        return (tamed_leaf(row).commitment for row in self.leaves())

    def leaf_of(self, entry: int) -> StoredLeaf | None:
        """Return the place of an entry in the tree, if it has one yet."""
        return next(map(tamed_leaf, self.select(f"{_LEAF} WHERE entry_id = ?", entry)), None)

    def checkpoints(self) -> Iterator[str]:
        """Yield every signed checkpoint by ascending size, with the cosignatures under it.

        They are sorted anew: an index that has lost one would not show it.
        """
        return self._notes(size="c.size + 0")

    def latest_checkpoint(self) -> str | None:
        """Return the signed checkpoint of the largest size, if any was signed."""
        return next(self._notes(_NEWEST), None)

    def public_checkpoint(self, *, at: datetime) -> str | None:
        """Return the newest checkpoint that is round enough for the public, if there is one."""
        rows = self.select("SELECT size, signed_at FROM orders_checkpoint ORDER BY size DESC")
        for size, signed_at in rows:
            if _int(size) == full(_int(size)) and _instant(signed_at) < hour(at):
                return next(self._notes(f"WHERE c.size = {_int(size)}"), None)
        return None

    def _notes(self, where: str = "", size: str = "c.size") -> Iterator[str]:
        table, order = (_COSIGNED, f"{size}, s.id") if self.cosigned else (_CHECKPOINT, size)
        rows = self.select(f"{table} {where} ORDER BY {order}")
        for _, lines in groupby(rows, key=itemgetter(0, 1)):
            held = list(lines)
            yield str(held[0][1]) + "".join(str(line) for _, _, line in held if line)

    def unsound(self) -> Iterator[Bad]:
        """Yield heads and cosignatures that are not what was signed, and what is no plain table."""
        for row in self.select(_HEAD):
            if not _as_signed(*row):
                why = "Its size, root or edge is stored as another than was signed."
                yield Bad(entry=f"checkpoint {row[0]}", why=why)
        for number, *told in self.select(_WORDS) if self.cosigned else ():
            if not _is_word(*told):
                why = "It is no signature of this witness under a head that is here."
                yield Bad(entry=f"cosignature {number}", why=why)
        for statement, *values in self.checks:
            for row in self.select(str(statement), *values):
                yield Bad(entry="database", why=str(row[0]))

    def sealed(self, order: str) -> dict[str, bytes]:
        """Return the sealed texts of an order that were not erased, still encrypted, by name."""
        rows = self.select(
            'SELECT sealed, cipher FROM orders_vaultrow WHERE "order" = ? AND erased_at IS NULL',
            order,
        )
        return {str(name): _bytes(cipher) for name, cipher in rows}

    def order_key(self, order: str) -> bytes | None:
        """Return the locked key of an order's texts; none once they were erased."""
        rows = self.select('SELECT wrapped FROM orders_orderkey WHERE "order" = ?', order)
        return next((_bytes(row[0]) for row in rows), None)

    def count(self) -> int:
        """Return how many entries there are."""
        return next((_int(row[0]) for row in self.select("SELECT count(*) FROM orders_entry")), 0)


Opened = Callable[[str], AbstractContextManager[History]]


def _instant(value: object) -> datetime:
    """Return an instant as either database gives it; what is none never becomes public."""
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(str(value)).replace(tzinfo=UTC)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)


def _as_signed(size: object, root: object, frontier: object, note: object) -> bool:
    """Say whether a head's columns say what its note says, which is what counts."""
    edge = _bytes(frontier)
    hashes = tuple(edge[at : at + HASH_SIZE] for at in range(0, len(edge), HASH_SIZE))
    try:
        whole = Frontier(size=_int(size), hashes=hashes).root()
    except ValueError:
        return False
    told = [str(size), b64encode(whole).decode()]
    return whole == root and str(note).split("\n")[1:3] == told


def _is_word(witness: object, line: object, note: object) -> bool:
    """Say whether a line is this witness's signature under a head's note."""
    try:
        return bool(parse(f"{note}{line}").signed_by([parse_witness(str(witness))]))
    except Unreadable:
        return False


def _int(value: object) -> int:
    """Return a number even from a tampered column; what is none becomes one nobody has."""
    return value if isinstance(value, int) else -1


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode()
