"""A successor: the note by which one key of a log names the key that comes after it.

Whoever trusts an old key needs no more than these notes to trust the newest. The second line is
a word where a checkpoint has its size, so that neither note passes for the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from duly.ledger.keys import Signer, VerifyingKey, parse_verifying
from duly.ledger.note import Note, parse
from duly.order.terms import Unreadable

_WORD = "successor"


def succeeded(old: Signer, new: VerifyingKey) -> str:
    """Return the note in which the old key names the new one, of the same log."""
    if old.name != new.name:
        raise ValueError(f"the key of {old.name} does not speak for {new.name}")
    text = f"{old.name}\n{_WORD}\n{new}\n"
    return str(Note(text=text, signatures=(old.sign(text),)))


def is_successor(text: str) -> bool:
    """Say whether a text means to be such a note."""
    return text.split("\n")[1:2] == [_WORD]


def heirs(keys: Iterable[VerifyingKey], notes: Iterable[str]) -> tuple[VerifyingKey, ...]:
    """Return the keys, and those that they name in these notes, in whatever sequence they come.

    Raises ``Unreadable`` for a note that is none, or that none of these keys signed.
    """
    known, left = list(keys), [parse(note) for note in notes]
    while left:
        held = [note for note in left if _is_by(note, known)]
        if not held:
            left[0].signed_by(known)
        known += [_named(note) for note in held]
        left = [note for note in left if note not in held]
    return tuple(dict.fromkeys(known))


def _is_by(note: Note, keys: Sequence[VerifyingKey]) -> bool:
    """Say whether a key of these, of the very log that the note is about, has signed it."""
    names = {(key.name, key.key_id) for key in keys}
    signed = any((one.name, one.key_id) in names for one in note.signatures)
    return signed and bool(note.signed_by(keys))


def _named(note: Note) -> VerifyingKey:
    lines = note.text[:-1].split("\n")
    if len(lines) != 3 or lines[1] != _WORD:
        raise _malformed()
    key = parse_verifying(lines[2])
    if key.name != lines[0] or all(one.name != key.name for one in note.signatures):
        raise _malformed()
    return key


def _malformed() -> Unreadable:
    return Unreadable("note-malformed", "This note names no next key of a log. Fetch it again.")
