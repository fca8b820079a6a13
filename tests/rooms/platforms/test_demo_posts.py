"""What the demo microblog gives of posts, and what the others say that they do not give."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

import pytest

from duly.order.terms import Kind
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.shown import WORLD
from duly.platforms.demo.traffic import SINCE, UNTIL, traffic
from duly.platforms.directory import read_directory
from duly.platforms.named import AsNamed
from duly.platforms.port import Lack, Platform

CHIRP = DemoPlatform()
LISTED = {
    one.subject
    for one in WORLD.february.meant
    if one.kind is Kind.ACCOUNT and one.subject is not None
}


@pytest.mark.parametrize(
    "silent",
    [
        pytest.param(AsNamed(), id="named"),
        pytest.param(read_directory(b"kind,id,author\naccount,zqa,\n"), id="directory"),
    ],
)
def test_a_platform_without_posts_says_so_and_gives_none(silent: Platform) -> None:
    assert not silent.given().posts
    assert list(silent.written(["zqa"], since=SINCE, until=UNTIL)) == []
    assert list(silent.facts(["zqa"])) == []
    assert list(silent.others([], most=5)) == []


def test_the_demo_says_what_it_does_not_give() -> None:
    given = CHIRP.given()

    assert given.posts
    assert {Lack.DELETED, Lack.PLACES} <= given.lacks


def test_posts_are_given_of_the_accounts_and_the_time_asked_for_and_of_no_other() -> None:
    some = sorted(LISTED)[:40]
    until = SINCE + timedelta(days=3)

    posts = list(CHIRP.written(some, since=SINCE, until=until))

    assert len(posts) > 40
    assert {post.author for post in posts} <= set(some)
    assert all(SINCE <= post.created_at < until for post in posts)
    assert len({post.id for post in posts}) == len(posts)


def test_accounts_to_compare_with_are_not_on_the_order_and_are_the_same_every_time() -> None:
    others = CHIRP.others(LISTED, most=300)

    assert len(others) == len(set(others)) == 300
    assert not LISTED & set(others)
    assert others == CHIRP.others(LISTED, most=300)
    assert {fact.subject for fact in CHIRP.facts(others)} == set(others)


def test_campaigns_and_many_more_fans_are_among_the_accounts_on_the_second_list() -> None:
    planted = {name for one in traffic().planted for name in one.posts}

    assert len(traffic().planted) >= 5
    assert planted <= LISTED
    assert not planted & traffic().fans
    assert len(traffic().fans & LISTED) >= 100


def test_the_traffic_is_spoken_in_several_languages() -> None:
    posts = [post for mine in traffic().by_author.values() for post in mine]

    assert {post.language for post in posts} >= {"en", "hi", "pa", "ur", "ta"}


def test_the_traffic_is_the_same_in_every_process() -> None:
    program = (
        "from duly.platforms.demo.traffic import traffic; from hashlib import sha256;"
        "print(sha256(repr(sorted(traffic().by_author.items())).encode()).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1
