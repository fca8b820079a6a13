"""Checking a proof: what an outsider does with a few hashes and a root they trust."""

from __future__ import annotations

from collections.abc import Sequence

from duly.ledger.tree import EMPTY_ROOT, HASH_SIZE, node_hash


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
    leaf: bytes, index: int, start: int, end: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Say whether ``proof`` shows leaf ``index`` in the subtree from ``start`` to ``end``."""
    within = _is_subtree(start, end) and start <= index
    return within and verify_inclusion(leaf, index - start, end - start, proof, root)


def verify_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> bool:
    """Say whether the tree of ``new`` and ``new_root`` only adds to that of ``old``.

    From the empty tree nothing can be shown: every tree adds to it.
    """
    if old == 0:
        return new == 0 and not proof and old_root == new_root == EMPTY_ROOT
    return verify_subtree_consistency(0, old, new, proof, old_root, new_root)


def verify_subtree_consistency(
    start: int, end: int, size: int, proof: Sequence[bytes], part_root: bytes, root: bytes
) -> bool:
    """Say whether the subtree from ``start`` to ``end`` is part of the tree of ``size``.

    The empty subtree is part of every tree that reaches it.
    """
    if start == end:
        return 0 <= end <= size and not proof and part_root == EMPTY_ROOT
    if not (_is_subtree(start, end) and end <= size and _whole(*proof)):
        return False
    at, last, edge = start, end - 1, size - 1
    # climb to the highest perfect subtree at the right edge of the part
    skip = (
        (at ^ last).bit_length() if last == edge else min(_zeros(~last), (at ^ last).bit_length())
    )
    at, last, edge = at >> skip, last >> skip, edge >> skip
    steps = list(proof)
    if at == last:
        seed = part_root
    elif steps:
        seed = steps.pop(0)
    else:
        return False
    return _climb(at, last, edge, steps, seed) == (part_root, root)


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


def _is_subtree(start: int, end: int) -> bool:
    return 0 <= start < end and start % (1 << (end - start - 1).bit_length()) == 0


def _whole(*hashes: bytes) -> bool:
    return all(len(one) == HASH_SIZE for one in hashes)


def _zeros(number: int) -> int:
    """Count the zero bits below the lowest set one; none for nought."""
    return (number & -number).bit_length() - 1 if number else 0
