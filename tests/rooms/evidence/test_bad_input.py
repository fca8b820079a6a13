"""Bad input is counted once, under its reason, and said on the card of whoever it concerns."""

from __future__ import annotations

from collections.abc import Sequence

from duly.evidence.cards import Card, gathered, studied
from duly.evidence.cards.saying import said
from duly.evidence.material import HEAD, Account, Post
from tests.rooms.evidence import crowd
from tests.rooms.evidence.crowd import AT, DAY, NOON


def of(
    rows: Sequence[tuple[object, ...]], *, at: float = AT, known: tuple[Account, ...] = ()
) -> Card:
    """Read rows as of a file and return zq1's card."""
    filled = [(*row, *("",) * (len(HEAD) - len(row))) for row in rows]
    traces = gathered(HEAD, filled, accounts=known, listed=["zq1"], at=at)
    return next(studied(traces, code="test").cards())


def words(card: Card, section: str = "noticed") -> str:
    return " ".join(line.text for line in said(card) if line.section == section)


def test_a_clock_that_runs_ahead_is_said() -> None:
    card = of([("1", "zq1", NOON), ("2", "zq1", NOON + DAY)], at=NOON + 5)

    assert card.noticed == (("after-the-question", 1),)
    assert "a clock is wrong" in words(card)
    assert ("after-the-question", 1) in card.coverage.kept


def test_posts_before_the_account_are_said() -> None:
    known = (Account(id="zq1", created_at=NOON),)
    card = of([("1", "zq1", NOON - 1), ("2", "zq1", NOON + 1)], known=known)

    assert card.noticed == (("before-creation", 1),)
    assert "before the account was created" in words(card)


def test_a_repeated_row_counts_once_and_is_said() -> None:
    card = of([("1", "zq1", NOON, "post", "hello"), ("1", "zq1", NOON, "post", "hello")])

    assert (card.posts, card.noticed) == (1, (("repeated", 1),))
    assert card.coverage.rejected == (("repeated", 1),)


def test_an_id_of_two_accounts_stays_the_first_one_s() -> None:
    card = of([("1", "other", NOON), ("1", "zq1", NOON + 1), ("2", "zq1", NOON + 2)])

    assert (card.posts, card.noticed) == (1, (("id-of-two-accounts", 1),))


def test_deleted_accounts_are_no_account_and_counted() -> None:
    rows = [(str(n), name, NOON + n) for n, name in enumerate(["[deleted]", "", "zq1", "None"])]
    card = of(rows)

    assert card.coverage.rejected == (("no-account", 3),)
    assert "the account is deleted" in words(card, "coverage")


def test_missing_times_are_counted_and_said() -> None:
    card = of([("1", "zq1", ""), ("2", "zq1", "yesterday"), ("3", "zq1", NOON)])

    assert (card.posts, card.noticed) == (1, (("no-time", 2),))
    assert "2: posts without a usable time" in words(card)


def test_rows_out_of_order_change_no_figure_and_are_said() -> None:
    rows = [(str(n), "zq1", NOON + 60 * n, "post", f"text {n}") for n in range(30)]
    straight, turned = of(list(rows)), of(rows[::-1])

    assert turned.indicators == straight.indicators
    assert turned.shown == straight.shown
    assert ("out-of-order", 29) in turned.coverage.kept
    assert "the order of rows does not matter" in words(turned, "coverage")


def test_marks_that_turn_the_direction_are_said_and_kept_as_given() -> None:
    card = of([("1", "zq1", NOON, "post", "abc\u202edef")])

    assert card.noticed == (("direction-marks", 1),)
    assert card.shown[0].text == "abc\u202edef"


def test_one_object_shared_by_everybody_is_news_not_a_group() -> None:
    crowd_ = [
        Post(id=f"p{n}", account=f"a{n}", at=NOON + n / 100, share_of="s") for n in range(400)
    ]
    mine = [Post(id="m", account="zq1", at=NOON, share_of="s")]
    study = crowd.study([*crowd_, *mine], listed=["zq1", "a1"], known=[])
    card = next(study.cards())

    assert (card.networks[0].partners, card.networks[0].partners_listed) == (400, 1)
    assert len(card.partners) == 12
    assert list(study.groups()) == []
    assert card.noticed == (("everybody", 1),)
    assert "Noticed, 1: objects it had in common that 50 or more accounts" in words(card)


def test_a_very_loud_account_is_one_partner_and_its_list_is_capped() -> None:
    loud = [Post(id=f"l{n}", account="zq1", at=NOON + n, share_of="s") for n in range(6_000)]
    quiet = [Post(id="q", account="quiet", at=NOON + 50, share_of="s")]
    first, second = crowd.study([*loud, *quiet], listed=["zq1", "quiet"], known=[]).cards()

    assert (first.posts, len(first.shown), first.objects) == (6_000, 20, 1)
    assert (second.networks[0].partners, second.partners[0].weight) == (1, 1)
    assert len(second.partners[0].pairs_at) == 40
    assert second.shared[0].before == 50
    assert ("loud", 6_000) in first.noticed and second.noticed == ()
    assert "6,000: its own posts, a tenth or more of all that were read" in words(first)


def test_an_empty_file_of_posts_gives_cards_that_cannot_tell() -> None:
    card = of([])

    assert (card.posts, card.coverage.rows, card.coverage.first) == (0, 0, None)
    assert "No post of this account was given." in words(card, "posts")
