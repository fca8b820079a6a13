"""The checkpoint: the signed statement of how long the history is and what its root is."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass

from duly.ledger.keys import Signer
from duly.ledger.note import Note, Verifier, parse, unbase64
from duly.ledger.tree import HASH_SIZE
from duly.order.terms import Unreadable

_MOST = 1 << 63  # what databases hold as a number
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """The head of a history: whose it is, how many entries, and the root over them."""

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        if not self.origin or not self.origin.isprintable():
            raise ValueError("an origin is one line of text, such as example.com/duly")
        if not 0 <= self.size < _MOST or len(self.root) != HASH_SIZE:
            raise ValueError("a checkpoint has a size below 2^63 and a root of 32 bytes")

    def text(self) -> str:
        """Return the note's text (C2SP ``tlog-checkpoint``, without extension lines)."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def sign(checkpoint: Checkpoint, key: Signer) -> str:
    """Return the signed checkpoint. The key's name is the origin, so that readers can tell."""
    if key.name != checkpoint.origin:
        raise ValueError(f"the key of {key.name} does not speak for {checkpoint.origin}")
    text = checkpoint.text()
    return str(Note(text=text, signatures=(key.sign(text),)))


def open_note(text: str, verifiers: Iterable[Verifier]) -> Checkpoint:
    """Return the checkpoint in a signed note once a trusted key's signature verifies.

    Raises ``Unreadable`` when it is malformed, unsigned by them, or carries a signature of
    one of them that does not verify.
    """
    note = parse(text)
    note.signed_by(verifiers)
    return read(note)


def read(note: Note) -> Checkpoint:
    """Return the checkpoint that a note states; its signatures are not checked here."""
    lines = note.text[:-1].split("\n")
    if len(lines) < 3 or not all(lines):
        raise _malformed()
    origin, size, encoded = lines[:3]
    if not origin.isprintable() or not _DECIMAL.fullmatch(size):
        raise _malformed()
    try:
        return Checkpoint(origin=origin, size=int(size), root=unbase64(encoded))
    except ValueError as broken:
        raise _malformed() from broken


def _malformed() -> Unreadable:
    return Unreadable(
        "checkpoint-malformed", "This note is no checkpoint (origin, size, root). Fetch it again."
    )
