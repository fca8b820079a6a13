"""A receipt convinces a stranger who holds nothing but the log's public key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger.receipt import Receipt, parse
from duly.ledger.tiles import tiles, unbundle, unpack
from duly.ledger.tree import Tree, leaf_hash, root
from duly.order.terms import Unreadable
from tests.rooms.ledger.history import KEY, week

WEEK = week()
TREE = Tree(leaf_hash(leaf.commitment) for leaf in WEEK.leaves)


def receipt(index: int) -> Receipt:
    return Receipt(
        commitment=WEEK.leaves[index].commitment,
        index=index,
        proof=TREE.inclusion(index, 12),
        checkpoint=WEEK.checkpoints[-1],
    )


@pytest.mark.parametrize("index", range(12))
def test_every_entry_has_a_receipt_that_holds_on_its_own(index: int) -> None:
    read = parse(str(receipt(index)))
    assert read == receipt(index)
    assert read.check([KEY.verifier]).size == 12
    entry = WEEK.entries[index]
    assert read.opens(entry.salt, entry.body)
    assert not read.opens(entry.salt, entry.body + b" ")


def test_a_receipt_of_a_history_of_one_has_no_steps() -> None:
    assert str(receipt(0)).splitlines()[0] == "c2sp.org/tlog-proof@v1"
    assert str(replace(receipt(0), proof=())).splitlines()[3] == ""


@given(at=st.integers(0, 8 * len(str(receipt(7)).encode()) - 1))
def test_one_flipped_bit_anywhere_in_a_receipt_is_found(at: int) -> None:
    raw = bytearray(str(receipt(7)).encode())
    raw[at // 8] ^= 1 << at % 8
    with pytest.raises((Unreadable, UnicodeDecodeError)):
        parse(raw.decode()).check([KEY.verifier])


def test_a_receipt_for_another_place_in_the_tree_is_refused() -> None:
    with pytest.raises(Unreadable, match="receipt-false"):
        replace(receipt(7), index=6).check([KEY.verifier])


@given(text=st.text())
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    with pytest.raises(Unreadable):
        parse(text)
    with pytest.raises(Unreadable):
        parse("c2sp.org/tlog-proof@v1\n" + text)


@pytest.mark.parametrize("size", [1, 255, 256, 257, 700])
def test_the_tiles_of_a_history_lead_back_to_its_root(size: int) -> None:
    entries = [number.to_bytes(32) for number in range(size)]
    files = {tile.path: tile.content for tile in tiles(entries)}
    bundles = [files[path] for path in files if path.startswith("tile/entries/")]
    assert [one for bundle in bundles for one in unbundle(bundle)] == entries
    lowest = [files[path] for path in files if path.startswith("tile/0/")]
    hashes = [one for tile in lowest for one in unpack(tile)]
    assert root(hashes) == root(map(leaf_hash, entries))
    above = files.get(f"tile/1/000.p/{size // 256}", b"")
    assert unpack(above) == [root(hashes[n * 256 : (n + 1) * 256]) for n in range(size // 256)]


def test_a_large_history_is_laid_out_under_the_names_of_the_standard() -> None:
    paths = {tile.path for tile in tiles([bytes(32)] * 70_000)}
    lowest = {path for path in paths if path.startswith("tile/0/")}
    assert len(lowest) == 274
    assert {"tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/2/000.p/1"} <= paths
    assert "tile/1/001.p/17" in paths


@pytest.mark.parametrize("raw", [b"\x00", b"\x00\x05abc"])
def test_a_bundle_cut_short_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="inside an entry"):
        unbundle(raw)
