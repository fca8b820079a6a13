"""The whole tree in memory, grown as the history grows, for proofs at any earlier size."""

from __future__ import annotations

import threading

from duly.desk.orders.models import Leaf
from duly.ledger.tree import Tree, leaf_hash

_LOCK = threading.Lock()
_held: list[Tree] = []


def tree_of(size: int, root: bytes) -> Tree:
    """Return a tree that holds at least the signed head of ``size`` entries and ``root``.

    It costs 64 bytes a leaf, and is read once in the life of a process. Raises ``LookupError``
    when the stored leaves do not make that head.
    """
    with _LOCK:
        kept = _held.pop() if _held else Tree()
        if not _reaches(_grown(kept, size), size, root):
            kept = _grown(Tree(), size)  # another history stands here than the one that was read
            if not _reaches(kept, size, root):
                raise LookupError(f"the stored leaves do not make the head of {size} entries")
        _held.append(kept)
        return kept


def _grown(tree: Tree, size: int) -> Tree:
    if tree.size < size:
        rows = Leaf.objects.filter(index__gte=tree.size, index__lt=size).order_by("index")
        for commitment in rows.values_list("commitment", flat=True).iterator(chunk_size=5000):
            tree.append(leaf_hash(bytes(commitment)))
    return tree


def _reaches(tree: Tree, size: int, root: bytes) -> bool:
    return tree.size >= size and tree.root(size) == root
