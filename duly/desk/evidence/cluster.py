"""The same network counted by Spark, where a scan on one core would take too long."""

from __future__ import annotations

import csv
import math
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from duly.desk.evidence.telling import distinct
from duly.evidence import Asked, Plan, Trace, planned
from duly.evidence.networks import Row
from duly.order.terms import Refusal

KINDS = ("co_share", "co_text", "co_link", "co_reply", "co_hashtag", "co_mention", "co_object")
_GROUP = "duly evidence edges"

# Whose window a row lies in stands in its own bin or one beside it, so that a pair meets once.
# ``before`` is when the account pointed at the same the time before: where that is outside the
# other's window, this pair is the first of the other's row. So distinct posts are counted without
# holding sets of them; ``one_key`` says that no post points at two things.
_NEAR = """
WITH own AS (SELECT k, t, p, a, floor(t / {step}) AS bin,
                    lag(t) OVER (PARTITION BY k, a ORDER BY t, p) AS before FROM rows),
near AS (SELECT k, t, p, a, before, explode(array(bin - 1, bin, bin + 1)) AS bin FROM own),
pairs AS (SELECT x.k, x.a, y.a AS b, x.p AS mine, y.p AS theirs, y.t - x.t AS gap,
                 y.before IS NULL OR y.before < x.t - {window} AS mine_first,
                 x.before IS NULL OR x.before < y.t - {window} AS theirs_first
          FROM own x JOIN near y ON x.k = y.k AND x.bin = y.bin
          WHERE {who} AND y.t BETWEEN x.t - {window} AND x.t + {window})
"""
_DESK = """
, each AS (SELECT k, a, b, {each}, count(*) AS pairs,
                  count_if(gap > 0) AS a_first, count_if(gap < 0) AS b_first,
                  min(abs(gap)) AS least, sum(abs(gap)) AS gaps, max(abs(gap)) AS most
           FROM pairs GROUP BY k, a, b)
SELECT a, b, count(*) AS weight, {posts}, sum(pairs), sum(a_first), sum(b_first),
       min(least), sum(gaps), max(most)
FROM each GROUP BY a, b
HAVING weight >= {least} AND posts_a >= {part} AND posts_b >= {part} ORDER BY a, b
"""
_POSTS = {
    True: (
        "count_if(mine_first) AS mine, count_if(theirs_first) AS theirs",
        "sum(mine) AS posts_a, sum(theirs) AS posts_b",
    ),
    False: (
        "collect_set(mine) AS mine, collect_set(theirs) AS theirs",
        "size(array_distinct(flatten(collect_list(mine)))) AS posts_a, "
        "size(array_distinct(flatten(collect_list(theirs)))) AS posts_b",
    ),
}
_TOOLKIT = """
SELECT a, b, {weight} AS weight FROM pairs
GROUP BY a, b HAVING weight >= {least} ORDER BY a, b
"""


def lacking(asked: Asked) -> Refusal | None:
    """Say why Spark cannot count this here, or None when it can."""
    if asked.kind not in KINDS or asked.mode == "coortweet":
        return Refusal(
            "not-in-mode",
            f"Spark counts {', '.join(KINDS)} in the modes desk and toolkit; for the rest take "
            "--engine here",
        )
    if find_spec("pyspark") is None:
        return Refusal(
            "needs-cluster-extra",
            "Spark is a package that is not installed: pip install 'duly[cluster]'; or count here "
            "with --engine here",
        )
    if shutil.which("java") is None:
        return Refusal(
            "no-java", "Spark needs Java 17: install it, or count here with --engine here"
        )
    return None


def chosen(trace: Trace, asked: Asked, engine: str, most: int | None) -> tuple[Plan, bool]:
    """Count the cost, and say whether Spark counts the pairs: asked for, or too many for here.

    Refuses what ``lacking`` says where Spark is asked for, and ``too-many-pairs`` where a scan
    here is too long and Spark cannot take it.
    """
    refused = lacking(asked)
    if engine == "spark":
        if refused:
            raise refused
        return planned(trace, asked, most=sys.maxsize), True
    try:
        return planned(trace, asked, most=most), False
    except Refusal as too_many:
        if engine == "here" or refused or too_many.code != "too-many-pairs":
            raise
    return planned(trace, asked, most=sys.maxsize), True


def counted(trace: Trace, asked: Asked, *, master: str = "local[*]") -> Iterator[Row]:
    """Give every edge as ``duly.evidence.edges`` does, by account; the rows are the trace's own.

    Refuses ``not-in-mode``, ``needs-cluster-extra`` and ``no-java`` before Spark starts. A run
    that is broken off cancels its jobs, stops Spark and leaves no file.
    """
    if refused := lacking(asked):
        raise refused
    with tempfile.TemporaryDirectory(prefix="duly-spark-") as folder:
        session = _started(Path(folder), master)
        try:
            yield from _rows(session, trace, asked, Path(folder))
        except KeyboardInterrupt:
            session.sparkContext.cancelJobGroup(_GROUP)
            raise
        finally:
            session.stop()


def _started(folder: Path, master: str) -> Any:
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower(),
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "2g",
        "spark.local.dir": str(folder),
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.sql.shuffle.partitions": "16",
        "spark.sql.ansi.enabled": "true",
    }
    builder = import_module("pyspark.sql").SparkSession.builder.master(master).appName("duly")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    session.sparkContext.setJobGroup(_GROUP, "pairs of posts in windows", interruptOnCancel=True)
    return session


def _rows(session: Any, trace: Trace, asked: Asked, folder: Path) -> Iterator[Row]:
    path, made = folder / "rows.csv", folder / "edges"
    _written(path, trace)
    session.read.schema("k INT, t DOUBLE, p INT, a INT").csv(str(path)).createOrReplaceTempView(
        "rows"
    )
    session.sql(_said(trace, asked)).write.csv(str(made))
    names = tuple(trace.accounts)
    for part in sorted(made.glob("part-*.csv")):
        with part.open(encoding="ascii", newline="") as file:
            for a, b, *figures in csv.reader(file):
                yield names[int(a)], names[int(b)], *_figures(figures, asked)


def _said(trace: Trace, asked: Asked) -> str:
    window = asked.window * asked.scale
    one_key = distinct(trace.loose.post, len(trace.posts)) == len(trace.loose)
    each, posts = _POSTS[one_key]
    return (_NEAR + (_DESK if asked.desk else _TOOLKIT)).format(
        step=max(1, math.ceil(window)),
        window=f"{window!r}D",
        who="x.a < y.a" if asked.desk else "x.a <> y.a",
        least=asked.least,
        part=asked.participation,
        each=each,
        posts=posts,
        weight="count_if(mine_first)" if one_key else "size(collect_set(mine))",
    )


def _figures(found: list[str], asked: Asked) -> tuple[int | float, ...]:
    if not asked.desk:
        return (int(found[0]),)
    counts = tuple(map(int, found[:6]))
    least, whole, most = map(float, found[6:])
    gaps = (least / 1e6, whole / counts[3] / 1e6, most / 1e6)
    return (*counts, *(round(gap, 6) for gap in gaps))


def _written(path: Path, trace: Trace) -> None:
    loose = trace.loose
    with path.open("w", encoding="ascii", newline="") as file:
        csv.writer(file).writerows(
            zip(loose.key, loose.time, loose.post, loose.account, strict=True)
        )
