"""Texts that are nearly the same are named on the card, with the posts of others beside them."""

from __future__ import annotations

import itertools

from duly.evidence.cards.saying import said
from duly.evidence.material import Post
from tests.rooms.evidence import crowd
from tests.rooms.evidence.crowd import NOON

WORDS = [f"w{n}" for n in range(12)]
FIRST = " ".join(WORDS)
EDITED = " ".join([*WORDS[:-1], "other"])  # 11 of 13 words: alike
FAR = " ".join([*WORDS[:6], *(f"x{n}" for n in range(6))])


def written(post: str, account: str, at: float, text: str) -> Post:
    return Post(id=post, account=account, at=NOON + at, text=text)


POSTS = [
    written("1", "zq1", 0, FIRST),
    written("2", "b", 10, EDITED),
    written("3", "c", -20, FIRST.upper()),
    written("4", "d", 5, FAR),
    written("5", "e", 61, FIRST),
    written("6", "zq1", 600, FIRST),
    written("7", "b", 600, EDITED),
    written("8", "zq1", 5_000, "nobody wrote this but me alone today"),
]


def test_the_own_text_is_named_with_posts_of_others_before_after_and_at_once() -> None:
    card = next(crowd.study(POSTS, listed=["zq1", "b"], known=[], kinds=("co_similar",)).cards())

    [one] = card.shared
    assert one.object == FIRST
    assert (one.posts, one.before, one.after, one.same, one.listed) == (2, 1, 1, 1, 2)
    assert card.objects == card.networks[0].objects == 1


def test_pairs_of_posts_stand_beside_each_account_in_time() -> None:
    card = next(crowd.study(POSTS, listed=["zq1", "b"], known=[], kinds=("co_similar",)).cards())
    by = {partner.account: partner for partner in card.partners}

    assert set(by) == {"b", "c"}
    assert by["b"].pairs_at == ((FIRST, NOON, NOON + 10), (FIRST, NOON + 600, NOON + 600))
    assert all(each.pairs == len(each.pairs_at) for each in card.partners)


def test_what_a_card_counts_of_texts_is_what_its_network_counts() -> None:
    texts = [FIRST, EDITED, FAR, FIRST + " more", EDITED + " more words"]
    some = [
        written(f"p{n}", who, 7.0 * n, text)
        for n, (who, text) in enumerate(itertools.product(("zq1", "b", "c", "d"), texts * 3))
    ]
    study = crowd.study(some, listed=["zq1", "c"], known=[], kinds=("co_similar",))
    for card in study.cards():
        around = sum(one.before + one.after + one.same for one in card.shared)
        assert card.networks[0].pairs == around > 0


def test_nobody_s_words_but_the_account_s_own_are_on_its_card() -> None:
    card = next(crowd.study(POSTS, listed=["zq1"], known=[], kinds=("co_similar",)).cards())
    told = f"{card.shared}{card.partners}{[line.text for line in said(card)]}"

    assert EDITED not in told
    assert FIRST in told
