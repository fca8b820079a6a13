"""Rows told at once are told the same in C and in Python, and only where nothing is amiss."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger import beside as told
from duly.ledger.commitment import commit
from duly.ledger.stored import Row
from duly.ledger.tree import leaf_hash
from duly.order.terms import OrderRef
from tests.rooms.ledger.history import STREAMS, week

SECRET = b"of these tests"
beside, column_by_column = partial(told.beside, SECRET), partial(told.column_by_column, SECRET)
turned, row_by_row = partial(told.turned, SECRET), partial(told.row_by_row, SECRET)
told_by = partial(told.place, SECRET)
WEEK = week()
ENTRIES: list[Row] = [tuple(each) for each in WEEK.entries]
LEAVES: list[Row] = [tuple(each) for each in WEEK.leaves]
TURNS: list[Row] = sorted((row[:4] for row in ENTRIES), key=lambda row: row[1:4])
PRIME = (1 << 61) - 1
PLACES = sum(map(told_by, TURNS))

odd = st.sampled_from([
    None, True, 0, 1, -1, 1.0, (1 << 63) - 1, -(1 << 63), "", "0", "\"", "\\", "\0", "\ud800",
    "\u0928", "n" * 600, b"", b"0", bytes(32), b'"item":"IN"', (), (1,),
])  # fmt: skip


HASHES = [leaf_hash(leaf[2]) for leaf in LEAVES]


def same(one: int, other: int) -> bool:
    """Sums are of 64 bits."""
    return (one - other) % (1 << 64) == 0


def told_same(one: told.Told, other: told.Told) -> bool:
    """Both say nothing, or the same."""
    if one is None or other is None:
        return one is other
    return same(one[0], other[0]) and one[1] == other[1]


def test_what_is_whole_is_told_at_once() -> None:
    for way in (beside, column_by_column):
        assert told_same(way(ENTRIES, LEAVES, 0, -1), (PLACES, HASHES))
    for rows in (turned, row_by_row):
        ascends = rows(TURNS, None)
        assert ascends is not None
        assert same(ascends[0], PLACES)
        assert ascends[1]


@given(at=st.integers(0, len(ENTRIES) - 1), place=st.integers(0, 9), value=odd)
def test_a_spoiled_value_is_not_told_at_once(at: int, place: int, value: Any) -> None:
    rows, leaves = list(ENTRIES), list(LEAVES)
    spoiled, of = (rows, place) if place < 7 else (leaves, place - 7)
    spoiled[at] = (*spoiled[at][:of], value, *spoiled[at][of + 1 :])
    whole = repr(spoiled[at]) == repr((ENTRIES if place < 7 else LEAVES)[at])
    one, other = beside(rows, leaves, 0, -1), column_by_column(rows, leaves, 0, -1)
    assert told_same(one, other)
    places = PLACES - told_by(ENTRIES[at][:4]) + told_by(rows[at][:4])
    assert one is None or told_same(one, (places, HASHES))
    assert one is None or whole or (place == 3 and type(value) is int)  # whose turn shows it


@given(at=st.integers(0, len(TURNS) - 1), place=st.integers(0, 3), value=odd, before=st.booleans())
def test_a_spoiled_turn_is_told_the_same(at: int, place: int, value: Any, before: bool) -> None:
    rows = list(TURNS)
    rows[at] = (*rows[at][:place], value, *rows[at][place + 1 :])
    first = rows.pop(0) if before else None
    one, other = turned(rows, first), row_by_row(rows, first)
    assert (one is None) == (other is None)
    if one and other:
        assert same(one[0], other[0])
        assert one[1] == other[1]


@given(st.permutations([list(rows) for _, rows in groupby(TURNS, key=itemgetter(1, 2))]))
def test_streams_that_are_not_sorted_are_told_so(streams: list[list[Row]]) -> None:
    rows = [row for stream in streams for row in stream]
    for way in (turned, row_by_row):
        ascends = way(rows, None)
        assert ascends is not None
        assert same(ascends[0], PLACES)
        assert ascends[1] == (rows == TURNS)


@pytest.mark.parametrize("way", [beside, column_by_column])
def test_entries_are_told_only_where_they_are_due(way: Any) -> None:
    assert way(ENTRIES, LEAVES, 1, -1) is None
    assert way(ENTRIES, LEAVES, 0, ENTRIES[0][0]) is None
    assert way(ENTRIES[:-1], LEAVES, 0, -1) is None
    places = sum(told_by(e[:4]) for e in ENTRIES[2:])
    assert told_same(way(ENTRIES[2:], LEAVES[2:], 2, ENTRIES[1][0]), (places, HASHES[2:]))


@pytest.mark.parametrize("way", [beside, column_by_column])
@pytest.mark.parametrize(
    ("name", "body"),
    [
        ('IN-1","item":"IN-1/1', b'{"event":"OrderWithdrawn","order":"IN-1","item":"IN-1/1"}'),
        ('IN-1","seat":"s', b'{"event":"OrderWithdrawn","order":"IN-1","seat":"s"}'),
        ("IN-1", b'{"event":"OrderWithdrawn","item":"IN-1/1","order":"IN-1"}'),
        ("IN-1", b'{"event":"ItemRemoved","order":"IN-1"}'),
        ("IN\n1", b'{"event":"OrderWithdrawn","order":"IN\n1"}'),
        ("IN-1", b'{"event":"OrderWithdrawn","order":"IN-12"}'),
    ],
)
def test_a_body_that_names_another_is_not_told(way: Any, name: str, body: bytes) -> None:
    salt = bytes(32)
    row = (1, OrderRef(name), "", 0, body, salt, "OrderWithdrawn")
    assert way([row], [(0, 1, commit(salt, body))], 0, -1) is None


NAMES = ['"event":"ItemRemoved"', '"item":"IN-1/1"', '"order":"IN-1"']
spread = st.permutations([*NAMES, '"by":"p"', f'"why":"{"w" * 300}"'])


@pytest.mark.parametrize("way", [beside, column_by_column])
@given(
    bodies=st.lists(spread, min_size=2, max_size=4), at=st.integers(0, 9), name=st.integers(0, 2)
)
def test_names_are_found_wherever_they_stand_and_nowhere_else(
    way: Any, bodies: list[list[str]], at: int, name: int
) -> None:
    """Where one stood in the row before is no more than where it is looked for first."""

    def told_of(bodies: list[list[str]]) -> told.Told:
        raw, salt = [f"{{{','.join(parts)}}}".encode() for parts in bodies], bytes(32)
        rows = [(n, "IN-1", "IN-1/1", n, body, salt, "ItemRemoved") for n, body in enumerate(raw)]
        leaves = [(n, n, commit(salt, body)) for n, body in enumerate(raw)]
        found: told.Told = way(rows, leaves, 0, -1)
        assert found is None or found[1] == [leaf_hash(leaf[2]) for leaf in leaves]
        return found

    assert told_of(bodies)
    other = [
        part.replace(NAMES[name], NAMES[name][:-2] + '-"') for part in bodies[at % len(bodies)]
    ]
    bodies[at % len(bodies)] = other
    assert told_of(bodies) is None


@pytest.mark.parametrize("way", [beside, column_by_column])
@pytest.mark.parametrize("kind", ["ItemRemoved", "NoSuchKind"])
def test_a_kind_that_goes_without_what_it_is_about_is_not_told(way: Any, kind: str) -> None:
    body, salt = f'{{"event":"{kind}","item" :"IN-1/1","order":"IN-1"}}'.encode(), bytes(32)
    row = (1, "IN-1", "", 0, body, salt, kind)
    assert way([row], [(0, 1, commit(salt, body))], 0, -1) is None


@pytest.mark.parametrize("way", [beside, column_by_column])
def test_an_event_that_names_the_next_key_is_looked_at(way: Any) -> None:
    body, salt = b'{"event":"KeyAdopted","order":"desk"}', bytes(32)
    row = (1, "desk", "", 0, body, salt, "KeyAdopted")
    assert way([row], [(0, 1, commit(salt, body))], 0, -1) is None
    body = body.replace(b"KeyAdopted", b"OrderWithdrawn")
    row = (*row[:4], body, salt, "OrderWithdrawn")
    assert way([row], [(0, 1, commit(salt, body))], 0, -1) is not None


def test_nobody_can_reckon_which_rows_come_to_the_same_sum() -> None:
    """Numbers hash to themselves, but for a prime; tuples of them nearly add up."""
    one, other = (STREAMS[0], "", 0), (STREAMS[0], STREAMS[1], 0)
    for number, by in [(2, 24), (13, 1383), (13, 3112), (5, 5 + PRIME), (1, 2)]:
        right = told_by((number, *one)) + told_by((by, *other))
        assert not same(right, told_by((by, *one)) + told_by((number, *other)))
        assert not same(told_by((number, *one)), told_by((by, *one)))
        assert not same(told_by((1, *one[:2], number)), told_by((1, *one[:2], by)))
    assert not same(told_by((1, "a", "bc", 0)), told_by((1, "ab", "c", 0)))
    assert not same(told_by(TURNS[0]), told.place(b"another", TURNS[0]))


@pytest.mark.parametrize("way", [turned, row_by_row])
@pytest.mark.parametrize(("order", "item"), [(0, 0), (472, 0), (473, 0), (0, 600), (600, 600)])
def test_names_of_any_length_have_one_place(way: Any, order: int, item: int) -> None:
    row = (1, "n" * order, "\u0928" * item, 0)
    ascends = way([row], None)
    assert ascends is not None
    assert same(ascends[0], told_by(row))


@pytest.mark.parametrize("ways", [turned, row_by_row])
@pytest.mark.parametrize("before", [(None, "", "", 0), (1, b"x", "", 0), (1, "", "", None)])
def test_nothing_is_said_of_turns_behind_what_is_no_row(ways: Any, before: Row) -> None:
    assert ways(TURNS, before) is None


@pytest.mark.parametrize("way", [beside, column_by_column])
def test_a_leaf_beyond_every_number_is_looked_at(way: Any) -> None:
    assert way(ENTRIES, LEAVES, (1 << 63) - 1, -1) is None
    assert way(ENTRIES, LEAVES, 1 << 63, -1) is None
