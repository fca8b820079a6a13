"""Verification: hold every stored entry, leaf and checkpoint against one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from duly.ledger.checkpoint import read
from duly.ledger.codec import Undecodable, decode, names
from duly.ledger.commitment import SALT_SIZE, commit
from duly.ledger.note import Note, Verifier, parse
from duly.ledger.policy import Policy
from duly.ledger.tree import Frontier, leaf_hash
from duly.order.terms import Unreadable

_MANY = 10_000  # leaves that are hashed together at most: memory stays flat


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

    @property
    def erased(self) -> bool:
        """Whether its text was lawfully deleted; the commitment in the tree remains."""
        return not self.body and not self.salt


class StoredLeaf(NamedTuple):
    """One place in the tree as the database holds it."""

    index: int  # type: ignore[assignment]  # a place in the tree, not a tuple's search
    entry: int
    commitment: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """One thing that is not as it was recorded."""

    entry: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a verification found; ``signed`` is the size of the largest checkpoint that held.

    ``witnessed`` is the size of the largest of them that enough witnesses cosigned. ``pending``
    entries are not yet in the tree; ``erased`` ones no longer hold their text.
    """

    size: int
    root: bytes
    signed: int
    witnessed: int
    pending: int
    erased: int
    bad: tuple[Bad, ...]

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return not self.bad


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """A signed head whose signature verified, with whoever cosigned it."""

    root: bytes
    note: Note


@dataclass(slots=True, kw_only=True)
class _Findings:
    bad: list[Bad] = field(default_factory=list)
    policy: Policy = field(default_factory=Policy)
    erased: int = 0
    signed: int = 0
    witnessed: int = 0
    diverged: bool = False

    def add(self, entry: str, why: str) -> None:
        self.bad.append(Bad(entry=entry, why=why))


def verify(
    entries: Iterable[StoredEntry],
    leaves: Iterable[StoredLeaf],
    checkpoints: Iterable[str],
    *,
    verifiers: Iterable[Verifier],
    policy: Policy | None = None,
    ids_in_order: bool = True,
) -> Report:
    """Check a whole history in one pass.

    ``entries`` come by ascending id, ``leaves`` by ascending index. An entry may wait for its
    leaf only if nothing later is already in the tree: of the same order, or of any when
    ``ids_in_order`` (false where ids can become visible out of order, as on PostgreSQL).
    Where the policy asks for witnesses, at least one checkpoint must carry enough of them.
    ``bad`` follows the tree, so that the first is the earliest; what is wrong with the
    checkpoints' own signatures comes last.
    """
    found, unsigned = _Findings(policy=policy or Policy()), _Findings()
    heads = _opened(checkpoints, tuple(verifiers), unsigned)
    waiting = _Waiting(entries, found)
    edge = _climb(leaves, waiting, heads, found)
    for size in sorted(heads):
        found.add(f"checkpoint {size}", f"{size} entries were signed; only {edge.size} are left.")
    pending = waiting.left(ids_in_order)
    if edge.size and not (found.signed or found.bad or unsigned.bad):
        found.add("checkpoint", "Nothing was signed: the database holds no checkpoint of it.")
    if found.policy.asks and not found.witnessed:
        found.add("checkpoint", f"No head was cosigned by {found.policy.told()}.")
    return Report(
        size=edge.size,
        root=edge.root(),
        signed=found.signed,
        witnessed=found.witnessed,
        pending=pending,
        erased=found.erased,
        bad=(*found.bad, *unsigned.bad),
    )


def _climb(
    leaves: Iterable[StoredLeaf],
    waiting: _Waiting,
    heads: dict[int, list[_Head]],
    found: _Findings,
) -> Frontier:
    edge, due = _compared(Frontier(), heads, found), 0
    grown: list[bytes] = []  # leaf hashes since the edge, up to the next head
    for leaf in leaves:
        if leaf.index != due:
            found.add(f"leaf {due}", f"It is gone; leaf {leaf.index} follows in its place.")
        due = leaf.index + 1
        entry = waiting.take(leaf.entry)
        if entry is None:
            found.add(f"leaf {leaf.index}", f"Entry {leaf.entry} is gone, or stands here twice.")
        else:
            _check_leaf(entry, leaf, found)
        grown.append(leaf_hash(leaf.commitment))
        if len(grown) == _MANY or edge.size + len(grown) in heads:
            edge = _compared(edge.extend(grown), heads, found)
            grown.clear()
    return edge.extend(grown)


