"""Bad input is counted under its reason, and never joins accounts that share nothing."""

from __future__ import annotations

import pytest

from duly.evidence import REASONS, Trace, asked, edges, gather, planned, texts
from duly.order.terms import Refusal, Unreadable

HEAD = ("post_id", "account_id", "created_at", "repost_id", "reply_id", "text", "urls")
AT = 1_700_000_000.0


def row(post: str = "1", account: str = "a", at: object = 1000, **cells: str) -> tuple[object, ...]:
    return (post, account, at, *(cells.get(name, "") for name in HEAD[3:]))


def taken(rows: list[tuple[object, ...]], kind: str = "co_link", mode: str = "desk") -> Trace:
    return gather(HEAD, rows, asked(mode=mode, kind=kind, window=60), at=AT)


def pairs(rows: list[tuple[object, ...]], kind: str, mode: str = "desk") -> set[str]:
    wanted = asked(mode=mode, kind=kind, window=60)
    found = edges(planned(gather(HEAD, rows, wanted, at=AT), wanted))
    return {"".join(sorted((str(a), str(b)))) for a, b, *_ in found}


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (row(urls="")[:4], "short-row"),
        (row(" ", urls="x.example"), "no-post-id"),
        (row("2", "", urls="x.example"), "no-account"),
        (row("2", "[deleted]", urls="x.example"), "no-account"),
        (row("2", "b", "", urls="x.example"), "no-time"),
        (row("2", "b", None, urls="x.example"), "no-time"),
        (row("2", "b", "nan", urls="x.example"), "no-time"),
        (row("2", "b", "2021-02-04T18:42", urls="x.example"), "no-time"),
        (row("2", "b", urls="  "), "no-object"),
        (row("2", "b", urls="x.example", repost_id="7"), "repost"),
        (row("1", "a", urls="x.example"), "repeated"),
        (row("1", "b", urls="x.example"), "id-of-two-accounts"),
    ],
)
def test_a_row_that_cannot_be_used_is_counted_under_its_reason(
    bad: tuple[object, ...], why: str
) -> None:
    trace = taken([row(urls="x.example"), bad])

    assert (trace.rows, len(trace.loose), trace.rejected) == (2, 1, {why: 1})
    assert why in REASONS


def test_posts_without_a_link_share_none_at_the_desk_and_one_in_the_toolkit() -> None:
    rows = [row("1", "a"), row("2", "b"), row("3", "c", urls="x.example")]

    assert pairs(rows, "co_link") == set()
    assert pairs(rows, "co_link", "toolkit") == {"ab"}


def test_texts_of_mentions_alone_are_the_same_in_the_toolkit_only() -> None:
    rows = [row("1", "a", text="@x"), row("2", "b", text="@y @z")]

    assert pairs(rows, "co_text") == set()
    assert pairs(rows, "co_text", "toolkit") == {"ab"}


def test_a_text_is_the_same_with_unseen_marks_case_and_spacing() -> None:
    rows = [row("1", "a", text="Go  home"), row("2", "b", text="\u202ego\u2069 \u200bHOME @you")]

    assert pairs(rows, "co_text") == {"ab"}
    assert taken(rows, "co_text").said["direction-marks"] == 1


def test_what_is_odd_and_kept_is_said() -> None:
    trace = taken([row("1", "a", AT + 9, urls="x.example"), row("2", "b", 5, urls="x.example")])

    assert trace.said == {"after-the-question": 1, "out-of-order": 1}
    assert (trace.first, trace.last) == (5, AT + 9)


def test_a_time_with_its_zone_is_the_instant_it_names() -> None:
    rows = [
        row("1", "a", "2021-02-04T18:42:00+05:30", urls="x.example"),
        row("2", "b", "2021-02-04T13:12:59Z", urls="x.example"),
        row("3", "c", 1612444320, urls="x.example"),
    ]

    assert pairs(rows, "co_link") == {"ab", "ac", "bc"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.News.example/a/", "https://news.example/a#top"),
        ("https://news.example:443/a?b=1&a=2&utm_source=x", "news.example/a?a=2&b=1"),
    ],
)
def test_one_link_written_in_two_ways_is_one(one: str, other: str) -> None:
    assert texts.link(one) == texts.link(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/A", "https://a.example/a"),
        ("https://a.example/?id=1", "https://a.example/?id=2"),
        ("https://a.example:8443/", "https://a.example/"),
    ],
)
def test_two_links_stay_two(one: str, other: str) -> None:
    assert texts.link(one) != texts.link(other)


def test_words_of_hindi_are_not_cut_at_their_vowels() -> None:
    assert texts.words("किसान आंदोलन, दिल्ली!") == {"किसान", "आंदोलन", "दिल्ली"}


def test_tags_and_mentions_are_found_in_the_text_where_no_column_gives_them() -> None:
    rows = [row("1", "a", text="#ZqMarch now @Zq"), row("2", "b", text="@zq go #zqmarch.")]

    assert pairs(rows, "co_hashtag") == pairs(rows, "co_mention") == {"ab"}


def test_of_an_object_column_the_rows_of_the_asked_type_are_taken() -> None:
    head = ("post_id", "account_id", "created_at", "object_type", "object_id")
    rows = [
        ("1", "a", 1, "hashtag", "q"),
        ("2", "b", 2, "hashtag", "#Q"),
        ("3", "c", 3, "link", "q"),
    ]
    trace = gather(head, rows, asked(mode="desk", kind="co_hashtag", window=60), at=AT)

    assert (len(trace.loose), trace.rejected) == (2, {"other-object": 1})


def test_a_file_without_the_needed_columns_is_told_which() -> None:
    wanted = asked(mode="desk", kind="co_share", window=60)
    with pytest.raises(Unreadable, match=r"no-columns.*account: account_id"):
        gather(("post_id", "created_at"), [], wanted, at=AT)
    with pytest.raises(Refusal, match=r"no-such-column.*repost_id"):
        gather(HEAD[:3], [], wanted, at=AT)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ({"mode": "toolkit", "kind": "co_hashtag", "window": 1}, "not-in-mode"),
        ({"mode": "toolkit", "kind": "co_share", "window": 1, "participation": 2}, "not-in-mode"),
        ({"mode": "coortweet", "kind": "co_similar", "window": 1}, "not-in-mode"),
        ({"mode": "desk", "kind": "co_share", "window": 1, "alike": 0.5}, "not-in-mode"),
        ({"mode": "desk", "kind": "co_similar", "window": 1, "alike": 0.0}, "not-in-mode"),
        ({"mode": "desk", "kind": "co_share", "window": 1, "least": 0}, "not-in-mode"),
        ({"mode": "desk", "kind": "co_share", "window": float("nan")}, "bad-window"),
        ({"mode": "desk", "kind": "co_guess", "window": 1}, "unknown-type"),
    ],
)
def test_a_question_that_a_mode_would_not_answer_is_refused(
    question: dict[str, object], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        asked(**question)  # type: ignore[arg-type]
