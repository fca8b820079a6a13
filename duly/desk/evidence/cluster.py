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

from duly.evidence import Asked, Plan, Trace, planned
from duly.evidence.networks import Row
from duly.order.terms import Refusal

KINDS = ("co_share", "co_text", "co_link", "co_reply", "co_hashtag", "co_mention", "co_object")
_GROUP = "duly evidence edges"

# Whose window a row lies in stands in its own bin or one beside it, so that a pair meets once.
_NEAR = """
WITH own AS (SELECT k, t, p, a, floor(t / {step}) AS bin FROM rows),
near AS (SELECT k, t, p, a, explode(array(bin - 1, bin, bin + 1)) AS bin FROM own),
pairs AS (SELECT x.k, x.a, y.a AS b, x.p AS mine, y.p AS theirs, y.t - x.t AS gap
          FROM own x JOIN near y ON x.k = y.k AND x.bin = y.bin
          WHERE {who} AND abs(y.t - x.t) <= {window})
"""
_DESK = """
SELECT a, b, size(collect_set(k)) AS weight,
       size(collect_set(mine)) AS posts_a, size(collect_set(theirs)) AS posts_b,
       count(*) AS pairs, count_if(gap > 0) AS a_first, count_if(gap < 0) AS b_first,
       min(abs(gap)) AS least, sum(abs(gap)) AS gaps, max(abs(gap)) AS most
FROM pairs GROUP BY a, b
HAVING weight >= {least} AND posts_a >= {part} AND posts_b >= {part} ORDER BY a, b
"""
_TOOLKIT = """
SELECT a, b, size(collect_set(mine)) AS weight FROM pairs
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
    path = folder / "rows.csv"
    _written(path, trace, asked)
    time = "BIGINT" if asked.desk else "DOUBLE"
    session.read.schema(f"k INT, t {time}, p INT, a INT").csv(str(path)).createOrReplaceTempView(
        "rows"
    )
    window = asked.window * asked.scale
    said = (_NEAR + (_DESK if asked.desk else _TOOLKIT)).format(
        step=max(1, math.ceil(window)),
        window=repr(window),
        who="x.a < y.a" if asked.desk else "x.a <> y.a",
        least=asked.least,
        part=asked.participation,
    )
    names = tuple(trace.accounts)
    for found in session.sql(said).toLocalIterator():
        yield (names[found.a], names[found.b], *(_desk(found) if asked.desk else (found.weight,)))


def _desk(found: Any) -> Row:
    counts = (found.weight, found.posts_a, found.posts_b, found.pairs, found.a_first, found.b_first)
    gaps = (found.least / 1e6, found.gaps / found.pairs / 1e6, found.most / 1e6)
    return (*counts, *(round(gap, 6) for gap in gaps))


def _written(path: Path, trace: Trace, asked: Asked) -> None:
    loose = trace.loose
    time = (int(when) for when in loose.time) if asked.desk else iter(loose.time)
    with path.open("w", encoding="ascii", newline="") as file:
        csv.writer(file).writerows(zip(loose.key, time, loose.post, loose.account, strict=True))
