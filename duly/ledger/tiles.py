"""The history as plain files that any web host can serve (C2SP ``tlog-tiles``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.ledger.tree import HASH_SIZE, leaf_hash, root

WIDTH = 256
ENTRY_SIZE = 2 + HASH_SIZE  # in a bundle: its length, and the commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One file of the layout: its path below the folder, and its bytes."""

    path: str
    content: bytes


def tiles(commitments: Sequence[bytes]) -> Iterator[Tile]:
    """Yield every file of the tree over these entries: bundles first, then hashes upwards."""
    for at in range(0, len(commitments), WIDTH):
        some = commitments[at : at + WIDTH]
        bundle = b"".join(len(one).to_bytes(2) + one for one in some)
        yield Tile(path=_path("entries", at // WIDTH, len(some)), content=bundle)
    level, row = 0, [leaf_hash(one) for one in commitments]
    while row:
        above = []
        for at in range(0, len(row), WIDTH):
            some = row[at : at + WIDTH]
            yield Tile(path=_path(str(level), at // WIDTH, len(some)), content=b"".join(some))
            if len(some) == WIDTH:
                above.append(root(some))
        level, row = level + 1, above


def unbundle(content: bytes) -> list[bytes]:
    """Return the entries of a bundle; raises ``ValueError`` when one is cut short."""
    entries, at = [], 0
    while at < len(content):
        size = int.from_bytes(content[at : at + 2])
        one = content[at + 2 : at + 2 + size]
        if at + 2 + size > len(content):
            raise ValueError("a bundle ends inside an entry")
        entries.append(one)
        at += 2 + size
    return entries


def unpack(content: bytes) -> list[bytes]:
    """Return the hashes of a tile; raises ``ValueError`` when it is no whole number of them."""
    if len(content) % HASH_SIZE:
        raise ValueError("a tile is made of 32-byte hashes")
    return [content[at : at + HASH_SIZE] for at in range(0, len(content), HASH_SIZE)]


def _path(kind: str, index: int, width: int) -> str:
    digits = f"{index:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    parts = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = "/".join([*("x" + one for one in parts[:-1]), parts[-1]])
    return f"tile/{kind}/{name}" + ("" if width == WIDTH else f".p/{width}")
