"""Asks for what is around an address are asked about; asks for what stands at it are not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import doubted, read_letter, subjects

SAID: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "around.yaml").read_text(encoding="utf-8")
)
N, M = "1356868433739783991", "1356868433739783990"
POST = f"https://x.com/zqkara/status/{N}"


def filled(said: str) -> str:
    return said.replace("{post}", POST)


@pytest.mark.parametrize("said", SAID["others"])
def test_what_is_only_around_what_is_asked_for_is_asked_about(said: str) -> None:
    reading = read_letter(filled(said))

    assert ("post", N) not in subjects(reading)
    assert ("account", "zqkara") not in subjects(reading)
    assert doubted(reading)


@pytest.mark.parametrize("said", SAID["itself"])
def test_what_is_asked_for_where_it_stands_is_certain(said: str) -> None:
    assert subjects(read_letter(filled(said)))


@pytest.mark.parametrize("by", ["(deleted by its author)", "(gelöscht vom Verfasser)"])
def test_what_its_author_has_deleted_is_asked_about_and_the_rest_is_not(by: str) -> None:
    reading = read_letter(f"Please remove tweet ID {M} {by} and block {POST}.")

    assert subjects(reading) == [("post", N)]
    assert [item.id for item in doubted(reading)] == [M]


def test_a_post_that_is_asked_for_elsewhere_is_certain_all_the_same() -> None:
    said = f"Please remove the comments under {POST}. Please also remove {POST} itself."

    assert subjects(read_letter(said)) == [("post", N)]
