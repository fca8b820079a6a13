"""An export folder held against its own signed head: every entry, every tile."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from duly.ledger.checkpoint import open_note
from duly.ledger.findings import Bad, Report
from duly.ledger.keys import VerifyingKey
from duly.ledger.note import MAX_SIZE, parse
from duly.ledger.policy import Policy
from duly.ledger.succession import heirs
from duly.ledger.tiles import ENTRY_SIZE, WIDTH, tiles, unbundle
from duly.ledger.tree import HASH_SIZE, leaf_hash, root
from duly.order.terms import Unreadable

_PARTIAL = ".p/"
HALF = ".part"  # what an export that was killed had not finished; nobody asks for it


def verified_export(folder: Path, keys: Sequence[VerifyingKey], policy: Policy) -> Report:
    """Verify the files that ``duly ledger export`` wrote; no database takes part.

    A key that one of ``keys`` names as its successor there is trusted too. Raises ``Unreadable``
    when the head is missing, malformed, or signed by nobody trusted.
    """
    note = _text(folder / "checkpoint")
    successors = sorted(folder.glob("successors/*"))
    head = open_note(note, heirs(keys, map(_text, successors)))
    found: list[Bad] = []
    entries = list(_entries(folder, head.size, found))
    top = root(map(leaf_hash, entries))
    if not found and top != head.root:
        found.append(Bad(entry=f"checkpoint {head.size}", why="Not what was signed."))
    found += [] if found else _tiles(folder, entries)
    witnessed = policy.asks and policy.met(policy.cosigners(parse(note)))
    if policy.asks and not witnessed:
        why = f"The head was not cosigned by {policy.told()}."
        found.append(Bad(entry="checkpoint", why=why))
    return Report(
        size=len(entries),
        root=top,
        signed=0 if found else head.size,
        witnessed=head.size if witnessed else 0,
        pending=0,
        bad=tuple(found),
    )


def _entries(folder: Path, size: int, found: list[Bad]) -> Iterator[bytes]:
    blank = [bytes(32)] * size
    for tile in tiles(blank):
        if not tile.path.startswith("tile/entries/"):
            continue
        try:
            held = unbundle(_bytes(folder / tile.path, len(tile.content)))
        except (OSError, ValueError) as broken:
            found.append(Bad(entry=tile.path, why=f"It cannot be read: {broken}."))
            return
        if len(held) != len(unbundle(tile.content)):
            found.append(Bad(entry=tile.path, why=f"It holds {len(held)} of {WIDTH} entries."))
            return
        yield from held


def _tiles(folder: Path, entries: Sequence[bytes]) -> list[Bad]:
    whole = {tile.path: tile.content for tile in tiles(entries)}
    why = "It is missing, or not what the entries make."
    bad = [
        Bad(entry=path, why=why)
        for path, content in whole.items()
        if not _is(folder / path, content)
    ]
    now = {path.partition(_PARTIAL)[0]: content for path, content in whole.items()}
    there = (path for path in (folder / "tile").rglob("*") if not path.is_dir())
    for path in sorted(there):
        name = path.relative_to(folder).as_posix()
        if name in whole or path.suffix == HALF:
            continue
        if not _is(path, _earlier(name, now)):
            bad.append(Bad(entry=name, why="It is no part of this history, nor of an earlier one."))
    return bad


def _earlier(name: str, tiles_now: Mapping[str, bytes]) -> bytes | None:
    """Return what a tile held before it was as full as now; none for what is no tile."""
    base, _, width = name.rpartition(_PARTIAL)
    now = tiles_now.get(base, b"")
    each = ENTRY_SIZE if name.startswith("tile/entries/") else HASH_SIZE
    many = int(width) * each if width.isdecimal() and len(width) < 4 else 0
    return now[:many] if 0 < many < len(now) else None


def _is(path: Path, content: bytes | None) -> bool:
    try:
        return content is not None and _bytes(path, len(content)) == content
    except OSError:
        return False


def _text(path: Path) -> str:
    """Return a file's text, every byte of it: whoever fetches it gets no other line ends."""
    try:
        return _bytes(path, MAX_SIZE).decode()
    except (OSError, UnicodeDecodeError) as broken:
        raise Unreadable("file-unreadable", f"{path} cannot be read: {broken}.") from broken


def _bytes(path: Path, most: int) -> bytes:
    """Return what is in a plain file; raises ``OSError`` for a larger one, a pipe or a device."""
    told = path.stat()
    if not stat.S_ISREG(told.st_mode) or told.st_size > most:
        raise OSError(errno.EFBIG, "it is no plain file, or larger than it should be", str(path))
    return path.read_bytes()
