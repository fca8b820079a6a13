"""The same network of shares, counted by us and by whoever else is installed."""

from __future__ import annotations

import contextlib
import io
import os
import resource
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from duly.desk.evidence.files import opened
from duly.evidence import asked, edges, gather, planned

try:
    import duckdb
except ImportError:
    duckdb = None  # type: ignore[assignment]
try:
    import polars
except ImportError:
    polars = None
try:
    from coordination_network_toolkit import compute_networks, preprocess
except ImportError:
    compute_networks = preprocess = None

WINDOW = 60
LEAST = 2
_SQL = f"""
WITH p AS (SELECT message_id m, user_id u, repost_id o, timestamp t, timestamp // {WINDOW} b
           FROM read_csv(?, all_varchar=false) WHERE repost_id IS NOT NULL),
near AS (SELECT m, u, o, t, b + d.d AS b FROM p, (VALUES (-1), (0), (1)) d(d)),
e AS (SELECT p.u a, near.u b, count(DISTINCT p.m) w
      FROM p JOIN near ON p.o = near.o AND p.b = near.b
      WHERE p.u <> near.u AND abs(p.t - near.t) <= {WINDOW} GROUP BY ALL HAVING w >= {LEAST})
SELECT count(*), coalesce(sum(w), 0) FROM e
"""  # noqa: S608  only numbers of this file are put in


@dataclass(frozen=True, slots=True)
class Cost:
    """One run in a process of its own; processor seconds of it and its children."""

    seconds: float
    mebibytes: float
    edges: int
    weights: int


def ours(path: Path) -> tuple[int, int]:
    """Count edges and the sum of their weights from the file on."""
    question = asked(mode="toolkit", kind="co_share", window=WINDOW, least=LEAST)
    with opened(path) as table:
        trace = gather(table.columns, table.rows, question, at=0.0)
    many = total = 0
    for _, _, weight in edges(planned(trace, question)):
        many += 1
        total += int(weight)
    return many, total


def _toolkit(path: Path) -> tuple[int, int]:
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        database = str(Path(folder) / "toolkit.db")
        with contextlib.redirect_stdout(io.StringIO()):
            preprocess.preprocess_csv_files(database, [str(path)])
            compute_networks.compute_co_retweet_parallel(
                database, WINDOW, n_threads=os.cpu_count() or 1, min_edge_weight=LEAST
            )
        with contextlib.closing(compute_networks.lite.connect(database)) as made:
            found = made.execute(
                "SELECT count(*), total(weight) FROM co_retweet_network WHERE user_1 <> user_2"
            ).fetchone()
    return int(found[0]), int(found[1])


def _duckdb(path: Path) -> tuple[int, int]:
    quiet = duckdb.connect()
    quiet.execute("SET enable_progress_bar = false")  # its bar goes to stdout
    found = quiet.execute(_SQL, [str(path)]).fetchone()
    assert found is not None
    return int(found[0]), int(found[1])


def _polars(path: Path) -> tuple[int, int]:
    named = {"message_id": "m", "user_id": "u", "repost_id": "o", "timestamp": "t"}
    col = polars.col
    posts = polars.scan_csv(path).select(*named).rename(named).filter(col("o").is_not_null())
    left = posts.with_columns(bin=col("t") // WINDOW)
    steps = polars.LazyFrame({"step": [-1, 0, 1]})
    right = left.join(steps, how="cross").with_columns(bin=col("bin") + col("step"))
    found = (
        left.join(right, on=["o", "bin"], suffix="_b")
        .filter((col("u") != col("u_b")) & ((col("t") - col("t_b")).abs() <= WINDOW))
        .group_by("u", "u_b")
        .agg(w=col("m").n_unique())
        .filter(col("w") >= LEAST)
        .select(polars.len(), col("w").sum().alias("total"))
        .collect(engine="streaming")
        .row(0)
    )
    return int(found[0]), int(found[1] or 0)


RUNS: dict[str, Callable[[Path], tuple[int, int]]] = {
    "ours": ours,
    "coordination-network-toolkit": _toolkit,
    "DuckDB": _duckdb,
    "Polars": _polars,
}


def present() -> list[str]:
    """Return whose package is here; the others are named as left out."""
    here = {
        "coordination-network-toolkit": preprocess is not None,
        "DuckDB": duckdb is not None,
        "Polars": polars is not None,
    }
    return [name for name, found in here.items() if found]


def cost(name: str, path: Path) -> Cost:
    """Run one in this process, which must be a fresh one, and say what it took."""
    begun = sum(os.times()[:4])
    many, total = RUNS[name](path)
    most = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Cost(sum(os.times()[:4]) - begun, most / 1024, many, total)
