"""Hands out the proof that an event stands in the signed history."""

from __future__ import annotations

from duly.desk.orders import witnessed
from duly.desk.orders.grown import tree_of
from duly.desk.orders.models import Checkpoint, Leaf
from duly.ledger.checkpoint import read
from duly.ledger.note import parse
from duly.ledger.receipt import Receipt


def receipt_of(order: str, item: str, turn: int) -> str | None:
    """Return the receipt of one event as ``.tlog-proof`` text.

    It stands on the newest head that enough witnesses cosigned, where the home asks for
    witnesses and one covers the event; else on the newest head. None while the event has
    no place in the tree yet: ask again after the next checkpoint.
    """
    leaf = Leaf.objects.filter(entry__order=order, entry__item=item, entry__turn=turn).first()
    note = None if leaf is None else _head_over(leaf.index)
    if leaf is None or note is None:
        return None
    head = read(parse(note))
    proof = tree_of(head.size, head.root).inclusion(leaf.index, head.size)
    return str(
        Receipt(commitment=bytes(leaf.commitment), index=leaf.index, proof=proof, checkpoint=note)
    )


def receipt_of_entry(entry: int) -> str | None:
    """Return the receipt of one event by the number of its row, as ``receipt_of`` does."""
    named = Leaf.objects.filter(entry_id=entry).values_list(
        "entry__order", "entry__item", "entry__turn"
    )
    return next((receipt_of(*name) for name in named), None)


def _head_over(index: int) -> str | None:
    wanted = witnessed.policy()
    found = witnessed.newest_witnessed(wanted, covering=index) if wanted.asks else None
    if found is not None:
        return found[1]
    top = Checkpoint.objects.filter(size__gt=index).order_by("-size").first()
    return None if top is None else witnessed.cosigned(top.size, top.note)
