"""``duly ledger export``: the history as static files that anyone may serve and check."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from duly.desk.history.exported import HALF
from duly.desk.history.keys import trusted
from duly.desk.history.opening import broken_history, head, history
from duly.desk.history.telling import base64_of, read, say
from duly.desk.home import current
from duly.ledger.bucket import hour
from duly.ledger.checkpoint import Checkpoint
from duly.ledger.tiles import tiles
from duly.ledger.tree import Tree, leaf_hash
from duly.order.terms import Refusal


def run(args: Namespace) -> int:
    """Write tiles and entries, as commitments, and the latest checkpoint last."""
    home, target = current(), args.dir
    with history(home) as stored:
        top, note = head(stored, trusted(args.key, home), public=args.public)
        found = list(islice(stored.commitments(), top.size))
    tree = Tree(map(leaf_hash, found))
    if tree.size < top.size or tree.root() != top.root:
        raise broken_history()
    _continues(target / "checkpoint", tree, top)
    files = 1
    when = hour(datetime.now(UTC)).timestamp() if args.public else None
    for tile in tiles(found):
        _put(target / tile.path, tile.content, when)
        files += 1
    for path in sorted(home.keys.glob("*.successor")):
        _put(target / "successors" / path.stem, path.read_bytes(), when)
        files += 1
    _put(target / "checkpoint", note.encode(), when)
    told = f"{top.size} entries in {files} files below {target}"
    say(args, {"dir": str(target), "size": top.size, "files": files}, told)
    return 0


def _continues(published: Path, tree: Tree, top: Checkpoint) -> None:
    """Refuse to lay a history over one that it does not continue."""
    if not published.exists():
        return
    size, root = [*read(str(published)).split("\n"), "", "", ""][1:3]
    earlier = int(size) if size.isdecimal() else top.size + 1
    if earlier > top.size or base64_of(tree.root(earlier)) != root:
        raise Refusal(
            "export-forks",
            f"{published.parent} holds a history that this one does not continue. Nothing was "
            "written. Export to an empty folder and find out which of the two is true.",
        )


def _put(path: Path, content: bytes, when: float | None) -> None:
    if path.exists() and path.read_bytes() == content:
        return  # a public file's time tells when it came to be, to the hour
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + HALF)
    part.write_bytes(content)
    if when is not None:
        os.utime(part, (when, when))
    part.replace(path)
