"""What stands in the desk, held against everything that its clients were told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from duly.desk.history.verifying import verified
from duly.desk.home import current
from duly.desk.orders.models import Entry, Head, ItemRow, Leaf
from duly.desk.orders.rebuild import rebuild
from duly.ledger.receipt import parse
from duly.ledger.tree import Frontier, leaf_hash
from duly.order.terms import Unreadable


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the clients were told, by what it is about."""

    all: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, out: Path) -> Words:
        """Read what the clients kept."""
        files = sorted(out.parent.glob(f"{out.name}.*"))
        return cls(tuple(json.loads(line) for file in files for line in file.open()))

    def about(self, *whats: str) -> list[dict[str, Any]]:
        """Return what was told of these."""
        return [each for each in self.all if each["what"] in whats]


def account(words: Words, *, besides: int = 0) -> dict[str, Any]:
    """Return what was lost, doubled or left undone of what the clients were told, in counts.

    So many orders came ``besides``, and are none of theirs.
    """
    orders, findings = words.about("order", "upload"), words.about("finding")
    key = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
    kept = Counter(Entry.objects.values_list("kind", flat=True))
    known = set(Head.objects.values_list("order", flat=True))
    receipts = [each["receipt"] for each in words.about("order", "finding")]
    refs = {each["ref"] for each in orders}
    received = kept["OrderReceived"] - besides
    found = Counter({each["ref"] for each in findings})
    noted = Counter(Entry.objects.filter(kind="FindingRecorded").values_list("order", flat=True))
    report = verified(current(), [key])
    not_taken = [each for each in words.about("upload") if each["status"] != 302]
    again = words.about("again")
    return {
        "orders": len(orders),
        "findings": len(findings),
        "refused": len(words.about("refused")) + len(not_taken),
        "lost": len(orders) - len(refs & known) + len(findings) - len(found.keys() & noted.keys()),
        "doubled": received - len(refs & known) + sum((noted - found).values()),
        "undone": len(refs & _undone()),
        "unkept keys": sum(not each["same"] or each["other"] != 409 for each in again),
        "receipts": len(receipts),
        "bad receipts": sum(bool(why) for why in _bad(receipts)),
        "tries": max((each["tries"] for each in words.all if "tries" in each), default=0),
        "waited": max((each["waited"] for each in words.all if "waited" in each), default=0.0),
        "verified": report.ok,
        "differences": len(rebuild().differences),
    }  # fmt: skip


def _undone() -> set[str]:
    """Return the orders whose items nobody looked up, or that were not acknowledged."""
    listed = set(ItemRow.objects.filter(state="listed").values_list("order", flat=True))
    received = set(Entry.objects.filter(kind="OrderReceived").values_list("order", flat=True))
    answered = Entry.objects.filter(kind="OrderAcknowledged").values_list("order", flat=True)
    return listed | (received - set(answered))


def _bad(receipts: Iterable[str]) -> list[str]:
    """Hold each receipt against its own signed head, and that head against the tree of today."""
    leaves = Leaf.objects.order_by("index").values_list("commitment", flat=True)
    commitments = [bytes(each) for each in leaves]
    roots, edge = [Frontier().root()], Frontier()
    for commitment in commitments:
        edge = edge.extend([leaf_hash(commitment)])
        roots.append(edge.root())
    return [_why_bad(text, commitments, roots) for text in receipts]


def _why_bad(text: str | None, commitments: list[bytes], roots: list[bytes]) -> str:
    if not text:
        return "no receipt was handed out"
    key = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
    try:
        receipt = parse(text)
        head = receipt.check([key])
    except Unreadable as bad:
        return bad.code
    if head.size >= len(roots) or roots[head.size] != head.root:
        return "its head is of no tree that this one continues"
    return "" if commitments[receipt.index] == receipt.commitment else "another entry is there"
