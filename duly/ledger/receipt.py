"""The receipt: proof, in one small text file, that an entry stands in the signed history.

C2SP ``tlog-proof``. Its extra line carries the entry's commitment, so that the file checks with
nothing but the log's public key; salt and event bytes, kept apart, show what was committed to.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass

from duly.ledger.checkpoint import Checkpoint, open_note
from duly.ledger.commitment import commit
from duly.ledger.note import Note, Verifier, unbase64
from duly.ledger.note import parse as parse_note
from duly.ledger.proof import verify_inclusion
from duly.ledger.tree import leaf_hash
from duly.order.terms import Unreadable

SUFFIX = ".tlog-proof"
_FIRST = "c2sp.org/tlog-proof@v1"
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,18})")
_MAX_STEPS = 63


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One entry's place in the tree of one checkpoint, with the way up to its root."""

    commitment: bytes
    index: int
    proof: tuple[bytes, ...]
    checkpoint: str  # the signed note, verbatim

    def __str__(self) -> str:
        lines = [_FIRST, f"extra {_base64(self.commitment)}", f"index {self.index}"]
        return "\n".join([*lines, *map(_base64, self.proof), "", self.checkpoint])

    @property
    def note(self) -> Note:
        """The checkpoint as a note, with every line under it; nothing has been checked yet."""
        return parse_note(self.checkpoint)

    def check(self, verifiers: Iterable[Verifier]) -> Checkpoint:
        """Return the checkpoint once its signature and the entry's place in it both hold.

        Raises ``Unreadable`` otherwise.
        """
        head = open_note(self.checkpoint, verifiers)
        leaf = leaf_hash(self.commitment)
        if not verify_inclusion(leaf, self.index, head.size, self.proof, head.root):
            raise Unreadable("receipt-false", "The entry is not in the tree that was signed.")
        return head

    def opens(self, salt: bytes, body: bytes) -> bool:
        """Say whether these are the event's bytes that this receipt is about."""
        return commit(salt, body) == self.commitment


def parse(text: str) -> Receipt:
    """Return the receipt in a ``.tlog-proof`` file; nothing has been checked yet.

    Raises ``Unreadable`` when it is malformed or lacks the commitment.
    """
    above, gap, note = text.partition("\n\n")
    first, *lines = above.split("\n")
    if first != _FIRST or not gap or len(lines) < 2 or not lines[0].startswith("extra "):
        raise _malformed()
    index = _INDEX.fullmatch(lines[1])
    if index is None or len(lines) > _MAX_STEPS + 2:
        raise _malformed()
    try:
        commitment = unbase64(lines[0].removeprefix("extra "))
        proof = tuple(unbase64(line) for line in lines[2:])
    except ValueError as broken:
        raise _malformed() from broken
    return Receipt(commitment=commitment, index=int(index[1]), proof=proof, checkpoint=note)


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _malformed() -> Unreadable:
    return Unreadable(
        "receipt-malformed", "This is not a receipt (C2SP tlog-proof). Ask for the file again."
    )
