"""Rows taken in one go give the same as rows looked at one by one, whatever is in their cells."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.evidence import asked, fast, gather, plain
from duly.evidence.traces import Trace

pytestmark = pytest.mark.skipif(not fast.KERNEL, reason="no-compiler: the kernel was not built")
HEAD = ("post_id", "account_id", "created_at", "repost_id")
IDS = st.sampled_from(["1", "2", "3", "é", "अ", " 4", "5 ", "", "\u200b", "6\t", "\ud800"])
NAMES = st.sampled_from(["a", "b", "deleted", "None", "nan", "[removed]", "nina", " a", "ü", ""])
TIMES = st.sampled_from(
    [
        *("0", "100", "100.5", "1e3", "-7", "1_0", " 20", "nan", "", "1.2.3", "."),
        *("2026-02-01T00:00:00Z", "2026-02-01T00:00:00", "123456789012345678901", "0.1", None, 17),
    ]
)
OBJECTS = st.sampled_from(["x", "y", "", " ", " x", "\u202ex", "z\n", None, 9])
ROWS = st.lists(
    st.one_of(
        st.tuples(IDS, NAMES, TIMES, OBJECTS).map(list),
        st.tuples(IDS, NAMES, TIMES, OBJECTS),
        st.just(["1", "a"]),
    ),
    max_size=40,
)


def seen(trace: Trace) -> object:
    loose = trace.loose
    return (
        *(loose.key, loose.time, loose.post, loose.account, trace.accounts, trace.keys),
        *(len(trace.posts), trace.rejected, +trace.said, trace.rows, trace.first, trace.last),
    )


@given(rows=ROWS, mode=st.sampled_from(["desk", "toolkit"]))
def test_the_kernel_takes_what_python_takes(rows: list[tuple[object, ...]], mode: str) -> None:
    question = asked(mode=mode, kind="co_share", window=60)
    here = gather(HEAD, rows, question, at=150.0)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("Ids", "Marks", "taken"):
            patch.setattr(fast, name, getattr(plain, name))
        there = gather(HEAD, rows, question, at=150.0)

    assert seen(here) == seen(there)


@given(names=st.lists(st.text(max_size=4)))
def test_an_id_has_one_number_whatever_letters_it_has(names: list[str]) -> None:
    here, there = fast.Ids(), plain.Ids()
    for name in names:
        assert name in here or here.find(name) == -1
        assert here.number(name) == there.number(name) == here.find(name)
    assert len(here) == len(there)
    assert all(name in here for name in names)


def test_many_ids_and_marks_keep_their_numbers() -> None:
    ids, marks = fast.Ids(), fast.Marks()
    for number in range(50_000):
        assert ids.number(f"post {number}") == number
        assert marks.owns(number, number % 7)
        assert marks.fresh(number, number % 3)
    assert [ids.find(f"post {number}") for number in (0, 49_999, 50_000)] == [0, 49_999, -1]
    assert not marks.owns(31, 5)
    assert not marks.fresh(31, 1)


@pytest.mark.parametrize("width", [4, 8])
def test_values_outside_are_never_picked(width: int) -> None:
    values = array("i" if width == 4 else "d", [1, 2])
    with pytest.raises(ValueError, match="contradict"):
        fast.picked(array("i", [0, 2]), values, width)
    with pytest.raises(ValueError, match="contradict"):
        fast.units(array("i", [0, 5]), array("i", [0, 0]), array("i", [0, 0]))
    with pytest.raises(ValueError, match="contradict"):
        fast.costs(array("i", [3]), array("i", [0]), array("i", [1]), 2)
