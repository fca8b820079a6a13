"""``duly bench ledger``: growing, proving, writing, verifying and rebuilding a history."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from duly.desk.bench.children import run_child
from duly.desk.bench.row import Row, row, seconds
from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.commitment import SALT_SIZE, commit
from duly.ledger.keys import SigningKey
from duly.ledger.proof import verify_inclusion
from duly.ledger.tree import Frontier, Tree, leaf_hash

_LEAVES = 100_000
_LARGE = 1_000_000
_PROOFS = 2_000


def rows(folder: Path | None) -> list[Row]:
    """Measure in memory and in a throwaway home; beside pymerkle where that is installed."""
    return [*_in_memory(), *_beside_a_peer(), *_in_a_home(folder)]


def _beside_a_peer() -> list[Row]:
    try:
        version("pymerkle")
    except PackageNotFoundError:
        return []
    words = ["-m", "duly.desk.bench.peer", str(_LARGE)]
    return [Row(**each) for each in json.loads(run_child(words, {}))]


def _in_a_home(folder: Path | None) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=folder) as made:
        words = ["-m", "duly.desk.bench.histories"]
        said = run_child(words, {"DULY_HOME": str(Path(made) / "home")})
    return [Row(**each) for each in json.loads(said)]


def _in_memory() -> list[Row]:
    bodies = [number.to_bytes(8, "big") * 60 for number in range(_LEAVES)]
    salt = bytes(SALT_SIZE)
    floor = seconds(lambda: [hashlib.sha256(body).digest() for body in bodies])
    hashes = [leaf_hash(commit(salt, body)) for body in bodies]
    grown = seconds(lambda: Frontier().extend(hashes).root())
    committed = seconds(lambda: [leaf_hash(commit(salt, body)) for body in bodies])
    tree = Tree(hashes)
    root = tree.root()
    places = range(0, _LEAVES, _LEAVES // _PROOFS)
    proofs = [tree.inclusion(place, _LEAVES) for place in places]
    proved = seconds(lambda: list(_proved(hashes, places, proofs, root)))
    key = SigningKey(name="bench.example/duly", seed=bytes(32))
    head = Checkpoint(origin=key.name, size=_LEAVES, root=root)
    signed = seconds(lambda: [sign(head, key) for _ in range(_PROOFS)])
    each, proof = _LEAVES / 1e6, _PROOFS / 1e6
    return [
        row("commit and hash one event of 480 bytes", committed / each, "µs", floor=floor / each),
        row(f"grow the tree by one of {_LEAVES:,}", grown / each, "µs", floor=floor / each),
        row("check one proof of inclusion", proved / proof, "µs"),
        row("sign one checkpoint", signed / proof, "µs"),
    ]


def _proved(
    hashes: list[bytes], places: range, proofs: list[tuple[bytes, ...]], root: bytes
) -> Iterator[bool]:
    for place, proof in zip(places, proofs, strict=True):
        yield verify_inclusion(hashes[place], place, _LEAVES, proof, root)
