"""An innocent explanation is told exactly where its rule holds."""

from __future__ import annotations

from duly.evidence.cards import Card
from duly.evidence.material import Post
from tests.rooms.evidence import crowd
from tests.rooms.evidence.crowd import DAY, NOON


def explained(card: Card) -> dict[str, tuple[int, int]]:
    return {each.code: (each.counted, each.of) for each in card.explanations}


def first(some: list[Post], listed: str = "zq1", **asked: object) -> dict[str, tuple[int, int]]:
    (card,) = crowd.study(some, listed=[listed], known=[], **asked).cards()
    return explained(card)


def posts(who: str, times: list[float], **fields: object) -> list[Post]:
    return [
        Post(id=f"{who}-{n}", account=who, at=at, **fields)  # type: ignore[arg-type]
        for n, at in enumerate(times)
    ]


def test_a_fan_is_explained_by_the_one_whose_posts_it_shares() -> None:
    found = {card.account: explained(card) for card in crowd.study().cards()}

    assert found["fan1"]["fans"] == (8, 8)
    assert "fans" not in found["quiet"]


def test_shares_of_many_authors_are_no_fan_s() -> None:
    stars = [Post(id=f"s{n}", account=f"star{n}", at=NOON) for n in range(6)]
    shares = [crowd.share("zq1", f"s{n}", NOON + n) for n in range(6)]

    assert "fans" not in first([*stars, *shares])
    (card,) = crowd.study(shares, listed=["zq1"], known=[]).cards()
    assert "no-author" in card.cannot_tell


def test_a_hashtag_that_many_others_use_explains_an_activist() -> None:
    mine = posts("zq1", [NOON + n for n in range(4)], text="#ZqMarch")
    others = [Post(id=f"o{n}", account=f"o{n}", at=NOON + DAY, text="#zqmarch") for n in range(10)]

    assert first([*mine, *others])["activists"] == (4, 4)
    assert "activists" not in first([*mine, *others[1:]])


def test_what_fifty_others_pointed_at_is_news() -> None:
    links = [f"https://news.example/{n}" for n in range(3)]
    mine = [Post(id=f"m{n}", account="zq1", at=NOON, links=(at,)) for n, at in enumerate(links)]
    others = [
        Post(id=f"o{who}-{n}", account=f"o{who}", at=NOON, links=(at,))
        for who in range(50)
        for n, at in enumerate(links)
    ]

    assert first([*mine, *others])["news"] == (3, 3)
    assert "news" not in first([*mine, *others[3:]])


def test_the_same_text_with_the_same_link_is_a_share_button_s() -> None:
    pressed = [
        Post(
            id=f"{who}{n}",
            account=who,
            at=NOON + n * DAY,
            text=f"Read this about number {n}",
            links=(f"https://news.example/{n}",),
        )
        for who in ("zq1", "o1")
        for n in range(3)
    ]
    apart = [post for post in pressed if post.account == "zq1"] + posts(
        "o1", [NOON + n * DAY for n in range(3)], text="Read this about number 1"
    )

    assert first(pressed)["share_button"] == (3, 3)
    assert "share_button" not in first(apart)


def test_posts_on_the_full_five_minutes_are_a_timer_s_of_a_tool() -> None:
    assert first(posts("zq1", [NOON + 300 * n + 2 for n in range(6)]))["scheduler"] == (6, 6)
    assert "scheduler" not in first(posts("zq1", [NOON + 307 * n + 40 for n in range(6)]))


def test_posts_right_after_everybody_s_silence_are_an_outage_s() -> None:
    steady = posts("o1", [NOON + 20 * n for n in range(900)])
    after = NOON + 18_000 + 3_600
    mine = posts("zq1", [after + 30 * n + 41 for n in range(5)])
    back = [Post(id="back", account="o2", at=after)]

    assert first([*steady, *back, *mine])["outage"] == (5, 5)
    assert "outage" not in first(
        [*steady, *posts("o3", [NOON + 18_000 + n * 40 for n in range(90)]), *mine]
    )


def test_common_interest_is_told_wherever_anything_is_in_common_and_nowhere_else() -> None:
    found = {card.account: explained(card) for card in crowd.study().cards()}

    assert found["zq1"]["common_interest"] == (5, 5)
    assert "common_interest" not in found["fan1"]
