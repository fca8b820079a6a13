"""The last head that was verified here, so that a later one must continue it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from duly.desk.home import Home
from duly.ledger.checkpoint import Checkpoint, open_note
from duly.ledger.keys import VerifyingKey
from duly.order.terms import Unreadable


def last_seen(home: Home, keys: Sequence[VerifyingKey]) -> list[str]:
    """Return the heads kept of logs with these keys, as signed notes.

    Raises ``Unreadable`` when one was damaged: it must not pass for none.
    """
    notes = []
    for key in keys:
        path = _place(home, key)
        with suppress(FileNotFoundError):
            note = path.read_text(encoding="utf-8")
            open_note(note, keys)
            notes.append(note)
    return notes


def contradicts(note: str, head: Checkpoint, keys: Sequence[VerifyingKey]) -> bool:
    """Say whether a kept head is of the same size as another, and is another."""
    kept = open_note(note, keys)
    return kept.origin == head.origin and kept.size == head.size and kept.root != head.root


def keep(home: Home, keys: Sequence[VerifyingKey], note: str) -> None:
    """Keep a head that held, unless a larger one is kept; a place that is read-only is said."""
    key, head = _signer(keys, note), open_note(note, keys)
    path = _place(home, key)
    earlier = [open_note(one, keys).size for one in last_seen(home, [key])]
    if max(earlier, default=-1) >= head.size:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        part.write_text(note, encoding="utf-8")
        part.replace(path)
    except OSError as broken:
        print(f"duly: the head was not kept for next time: {broken}", file=sys.stderr)


def _signer(keys: Sequence[VerifyingKey], note: str) -> VerifyingKey:
    for key in keys:
        with suppress(Unreadable):
            open_note(note, [key])
            return key
    raise Unreadable("note-unsigned", "No key that you trust has signed this note.")


def _place(home: Home, key: VerifyingKey) -> Path:
    folder = Path(os.environ.get("DULY_SEEN") or home.path / "seen")
    return folder / f"{hashlib.sha256(str(key).encode()).hexdigest()[:32]}.checkpoint"
