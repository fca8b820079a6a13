"""The tree against its own definition, written out again in the plainest way."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger.proof import (
    Subtree,
    verify_consistency,
    verify_inclusion,
    verify_subtree_consistency,
)
from duly.ledger.tree import (
    EMPTY_ROOT,
    Frontier,
    Tree,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root,
)

LEAVES = [leaf_hash(bytes([n])) for n in range(70)]
# The reference tree of RFC 6962 implementations: eight leaves and their root.
RFC_DATA = (
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
)
RFC_ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


def plainly(leaves: list[bytes]) -> bytes:
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    both = plainly(leaves[:split]) + plainly(leaves[split:])
    return hashlib.sha256(b"\x01" + both).digest()


def test_the_reference_tree_of_the_rfc_has_its_known_root() -> None:
    hashes = [leaf_hash(bytes.fromhex(data)) for data in RFC_DATA]
    assert root(hashes).hex() == RFC_ROOT
    assert Tree(hashes).root().hex() == RFC_ROOT


def test_the_empty_tree_has_the_hash_of_nothing_as_root() -> None:
    assert Frontier().root() == EMPTY_ROOT == Tree().root() == plainly([])


def test_every_way_of_growing_a_tree_gives_the_root_of_the_definition() -> None:
    edge, tree = Frontier(), Tree()
    for size, leaf in enumerate(LEAVES, 1):
        edge = edge.append(leaf)
        tree.append(leaf)
        assert edge.size == tree.size == size
        assert edge.root() == tree.root() == plainly(LEAVES[:size])
        assert Frontier().extend(LEAVES[:size]) == edge


def test_an_edge_taken_up_again_grows_as_if_never_put_down() -> None:
    kept = Frontier().extend(LEAVES[:37])
    again = Frontier(size=kept.size, hashes=kept.hashes)
    assert again.extend(LEAVES[37:]).root() == root(LEAVES)


@pytest.mark.parametrize(("size", "hashes"), [(1, ()), (0, (EMPTY_ROOT,)), (1, (b"short",))])
def test_an_edge_that_cannot_be_one_is_refused(size: int, hashes: tuple[bytes, ...]) -> None:
    with pytest.raises(ValueError, match="edge"):
        Frontier(size=size, hashes=hashes)


def test_a_tree_still_knows_its_root_at_every_earlier_size() -> None:
    tree = Tree(LEAVES)
    assert [tree.root(n) for n in range(71)] == [plainly(LEAVES[:n]) for n in range(71)]


def test_every_leaf_of_every_small_tree_can_be_proved() -> None:
    tree = Tree(LEAVES)
    for size in range(1, 71):
        head = plainly(LEAVES[:size])
        for index in range(size):
            path = tree.inclusion(index, size)
            assert verify_inclusion(LEAVES[index], index, size, path, head)
            assert not verify_inclusion(LEAVES[index], index, size, (*path, head), head)
            assert not verify_inclusion(LEAVES[index - 1], index, size, path, head) or size == 1


def test_every_small_tree_can_be_proved_to_extend_every_smaller_one() -> None:
    tree = Tree(LEAVES)
    for new in range(1, 71):
        for old in range(1, new + 1):
            path, heads = tree.consistency(old, new), (tree.root(old), tree.root(new))
            assert verify_consistency(old, new, path, *heads)
            assert not verify_consistency(old, new, (*path, heads[0]), *heads)
            assert not path or not verify_consistency(old, new, path[1:], *heads)


def test_every_part_of_every_small_tree_can_be_proved_to_belong_to_it() -> None:
    tree = Tree(LEAVES)
    for size in (1, 2, 3, 7, 8, 13, 21, 32, 33):
        for start in range(size):
            for end in range(start + 1, size + 1):
                part = Subtree(start=start, end=end)
                if not part.aligned():
                    continue
                path, head = tree.subtree_consistency(start, end, size), tree.root(size)
                inner = plainly(LEAVES[start:end])
                assert verify_subtree_consistency(part, size, path, inner, head)
                assert not verify_subtree_consistency(part, size, (*path, head), inner, head)


@given(data=st.data())
def test_one_flipped_bit_anywhere_in_an_inclusion_proof_is_found(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 70))
    index = data.draw(st.integers(0, size - 1))
    parts = [LEAVES[index], root(LEAVES[:size]), *inclusion_proof(LEAVES, index, size)]
    which = data.draw(st.integers(0, len(parts) - 1))
    parts[which] = flipped(parts[which], data.draw(st.integers(0, 255)))
    leaf, head, *path = parts
    assert not verify_inclusion(leaf, index, size, path, head)


@given(data=st.data())
def test_one_flipped_bit_anywhere_in_a_consistency_proof_is_found(data: st.DataObject) -> None:
    new = data.draw(st.integers(2, 70))
    old = data.draw(st.integers(1, new - 1))
    parts = [root(LEAVES[:old]), root(LEAVES[:new]), *consistency_proof(LEAVES, old, new)]
    which = data.draw(st.integers(0, len(parts) - 1))
    parts[which] = flipped(parts[which], data.draw(st.integers(0, 255)))
    old_root, new_root, *path = parts
    assert not verify_consistency(old, new, path, old_root, new_root)


def test_nothing_can_be_proved_about_leaves_that_are_not_there() -> None:
    with pytest.raises(ValueError, match="no leaf 3"):
        inclusion_proof(LEAVES[:3], 3, 3)
    with pytest.raises(ValueError, match="does not hold"):
        consistency_proof(LEAVES, 5, 3)
    assert not verify_inclusion(LEAVES[0], 0, 0, (), EMPTY_ROOT)
    assert not verify_consistency(0, 5, (), EMPTY_ROOT, root(LEAVES[:5]))
    assert verify_consistency(0, 0, (), EMPTY_ROOT, EMPTY_ROOT)


def flipped(raw: bytes, bit: int) -> bytes:
    changed = int.from_bytes(raw) ^ (1 << bit)
    return changed.to_bytes(len(raw))
