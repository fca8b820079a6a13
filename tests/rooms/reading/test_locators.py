"""Every platform's locators as a lawyer can check them: one line each in ``golden/``.

A backslash escape (``\\u200b``) in a line stands for the sign itself.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from duly.order.terms import Kind
from duly.receive.reading import PLATFORMS, locate
from tests.rooms.reading.made import POST

GOLDEN = Path(__file__).parent / "golden"


def lines(platform: str) -> list[dict[str, str]]:
    with (GOLDEN / f"{platform}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def told(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)


def written(line: dict[str, str]) -> str:
    return told(line["as written"])


@pytest.mark.parametrize("platform", PLATFORMS)
def test_each_line_of_the_golden_list_is_read_as_it_says(platform: str) -> None:
    wrong = []
    for line in lines(platform):
        found = locate(written(line), platform=platform, bare=True)
        got = {
            "as written": line["as written"],
            "kind": found.kind.value,
            "id": found.id,
            "norm": found.norm,
            "repaired": found.repaired or "",
            "for a person": found.needs_person or "",
            "or": " | ".join(found.alternatives),
        }
        wanted = {name: told(cell) for name, cell in line.items()} | {
            "as written": line["as written"]
        }
        if got != wanted:
            wrong.append((got, wanted))

    assert wrong == []
    assert len(lines(platform)) >= 50


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_is_offered_instead_can_be_read_and_is_never_more_than_was_written(
    platform: str,
) -> None:
    rank = {Kind.ACCOUNT: 2, Kind.SITE: 2, Kind.POST: 1}
    for line in lines(platform):
        kind = Kind(line["kind"])
        for offer in filter(None, told(line["or"]).split(" | ")):
            found = locate(offer, platform=platform, bare=True)
            if kind in {Kind.PAGE, Kind.MEDIA, Kind.ACCOUNT} and " " not in line["as written"]:
                assert found.kind is not Kind.UNKNOWN, (line, offer)
            if kind in {Kind.POST, Kind.MEDIA, Kind.COMMENT, Kind.FILE}:
                assert rank.get(found.kind, 0) <= rank.get(kind, 1), (line, offer)


@pytest.mark.parametrize(
    "text",
    [
        f"https://x.com/zqkara/status/{POST}/likes",
        "https://x.com/zqkara/status/",
        "https://x.com/zqkara/with_replies",
        "https://x.com/zqkara/lists/zqfriends",
        "https://x.com/zqkara…",
    ],
)
def test_less_than_an_account_is_never_read_as_the_account(text: str) -> None:
    assert locate(text, platform="x").kind is not Kind.ACCOUNT


def test_a_broken_name_on_a_platform_with_hyphens_offers_both_readings() -> None:
    found = locate("https://zq\ufffesite.github.io/", platform="github")

    assert found.needs_person is not None
    assert {found.norm, *found.alternatives} == {"zq-site.github.io", "zqsite.github.io"}


def test_a_handle_in_another_script_offers_the_one_it_looks_like() -> None:
    found = locate("@zqk\u0430ra", platform="x")

    assert found.id != "zqkara"
    assert found.alternatives == ("zqkara",)


def test_a_gap_inside_an_address_offers_both_readings() -> None:
    found = locate("https://x.com/zqkara extra", platform="x")

    assert found.needs_person is not None
    assert set(found.alternatives) == {"x.com/zqkaraextra", "x.com/zqkara"}
