"""One table of kinds, asks and measures; the readers, the laws and the gate agree with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from duly.gate import Entry, Gate, build
from duly.law.loader import pack, pack_ids
from duly.law.terms import LegalMeasure
from duly.order.kinds import ASKS, KINDS, MEASURES, NARROWER, WITHHOLDABLE
from duly.order.terms import Ask, Kind, Measure
from duly.platforms.named import AsNamed
from duly.platforms.port import Found, Wanted
from duly.receive.reading.locator import GRAMMARS, PLATFORMS, locate
from tests.cast import NOON

POST = "1356868433739783990"
SHA = "0123456789abcdef0123456789abcdef01234567"
SAMPLES: dict[tuple[str, Kind], str] = {
    ("x", Kind.ACCOUNT): "https://x.com/zqkara",
    ("x", Kind.POST): f"https://x.com/zqkara/status/{POST}",
    ("x", Kind.HASHTAG): "#zqtag",
    ("x", Kind.SEARCH): "https://x.com/search?q=zq%20words",
    ("x", Kind.LIST): f"https://x.com/i/lists/{POST}",
    ("x", Kind.COMMUNITY): f"https://x.com/i/communities/{POST}",
    ("x", Kind.MEDIA): f"https://x.com/zqkara/status/{POST}/photo/1",
    ("x", Kind.PAGE): "https://x.com/settings/account",
    ("bluesky", Kind.ACCOUNT): "https://bsky.app/profile/zq.example.com",
    ("bluesky", Kind.POST): "https://bsky.app/profile/zq.example.com/post/3kabcdefghij2",
    ("bluesky", Kind.HASHTAG): "https://bsky.app/hashtag/zq",
    ("bluesky", Kind.SEARCH): "https://bsky.app/search?q=two+words",
    ("bluesky", Kind.LIST): "https://bsky.app/profile/zq.example.com/lists/3k",
    ("bluesky", Kind.FEED): "https://bsky.app/profile/zq.example.com/feed/zq",
    ("bluesky", Kind.PAGE): "https://bsky.app/notifications",
    ("mastodon", Kind.ACCOUNT): "@zq@zq.example",
    ("mastodon", Kind.POST): "https://zq.example/@zq/109876543210987654",
    ("mastodon", Kind.HASHTAG): "https://zq.example/tags/zq",
    ("mastodon", Kind.LIST): "https://zq.example/lists/7",
    ("mastodon", Kind.SITE): "https://zq.example/",
    ("mastodon", Kind.PAGE): "https://zq.example/about",
    ("github", Kind.ACCOUNT): "https://github.com/zq",
    ("github", Kind.HASHTAG): "#zq",
    ("github", Kind.REPO): "https://github.com/zq/zq",
    ("github", Kind.FILE): "https://github.com/zq/zq/blob/main/a.md",
    ("github", Kind.ISSUE): "https://github.com/zq/zq/issues/7",
    ("github", Kind.COMMIT): f"https://github.com/zq/zq/commit/{SHA}",
    ("github", Kind.WIKI): "https://github.com/zq/zq/wiki",
    ("github", Kind.GIST): f"https://gist.github.com/zq/{SHA[:32]}",
    ("github", Kind.FORKS): "https://github.com/zq/zq/network/members",
    ("github", Kind.COMMENT): "https://github.com/zq/zq/issues/7#issuecomment-7",
    ("github", Kind.SITE): "https://zq.github.io/",
    ("github", Kind.PAGE): "https://zq.github.io/a",
    ("github", Kind.IMAGE): "https://user-images.githubusercontent.com/1/2.png",
    ("generic", Kind.ACCOUNT): "@zq",
    ("generic", Kind.POST): f"https://x.com/zq/status/{POST}",
    ("generic", Kind.HASHTAG): "#zq",
    ("generic", Kind.URL): "https://zq.example/a/b",
    ("generic", Kind.SITE): "https://zq.example/",
    ("generic", Kind.APP): "https://play.google.com/store/apps/details?id=zq",
    **{(name, Kind.UNKNOWN): "???" for name in PLATFORMS},
    **{(name, Kind.FOREIGN): "https://x.com/zq" for name in ("bluesky", "mastodon", "github")},
    ("x", Kind.FOREIGN): "https://bsky.app/profile/zq.example.com",
}


@pytest.mark.parametrize(("known", "row"), [(Kind, KINDS), (Ask, ASKS), (Measure, MEASURES)])
def test_every_word_stands_in_the_table_once(known: type, row: tuple[object, ...]) -> None:
    named = [getattr(one, known.__name__.lower()) for one in row]

    assert sorted(named) == sorted(known)  # type: ignore[call-overload]


def test_every_grammar_reads_the_kinds_it_says() -> None:
    table = {(name, kind) for name, grammar in GRAMMARS.items() for kind in grammar.kinds}

    assert table == set(SAMPLES)
    read = {
        (platform, kind): locate(text, platform=platform).kind
        for (platform, kind), text in SAMPLES.items()
    }
    assert {place: kind for place, kind in read.items() if kind is not place[1]} == {}


def test_what_is_less_is_never_also_more() -> None:
    def below(kind: Kind) -> set[Kind]:
        return {less for each in NARROWER[kind] for less in {each, *below(each)}}

    assert all(row.kind not in below(row.kind) for row in KINDS)


def test_the_measures_of_the_table_are_words_of_the_packs() -> None:
    named = {word for row in ASKS for word in row.lawful}

    assert named <= {each.value for each in LegalMeasure}


def test_an_order_is_read_to_ask_for_every_measure_but_delisting_correcting_and_silence() -> None:
    laws = (pack(name) for name in pack_ids())
    used = {each.value for law in laws for one in law.instruments for each in one.measures}

    assert used - {word for row in ASKS for word in row.lawful} == {
        "delist",
        "label_or_correct",
        "stop_communicating",
    }


def test_the_gate_holds_every_kind_that_can_be_withheld(tmp_path: Path) -> None:
    action = MEASURES[0].action
    held = [
        Entry(
            kind=kind,
            id="zq",
            countries=frozenset({"IN"}),
            since=NOON,
            until=NOON + timedelta(days=1),
            order="IN-2021-0002",
            action=action,
        )
        for kind in WITHHOLDABLE
    ]
    build(held, tmp_path / "r", register_id="desk", epoch=1, issued_at=NOON)
    gate = Gate(tmp_path / "r", register_id="desk")

    assert [gate.one(kind, "zq", "IN", now=NOON) for kind in Kind] == [
        kind in WITHHOLDABLE for kind in Kind
    ]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_platform_without_an_adapter_serves_what_can_be_withheld(kind: Kind) -> None:
    (answer,) = AsNamed().lookup([Wanted(kind=kind, id="zq")])

    assert isinstance(answer, Found) is (kind in WITHHOLDABLE)
