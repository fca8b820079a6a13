"""``duly bench ledger``: growing, proving and signing a history, beside bare hashing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from duly.desk.bench.row import Row, row, seconds
from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.commitment import SALT_SIZE, commit
from duly.ledger.keys import SigningKey
from duly.ledger.proof import verify_inclusion
from duly.ledger.tree import Frontier, Tree, leaf_hash

_LEAVES = 100_000
_PROOFS = 2_000


def rows() -> list[Row]:
    """Measure in memory; no database takes part."""
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
