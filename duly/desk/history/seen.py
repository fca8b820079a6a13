"""The last head that was verified here, so that a later one must continue it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from duly.desk.home import Home
from duly.ledger.checkpoint import Checkpoint, open_note, read
from duly.ledger.keys import VerifyingKey
from duly.ledger.note import parse


def last_seen(home: Home, keys: Sequence[VerifyingKey]) -> list[str]:
    """Return the heads kept of logs with these keys, as signed notes.

    A head may be signed with a key that came after these: whoever reads the history learns it
    there, and judges the signature then. Raises ``Unreadable`` when one was damaged: it must
    not pass for none.
    """
    notes = []
    for key in keys:
        with suppress(FileNotFoundError):
            note = _place(home, key).read_text(encoding="utf-8")
            read(parse(note))
            notes.append(note)
    return list(dict.fromkeys(notes))


def contradicts(note: str, head: Checkpoint) -> bool:
    """Say whether a kept head is of the same size as another, and is another."""
    kept = read(parse(note))
    return kept.origin == head.origin and kept.size == head.size and kept.root != head.root


def keep(home: Home, keys: Sequence[VerifyingKey], note: str) -> None:
    """Keep a head that held, under every key of its log, unless a larger one is kept.

    So that whoever trusts but the first key finds it again. A place that is read-only is said.
    """
    head = open_note(note, keys)
    try:
        for key in keys:
            if key.name == head.origin and _largest(home, key) < head.size:
                _put(_place(home, key), note)
    except OSError as broken:
        print(f"duly: the head was not kept for next time: {broken}", file=sys.stderr)


def _largest(home: Home, key: VerifyingKey) -> int:
    return max((read(parse(one)).size for one in last_seen(home, [key])), default=-1)


def _put(path: Path, note: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_text(note, encoding="utf-8")
    part.replace(path)


def _place(home: Home, key: VerifyingKey) -> Path:
    folder = Path(os.environ.get("DULY_SEEN") or home.path / "seen")
    return folder / f"{hashlib.sha256(str(key).encode()).hexdigest()[:32]}.checkpoint"
