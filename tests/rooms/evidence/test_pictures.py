"""A picture is drawn from the card alone, reads without being seen, and asks nothing of outside."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from duly.evidence import pictures
from duly.evidence.cards import Card, ClusterCard, card_of, to_bytes
from duly.evidence.cards.values import Partner
from duly.evidence.pictures.drawing import draw
from duly.evidence.unearned import unearned
from tests.rooms.evidence import crowd

STUDY = crowd.study()
CARDS = {each.account: each for each in STUDY.cards()}
GROUP = next(STUDY.groups())
DRAWN: list[tuple[str, Card | ClusterCard]] = [
    *((name, CARDS["zq1"]) for name in pictures.names(CARDS["zq1"])),
    ("ties", GROUP),
]


@pytest.mark.parametrize(("name", "card"), DRAWN, ids=[name for name, _ in DRAWN])
def test_a_picture_is_a_titled_svg_that_needs_nothing(name: str, card: Card | ClusterCard) -> None:
    svg = draw(name, card)
    root = ET.fromstring(svg)  # noqa: S314  the same
    words = [(each.tag.rpartition("}")[2], each.text) for each in root][:2]

    assert words == [("title", pictures.TITLES[name][0]), ("desc", pictures.TITLES[name][1])]
    assert root.get("role") == "img"
    assert not re.search(r"<script|style=|href=|url\(|@import", svg)
    assert set(re.findall(r"https?://[^\"]+", svg)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    assert unearned(" ".join(root.itertext())) == []


@pytest.mark.parametrize(("name", "card"), DRAWN, ids=[name for name, _ in DRAWN])
def test_every_picture_has_its_table(name: str, card: Card | ClusterCard) -> None:
    table = pictures.table(name, card)

    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.head)}


def test_a_picture_of_a_kept_card_is_the_same() -> None:
    again = card_of(to_bytes(CARDS["zq1"]))

    assert draw("gaps", again) == draw("gaps", CARDS["zq1"])


def test_where_there_is_nothing_to_show_nothing_is_drawn() -> None:
    assert pictures.names(CARDS["quiet"]) == ("coverage",)


def test_an_account_that_may_not_be_named_is_not_in_the_picture() -> None:
    def hidden(partner: Partner) -> str:
        return "an account not on the order"

    svg = draw("ego", CARDS["zq1"], naming=hidden)

    assert "zq2" not in svg
    assert "zq2" not in str(pictures.table("ego", CARDS["zq1"], naming=hidden))


def test_a_handle_with_marks_stays_text() -> None:
    def sharp(partner: Partner) -> str:
        return "<script>alert(1)</script>"

    assert "<script" not in draw("ego", CARDS["zq1"], naming=sharp)


def test_the_hours_of_the_table_add_up_to_the_posts() -> None:
    rows = pictures.table("hours", CARDS["zq1"]).rows

    assert sum(sum(int(each) for each in row[1:]) for row in rows) == CARDS["zq1"].posts
