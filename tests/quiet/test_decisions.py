"""Every decision stands on one screen and names what holds it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/adr"
HEADINGS = ["Forces", "We decide", "So now", "Not chosen", "Held by"]
DECISIONS = sorted(FOLDER.glob("[0-9]*.md"))
_PATH = re.compile(r"`((?:duly|tests|tools|docs|requirements)/[\w./-]+|pyproject\.toml)`")


def words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_the_five_headings_in_order(decision: Path) -> None:
    assert re.findall(r"^## (.+)$", decision.read_text(), re.MULTILINE) == HEADINGS


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_fits_on_one_screen(decision: Path) -> None:
    assert words(decision.read_text()) <= 300


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_named_by_its_number(decision: Path) -> None:
    assert decision.read_text().startswith(f"# {decision.name[:4]} ")


@pytest.mark.parametrize("decision", DECISIONS[1:], ids=lambda path: path.stem)
def test_a_decision_is_in_the_index(decision: Path) -> None:
    assert f"]({decision.name})" in (FOLDER / "README.md").read_text()


@pytest.mark.parametrize("decision", DECISIONS[1:], ids=lambda path: path.stem)
def test_what_holds_a_decision_exists(decision: Path) -> None:
    holding = decision.read_text().split("## Held by")[1]
    named = _PATH.findall(holding)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_numbers_are_given_once() -> None:
    numbers = [decision.name[:4] for decision in DECISIONS]
    assert len(numbers) == len(set(numbers)) >= 6
