"""The same network of shares, counted by us and by whoever else is installed."""

from __future__ import annotations

import contextlib
import io
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from duly.receive.readers.late import late

_TOOLKIT = "coordination_network_toolkit"
WINDOW = 60
HOUR = 3600
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


def ours(path: Path) -> tuple[int, int]:
    """Count edges and the sum of their weights from the file on."""
    return _counted(path, {"mode": "toolkit", "kind": "co_share", "window": WINDOW, "least": LEAST})


def our_texts(path: Path) -> tuple[int, int]:
    """Count pairs of accounts with nearly the same texts within the hour."""
    return _counted(path, {"mode": "toolkit", "kind": "co_similar", "window": HOUR})


def _counted(path: Path, question: dict[str, Any]) -> tuple[int, int]:
    many = total = 0
    for _, _, weight in _edges(path, question):
        many += 1
        total += int(weight)
    return many, total


def _edges(path: Path, question: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    wanted = late("duly.evidence:asked")(**question)
    with late("duly.desk.evidence.files:opened")(path) as table:
        trace = late("duly.evidence:gather")(table.columns, table.rows, wanted, at=0.0)
    found: Iterator[tuple[Any, ...]] = late("duly.evidence:edges")(
        late("duly.evidence:planned")(trace, wanted)
    )
    return found


def _toolkit(path: Path) -> tuple[int, int]:
    return _by_toolkit(path, "co_retweet", WINDOW, min_edge_weight=LEAST)


def _toolkit_texts(path: Path) -> tuple[int, int]:
    return _by_toolkit(path, "co_similar_tweet", HOUR, similarity_threshold=0.8)


_FUNCTIONS = {
    "co_retweet": "compute_co_retweet_parallel",
    "co_tweet": "compute_co_tweet_network",
    "co_similar_tweet": "compute_co_similar_tweet",
    "co_link": "compute_co_link_network",
    "co_reply": "compute_co_reply_network",
    "co_post": "compute_co_post_network",
}
TOOLKIT_KINDS = tuple(_FUNCTIONS)


def _by_toolkit(path: Path, kind: str, window: int, **settings: float) -> tuple[int, int]:
    with _toolkit_network(path, kind, window, **settings) as (made, table):
        found = made.execute(
            f"SELECT count(*), total(weight) FROM {table} WHERE user_1 <> user_2"  # noqa: S608
        ).fetchone()
    return int(found[0]), int(found[1])


def toolkit_edges(path: Path, kind: str, window: int, settings: dict[str, float]) -> dict[str, int]:
    """Return the weight of every edge that the toolkit counts, by ``a b``."""
    with _toolkit_network(path, kind, window, **settings) as (made, table):
        found = made.execute(
            f"SELECT user_1 || ' ' || user_2, weight FROM {table} WHERE user_1 <> user_2"  # noqa: S608
        ).fetchall()
    return dict(found)


@contextlib.contextmanager
def _toolkit_network(
    path: Path, kind: str, window: int, **settings: float
) -> Iterator[tuple[sqlite3.Connection, str]]:
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        database = str(Path(folder) / "toolkit.db")
        with contextlib.redirect_stdout(io.StringIO()):
            late(f"{_TOOLKIT}.preprocess:preprocess_csv_files")(database, [str(path)])
            late(f"{_TOOLKIT}.compute_networks:{_FUNCTIONS[kind]}")(
                database, window, n_threads=os.cpu_count() or 1, **settings
            )
        with contextlib.closing(sqlite3.connect(database)) as made:
            yield made, f"{kind}_network"


def our_edges(path: Path, question: dict[str, Any]) -> dict[str, int]:
    """Return the weight of every edge that we count, by ``a b``."""
    return {f"{a} {b}": int(weight) for a, b, weight, *_ in _edges(path, question)}


def _duckdb(path: Path) -> tuple[int, int]:
    quiet = late("duckdb:connect")()
    quiet.execute("SET enable_progress_bar = false")  # its bar goes to stdout
    found = quiet.execute(_SQL, [str(path)]).fetchone()
    assert found is not None
    return int(found[0]), int(found[1])


def _polars(path: Path) -> tuple[int, int]:
    named = {"message_id": "m", "user_id": "u", "repost_id": "o", "timestamp": "t"}
    polars = import_module("polars")
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


TEXT_RUNS: dict[str, Callable[[Path], tuple[int, int]]] = {
    "ours": our_texts,
    "coordination-network-toolkit": _toolkit_texts,
}
_NEEDS = {
    "coordination-network-toolkit": _TOOLKIT,
    "DuckDB": "duckdb",
    "Polars": "polars",
}


def present() -> list[str]:
    """Return whose package is here; the others are named as left out."""
    return [name for name, module in _NEEDS.items() if find_spec(module)]


def counted(name: str, path: Path, texts: bool = False) -> tuple[int, int]:
    """Have one of them count in this process: its edges, and the sum of their weights."""
    return (TEXT_RUNS if texts else RUNS)[name](path)
