"""An export folder held against its own signed head: every entry, every tile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from duly.desk.history.telling import read
from duly.ledger.checkpoint import open_note
from duly.ledger.findings import Bad, Report
from duly.ledger.keys import VerifyingKey
from duly.ledger.note import parse
from duly.ledger.policy import Policy
from duly.ledger.succession import heirs
from duly.ledger.tiles import WIDTH, tiles, unbundle
from duly.ledger.tree import leaf_hash, root


def verified_export(folder: Path, keys: Sequence[VerifyingKey], policy: Policy) -> Report:
    """Verify the files that ``duly ledger export`` wrote; no database takes part.

    A key that one of ``keys`` names as its successor there is trusted too. Raises ``Unreadable``
    when the head is missing, malformed, or signed by nobody trusted.
    """
    note = read(str(folder / "checkpoint"))
    successors = sorted(folder.glob("successors/*"))
    head = open_note(note, heirs(keys, (read(str(path)) for path in successors)))
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
            held = unbundle((folder / tile.path).read_bytes())
        except (OSError, ValueError) as broken:
            found.append(Bad(entry=tile.path, why=f"It cannot be read: {broken}."))
            return
        if len(held) != len(unbundle(tile.content)):
            found.append(Bad(entry=tile.path, why=f"It holds {len(held)} of {WIDTH} entries."))
            return
        yield from held


def _tiles(folder: Path, entries: Sequence[bytes]) -> list[Bad]:
    bad = []
    for tile in tiles(entries):
        path = folder / tile.path
        if not path.is_file() or path.read_bytes() != tile.content:
            bad.append(Bad(entry=tile.path, why="It is missing, or not what the entries make."))
    return bad
