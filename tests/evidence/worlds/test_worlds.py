"""The made-up worlds have in them what they say, so that what is tried on them is tried at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from duly.desk.bench.sentences import LANGUAGES, sentence
from tests.evidence.worlds.bursts import bursts
from tests.evidence.worlds.society import society
from tests.evidence.worlds.world import KINDS, Post, World

MAKERS: dict[str, Callable[..., World]] = {"society": society, "bursts": bursts}


@pytest.fixture(scope="module", params=sorted(MAKERS))
def world(request: pytest.FixtureRequest) -> World:
    return MAKERS[request.param](17, people=300, days=6)


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_a_seed_gives_the_same_bytes_and_another_seed_others(name: str, tmp_path: Path) -> None:
    make = MAKERS[name]
    one, again, other = (
        make(seed, people=80, days=2).write_posts(tmp_path / f"{turn}").read_bytes()
        for turn, seed in enumerate((3, 3, 4))
    )
    assert one == again
    assert one != other


def test_every_post_is_of_a_known_account_with_an_id_of_its_own(world: World) -> None:
    known = {account.id for account in world.accounts}
    ids = {post.id for post in world.posts}
    assert len(ids) == len(world.posts) > 1500
    assert {post.account for post in world.posts} <= known == set(world.roles)
    assert {post.repost_of for post in world.posts if post.repost_of} <= ids
    assert [post.at for post in world.posts] == sorted(post.at for post in world.posts)


def _aims(post: Post, kind: str) -> tuple[str, ...]:
    match kind:
        case "copypasta":
            words = post.text.split()
            return tuple(" ".join(words[at : at + 5]) for at in range(len(words) - 4))
        case "links":
            return tuple(url.split("?")[0].split("#")[0] for url in post.urls)
        case "raid":
            return post.hashtags
        case "swarm":
            return (post.reply_to,) if post.reply_to else ()
        case _:
            return (post.repost_of,) if post.repost_of else ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_campaigns_members_meet_at_more_than_chance_gives_others(world: World, kind: str) -> None:
    campaign = next(c for c in world.campaigns if c.kind == kind)
    others = sorted(world.having("person") - campaign.members)
    strangers = frozenset(Random(5).sample(others, len(campaign.members)))

    def meetings(group: frozenset[str]) -> int:
        where = defaultdict(set)
        for post in world.posts:
            if post.account in group:
                for aim in _aims(post, kind):
                    where[aim].add(post.account)
        return sum(len(found) * (len(found) - 1) // 2 for found in where.values())

    assert meetings(campaign.members) > 2 * meetings(strangers) + 10


def test_campaigns_work_among_what_their_members_do_anyway(world: World) -> None:
    for campaign in world.campaigns:
        mixed = [m for m in campaign.members if _has_cover(world, m, campaign.kind)]
        assert len(mixed) >= len(campaign.members) / 3, campaign.name


def _has_cover(world: World, member: str, kind: str) -> bool:
    kinds = {post.kind for post in world.posts if post.account == member}
    return len(kinds) > 1 or kind not in {"ring", "slow", "swarm"}


def test_fans_meet_within_a_minute_far_oftener_than_others(world: World) -> None:
    def pairs(group: frozenset[str]) -> float:
        when: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for post in world.posts:
            if post.account in group and post.repost_of:
                when[post.repost_of].append((post.at, post.account))
        met = {
            frozenset((a, b))
            for shares in when.values()
            for (s, a), (t, b) in combinations(shares, 2)
            if abs(s - t) <= 60 and a != b
        }
        return len(met) / len(group) ** 2

    assert pairs(world.having("fan")) > 4 * pairs(world.having("person"))


def test_activists_post_the_same_words_in_an_hour_that_was_announced(world: World) -> None:
    activists = world.having("activist")
    said: dict[str, set[str]] = defaultdict(set)
    for post in world.posts:
        if post.account in activists and post.text:
            said[post.text].add(post.account)
    assert sum(len(who) > 1 for who in said.values()) >= 3
    assert [what for what, _, _ in world.happened if what == "activists' hour"]


def test_a_button_gives_many_people_the_same_words(world: World) -> None:
    said: dict[str, set[str]] = defaultdict(set)
    for post in world.posts:
        if post.urls and world.roles[post.account] == "person":
            said[post.text].add(post.account)
    assert max(len(who) for who in said.values()) >= 3


def test_planners_post_to_the_second_and_shops_say_the_same(world: World) -> None:
    planned = [post for post in world.posts if post.client == "planner"]
    ends = {end for what, _, end in world.happened if what == "outage"}
    on_time = [p for p in planned if p.at % 1800 == 0]
    assert len(on_time) > 0.9 * len(planned) > 10
    assert ends
    said = Counter((post.text, post.at) for post in planned)
    assert any(len({p.account for p in planned if p.text == text}) > 1 for text, _ in said)


def test_an_outage_leaves_a_hole_and_then_a_crowd(world: World) -> None:
    for what, begins, ends in world.happened:
        if what == "outage":
            assert not [post for post in world.posts if begins <= post.at < ends]
            late = [post for post in world.posts if ends <= post.at < ends + 60]
            usual = [post for post in world.posts if begins - 3600 <= post.at < begins]
            assert len(late) >= len(usual) / 60


def test_the_night_is_quieter_than_the_day(world: World) -> None:
    hours = Counter(post.at // 3600 % 24 for post in world.posts)
    assert min(hours.values()) * 2 < max(hours.values())


def test_an_orders_list_mixes_campaigns_fans_activists_and_anybody(world: World) -> None:
    listed = world.listed(Random(1), 30)
    assert len(set(listed)) == len(listed) == 30
    of_hands = [a for a in listed if any(a in c.members for c in world.campaigns)]
    assert 15 <= len(of_hands) < 20
    assert {"fan", "activist", "person"} <= {world.roles[a] for a in listed}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_are_spread_as_in_speech(lang: str) -> None:
    rng = Random(7)
    words = Counter(word for _ in range(2000) for word in sentence(rng, lang).split())
    total = sum(words.values())
    assert sum(n for _, n in words.most_common(10)) > 0.2 * total
    assert sum(1 for n in words.values() if n == 1) > 0.3 * len(words)