class _Waiting:
    """Entries read so far that no leaf has claimed, and the turn each stream is at."""

    def __init__(self, entries: Iterable[StoredEntry], found: _Findings) -> None:
        self._entries: Iterator[StoredEntry] = iter(entries)
        self._found = found
        self._held: dict[int, StoredEntry] = {}
        self._turns: dict[tuple[str, str], int] = {}
        self._read = -1  # the highest id read so far
        self._placed: dict[str, int] = {}  # per order the highest id that has a leaf

    def take(self, number: int) -> StoredEntry | None:
        """Return the entry with this id, once; none when it is not there."""
        while self._read < number and self._advance():
            pass
        entry = self._held.pop(number, None)
        if entry is not None:
            self._placed[entry.order] = max(number, self._placed.get(entry.order, -1))
        return entry

    def left(self, ids_in_order: bool) -> int:
        """Read the rest, report what should have had a leaf, and count what may still wait."""
        while self._advance():
            pass
        latest = max(self._placed.values(), default=-1)
        for entry in self._held.values():
            bar = latest if ids_in_order else self._placed.get(entry.order, -1)
            if entry.id < bar:
                self._found.add(entry.label, "It is not in the tree, though later entries are.")
        return len(self._held)

    def _advance(self) -> bool:
        entry = next(self._entries, None)
        if entry is None:
            return False
        stream = entry.order, entry.item
        due = self._turns.get(stream, 0)
        if entry.turn != due:
            self._found.add(entry.label, f"Turn {due} should stand here; entries are missing.")
        self._turns[stream] = entry.turn + 1
        self._held[entry.id] = entry
        self._read = entry.id
        return True


def _opened(
    checkpoints: Iterable[str], verifiers: tuple[Verifier, ...], found: _Findings
) -> dict[int, list[_Head]]:
    heads: dict[int, list[_Head]] = {}
    for number, text in enumerate(checkpoints):
        try:
            note = parse(text)
            note.signed_by(verifiers)
            head = read(note)
        except Unreadable as broken:
            found.add(f"checkpoint no. {number + 1}", broken.why)
        else:
            heads.setdefault(head.size, []).append(_Head(root=head.root, note=note))
    return heads


def _compared(edge: Frontier, heads: dict[int, list[_Head]], found: _Findings) -> Frontier:
    for head in heads.pop(edge.size, ()):
        if head.root == edge.root():
            found.signed = edge.size
            _count_witnesses(head.note, edge.size, found)
        elif not found.diverged:  # every later checkpoint differs with it
            found.diverged = True
            since = f"entries {found.signed} to {edge.size - 1} of the tree"
            found.add(f"checkpoint {edge.size}", f"Not what was signed: look at {since}.")
    return edge


def _count_witnesses(note: Note, size: int, found: _Findings) -> None:
    if not found.policy.asks:
        return
    try:
        names = found.policy.cosigners(note)
    except Unreadable as forged:
        found.add(f"checkpoint {size}", forged.why)
        return
    if found.policy.met(names):
        found.witnessed = size


def _check_leaf(entry: StoredEntry, leaf: StoredLeaf, found: _Findings) -> None:
    if entry.erased:
        found.erased += 1
        return
    if len(entry.salt) != SALT_SIZE or commit(entry.salt, entry.body) != leaf.commitment:
        found.add(entry.label, "Its text is not the one that was committed to.")
        return
    if entry.kind is not None and names(entry.body, entry.order, entry.item, entry.kind):
        return  # as it was recorded, and where it says
    try:
        event = decode(entry.body)
    except Undecodable as broken:
        found.add(entry.label, f"It cannot be read: {broken}.")
        return
    if (event.order, getattr(event, "item", "")) != (entry.order, entry.item):
        found.add(entry.label, "It stands under another order or item than it is about.")
    if entry.kind not in (None, type(event).__name__):
        found.add(entry.label, f"It is stored as {entry.kind} but is {type(event).__name__}.")
