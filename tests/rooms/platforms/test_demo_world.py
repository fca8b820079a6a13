import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from duly.order.terms import Kind
from duly.platforms.demo.lists import List, Meant
from duly.platforms.demo.shown import FEBRUARY, JANUARY, VIEWER, WORLD
from duly.platforms.demo.world import HOSTS, make_world
from duly.platforms.port import Trait

BOTH = [pytest.param(WORLD.january, id="january"), pytest.param(WORLD.february, id="february")]


def firm(meant: Sequence[Meant]) -> list[tuple[Kind, str]]:
    return [(one.kind, one.subject) for one in meant if one.subject is not None]


def test_the_lists_have_the_lengths_of_the_two_orders() -> None:
    assert (len(JANUARY), len(FEBRUARY)) == (257, 1_178)


def test_the_world_is_the_same_every_time_and_in_every_process() -> None:
    program = (
        "from duly.platforms.demo.shown import WORLD; print(repr(sorted(WORLD.posts.items())))"
    )
    digests = {
        hashlib.sha256(
            subprocess.run(
                [sys.executable, "-c", program + ";print(WORLD.january, WORLD.february)"],
                check=True,
                capture_output=True,
                env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            ).stdout
        ).hexdigest()
        for seed in ("1", "2")
    }

    assert len(digests) == 1
    assert make_world().february == WORLD.february


def test_every_person_is_plainly_invented() -> None:
    for one in WORLD.accounts.values():
        assert one.handle.lower().startswith("zq")
        assert one.name.startswith("Zq ")
        assert one.contact.endswith(".example")
    assert all(host.endswith(".example") for host in HOSTS)


@pytest.mark.parametrize("listed", BOTH)
def test_serials_run_from_one_without_a_gap(listed: List) -> None:
    assert [row.serial for row in listed.rows] == list(range(1, len(listed.rows) + 1))


@pytest.mark.parametrize("listed", BOTH)
def test_a_list_repeats_a_few_subjects_in_another_notation(listed: List) -> None:
    first: dict[tuple[Kind, str], str] = {}
    repeats = 0
    for row, meant in zip(listed.rows, listed.meant, strict=True):
        if meant.subject is not None:
            before = first.setdefault((meant.kind, meant.subject), row.locator)
            repeats += before != row.locator

    assert 3 <= repeats <= 30


def test_a_hundred_or_more_stand_on_both_lists_in_another_notation() -> None:
    january = {
        (meant.kind, meant.subject): row.locator
        for row, meant in zip(JANUARY, WORLD.january.meant, strict=True)
    }
    again = {
        (meant.kind, meant.subject)
        for row, meant in zip(FEBRUARY, WORLD.february.meant, strict=True)
        if meant.subject is not None
        and january.get((meant.kind, meant.subject), row.locator) != row.locator
    }

    assert len(again) >= 100


def test_the_first_list_names_those_whose_speech_is_protected() -> None:
    named = {
        WORLD.accounts[s].role for kind, s in firm(WORLD.january.meant) if kind is Kind.ACCOUNT
    }

    assert {Trait.NEWS_MEDIA, Trait.JOURNALIST, Trait.ACTIVIST, Trait.POLITICIAN} <= named


def test_the_reader_is_on_no_list_and_sees_some_who_are() -> None:
    listed = {s for listed in (WORLD.january, WORLD.february) for _, s in firm(listed.meant)}
    seen = WORLD.timeline(VIEWER)

    assert VIEWER not in listed
    assert len(seen) == 100
    assert 5 <= sum(post.author in listed for post in seen) <= 95


def test_the_timeline_is_newest_first() -> None:
    times = [post.created_at for post in WORLD.timeline(VIEWER)]

    assert times == sorted(times, reverse=True)
