"""The tree: entries become one root, and a few hashes prove what it holds (RFC 6962, RFC 9162)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from duly.ledger.many import paired, prefixed

HASH_SIZE = 32
LEAF = b"\x00"  # stands before every leaf, so that none is taken for a node
_MANY = 4096  # leaves that are hashed together at most, so that memory stays flat
EMPTY_ROOT = sha256().digest()


def leaf_hash(data: bytes) -> bytes:
    """Return the hash under which ``data`` stands in the tree."""
    return sha256(LEAF + data).digest()


def leaf_hashes(data: Iterable[bytes]) -> list[bytes]:
    """Return the hashes of many leaves."""
    return prefixed(LEAF, data)


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two neighbouring subtrees."""
    return sha256(b"\x01" + left + right).digest()


def root(leaf_hashes: Iterable[bytes]) -> bytes:
    """Return the tree's root over ``leaf_hashes``."""
    return Frontier().extend(leaf_hashes).root()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """The right edge of a tree: all that is needed to append to it and to name its root.

    ``hashes`` holds one perfect subtree per set bit of ``size``, the largest first.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.hashes) != self.size.bit_count():
            raise ValueError(f"{len(self.hashes)} hashes do not make the edge of {self.size}")
        if any(len(one) != HASH_SIZE for one in self.hashes):
            raise ValueError("an edge is made of 32-byte hashes")

    def append(self, leaf: bytes) -> Frontier:
        """Return the edge after one more leaf hash."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> Frontier:
        """Return the edge after these leaf hashes, in their order."""
        size, edge, rest = self.size, list(self.hashes), iter(leaves)
        while some := list(islice(rest, _MANY)):
            edge, size = _grown(size, edge, some), size + len(some)
        return Frontier(size=size, hashes=tuple(edge))

    def root(self) -> bytes:
        """Return the root of the tree with this edge."""
        if not self.hashes:
            return EMPTY_ROOT
        top = self.hashes[-1]
        for left in reversed(self.hashes[:-1]):
            top = node_hash(left, top)
        return top


def _grown(size: int, edge: list[bytes], row: list[bytes]) -> list[bytes]:
    """Return the edge of a tree of ``size`` after a row of leaf hashes, level by level."""
    left = []
    while row:
        if size & 1:
            row = [edge.pop(), *row]
        if len(row) & 1:
            left.append(row[-1])
            row = row[:-1]
        row = paired(b"\x01", row)
        size >>= 1
    return edge + left[::-1]


class Tree:
    """A whole tree in memory, 64 bytes a leaf, that proves what it holds at any earlier size."""

    __slots__ = ("_levels",)

    def __init__(self, leaf_hashes: Iterable[bytes] = ()) -> None:
        self._levels = [bytearray()]
        for leaf in leaf_hashes:
            self.append(leaf)

    @property
    def size(self) -> int:
        """How many leaves there are."""
        return len(self._levels[0]) // HASH_SIZE

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash of 32 bytes."""
        if len(leaf) != HASH_SIZE:
            raise ValueError("a leaf hash has 32 bytes")
        index, top = self.size, leaf
        for level in self._levels:
            level.extend(top)
            if not index & 1:
                return
            top = sha256(b"\x01" + level[-2 * HASH_SIZE :]).digest()
            index >>= 1
        self._levels.append(bytearray(top))

    def root(self, size: int | None = None) -> bytes:
        """Return the root at ``size`` leaves; by default at all of them."""
        return self.span(0, self._within(self.size if size is None else size))

    def span(self, start: int, end: int) -> bytes:
        """Return the root over the leaves from ``start`` to ``end`` (exclusive).

        The span must be a subtree of the tree: ``start`` a multiple of the smallest power of
        two that holds ``end - start``.
        """
        top, width = b"", end - start
        while width:  # perfect subtrees, from the right edge inwards
            step = width & -width
            width -= step
            height = step.bit_length() - 1
            at = ((start + width) >> height) * HASH_SIZE
            one = bytes(self._levels[height][at : at + HASH_SIZE])
            top = node_hash(one, top) if top else one
        return top or EMPTY_ROOT

    def inclusion(self, index: int, size: int) -> tuple[bytes, ...]:
        """Return the proof that leaf ``index`` is in the tree of ``size``, leaf's sibling first."""
        if not 0 <= index < self._within(size):
            raise ValueError(f"no leaf {index} in a tree of {size}")
        start, end, path = 0, size, []
        while end - start > 1:
            split = start + _split(end - start)
            if index < split:
                path.append(self.span(split, end))
                end = split
            else:
                path.append(self.span(start, split))
                start = split
        return tuple(reversed(path))

    def consistency(self, old: int, new: int) -> tuple[bytes, ...]:
        """Return the proof that the tree of ``new`` only adds to the tree of ``old``."""
        if not 0 <= old <= new:
            raise ValueError(f"a tree of {new} does not hold one of {old}")
        return self.subtree_consistency(0, old, new) if old else ()

    def subtree_consistency(self, start: int, end: int, size: int) -> tuple[bytes, ...]:
        """Return the proof that the subtree from ``start`` to ``end`` is part of ``size``."""
        if not 0 <= start < end <= self._within(size):
            raise ValueError(f"no subtree {start}-{end} in a tree of {size}")
        low, high, path = 0, size, []
        known = True  # the verifier holds the hash of what is left to show
        while (low, high) != (start, end):
            split = low + _split(high - low)
            if end <= split:
                path.append(self.span(split, high))
                high = split
            else:
                path.append(self.span(low, split))
                known = known and start >= split
                low, start = split, max(start, split)
        return tuple(reversed(path)) if known else (self.span(low, high), *reversed(path))

    def _within(self, size: int) -> int:
        if not 0 <= size <= self.size:
            raise ValueError(f"the tree holds {self.size} leaves, not {size}")
        return size


def inclusion_proof(leaf_hashes: Sequence[bytes], index: int, size: int) -> tuple[bytes, ...]:
    """Return the proof that leaf ``index`` is in the tree over the first ``size`` leaves."""
    return Tree(leaf_hashes[:size]).inclusion(index, size)


def consistency_proof(leaf_hashes: Sequence[bytes], old: int, new: int) -> tuple[bytes, ...]:
    """Return the proof that the first ``new`` leaves only add to the first ``old``."""
    return Tree(leaf_hashes[:new]).consistency(old, new)


def _split(width: int) -> int:
    return 1 << (width - 1).bit_length() - 1
