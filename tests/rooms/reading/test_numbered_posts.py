"""A number that is called a tweet's is certain only where the tweet itself is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import doubted, read_letter, subjects

SAID: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "numbered_posts.yaml").read_text(encoding="utf-8")
)
N, M = "1356868433739783990", "1356868433739783980"
POST = f"https://x.com/zqkara/status/{N}"


def filled(said: str) -> str:
    return said.replace("{number}", N).replace("{other}", M).replace("{post}", POST)


@pytest.mark.parametrize("said", SAID["beside"])
def test_a_tweets_number_that_only_says_whose_or_where_is_asked_about(said: str) -> None:
    reading = read_letter(filled(said))

    assert subjects(reading) == []
    offered = {name for item in doubted(reading) for name in (item.id, *item.alternatives)}
    assert any(N in name for name in offered)


@pytest.mark.parametrize("said", SAID["itself"])
def test_a_numbered_tweet_that_an_act_stands_beside_is_certain(said: str) -> None:
    assert ("post", N) in subjects(read_letter(filled(said)))
    assert doubted(read_letter(filled(said))) == []


@pytest.mark.parametrize("said", SAID["author"])
def test_a_post_whose_author_is_asked_about_is_asked_about(said: str) -> None:
    reading = read_letter(filled(said))

    assert subjects(reading) == []
    assert doubted(reading)


@pytest.mark.parametrize("said", SAID["removed"])
def test_a_removal_is_heard_beside_what_else_is_suspended(said: str) -> None:
    items = [item for item in read_letter(filled(said)).items if item.id == N]

    assert [item.ask.value for item in items] == ["remove"]


@pytest.mark.parametrize(
    "said",
    [
        f"Please remove the following tweet:\n\nAccount: @zqkara\nTweet ID: {N}",
        f"ツイートID {N}、投稿者 @zqkara を削除してください。",
        f"Please remove tweet ID {N}, posted by @zqkara.",
    ],
)
def test_an_account_that_labels_call_a_posts_author_is_asked_about(said: str) -> None:
    reading = read_letter(said)

    assert ("account", "zqkara") not in subjects(reading)
    assert any(item.id == N for item in reading.items)
