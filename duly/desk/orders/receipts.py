"""Hands out the proof that an event stands in the signed history."""

from __future__ import annotations

from duly.desk.orders.models import Checkpoint, Leaf
from duly.ledger.receipt import Receipt
from duly.ledger.tree import Tree, leaf_hash


def receipt_of(order: str, item: str, turn: int) -> str | None:
    """Return the receipt of one event as ``.tlog-proof`` text.

    None while the event has no place in the tree yet: ask again after the next checkpoint.
    """
    leaf = Leaf.objects.filter(entry__order=order, entry__item=item, entry__turn=turn).first()
    head = Checkpoint.objects.order_by("-size").first()
    if leaf is None or head is None or head.size <= leaf.index:
        return None
    rows = Leaf.objects.filter(index__lt=head.size).order_by("index")
    tree = Tree(leaf_hash(bytes(each)) for each in rows.values_list("commitment", flat=True))
    receipt = Receipt(
        commitment=bytes(leaf.commitment),
        index=leaf.index,
        proof=tree.inclusion(leaf.index, head.size),
        checkpoint=head.note,
    )
    return str(receipt)
