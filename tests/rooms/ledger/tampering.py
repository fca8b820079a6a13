"""Whoever holds the database: edits, deletions, swaps, cuts, and trees made anew over them."""

from __future__ import annotations

import random
from collections.abc import Callable

from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.commitment import commit
from duly.ledger.keys import SigningKey
from duly.ledger.stored import StoredLeaf
from duly.ledger.tree import Frontier, leaf_hash
from tests.rooms.ledger.history import KEY, History, body

THIEF = SigningKey(name=KEY.name, seed=bytes([9]) * 32)
Tamper = Callable[[History, random.Random], str]


def edited(history: History, chance: random.Random) -> str:
    """Change a byte of an event, or of its salt."""
    at = chance.randrange(len(history.entries))
    entry = history.entries[at]
    column = chance.choice(("body", "salt"))
    raw = bytearray(getattr(entry, column))
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    history.edit(at, **{column: bytes(raw)})
    return entry.label


def reworded(history: History, chance: random.Random) -> str:
    """Put another event, in itself whole, in the place of one; the leaf stays."""
    at = chance.randrange(len(history.entries))
    entry = history.entries[at]
    other = body(entry.item or entry.order, entry.turn + chance.randrange(1, 50))
    history.edit(at, body=other)
    return entry.label


def recommitted(history: History, chance: random.Random) -> str:
    """Do so, and make the leaf fit: the tree above it no longer does."""
    label = reworded(history, chance)
    at = next(n for n, entry in enumerate(history.entries) if entry.label == label)
    history.recommit(at)
    return "checkpoint"


def deleted(history: History, chance: random.Random) -> str:
    """Take one entry away, with or without its leaf."""
    at = chance.randrange(len(history.entries) - 1)
    del history.entries[at]
    if chance.random() < 0.5:
        del history.leaves[at]
    return ""


def swapped(history: History, chance: random.Random) -> str:
    """Let two entries change places, everywhere but in what was signed."""
    one, two = sorted(chance.sample(range(len(history.entries)), 2))
    first, second = history.entries[one], history.entries[two]
    history.edit(one, body=second.body, salt=second.salt)
    history.edit(two, body=first.body, salt=first.salt)
    if chance.random() < 0.5:
        history.recommit(one)
        history.recommit(two)
    return ""


def cut(history: History, chance: random.Random) -> str:
    """Cut the end off, entries and leaves."""
    keep = chance.randrange(1, len(history.entries))
    del history.entries[keep:], history.leaves[keep:]
    return "checkpoint"


def slipped_in(history: History, chance: random.Random) -> str:
    """Add an event that nobody recorded, in the middle, with a leaf that fits."""
    at = chance.randrange(len(history.entries))
    entry = history.entries[at]
    history.append(entry.item or entry.order)
    new = history.leaves.pop()
    history.leaves.insert(at, new)
    history.leaves[:] = [leaf._replace(index=n) for n, leaf in enumerate(history.leaves)]
    return "checkpoint"


def rewritten(history: History, chance: random.Random) -> str:
    """Make the whole tree anew over the forgery and sign every head, with a key of one's own."""
    recommitted(history, chance)
    reseal(history, THIEF)
    return "checkpoint"


def reseal(history: History, key: SigningKey) -> None:
    """Sign every checkpoint anew over what stands there now."""
    history.leaves[:] = [
        StoredLeaf(index=n, entry=entry.id, commitment=commit(entry.salt, entry.body))
        for n, entry in enumerate(history.entries)
    ]
    hashes = [leaf_hash(leaf.commitment) for leaf in history.leaves]
    sizes = [int(note.split("\n")[1]) for note in history.checkpoints]
    history.checkpoints[:] = [
        sign(
            Checkpoint(origin=key.name, size=size, root=Frontier().extend(hashes[:size]).root()),
            key,
        )
        for size in sizes
    ]


TAMPERING: tuple[Tamper, ...] = (
    *(edited, reworded, recommitted, deleted, swapped, cut, slipped_in, rewritten),
)
