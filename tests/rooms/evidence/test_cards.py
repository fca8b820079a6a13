"""A card tells what was counted of one account, beside whom, and what it cannot tell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from duly.evidence.cards import (
    Card,
    Fact,
    card_of,
    digest,
    group_of,
    planned,
    to_bytes,
    to_json,
    whole_of,
)
from duly.evidence.cards.form import AnyCard
from duly.evidence.material import Account, Post
from duly.order.terms import Refusal, Unreadable
from tests.rooms.evidence import crowd
from tests.rooms.evidence.test_networks import without_kernel


def card(account: str, some: list[Post] | None = None, **asked: object) -> Card:
    return next(each for each in crowd.study(some, **asked).cards() if each.account == account)


def test_every_listed_account_has_one_card_in_the_order_of_the_list() -> None:
    assert [each.account for each in crowd.study().cards()] == list(crowd.LISTED)


def test_a_card_names_who_did_the_same_how_often_and_who_came_first() -> None:
    shares = card("zq1").networks[0]
    found = {(each.account, each.weight, each.first, each.second) for each in card("zq1").partners}

    assert (shares.kind, shares.objects, shares.partners, shares.pairs) == ("co_share", 5, 2, 10)
    assert found == {("zq2", 5, 5, 0), ("zq3", 5, 5, 0)}
    assert {each.gap_mean for each in card("zq1").partners} == {7.0, 14.0}
    assert card("zq1").partners[0].pairs_at[0] == ("s0", crowd.NOON + 100, crowd.NOON + 107)


def test_who_came_second_reads_the_same_pairs_from_the_other_side() -> None:
    found = {(each.account, each.first, each.second) for each in card("zq2").partners}

    assert found == {("zq1", 0, 5), ("zq3", 5, 0)}


def test_an_object_tells_the_posts_of_others_before_and_after() -> None:
    first = next(one for one in card("zq2").shared if one.object == "s0")

    assert (first.posts, first.before, first.after, first.same, first.listed) == (1, 1, 1, 0, 2)


def test_the_posts_with_most_others_near_are_shown_and_all_are_counted() -> None:
    found = card("zq1", posts_shown=5)

    assert found.posts == 45
    assert [post.id for post in found.shown] == [f"zq1-of-s{n}" for n in range(5)]


def test_the_compared_accounts_are_never_on_the_list_and_live_alike() -> None:
    found = card("zq1")

    assert set(found.matched.accounts) <= set(crowd.OTHERS)
    assert len(found.matched.accounts) == found.matched.wanted == 20
    assert {"activity", "age", "language"} <= set(found.matched.by)


def test_a_place_counts_who_has_less_as_much_and_more() -> None:
    partners = {each.name: each for each in card("zq1").indicators}["partners"]

    assert partners.value == 2.0
    assert partners.place is not None
    assert (partners.place.less, partners.place.equal, partners.place.more) == (20, 0, 0)
    assert 0.8 < partners.place.interval[0] < partners.place.interval[1] == 1.0


def test_an_account_without_posts_is_a_card_that_cannot_tell() -> None:
    found = card("quiet")

    assert (found.posts, found.partners, found.shown) == (0, (), ())
    assert "no-posts" in found.cannot_tell
    assert all(each.place is None for each in found.indicators)


def test_below_the_least_number_of_matched_accounts_no_place_is_told() -> None:
    found = card("zq1", matched=5, least_matched=6)

    assert len(found.matched.accounts) == 5
    assert {each.cannot_tell for each in found.indicators} == {"few-matched"}


def test_a_fact_about_regions_is_told_only_where_it_may_be_used() -> None:
    told, other = card("zq1").region, card("zq2").region

    assert told.facts == (("sign_up_country", "IN", None, "once, in 2019"),)
    assert (told.withheld, told.cannot_tell) == (1, None)
    assert other.cannot_tell == "no-region-facts"
    assert "EU" not in to_bytes(card("zq1")).decode()


def test_a_language_and_hours_of_posting_tell_no_region() -> None:
    moved = [replace(post, language="ru", at=post.at + 7 * 3600) for post in crowd.posts()]

    assert card("zq2", moved, known=[]).region == card("zq2", known=[]).region


def test_a_group_is_who_hangs_together_by_enough_objects() -> None:
    (group,) = crowd.study().groups()

    assert [each.account for each in group.members] == ["zq1", "zq2", "zq3"]
    assert (group.size, group.links, group.pairs, group.threshold) == (3, 3, 15, 3)
    assert (group.matched_in_groups, group.first[0]) == (0, ("zq1", 10))
    assert group.shared[0] == ("co_share", "s0", 3)
    assert list(crowd.study(group_weight=6).groups()) == []


def test_a_group_stands_beside_groups_of_compared_accounts_at_least_as_large() -> None:
    also = [
        crowd.share(who, f"s{n}", crowd.NOON + n * crowd.DAY + 5_000 + later)
        for n in range(3)
        for later, who in enumerate(("other1", "other2", "other3"))
    ]
    study = crowd.study([*crowd.posts(), *also], matched=24)
    (group,) = study.groups()
    (fewer,) = crowd.study([*crowd.posts(), *also[1:]], matched=24, group_weight=3).groups()
    shares = {each.name: each for each in study.whole().shares}

    assert (group.matched, group.matched_in_groups) == (24, 3)
    assert fewer.matched_in_groups == 0
    assert (shares["in_group"].matched, shares["in_group"].of_matched) == (3, 24)


def test_the_whole_order_is_told_as_shares_with_intervals_beside_others() -> None:
    whole = crowd.study(least_matched=5).whole(
        facts=[Fact(name="overbreadth", count=2, of=5, said_by="the review")]
    )
    shares = {each.name: each for each in whole.shares}

    assert (shares["in_group"].listed, shares["in_group"].of) == (3, 5)
    assert shares["in_group"].matched == 0
    low, high = shares["in_group"].difference or (0, 0)
    assert 0 < low < 0.6 < high
    assert whole.facts[0].count == 2
    assert set(whole.cannot_tell) == {"authority_past", "protected"}


def test_a_study_too_large_is_refused_before_it_is_counted() -> None:
    traces = crowd.traced()
    visits = planned(traces).visits

    with pytest.raises(Refusal, match=f"too-many-pairs.*--most-pairs {visits}"):
        planned(traces, most=visits - 1)
    assert planned(traces, most=visits).visits == visits


def test_a_list_of_nobody_is_refused() -> None:
    with pytest.raises(Refusal, match="nobody-listed"):
        crowd.traced(listed=["", " "])


def test_without_an_accounts_file_age_handle_and_regions_cannot_be_told() -> None:
    found = card("zq1", known=[])

    assert {"no-created-at", "no-handle", "no-region-facts"} <= set(found.cannot_tell)
    assert "age" in found.matched.without
    assert found.coverage.unknown == 5


def test_equal_data_gives_equal_bytes_without_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    study = crowd.study()
    told = [*map(to_bytes, study.cards()), *map(to_bytes, study.groups()), to_bytes(study.whole())]
    without_kernel(monkeypatch)
    again = crowd.study()

    assert told == [
        *map(to_bytes, again.cards()),
        *map(to_bytes, again.groups()),
        to_bytes(again.whole()),
    ]


_APART = """
from duly.evidence.cards import digest
from tests.rooms.evidence import crowd
study = crowd.study()
print(*[digest(c) for c in (*study.cards(), *study.groups(), study.whole())])
"""


@pytest.mark.parametrize("seed", ["0", "1"])
def test_equal_data_gives_equal_bytes_in_another_process(seed: str) -> None:
    study = crowd.study()
    told = subprocess.run(
        [sys.executable, "-c", _APART],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    cards: list[AnyCard] = [*study.cards(), *study.groups(), study.whole()]
    assert told == [digest(card) for card in cards]


def test_one_changed_cell_changes_the_digest_of_the_input() -> None:
    changed = [replace(post, text="x") if post.id == "other3-4" else post for post in crowd.posts()]

    assert card("zq1", changed).source.input != card("zq1").source.input
    assert card("zq1").source.input == card("zq1", window=61.0).source.input
    assert card("zq1").source.parameters != card("zq1", window=61.0).source.parameters


def test_a_card_reads_back_from_json_with_its_form() -> None:
    read = json.loads(to_bytes(card("zq1")))

    assert read["form"] == "duly.card/1"
    assert read == json.loads(json.dumps(to_json(card("zq1"))))


def test_every_kind_of_card_reads_back_as_itself_and_nothing_else_does() -> None:
    study = crowd.study()
    cards, groups, whole = list(study.cards()), list(study.groups()), study.whole()

    assert [card_of(to_bytes(each)) for each in cards] == cards
    assert [group_of(to_bytes(each)) for each in groups] == groups
    assert whole_of(to_bytes(whole)) == whole
    first = to_bytes(cards[0])
    for broken in (
        *(to_bytes(whole), b"{}", b"[", b"[]", b"\xff"),
        first.replace(b'"posts":45', b'"posts":"45"'),
        first.replace(b'"posts":45,', b""),
    ):
        assert broken != first
        with pytest.raises(Unreadable, match="not-a-card"):
            card_of(broken)


def test_the_instant_of_asking_matters_only_where_posts_lie_after_it() -> None:
    assert card("zq1").source.at is None
    assert card("zq1") == card("zq1", at=crowd.AT + 5)
    assert card("zq1", at=crowd.NOON).source.at == crowd.NOON


def test_an_account_of_the_accounts_file_alone_is_compared_with_nobody() -> None:
    known = [*crowd.accounts(), Account(id="ghost", handle="ghost")]

    assert "ghost" not in card("zq1", known=known).matched.accounts


def test_client_handle_and_creation_are_counted_of_what_was_given() -> None:
    found = {each.name: each for each in card("zq1").indicators}

    assert (found["one_client"].value, found["one_client"].of) == (0.65, 40)  # shares name none
    assert (found["handle_digits"].value, found["handle_digits"].of) == (2.0, 6)  # zq1_12
    assert (found["created_near"].value, found["created_near"].of) == (24.0, 28)  # hourly ones
