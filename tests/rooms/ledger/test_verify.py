"""Whoever changes the stored history is found, and the first changed entry is named."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.codec import Undecodable, decode
from duly.ledger.keys import SigningKey
from duly.ledger.tree import Frontier, leaf_hash
from duly.ledger.verify import verify
from tests.rooms.ledger.history import KEY, STREAMS, History, body, rows_of, stored, week

FIFTH = "IN-2021-0001#1"  # the entry with id 5, at leaf 4


def test_a_history_left_alone_holds() -> None:
    report = week().verify()
    assert (report.ok, report.size, report.signed, report.pending) == (True, 12, 12, 0)
    edge = Frontier().extend(leaf_hash(leaf.commitment) for leaf in week().leaves)
    assert report.root == edge.root()


def test_a_history_whose_checkpoints_were_all_removed_does_not_hold() -> None:
    history = week()
    history.checkpoints.clear()
    assert [bad.entry for bad in history.verify().bad] == ["checkpoint"]


def test_an_empty_history_holds() -> None:
    report = History().verify()
    assert (report.ok, report.size, report.signed) == (True, 0, 0)


def edited(history: History) -> None:
    history.edit(4, body=history.entries[4].body.replace(b"sealed-1", b"sealed-X"))


def edited_and_committed_anew(history: History) -> None:
    edited(history)
    history.recommit(4)


def unreadable(history: History) -> None:
    history.edit(4, body=b'{"event":"Nonsense","v":1}')
    history.recommit(4)


def moved_to_another_order(history: History) -> None:
    history.edit(4, order="IN-2021-0009", turn=0)


def item_moved_to_another_order(history: History) -> None:
    history.edit(5, order="IN-2021-0009")


def item_named_with_a_new_line(history: History) -> None:
    history.edit(10, item="IN-2021-0001/2\n")


def placed_twice(history: History) -> None:
    history.entries[5] = history.entries[4]
    history.leaves[5] = history.leaves[4]._replace(index=5)


def hidden_under_the_number_of_another(history: History) -> None:
    one, two = history.entries[10:]
    forged = stored(11, STREAMS[0], 3)
    history.entries[10:] = [forged, two._replace(id=11), one._replace(id=12)]
    history.leaves[10] = history.leaves[10]._replace(entry=12)
    history.leaves[11] = history.leaves[11]._replace(entry=11)


def nested_too_deep(history: History) -> None:
    history.edit(4, body=b'{"event":' + b"[" * 100_000)
    history.recommit(4)


def leaf_of_another_kind(history: History) -> None:
    history.leaves[4] = history.leaves[4]._replace(index=b"4")  # type: ignore[arg-type]


def every_entry_deleted(history: History) -> None:
    history.entries.clear()


def renumbered(history: History) -> None:
    history.edit(4, turn=7)


def turns_exchanged(history: History) -> None:
    history.edit(4, turn=2)
    history.edit(8, turn=1)


def turn_of_another_kind(history: History) -> None:
    history.edit(0, turn=b"")  # which hashes as 0 does


def text_of_another_kind(history: History) -> None:
    history.edit(4, body=history.entries[4].body.decode())


def without_its_salt(history: History) -> None:
    history.edit(4, salt=b"")


def swapped_with_the_next(history: History) -> None:
    one, two = history.entries[4], history.entries[5]
    history.entries[4:6] = [two._replace(id=one.id), one._replace(id=two.id)]


def deleted(history: History) -> None:
    del history.entries[4]


def deleted_with_its_leaf(history: History) -> None:
    del history.entries[4], history.leaves[4]


def leaf_deleted(history: History) -> None:
    del history.leaves[4]


def stored_as_another_kind(history: History) -> None:
    history.edit(4, kind="DecisionMade")


def emptied(history: History) -> None:
    history.edit(4, body=b"", salt=b"")


def stored_as_no_kind(history: History) -> None:
    history.edit(4, kind=None)


def leaf_given_to_another_entry(history: History) -> None:
    history.leaves[4] = history.leaves[4]._replace(entry=4)


TAMPERED: dict[Callable[[History], None], tuple[str, str]] = {
    edited: (FIFTH, "committed"),
    edited_and_committed_anew: ("checkpoint 6", "entries 3 to 5"),
    unreadable: (FIFTH, "cannot be read"),
    moved_to_another_order: ("IN-2021-0009#0", "another order"),
    item_moved_to_another_order: ("IN-2021-0001/1#1", "another order"),
    item_named_with_a_new_line: ("IN-2021-0001/2\n#2", "another order"),
    placed_twice: ("leaf 5", "twice"),
    hidden_under_the_number_of_another: ("IN-2021-0002#2", "another entry's"),
    nested_too_deep: (FIFTH, "cannot be read"),
    leaf_of_another_kind: ("leaf b'4'", "is none"),
    every_entry_deleted: ("leaf 0", "gone"),
    renumbered: ("IN-2021-0001#7", "Turn 1"),
    turns_exchanged: ("IN-2021-0001#2", "Turn 1"),
    turn_of_another_kind: ("IN-2021-0001#-1", "kind it should be"),
    text_of_another_kind: (FIFTH, "committed"),
    without_its_salt: (FIFTH, "committed"),
    swapped_with_the_next: ("IN-2021-0001/1#1", "committed"),
    deleted: ("leaf 4", "gone"),
    deleted_with_its_leaf: ("leaf 4", "gone"),
    leaf_deleted: ("leaf 4", "gone"),
    emptied: (FIFTH, "committed"),
    stored_as_no_kind: (FIFTH, "but is OrderWithdrawn"),
    stored_as_another_kind: (FIFTH, "but is OrderWithdrawn"),
    leaf_given_to_another_entry: ("leaf 4", "twice"),
}


@pytest.mark.parametrize("tamper", TAMPERED, ids=lambda act: act.__name__)
def test_a_history_that_was_tampered_with_names_where(tamper: Callable[[History], None]) -> None:
    history = week()
    tamper(history)
    report = history.verify()
    entry, why = TAMPERED[tamper]
    assert not report.ok
    assert report.bad[0].entry == entry
    assert why in report.bad[0].why


def test_a_name_that_spans_two_fields_of_the_bytes_is_found() -> None:
    history = week()
    history.append("IN-2021-0003/1")
    history.seal()
    history.edit(12, item='IN-2021-0003/1","order":"IN-2021-0003')
    assert [bad.why[:32] for bad in history.verify().bad] == ["It stands under another order or"]


def test_an_index_that_shows_other_turns_than_the_entries_is_found() -> None:
    history = week()
    lying = rows_of(history)
    lying.shown[2] = (99, *lying.shown[2][1:])
    assert [bad.entry for bad in verify(lying, verifiers=[KEY.verifier]).bad] == ["index"]


def test_a_head_that_stands_elsewhere_than_where_it_belongs_is_found() -> None:
    history = week()
    history.checkpoints.append(history.checkpoints.pop(1))
    assert [bad.entry for bad in history.verify().bad] == ["checkpoint 3"]


def test_a_head_that_is_read_in_place_of_another_is_found() -> None:
    history = week()
    history.checkpoints[1] = history.checkpoints[0]
    assert "read twice" in history.verify().bad[0].why


def test_a_tail_cut_off_is_found_by_any_checkpoint_that_was_kept() -> None:
    history, kept = week(), week().checkpoints[-1]
    del history.entries[9:], history.leaves[9:], history.checkpoints[-1:]
    assert history.verify().ok  # the log alone cannot know; that is why others keep checkpoints
    history.checkpoints.append(kept)
    report = history.verify()
    assert [bad.entry for bad in report.bad] == ["checkpoint 12"]
    assert "only 9 are left" in report.bad[0].why


def test_a_history_rewritten_and_signed_with_another_key_is_found() -> None:
    history, thief = week(), SigningKey(name=KEY.name, seed=b"\x09" * 32)
    edited_and_committed_anew(history)
    edge = Frontier().extend(leaf_hash(leaf.commitment) for leaf in history.leaves)
    head = Checkpoint(origin=KEY.name, size=edge.size, root=edge.root())
    history.checkpoints = [sign(head, thief)]
    report = history.verify()
    assert [(bad.entry, report.signed) for bad in report.bad] == [("checkpoint no. 1", 0)]


def test_only_the_first_of_many_broken_checkpoints_is_told() -> None:
    history = week()
    edited_and_committed_anew(history)
    assert [bad.entry for bad in history.verify().bad] == ["checkpoint 6"]


def test_a_kept_head_of_as_many_entries_that_differs_is_said_to_differ() -> None:
    history = week()
    size = len(history.leaves)
    other = sign(Checkpoint(origin=KEY.name, size=size, root=bytes(32)), KEY)
    (found,) = history.verify(kept=[other]).bad
    assert found.entry == f"checkpoint {size}"
    assert found.why.startswith(f"Two heads of {size} entries were signed and differ")


def test_an_entry_behind_the_last_leaf_is_waiting_not_wrong() -> None:
    history = week()
    history.entries.append(stored(13, "IN-2021-0002", 3))
    report = history.verify()
    assert (report.ok, report.size, report.pending) == (True, 12, 1)


def test_an_entry_behind_the_last_leaf_that_nobody_queued_is_found() -> None:
    history = week()
    history.entries += [stored(13, STREAMS[0], 3), stored(14, STREAMS[1], 3)]
    history.queue = [13]
    assert [bad.entry for bad in history.verify().bad] == ["IN-2021-0001/1#3"]
    history.queue = [13, 14]
    assert history.verify().ok


def test_an_entry_slipped_in_between_is_found() -> None:
    history = week()
    forged = stored(20, "IN-2021-0003", 0)._replace(id=3)
    history.entries = [e._replace(id=e.id + (e.id > 2)) for e in history.entries]
    history.leaves = [x._replace(entry=x.entry + (x.entry > 2)) for x in history.leaves]
    history.entries.insert(2, forged)
    report = history.verify()
    assert [bad.entry for bad in report.bad] == ["IN-2021-0003#0"]


def test_where_ids_become_visible_out_of_order_another_order_may_still_wait() -> None:
    history = week()
    history.entries = [entry._replace(id=entry.id + 1) for entry in history.entries]
    history.leaves = [leaf._replace(entry=leaf.entry + 1) for leaf in history.leaves]
    history.entries.insert(0, stored(1, "IN-2021-0007", 0))
    assert history.verify(ids_in_order=False).pending == 1
    assert history.verify(ids_in_order=False).ok
    assert not history.verify(ids_in_order=True).ok


def test_leaves_may_stand_in_another_order_than_ids() -> None:
    history = History()
    for stream in ("IN-2021-0001", "IN-2021-0002"):
        history.append(stream)
    one, two = history.leaves
    history.leaves = [two._replace(index=0), one._replace(index=1)]
    history.seal()
    assert history.verify().ok


def test_a_tail_whose_head_was_removed_is_no_history_though_it_may_be_whole() -> None:
    history = week()
    del history.checkpoints[-1]
    edited_at_the_end = copy.deepcopy(history)
    edited_at_the_end.edit(11, body=body(STREAMS[3], 9))
    edited_at_the_end.recommit(11)
    for each in (history, edited_at_the_end):
        assert [bad.entry for bad in each.verify().bad] == ["leaf 9"]
    assert history.verify(kept=week().checkpoints[-1:]).ok


@given(
    which=st.integers(0, 11), part=st.sampled_from(["body", "salt", "commitment"]), bit=st.data()
)
def test_one_flipped_bit_in_any_row_is_found(which: int, part: str, bit: st.DataObject) -> None:
    history = week()
    rows: list[object] = [*(history.leaves if part == "commitment" else history.entries)]
    raw = bytearray(getattr(rows[which], part))
    at = bit.draw(st.integers(0, 8 * len(raw) - 1))
    raw[at // 8] ^= 1 << at % 8
    if part == "commitment":
        history.leaves[which] = history.leaves[which]._replace(commitment=bytes(raw))
    else:
        history.edit(which, **{part: bytes(raw)})
    report = history.verify()
    assert report.bad[0].entry == week().entries[which].label


def test_a_day_before_the_first_one_is_no_event() -> None:
    text = body(STREAMS[0], 0).replace(b"2021-02-01T12:00:00.000000Z", b"0001-01-01T00:00+23:59")
    with pytest.raises(Undecodable, match="not an event"):
        decode(text)


def test_the_bytes_of_these_tests_are_real_events() -> None:
    assert b'"event":"ItemRemoved"' in body("IN-2021-0001/1", 0)
