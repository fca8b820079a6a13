"""A network restricted to some accounts is the whole network, filtered."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.evidence import asked, edges, gather, planned
from duly.evidence.touching import scanned, touching
from tests.rooms.evidence.naive import AT, HEAD, Post
from tests.rooms.evidence.test_networks import POSTS, WINDOWS, without_kernel

Told = dict[frozenset[str], Any]


def whole(posts: list[Post], window: int, chosen: set[str]) -> Told:
    """Count everything and keep what touches the chosen, seen from the lesser name."""
    question = asked(mode="desk", kind="co_share", window=window)
    rows = edges(planned(gather(HEAD, posts, question, at=AT), question))
    found: Told = {}
    for a, b, *rest in rows:
        if {a, b} & chosen:
            weight, posts_a, posts_b, pairs, first_a, first_b, least, mean, most = rest
            sides = {a: (posts_a, first_a), b: (posts_b, first_b)}
            found[frozenset((str(a), str(b)))] = (weight, sides, pairs, least, mean, most)
    return found


def restricted(posts: list[Post], window: int, chosen: set[str]) -> tuple[Told, int]:
    """Count the pairs of the chosen accounts only."""
    question = asked(mode="desk", kind="co_share", window=window)
    trace = gather(HEAD, posts, question, at=AT)
    plan = touching(trace, question, sorted(trace.accounts[a] for a in chosen & {*trace.accounts}))
    names = list(trace.accounts)
    found: Told = {}
    for edge in scanned(plan):
        sides = {
            names[edge.a]: (edge.posts_a, edge.first_a),
            names[edge.b]: (edge.posts_b, edge.first_b),
        }
        told = (edge.weight, sides, edge.pairs, edge.gap_least)
        mean = round(edge.gap_sum / edge.pairs, 6)
        found[frozenset(sides)] = (*told, mean, edge.gap_most)
    return found, plan.visits


@given(POSTS, WINDOWS, st.sets(st.sampled_from("abcde")))
@settings(max_examples=60, deadline=None)
def test_the_edges_of_some_accounts_are_those_of_all_that_touch_them(
    posts: list[Post], window: int, chosen: set[str]
) -> None:
    assert restricted(posts, window, chosen)[0] == whole(posts, window, chosen)


def test_the_restricted_edges_are_the_same_without_the_kernel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    posts = [(f"r{n}", "abcde"[n * 7 % 5], float(n * n % 97), f"o{n % 4}") for n in range(120)]
    with_kernel = restricted(posts, 11, {"b", "d"})
    without_kernel(monkeypatch)

    assert restricted(posts, 11, {"b", "d"}) == with_kernel
    assert len(with_kernel[0]) > 5


def test_the_cost_is_that_of_the_chosen_accounts_windows_alone() -> None:
    crowd: list[Post] = [(f"r{n}", f"u{n}", 0.0, "all") for n in range(500)]
    crowd += [(f"s{n}", f"v{n}", 0.0, "elsewhere") for n in range(700)]

    found, visits = restricted(crowd, 60, {"u3", "u4"})

    assert visits == 2 * 500
    assert len(found) == 499 + 498


def test_nearly_the_same_texts_are_restricted_alike() -> None:
    head = ("post_id", "account_id", "created_at", "text")
    text = "the ministry has closed the old bridge"
    rows = [(str(n), "abcd"[n % 4], n, f"{text} {'today' if n % 3 else 'now'}") for n in range(24)]
    question = asked(mode="desk", kind="co_similar", window=5)
    trace = gather(head, rows, question, at=AT)
    full = {
        frozenset((str(a), str(b))): weight
        for a, b, weight, *_ in edges(planned(trace, question))
        if "c" in (a, b)
    }

    names = list(trace.accounts)
    plan = touching(trace, question, [trace.accounts["c"]])
    part = {frozenset((names[e.a], names[e.b])): e.weight for e in scanned(plan)}

    assert part == full != {}
