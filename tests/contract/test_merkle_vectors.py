"""Outside judges: the public Merkle vectors and a real log of another implementation."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from duly.ledger.checkpoint import open_note
from duly.ledger.keys import parse_verifying
from duly.ledger.proof import (
    Subtree,
    verify_consistency,
    verify_inclusion,
    verify_subtree_consistency,
    verify_subtree_inclusion,
)
from duly.ledger.tiles import tiles, unbundle, unpack
from duly.ledger.tree import leaf_hash, root
from duly.order.terms import Unreadable

VECTORS = Path(__file__).parents[3] / "shared" / "vectors"
LOG = VECTORS / "tessera-log"
LOG_KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
Case = dict[str, Any]

pytestmark = pytest.mark.skipif(
    not VECTORS.is_dir(), reason="no-corpus: ../shared/vectors is absent"
)


def hashes(case: Case) -> list[bytes]:
    return [b64decode(one) for one in case["proof"] or []]


def inclusion(case: Case) -> bool:
    leaf, head = b64decode(case["leafHash"]), b64decode(case["root"])
    return verify_inclusion(leaf, case["leafIdx"], case["treeSize"], hashes(case), head)


def part_inclusion(case: Case) -> bool:
    leaf, head = b64decode(case["leafHash"]), b64decode(case["root"])
    part = Subtree(start=case["start"], end=case["end"])
    return verify_subtree_inclusion(leaf, case["leafIdx"], part, hashes(case), head)


def consistency(case: Case) -> bool:
    heads = b64decode(case["root1"]), b64decode(case["root2"])
    return verify_consistency(case["size1"], case["size2"], hashes(case), *heads)


def part_consistency(case: Case) -> bool:
    heads = b64decode(case["root1"]), b64decode(case["root2"])
    part = Subtree(start=case["start"], end=case["end"])
    return verify_subtree_consistency(part, case["size"], hashes(case), *heads)


@pytest.mark.parametrize(
    ("kind", "check", "count"),
    [
        ("inclusion", inclusion, 98),
        ("consistency", consistency, 98),
        ("subtreeinclusion", part_inclusion, 204),
        ("subtreeconsistency", part_consistency, 118),
    ],
)
def test_every_public_vector_is_judged_as_its_authors_judge_it(
    kind: str, check: Callable[[Case], bool], count: int
) -> None:
    every: dict[str, Case] = json.loads((VECTORS / "merkle.json").read_text())
    cases = {name: case for name, case in every.items() if name.split("/")[0] == kind}
    wrong = [name for name, case in cases.items() if check(case) is case["wantErr"]]
    assert (len(cases), wrong) == (count, [])


@pytest.mark.parametrize("size", range(16))
def test_every_checkpoint_of_a_real_log_is_reproduced_from_its_entries(size: int) -> None:
    head = open_note((LOG / f"checkpoint.{size}").read_text(), [parse_verifying(LOG_KEY)])
    bundle = LOG / "tile" / "entries" / "000.p" / str(size)
    entries = unbundle(bundle.read_bytes()) if size else []
    assert (head.size, head.root) == (size, root(map(leaf_hash, entries)))


@pytest.mark.parametrize("size", range(1, 16))
def test_the_tiles_of_a_real_log_are_written_byte_for_byte(size: int) -> None:
    entries = unbundle((LOG / "tile" / "entries" / "000.p" / str(size)).read_bytes())
    written = {tile.path: tile.content for tile in tiles(entries)}
    assert written == {path: (LOG / path).read_bytes() for path in written}
    assert set(written) == {f"tile/entries/000.p/{size}", f"tile/0/000.p/{size}"}
    assert unpack(written[f"tile/0/000.p/{size}"]) == [leaf_hash(one) for one in entries]


def test_every_flipped_bit_in_the_text_of_a_real_checkpoint_is_found() -> None:
    raw, key = (LOG / "checkpoint.15").read_bytes(), parse_verifying(LOG_KEY)
    for at in range(8 * raw.index(b"\n\n")):
        changed = bytearray(raw)
        changed[at // 8] ^= 1 << at % 8
        with pytest.raises((Unreadable, UnicodeDecodeError)):
            open_note(changed.decode(), [key])
