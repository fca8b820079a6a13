"""Compared accounts are found by fixed steps: the nearest lives first, nobody of the list ever."""

from __future__ import annotations

from duly.evidence.cards import Card
from duly.evidence.cards.indicators import Figure
from duly.evidence.cards.whole import rules, share
from duly.evidence.material import Account, Post
from tests.rooms.evidence import crowd
from tests.rooms.evidence.crowd import DAY, NOON


def posts(who: str, many: int, **fields: str) -> list[Post]:
    return [
        Post(id=f"{who}-{n}", account=who, at=NOON + n * 3_600, **fields)  # type: ignore[arg-type]
        for n in range(many)
    ]


def aged(days: float, *names: str) -> list[Account]:
    return [Account(id=name, created_at=NOON - days * DAY) for name in names]


def matched(some: list[Post], known: list[Account], **asked: object) -> Card:
    return next(crowd.study(some, listed=["zq1"], known=known, **asked).cards())


def test_as_many_posts_to_the_next_power_of_two_come_before_twice_as_many() -> None:
    some = [*posts("zq1", 9), *posts("near", 15), *posts("twice", 16), *posts("far", 40)]
    found = matched(some, []).matched

    assert found.accounts == ("near", "twice")
    assert "next-band" in found.by
    assert matched(some, [], matched=1).matched.accounts == ("near",)


def test_the_same_age_comes_first_then_the_next_and_never_another() -> None:
    some = [post for who in ("zq1", "same", "next", "old") for post in posts(who, 8)]
    known = [*aged(100, "zq1", "same"), *aged(200, "next"), *aged(3_000, "old")]

    assert matched(some, known).matched.accounts == ("same", "next")


def test_another_language_is_never_compared() -> None:
    some = [*posts("zq1", 8, language="hi"), *posts("other", 8, language="en")]

    assert matched(some, []).matched.accounts == ()
    assert matched(some, []).matched.without == ("activity", "age", "language", "topics")


def test_hashtags_in_common_come_before_ties() -> None:
    others = [post for n in range(9) for post in posts(f"o{n}", 8, text="plain")]
    alike = posts("alike", 8, text="#ZqMarch")
    found = matched([*posts("zq1", 8, text="#zqmarch"), *others, *alike], [], matched=1).matched

    assert found.accounts == ("alike",)
    assert "topics" in found.by


def test_the_order_of_rows_does_not_choose() -> None:
    some = [post for who in ("zq1", *crowd.OTHERS) for post in posts(who, 8)]

    first, turned = (matched(each, [], matched=5).matched for each in (some, some[::-1]))
    assert first == turned


def test_another_list_or_other_accounts_are_another_input() -> None:
    inputs = {
        next(crowd.study(listed=listed, known=known).cards()).source.input
        for listed in (["zq1"], ["zq1", "zq2"])
        for known in ([], crowd.accounts())
    }

    assert len(inputs) == 4


def test_a_very_long_text_is_shown_in_part() -> None:
    (card,) = crowd.study(posts("zq1", 1, text="x" * 900), listed=["zq1"], known=[]).cards()

    assert len(card.shown[0].text) == 500


def test_few_compared_accounts_leave_a_share_without_an_interval() -> None:
    some = [{"posts": Figure(1.0, 1)}] * 12
    shows = rules(3)["posted"]

    assert share("posted", shows, some, some[:2], 10).cannot_tell == "few-matched"
    assert share("posted", shows, some[:2], some, 10).cannot_tell == "few-listed"
    assert share("posted", shows, some, some, 10).difference == (-0.242494, 0.242494)
