"""The page that holds the desk against OWASP ASVS tells every point of levels 1 and 2 once."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from django.conf import settings

from duly.desk.web.lasting import LASTS, RESTS

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("asvs-5.0.0.txt")
VERDICTS = ("held", "not here", "falls short")
_ROW = re.compile(r"^\| (\d[\d.–]*) \| ([12](?:, 2)?) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
_HEAD = re.compile(r"\*\*(\d+) held, (\d+) not here, (\d+) fall short\*\*")
_SECRET = re.compile(r"\.secret\(\"(\w+)\"\)")
_TEST = re.compile(r"`(tests/[\w/]+\.py)`")


def levels() -> dict[str, int]:
    """Return the level of each point, as the standard numbers them."""
    lines = (line.split() for line in LIST.read_text("utf-8").splitlines())
    return {number: int(level) for number, level in lines}


@cache
def page() -> str:
    return (ROOT / "docs/asvs.md").read_text("utf-8")


@cache
def rows() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Return the points, the level and the verdict of each row."""
    return tuple((points(span), level, said) for span, level, _, said in _ROW.findall(page()))


def points(span: str) -> tuple[str, ...]:
    """Return the points that a row tells: one, or all from the first to the last."""
    every = list(levels())
    first, _, last = span.partition("–")
    return tuple(every[every.index(first) : every.index(last or first) + 1])


def verdict(said: str) -> str:
    found = [word for word in VERDICTS if said.startswith(f"{word}: ")]
    assert len(found) == 1, said
    return found[0]


def test_the_list_is_that_of_the_standard() -> None:
    assert Counter(levels().values()) == {1: 70, 2: 183}


def test_every_point_is_told_once_in_its_order() -> None:
    assert [point for told, _, _ in rows() for point in told] == list(levels())
    assert page().count("\n| ") == len(rows()) + 17  # the heads of its tables


def test_every_row_tells_its_level() -> None:
    for told, level, _ in rows():
        assert level == ", ".join(sorted({str(levels()[point]) for point in told})), told


def test_the_head_counts_what_the_tables_say() -> None:
    counts = Counter(verdict(said) for told, _, said in rows() for _ in told)
    head = _HEAD.search(page())
    assert head is not None
    assert [int(number) for number in head.groups()] == [counts[word] for word in VERDICTS]


def test_what_is_held_names_a_test_that_is_there() -> None:
    for told, _, said in rows():
        named = _TEST.findall(said)
        assert bool(named) or verdict(said) != "held", told
        assert [file for file in named if not (ROOT / file).is_file()] == [], told


def test_every_key_that_the_program_makes_is_in_the_list_of_keys() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "duly").rglob("*.py")]
    made = {name for text in sources for name in _SECRET.findall(text)}
    table = (ROOT / "docs/tables.md").read_text("utf-8").partition("## Keys and algorithms")[2]
    told = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert made | {"seal", "ledger", "witness"} == told


def test_the_page_on_signing_in_tells_the_limits_in_force() -> None:
    told = (ROOT / "docs/operations.md").read_text("utf-8")
    assert f"after {RESTS.seconds // 3600} hour without a page" in told
    assert f"{LASTS.seconds // 3600} hours after it began" in told
    tries, _, rest = settings.ACCOUNT_RATE_LIMITS["login_failed"].partition("/")
    assert rest == "300s/ip"
    assert f"{tries} wrong tries from one address in 5 minutes" in told
