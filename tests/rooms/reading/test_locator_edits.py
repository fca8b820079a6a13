"""One stroke of the pen never makes more of a locator, and its dress never makes it another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.order.terms import Kind
from duly.receive.reading import PLATFORMS, locate
from tests.rooms.reading.made import POST

DID = "did:plc:zzzzzzzzzzzzzzzzzzzzzzzz"
GIST = "0123456789abcdef0123456789abcdef"
LESS = [  # less than an account, a site or a repository
    ("x", f"https://x.com/zqkara/status/{POST}"),
    ("x", f"https://twitter.com/i/web/status/{POST}"),
    ("x", f"https://x.com/zqkara/status/{POST}/photo/1"),
    ("bluesky", "https://bsky.app/profile/zq.example.com/post/3kabcdefghij2"),
    ("bluesky", f"at://{DID}/app.bsky.feed.post/3kabcdefghij2"),
    ("bluesky", "https://bsky.app/profile/zq.example.com/feed/zqfeed"),
    ("mastodon", "https://zq.example/@zqkara/109876543210987654"),
    ("mastodon", "https://zq.example/users/zqkara/statuses/109876543210987654"),
    ("github", "https://github.com/zqdev/zqtool/issues/7"),
    ("github", f"https://gist.github.com/zqdev/{GIST}"),
    ("github", "https://github.com/zqdev/zqtool/blob/main/a.md"),
    ("github", "https://github.com/zqdev/zqtool/network/members"),
    ("generic", f"https://zq.example/zqkara/status/{POST}"),
]
LONG = settings().max_examples > 100
MORE = {Kind.ACCOUNT, Kind.SITE, Kind.REPO}
NAMED = [
    ("x", Kind.ACCOUNT, "zqkara", "https://twitter.com/zqkara"),
    ("x", Kind.POST, POST, f"https://x.com/zqkara/status/{POST}"),
    ("bluesky", Kind.ACCOUNT, "zq.example.com", "https://bsky.app/profile/zq.example.com"),
    ("bluesky", Kind.ACCOUNT, DID, f"https://bsky.app/profile/{DID}"),
    (
        "bluesky",
        Kind.POST,
        f"at://{DID}/app.bsky.feed.post/3kabcdefghij2",
        f"https://bsky.app/profile/{DID}/post/3kabcdefghij2",
    ),
    ("mastodon", Kind.ACCOUNT, "zq@zq.example", "https://zq.example/@zq"),
    (
        "mastodon",
        Kind.POST,
        "zq.example/@zq/109876543210987654",
        "https://zq.example/@zq/109876543210987654",
    ),
    ("github", Kind.ACCOUNT, "zqdev", "https://github.com/zqdev"),
    ("github", Kind.REPO, "zqdev/zqtool", "https://github.com/zqdev/zqtool"),
    ("github", Kind.GIST, GIST, f"https://gist.github.com/zqdev/{GIST}"),
]
WIDE = str.maketrans({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
DRESS: dict[str, Callable[[str], str]] = {
    "defanged": lambda text: text.replace("https", "hxxps").replace(".", "[.]", 1),
    "spelled": lambda text: text.replace(".", "(dot)", 1).replace("://", "[:]//"),
    "full-width signs": lambda text: text.replace("://", "：／／"),
    "full-width": lambda text: text.translate(WIDE),
    "loud host": lambda text: text.replace(text.split("/")[2], text.split("/")[2].upper()),
    "no scheme": lambda text: text.removeprefix("https://"),
    "plain scheme": lambda text: text.replace("https", "http"),
    "broken scheme": lambda text: text.replace("https://", "htttps:/"),
    "double scheme": lambda text: f"http://{text}",
    "www": lambda text: text.replace("://", "://www."),
    "comma": lambda text: text.replace(".", ",", 1),
    "tracked": lambda text: f"{text}?utm_source=zq&fbclid=1",
    "shared": lambda text: f"{text}#:~:text=zq",
    "slash": lambda text: f"{text}/",
    "stop": lambda text: f"{text}.",
    "angles": lambda text: f"<{text}>",
    "brackets": lambda text: f"({text})",
    "quotes": lambda text: f"“{text}”",
    "unseen": lambda text: text[:12] + "\u200b" + text[12:],
    "soft hyphen": lambda text: text[:-2] + "\u00ad" + text[-2:],
    "direction": lambda text: text[:10] + "\u202e" + text[10:],
    "gap": lambda text: text.replace("/", "/ ", 3),
    "star": lambda text: f"{text}*",
    "encoded end": lambda text: f"{text}%20",
    "escaped": lambda text: text.replace("/", "\\/"),
}


def edits(text: str) -> Iterator[str]:
    """Give the text with one sign lost, put in, changed, or swapped with the next."""
    for place in range(len(text) + 1):
        for sign in "/?#.%@& ":
            yield text[:place] + sign + text[place:]
            yield text[:place] + sign + text[place + 1 :]
        yield text[:place] + text[place + 1 :]
        yield (
            text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :]
        )


@pytest.mark.parametrize(("platform", "text"), LESS)
def test_no_single_stroke_makes_more_of_it(platform: str, text: str) -> None:
    wider = [
        (other, found.id)
        for other in set(edits(text))
        if (found := locate(other, platform=platform, bare=True)).certain and found.kind in MORE
    ]

    assert wider == []


@pytest.mark.parametrize(("platform", "text"), LESS)
def test_cut_anywhere_with_a_sign_that_it_goes_on_it_is_for_a_person(
    platform: str, text: str
) -> None:
    cut = [text[:place] + sign for place in range(8, len(text)) for sign in ("…", "...")]

    assert [one for one in cut if locate(one, platform=platform, bare=True).certain] == []


@settings(max_examples=1000 if LONG else 100, deadline=None)
@given(named=st.sampled_from(NAMED), worn=st.lists(st.sampled_from(sorted(DRESS)), max_size=3))
def test_whatever_it_wears_it_is_the_same_or_for_a_person(
    named: tuple[str, Kind, str, str], worn: list[str]
) -> None:
    platform, kind, subject, text = named
    for name in worn:
        text = DRESS[name](text) if text.count("/") >= 2 else text
    found = locate(text, platform=platform, bare=True)

    assert found.needs_person or (found.kind, found.id) == (kind, subject)


@pytest.mark.parametrize("name", sorted(DRESS))
def test_what_only_dresses_an_account_of_x_is_seen_through(name: str) -> None:
    found = locate(DRESS[name]("https://twitter.com/zqkara"), platform="x")

    assert found.id == "zqkara"
    assert found.certain is (name not in {"direction", "star"})
    mended = name not in {"loud host", "no scheme", "plain scheme", "www", "tracked", "shared"}
    if mended and name not in {"slash", "angles", "brackets", "quotes", "star"}:
        assert found.repaired


@settings(max_examples=500 if LONG else 50, deadline=None)
@given(
    platform=st.sampled_from(PLATFORMS),
    handle=st.from_regex(r"[a-z][a-z0-9_]{3,13}", fullmatch=True),
    place=st.integers(0, 12),
    letter=st.sampled_from("аеорсхуіѕοαΙｏ０\u0131\u0301\u200d\u3164"),
)
def test_a_letter_of_another_script_never_names_whom_it_imitates(
    platform: str, handle: str, place: int, letter: str
) -> None:
    text = f"@{handle[:place]}{letter}{handle[place:]}"
    found = locate(text, platform=platform)

    wide = letter in "ｏ０\u200d"  # the same letter in another width, and one that is not there
    assert wide or found.needs_person or not found.id.isascii()
    assert wide or found.id != handle
