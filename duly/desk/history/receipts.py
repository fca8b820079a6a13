"""``duly ledger receipt``: a proof that holds without this desk."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from itertools import islice

from duly.desk.history.keys import trusted
from duly.desk.history.opened import opening
from duly.desk.history.opening import broken_history, find, head, history
from duly.desk.history.telling import say
from duly.desk.home import current
from duly.ledger.note import Verifier
from duly.ledger.receipt import Receipt
from duly.ledger.stored import StoredEntry
from duly.ledger.tree import Tree, leaf_hash
from duly.order.terms import Refusal, Unreadable


def run(args: Namespace) -> int:
    """Print the receipt of one event against the latest checkpoint."""
    home = current()
    keys = trusted(args.key, home)
    with history(home) as stored:
        entry = find(stored, args.event)
        top, note = head(stored, keys)
        leaf = stored.leaf_of(entry.id)
        if leaf is None or leaf.index >= top.size:
            raise Refusal(
                "not-yet-signed", f"No checkpoint covers {entry.label} yet. Ask again in a minute."
            )
        tree = Tree(map(leaf_hash, islice(stored.commitments(), top.size)))
        opened = opening(entry, stored, home) if args.open else None
    if tree.size < top.size:
        raise broken_history()
    proof = tree.inclusion(leaf.index, top.size)
    made = Receipt(commitment=leaf.commitment, index=leaf.index, proof=proof, checkpoint=note)
    _sure(made, entry, keys)
    told = {"event": entry.label, "index": made.index, "size": top.size, "receipt": str(made)}
    say(args, {**told, "opening": opened}, str(made).rstrip("\n"))
    return 0


def _sure(made: Receipt, entry: StoredEntry, keys: Iterable[Verifier]) -> None:
    try:
        made.check(keys)
    except Unreadable as false:
        raise broken_history() from false
    if not made.opens(entry.salt, entry.body):
        raise broken_history()
