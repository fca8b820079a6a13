"""The drawing keeps its promises: contrast in both themes, no colour outside the tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.contract.contrast import TOKENS, Pair, drawings, linear, pairs, ratio

STATIC = TOKENS.parent
SHEETS = sorted(path for path in STATIC.glob("*.css") if path != TOKENS)
ROOT = Path(__file__).parents[2]
CSS = TOKENS.read_text()
DRAWN = drawings(CSS)
PAIRS = pairs(CSS)
SIZES = {"small", "body", "prose", "title", "display"}


def _rules(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.S)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.text}-on-{pair.ground}")
def test_a_promised_pair_can_be_read(theme: str, pair: Pair) -> None:
    drawn = DRAWN[theme]
    assert ratio(drawn[pair.text], drawn[pair.ground]) >= pair.least


def test_the_measure_agrees_with_known_contrasts() -> None:
    white, black = "oklch(1 0 0)", "oklch(0 0 0)"
    assert ratio(white, black) == pytest.approx(21)
    assert ratio("oklch(0.5999 0 0)", white) == pytest.approx(3.95, abs=0.06)  # #808080


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_exists_on_an_ordinary_screen(theme: str) -> None:
    outside = {
        name
        for name, colour in DRAWN[theme].items()
        if min(linear(colour)) < -0.0005 or max(linear(colour)) > 1.0005
    }
    assert outside == set()


def test_every_colour_is_drawn_twice() -> None:
    assert len(DRAWN["light"]) > 30
    assert len(re.findall(r"oklch\(", _rules(CSS))) == 2 * len(DRAWN["light"])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_sheet_names_a_colour_of_its_own(sheet: Path) -> None:
    rules = _rules(sheet.read_text())
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*[;}])|\b(?:rgb|hsl|oklch|lab)a?\(", rules)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_token_that_a_sheet_uses_is_drawn(sheet: Path) -> None:
    known = set(re.findall(r"--([a-z0-9-]+):", CSS))
    assert set(re.findall(r"var\(--([a-z0-9-]+)", sheet.read_text())) <= known


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_text_is_set_only_in_colours_with_a_promise(sheet: Path) -> None:
    promised = {pair.text for pair in PAIRS if pair.least >= 4.5}
    used = set(re.findall(r"(?<![\w-])color: var\(--([a-z-]+)\)", sheet.read_text()))
    assert used <= promised


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_text_is_set_only_in_the_five_sizes(sheet: Path) -> None:
    used = set(re.findall(r"font-size: var\(--([a-z]+)\)", sheet.read_text()))
    assert used <= SIZES


def test_the_design_page_lists_every_pair_as_measured() -> None:
    page = (ROOT / "docs/design.md").read_text()
    for pair in PAIRS:
        day, night = (
            f"{ratio(DRAWN[theme][pair.text], DRAWN[theme][pair.ground]):.2f}"
            for theme in ("light", "dark")
        )
        row = f"| {pair.text} on {pair.ground} | {pair.least:g} | {day} | {night} |"
        assert row in page, f"docs/design.md lacks: {row}"


def test_the_design_page_names_every_token() -> None:
    page = (ROOT / "docs/design.md").read_text()
    missing = {name for name in DRAWN["light"] if f"`--{name}`" not in page}
    assert missing == set()
