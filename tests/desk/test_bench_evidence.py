"""The bench of the evidence compares the same edges, and names who is not there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from duly.desk.bench import agreeing, evidence, networks, rivals, worlds
from duly.desk.bench.children import BenchBroken
from duly.desk.bench.watched import Rounds, Spent, apart, in_turns
from duly.evidence import HEADS, asked, edges, gather, planned

ONCE = Rounds(most=1)


def test_the_others_count_the_same_edges_of_the_bench_s_posts(tmp_path: Path) -> None:
    worlds.shares(tmp_path / "posts.csv", 3_000)
    counted = {name: rivals.RUNS[name](tmp_path / "posts.csv") for name in ("ours", "DuckDB")}

    assert counted["ours"] == counted["DuckDB"]
    assert counted["ours"][0] > 100


def test_a_run_in_turns_gives_figures_beside_each_other(tmp_path: Path) -> None:
    told = {each.name: each.value for each in networks.compared(tmp_path, 2_000, ONCE)}

    assert all(value > 0 for value in told.values())
    assert [name for name in told if "DuckDB, 2,000 shares, same edges and weights" in name]
    assert [name for name in told if name.endswith("edges, one run")]


def test_many_posts_have_their_memory_and_how_seconds_grow(tmp_path: Path) -> None:
    found = list(networks.huge(tmp_path, 4_000, 2_000))

    assert [each.met for each in found] == [None, True, None]


def test_who_is_not_installed_is_named() -> None:
    left = evidence.left_out(evidence.Wanted(parts=("small",)))
    named = {line.partition(":")[0] for line in left}

    assert named | set(rivals.present()) | {"ours"} == set(rivals.RUNS)
    assert not named & set(rivals.present())


def test_a_peer_without_edges_to_compare_is_named(tmp_path: Path) -> None:
    left = evidence.left_out(evidence.Wanted(parts=("equal",), vectors=tmp_path))

    assert "--vectors" in left[-1]


def test_every_figure_that_differs_from_a_peer_s_file_is_counted(tmp_path: Path) -> None:
    worlds.shares(tmp_path / "posts.csv", 2_000)
    question = asked(mode="coortweet", kind="co_share", window=60, participation=2)
    with (tmp_path / "posts.csv").open(newline="") as file:
        lines = csv.reader(file)
        trace = gather(next(lines), lines, question, at=0.0)
    found = [
        dict(zip(HEADS["coortweet"], row, strict=True)) for row in edges(planned(trace, question))
    ]
    found[0]["weight"] = 99
    with (tmp_path / "posts.edges.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, ["from", "to", *HEADS["coortweet"][2:]])
        writer.writeheader()
        writer.writerows({"from": one.pop("a"), "to": one.pop("b"), **one} for one in found[:-1])

    (compared,) = agreeing.of_coortweet(tmp_path)
    assert (compared.value, compared.met) == (2, False)


@pytest.mark.long
@pytest.mark.skipif(
    "coordination-network-toolkit" not in rivals.present(), reason="no-peer: the toolkit is absent"
)
def test_the_toolkit_s_own_edges_come_out_of_every_type(tmp_path: Path) -> None:
    found = list(agreeing.rows(tmp_path, None, posts=300))

    assert [each.met for each in found] == [True] * len(rivals.TOOLKIT_KINDS)


def test_who_takes_long_is_not_run_again() -> None:
    def spent(elapsed: float) -> Spent:
        return Spent(elapsed=elapsed, processor=1, mebibytes=1, result=None)

    taken = in_turns(
        {"slow": lambda: spent(70), "some": lambda: spent(25), "quick": lambda: spent(1)},
        Rounds(most=5, patience=60),
    )
    assert {name: len(runs) for name, runs in taken.items()} == {"slow": 1, "some": 3, "quick": 5}


def broken() -> Spent:
    raise BenchBroken("it fell")


def test_who_breaks_off_is_told_of_and_stops_nobody_else() -> None:
    told: list[str] = []
    spent = Spent(elapsed=1, processor=1, mebibytes=1, result=None)

    taken = in_turns({"weak": broken, "ours": lambda: spent}, Rounds(most=2), told.append)
    assert taken == {"ours": [spent, spent]}
    assert told[0] == "round 1: weak: it fell"


def test_a_part_that_breaks_off_is_a_target_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(evidence.PARTS, "small", lambda *given: iter([broken()]))

    (found,) = evidence.rows(evidence.Wanted(parts=("small",)))
    assert (found.name, found.met) == ("part small: broke off", False)


def held(mebibytes: int) -> int:
    return sum((b"1" * (mebibytes << 20))[:: 1 << 12])


def test_a_run_apart_is_seen_with_what_it_held() -> None:
    much = b"1" * (500 << 20)  # ours, and not to be taken for the other's
    spent = apart(held, 200)

    assert len(much) > 0 and spent.result == 49 * 200 * 256
    assert 200 < spent.mebibytes < 400
    assert 0 < spent.processor < 60
