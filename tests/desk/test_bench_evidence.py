"""The bench of the evidence compares the same edges, and names who is not there."""

from __future__ import annotations

from pathlib import Path

from duly.desk.bench import networks, rivals


def test_the_others_count_the_same_edges_of_the_bench_s_posts(tmp_path: Path) -> None:
    networks.shares(tmp_path / "posts.csv", 3_000)
    counted = {name: rivals.RUNS[name](tmp_path / "posts.csv") for name in ("ours", "DuckDB")}

    assert counted["ours"] == counted["DuckDB"]
    assert counted["ours"][0] > 100


def test_a_run_in_turns_gives_figures_beside_each_other(tmp_path: Path) -> None:
    found = networks.rows(tmp_path, {2_000: 1}, many_texts=200)

    told = {each.name: each.value for each in found}
    assert all(value > 0 for value in told.values())
    assert [name for name in told if "DuckDB, 2,000 shares, same edges and weights" in name]
    assert [name for name in told if name.startswith("200 texts alike within an hour")]
    assert list(tmp_path.iterdir()) == []


def test_who_is_not_installed_is_named() -> None:
    named = {line.partition(":")[0] for line in networks.left_out()}

    assert named | set(rivals.present()) | {"ours"} == set(rivals.RUNS)
    assert not named & set(rivals.present())
