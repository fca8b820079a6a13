"""Entries that wait for the leaf that claims them, each held against what it claims to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from duly.ledger.beside import beside, place
from duly.ledger.codec import Undecodable, decode
from duly.ledger.commitment import SALT_SIZE, commit
from duly.ledger.findings import Findings
from duly.ledger.keys import VerifyingKey, parse_verifying
from duly.ledger.stored import Row, Stored, StoredEntry, StoredLeaf, tamed, tamed_leaf
from duly.ledger.tree import leaf_hashes
from duly.order.events import AnyEvent, KeyAdopted
from duly.order.terms import Unreadable

OF_64_BITS = (1 << 64) - 1


class Waiting:
    """Entries read so far that no leaf has claimed.

    ``places`` sums up which id stands at which turn of which stream, each told by ``place``.
    """

    def __init__(self, entries: Iterator[Row], found: Findings, secret: bytes) -> None:
        self.places = 0
        self._entries = entries
        self._back: list[Row] = []  # read and given back, the next one last
        self._found = found
        self._secret = secret
        self._held: dict[int, StoredEntry] = {}
        self._adopted: list[VerifyingKey] = []
        self._latest = self._read = -1  # the highest ids placed, and read, so far
        self._placed: dict[str, int] = {}  # the same of each order, while anything is held

    def place(self, leaves: list[Row], due: int) -> tuple[list[bytes], int]:
        """Hold leaves, of which the first should be ``due``, against their entries.

        Returns their hashes in the tree, and which leaf is due after them.
        """
        if not (self._held or self._back):
            rows = list(islice(self._entries, len(leaves)))
            told = beside(self._secret, rows, leaves, due, self._read)
            if told is not None:
                self.places += told[0]
                self._latest = self._read = rows[-1][0]
                return told[1], due + len(leaves)
            self._back = rows[::-1]
        for row in leaves:
            if tuple(map(type, row[:2])) != (int, int):
                self._found.add(f"leaf {row[0]}", "Its place or its entry's number is none.")
        return self._one_by_one(list(map(tamed_leaf, leaves)), due)

    def adopted(self) -> list[VerifyingKey]:
        """Return the keys that were adopted since this was asked last."""
        named, self._adopted = self._adopted, []
        return named

    def left(self, stored: Stored) -> int:
        """Read the rest, report what should have had a leaf, and count what may still wait."""
        while self._advance():
            pass
        self.places &= OF_64_BITS
        queued = stored.queued() if self._held else ()
        for entry in self._held.values():
            bar = self._latest if stored.ids_in_order else self._placed.get(entry.order, -1)
            if entry.id < bar:
                self._found.add(entry.label, "It is not in the tree, though later entries are.")
            elif entry.id not in queued:
                self._found.add(entry.label, "It waits for no place in the tree: nobody queued it.")
        return len(self._held)

    def _one_by_one(self, leaves: Sequence[StoredLeaf], due: int) -> tuple[list[bytes], int]:
        for leaf in leaves:
            if leaf.index != due:
                gone = f"It is gone; leaf {leaf.index} follows in its place."
                self._found.add(f"leaf {due}", gone)
            due = leaf.index + 1
            entry = self._take(leaf.entry)
            if entry is None:
                gone = f"Entry {leaf.entry} is gone, or stands here twice."
                self._found.add(f"leaf {leaf.index}", gone)
            else:
                event = _look(entry, leaf, self._found)
                if isinstance(event, KeyAdopted):
                    self._adopt(event, entry)
        return leaf_hashes(leaf.commitment for leaf in leaves), due

    def _adopt(self, event: KeyAdopted, entry: StoredEntry) -> None:
        try:
            self._adopted.append(parse_verifying(event.verifier))
        except Unreadable as broken:
            self._found.add(entry.label, f"The key it names is none: {broken.why}")

    def _take(self, number: int) -> StoredEntry | None:
        """Return the entry with this id, once; none when it is not there."""
        while self._read < number and self._advance():
            pass
        entry = self._held.pop(number, None)
        if entry is not None:
            self._latest = max(self._latest, number)
            if self._held:
                self._placed[entry.order] = max(number, self._placed.get(entry.order, -1))
        return entry

    def _advance(self) -> bool:
        row = self._back.pop() if self._back else next(self._entries, None)
        if row is None:
            return False
        self.places += place(self._secret, row[:4])
        entry = tamed(row)
        if tuple(map(type, row[:4])) != (int, str, str, int):
            self._found.add(entry.label, "Its order, item or turn is not of the kind it should be.")
        if entry.id <= self._read:
            self._found.add(entry.label, f"Its number {entry.id} is another entry's, or none.")
        self._held[entry.id] = entry
        self._read = entry.id
        return True


def _look(entry: StoredEntry, leaf: StoredLeaf, found: Findings) -> AnyEvent | None:
    """Return the event of an entry that its leaf committed to, and note what else is wrong."""
    if len(entry.salt) != SALT_SIZE or commit(entry.salt, entry.body) != leaf.commitment:
        found.add(entry.label, "Its text is not the one that was committed to.")
        return None
    try:
        event = decode(entry.body)
    except Undecodable as broken:
        found.add(entry.label, f"It cannot be read: {broken}.")
        return None
    if (event.order, getattr(event, "item", "")) != (entry.order, entry.item):
        found.add(entry.label, "It stands under another order or item than it is about.")
    if entry.kind != type(event).__name__:
        found.add(entry.label, f"It is stored as {entry.kind} but is {type(event).__name__}.")
    return event
