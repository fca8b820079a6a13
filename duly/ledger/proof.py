"""Checking a proof: what an outsider does with a few hashes and a root they trust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duly.ledger.tree import EMPTY_ROOT, HASH_SIZE, node_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtree:
    """The leaves from ``start`` to ``end`` (exclusive), aligned as a part of a tree must be."""

    start: int
    end: int

    @property
    def width(self) -> int:
        """How many leaves it spans."""
        return self.end - self.start

    def aligned(self) -> bool:
        """Say whether it can be a part of a tree: it is not empty and starts where it may."""
        whole = 0 <= self.start < self.end
        return whole and self.start % (1 << (self.width - 1).bit_length()) == 0


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Say whether ``proof`` shows the leaf hash at ``index`` in the tree of ``size`` and ``root``.

    A proof that is longer, shorter or of other than 32-byte hashes shows nothing.
    """
    if not 0 <= index < size or not _whole(leaf, root, *proof):
        return False
    at, last, top = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            top = node_hash(step, top)
            skip = _zeros(at) if at else last.bit_length()
            at, last = at >> skip, last >> skip
        else:
            top = node_hash(top, step)
        at, last = at >> 1, last >> 1
    return last == 0 and top == root


def verify_subtree_inclusion(
    leaf: bytes, index: int, part: Subtree, proof: Sequence[bytes], root: bytes
) -> bool:
    """Say whether ``proof`` shows the leaf hash at ``index`` in a part with this ``root``."""
    within = part.aligned() and part.start <= index
    return within and verify_inclusion(leaf, index - part.start, part.width, proof, root)


def verify_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> bool:
    """Say whether the tree of ``new`` and ``new_root`` only adds to that of ``old``.

    From the empty tree nothing can be shown: every tree adds to it.
    """
    if old == 0:
        return new == 0 and not proof and old_root == new_root == EMPTY_ROOT
    part = Subtree(start=0, end=old)
    return verify_subtree_consistency(part, new, proof, old_root, new_root)


def verify_subtree_consistency(
    part: Subtree, size: int, proof: Sequence[bytes], part_root: bytes, root: bytes
) -> bool:
    """Say whether a part with ``part_root`` belongs to the tree of ``size`` and ``root``.

    The empty part belongs to every tree that reaches it.
    """
    if part.start == part.end:
        return 0 <= part.end <= size and not proof and part_root == EMPTY_ROOT
    if not (part.aligned() and part.end <= size and _whole(*proof)):
        return False
    at, last, edge = part.start, part.end - 1, size - 1
    apart = (at ^ last).bit_length()
    skip = apart if last == edge else min(_zeros(~last), apart)  # to a perfect subtree's root
    at, last, edge = at >> skip, last >> skip, edge >> skip
    if at == last:
        return _climb(at, last, edge, proof, part_root) == (part_root, root)
    if not proof:
        return False
    return _climb(at, last, edge, proof[1:], proof[0]) == (part_root, root)


def _climb(
    at: int, last: int, edge: int, steps: Sequence[bytes], seed: bytes
) -> tuple[bytes, bytes] | None:
    part = whole = seed
    for step in steps:
        if edge == 0:
            return None
        if last & 1 or last == edge:
            if at < last:
                part = node_hash(step, part)
            whole = node_hash(step, whole)
            skip = _zeros(last)
            at, last, edge = at >> skip, last >> skip, edge >> skip
        else:
            whole = node_hash(whole, step)
        at, last, edge = at >> 1, last >> 1, edge >> 1
    return (part, whole) if edge == 0 else None


def _whole(*hashes: bytes) -> bool:
    return all(len(one) == HASH_SIZE for one in hashes)


def _zeros(number: int) -> int:
    """Count the zero bits below the lowest set one; none for nought."""
    return (number & -number).bit_length() - 1 if number else 0
