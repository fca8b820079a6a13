"""The bench of the cards makes whole orders."""

from __future__ import annotations

from pathlib import Path

from duly.desk.bench import cards


def test_every_way_of_making_the_cards_has_its_figures(tmp_path: Path) -> None:
    found = list(cards.rows(tmp_path, posts=1_500, listed=20))

    told = {each.name: each.value for each in found}
    assert all(value > 0 for value in told.values())
    assert [each.target for each in found] == [60.0, None, None] * 3
    assert "20 cards of 1,500 posts, as pages with pictures, one run" in told


def test_the_posts_of_the_bench_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        cards.order(tmp_path / name, 500, 20)

    for file in ("posts.csv", "known.csv", "listed.txt"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()
