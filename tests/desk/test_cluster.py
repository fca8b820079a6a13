"""Spark counts the edges that are counted here, on worlds and on shares as a bench has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from duly.desk.bench import sparked
from duly.desk.bench.worlds import shares
from duly.desk.evidence import cluster
from duly.desk.evidence.files import opened
from duly.evidence import Trace, asked, edges, gather, planned
from duly.order.terms import Refusal
from tests.evidence.statements import COLUMNS, rows
from tests.evidence.worlds.bursts import bursts
from tests.evidence.worlds.society import society
from tests.evidence.worlds.world import World

LACKING = cluster.lacking(asked(mode="desk", kind="co_share", window=60))
spark = pytest.mark.skipif(LACKING is not None, reason="no-java: or no Spark")
# What Spark's bridge leaves open is closed by the collector, in whichever test that happens.
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
MAKERS: dict[str, Callable[..., World]] = {"society": society, "bursts": bursts}
CASES = [
    *(("desk", kind) for kind in cluster.KINDS[:-1]),
    *(("toolkit", kind) for kind in ("co_share", "co_text", "co_link", "co_reply")),
]


def test_what_spark_does_not_count_is_refused_before_it_starts() -> None:
    for mode, kind in (("coortweet", "co_share"), ("desk", "co_similar")):
        with pytest.raises(Refusal, match="--engine here"):
            list(cluster.counted(Trace(), asked(mode=mode, kind=kind, window=60)))


@pytest.mark.long
@pytest.mark.loopback
@spark
@pytest.mark.parametrize("maker", sorted(MAKERS))
@pytest.mark.parametrize(("mode", "kind"), CASES)
def test_spark_counts_every_edge_of_a_world_as_here(maker: str, mode: str, kind: str) -> None:
    question = asked(mode=mode, kind=kind, window=600)
    world = MAKERS[maker](3, people=100, days=3)
    trace = gather(COLUMNS, rows(world), question, at=4e9)
    assert set(cluster.counted(trace, question)) == set(edges(planned(trace, question)))


def test_a_count_too_long_for_here_is_refused_where_spark_may_not_take_it() -> None:
    question = asked(mode="desk", kind="co_share", window=60)
    posts = [(f"p{n}", f"a{n}", "100", "x") for n in range(9)]
    trace = gather(("post_id", "account_id", "created_at", "repost_id"), posts, question, at=4e9)

    assert cluster.chosen(trace, question, "auto", None)[1] is False
    assert cluster.chosen(trace, question, "here", 81)[1] is False
    with pytest.raises(Refusal, match="81"):
        cluster.chosen(trace, question, "here", 80)
    if LACKING is None:
        assert cluster.chosen(trace, question, "auto", 80)[1] is True
    else:
        with pytest.raises(Refusal, match="81"):
            cluster.chosen(trace, question, "auto", 80)


@pytest.mark.long
@pytest.mark.loopback
@spark
@pytest.mark.parametrize(("window", "least"), [(60, 2), (0, 1), (0.5, 1)])
def test_spark_counts_a_hundred_thousand_shares_as_here(
    tmp_path: Path, window: float, least: int
) -> None:
    path = tmp_path / "posts.csv"
    shares(path, 100_000)
    question = asked(mode="desk", kind="co_share", window=window, least=least)
    with opened(path) as table:
        trace = gather(table.columns, table.rows, question, at=4e9)
    here = set(edges(planned(trace, question)))
    assert set(cluster.counted(trace, question)) == here
    assert len(here) > 10


@pytest.mark.long
@pytest.mark.loopback
@spark
def test_a_run_that_is_broken_off_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: object) -> Iterator[object]:
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(cluster, "_rows", broken)
    question = asked(mode="desk", kind="co_share", window=60)
    with pytest.raises(KeyboardInterrupt):
        list(cluster.counted(Trace(), question))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.loopback
@spark
def test_the_bench_holds_every_edge_of_spark_s_against_ours(tmp_path: Path) -> None:
    found = list(sparked.rows(tmp_path, sizes=(3_000, 6_000)))

    assert [each.met for each in found if each.target is not None] == [True, True]
    assert "Spark, 6,000 shares over 3,000" in found[-1].name
