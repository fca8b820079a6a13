"""Synthetic viewers say what a reader meets on each surface, and are not told by the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from duly.gate import Gate
from duly.platforms.demo.app import make_app
from duly.platforms.demo.shown import VIEWER, WORLD
from duly.platforms.demo.viewers import Viewer, viewers
from duly.platforms.viewing import Sight, Surface
from tests.rooms.gate.registers import NOON, entry, write

AUTHOR = WORLD.accounts[WORLD.timeline(VIEWER, limit=1)[0].author]
POST = next(post for post in WORLD.timeline(VIEWER, limit=50) if post.author != AUTHOR.id)
TAG = next(tag for tag in WORLD.by_hashtag)
ALL = {"web", "api", "search", "timeline", "embed", "feed"}


def looking(register: Path) -> dict[str, Viewer]:
    app = make_app(WORLD, Gate(register), public_site="https://x.example/", now=lambda: NOON)
    return {one.name: one for one in viewers(app, WORLD, "a-host")}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Viewer]:
    path = tmp_path_factory.mktemp("gate") / "r"
    subjects = [entry(AUTHOR.id), entry(POST.id, kind="post"), entry(TAG, kind="hashtag")]
    return looking(write(path, subjects, epoch=5))


@pytest.mark.parametrize("surface", sorted(ALL))
@pytest.mark.parametrize(("kind", "subject"), [("account", AUTHOR.id), ("post", POST.id)])
def test_a_viewer_meets_the_notice_in_india_and_the_thing_elsewhere(
    held: dict[str, Viewer], surface: str, kind: str, subject: str
) -> None:
    there, elsewhere = (held[surface].look(kind, subject, country) for country in ("IN", "US"))

    assert (there.sight, there.epoch) == (Sight.HIDDEN, 5)
    assert (elsewhere.sight, elsewhere.epoch) == (Sight.SHOWN, 5)


def test_a_hashtag_is_met_where_there_are_pages_of_it(held: dict[str, Viewer]) -> None:
    seen = {name: one.look("hashtag", TAG, "IN").sight for name, one in held.items()}

    assert {name for name, sight in seen.items() if sight is Sight.HIDDEN} == {"web", "feed"}
    assert {seen[name] for name in ALL - {"web", "feed"}} == {Sight.ABSENT}
    assert held["web"].look("hashtag", TAG, "US").sight is Sight.SHOWN


def test_what_is_not_there_is_absent_and_never_taken_for_hidden(held: dict[str, Viewer]) -> None:
    for one in held.values():
        for kind in ("account", "post", "hashtag"):
            assert one.look(kind, "999", "IN").sight is Sight.ABSENT


def test_without_a_register_everything_is_met_and_the_epoch_is_none(tmp_path: Path) -> None:
    for one in looking(tmp_path / "none").values():
        seen = one.look("account", AUTHOR.id, "IN")
        assert (seen.sight, seen.epoch) == (Sight.SHOWN, 0)


def test_the_six_surfaces_have_viewers(held: dict[str, Viewer]) -> None:
    surfaces: list[Surface] = list(held.values())

    assert {one.name for one in surfaces} == ALL
    assert {one.host for one in surfaces} == {"a-host"}
