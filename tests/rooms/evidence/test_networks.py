"""The edges are those of the definitions, with the kernel and without it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.evidence import asked, edges, fast, gather, plain, planned
from duly.order.terms import Refusal
from tests.rooms.evidence import naive
from tests.rooms.evidence.naive import AT, Post, counted

IDS = st.integers(0, 14).map("p{}".format)
POSTS = st.lists(
    st.tuples(
        IDS,
        st.sampled_from("abcde"),
        st.integers(0, 40).map(float),
        st.one_of(st.sampled_from(["o1", "o2", "o3", ""]), IDS),
    ),
    max_size=24,
)
WINDOWS = st.integers(0, 30)


def apart(posts: list[Post]) -> list[Post]:
    """Give every row an id of its own."""
    return [(f"r{n}", *post[1:]) for n, post in enumerate(posts)]


def without_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count as where nothing was compiled."""
    assert fast.KERNEL, "the kernel is not built here"
    for name in ("arrange", "bounds", "paired", "directed", "mutual"):
        monkeypatch.setattr(fast, name, getattr(plain, name))


@pytest.fixture(params=["kernel", "python"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with the kernel, then as without a compiler."""
    if request.param == "python":
        without_kernel(monkeypatch)


@given(POSTS, WINDOWS)
@settings(max_examples=60, deadline=None)
def test_the_toolkit_s_edges_are_those_of_its_definition(posts: list[Post], window: int) -> None:
    found = counted(posts, mode="toolkit", window=window)

    assert {pair: edge[2] for pair, edge in found.items()} == naive.toolkit(posts, window)


@given(POSTS, WINDOWS, st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_coortweet_s_edges_are_those_of_its_definition(
    posts: list[Post], window: int, least: int
) -> None:
    found = counted(posts, mode="coortweet", window=window, participation=least)

    assert {pair: edge[2] for pair, edge in found.items()} == naive.coortweet(posts, window, least)


@given(POSTS, WINDOWS)
@settings(max_examples=60, deadline=None)
def test_the_desk_s_edges_are_those_of_its_definition(posts: list[Post], window: int) -> None:
    found = counted(posts, mode="desk", window=window)

    assert {tuple(sorted(pair)) for pair in found} == set(naive.desk(posts, window))
    for (a, b), edge in found.items():
        told = naive.desk(posts, window)[min(a, b), max(a, b)]
        if a > b:
            told = (told[0], told[2], told[1], told[3], told[5], told[4], *told[6:])
        assert edge[2:] == told


@pytest.mark.parametrize("mode", ["toolkit", "coortweet", "desk"])
def test_every_figure_is_the_same_with_the_kernel_and_without(
    mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = apart([("", "abcde"[n * 7 % 5], float(n * n % 97), f"o{n % 4}") for n in range(120)])
    with_kernel = counted(posts, mode=mode, window=11)
    without_kernel(monkeypatch)

    assert counted(posts, mode=mode, window=11) == with_kernel
    assert len(with_kernel) > 5


SIMILAR = [
    ("1", "a", 0, "the ministry has closed the old bridge today"),
    ("2", "b", 30, "THE ministry has closed the old bridge TODAY"),
    ("3", "c", 40, "the ministry has closed the old bridge yesterday"),
    ("4", "d", 50, "something else altogether"),
    ("5", "e", 4000, "the ministry has closed the old bridge today"),
    ("6", "f", 10, "@someone"),
    ("7", "g", 11, "@other"),
]


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("mode", ["toolkit", "desk"])
@pytest.mark.parametrize(("alike", "pairs"), [(0.9, {"ab"}), (0.7, {"ab", "ac", "bc"})])
def test_nearly_the_same_text_is_found_within_the_window_only(
    mode: str, alike: float, pairs: set[str]
) -> None:
    wanted = asked(mode=mode, kind="co_similar", window=60, alike=alike)
    head = ("post_id", "account_id", "created_at", "text")
    found = edges(planned(gather(head, SIMILAR, wanted, at=AT), wanted))

    assert {"".join(sorted((str(a), str(b)))) for a, b, *_ in found} == pairs


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcd"),
            st.integers(0, 50),
            st.sets(st.sampled_from("stuvwxyz"), min_size=1),
        ),
        max_size=16,
    ),
    st.sampled_from([0.3, 0.5, 0.6, 2 / 3, 0.8, 1.0]),
)
@settings(max_examples=60, deadline=None)
def test_no_near_duplicate_is_missed_by_the_filter(
    posts: list[tuple[str, int, set[str]]], alike: float
) -> None:
    wanted = asked(mode="desk", kind="co_similar", window=20, alike=alike)
    head = ("post_id", "account_id", "created_at", "text")
    rows = [(str(n), who, at, " ".join(text)) for n, (who, at, text) in enumerate(posts)]
    found = edges(planned(gather(head, rows, wanted, at=AT), wanted))

    assert {frozenset((str(a), str(b))): edge[3] for a, b, *edge in found} == {
        frozenset(both): sum(
            {one[0], other[0]} == set(both)
            and abs(one[1] - other[1]) <= 20
            and len(one[2] & other[2]) / len(one[2] | other[2]) >= alike
            for n, one in enumerate(posts)
            for other in posts[:n]
        )
        for both in {
            frozenset((one[0], other[0]))
            for n, one in enumerate(posts)
            for other in posts[:n]
            if one[0] != other[0]
            and abs(one[1] - other[1]) <= 20
            and len(one[2] & other[2]) / len(one[2] | other[2]) >= alike
        }
    }


def test_one_object_shared_by_everybody_is_refused_before_it_is_counted() -> None:
    crowd = [(f"r{n}", f"u{n % 900}", 0.0, "all") for n in range(3000)]
    wanted = asked(mode="desk", kind="co_share", window=60)
    trace = gather(naive.HEAD, crowd, wanted, at=AT)

    assert planned(trace, wanted).visits == 3000 * 3000
    with pytest.raises(Refusal, match=r"too-many-pairs.*9,000,000"):
        planned(trace, wanted, most=8_999_999)


def test_an_account_with_very_many_posts_weighs_by_objects_not_by_posts() -> None:
    loud = [(f"l{n}", "loud", float(n % 50), "one") for n in range(20_000)]

    edge = counted([*loud, ("q", "quiet", 10.0, "one")], mode="desk", window=60)["loud", "quiet"]

    assert edge[2:6] == (1, 20_000, 1, 20_000)


@pytest.mark.parametrize("rows", [None, (), tuple(b"" for _ in range(12))])
def test_the_kernel_takes_no_rows_that_contradict_themselves(rows: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        fast.directed(rows, 0, 1, (0, 0, 0.0), 1)
