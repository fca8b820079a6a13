"""``duly bench evidence``: every edge and weight of every type that the peers have, one by one."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from duly.desk.bench.rivals import TOOLKIT_KINDS, our_edges, present, toolkit_edges
from duly.desk.bench.row import Row, row
from duly.desk.bench.watched import Tell, apart, quietly
from duly.desk.bench.worlds import anything
from duly.evidence import HEADS, asked, edges, gather, planned

POSTS, SEEDS, WINDOW = 2_000, (1, 2, 3), 60
_COORTWEET = ("weight", "avg_time_delta", "n_content_id", "n_content_id_y", "edge_symmetry_score")


def rows(
    folder: Path, vectors: Path | None, tell: Tell = quietly, *, posts: int = POSTS
) -> Iterator[Row]:
    """Give for each peer how many edges are missing, too many or of another weight."""
    if "coordination-network-toolkit" in present():
        for kind in TOOLKIT_KINDS:
            yield _of_toolkit(folder, kind, posts)
            tell(f"edges of {kind} compared")
    if vectors:
        yield from of_coortweet(vectors)


def of_coortweet(vectors: Path) -> Iterator[Row]:
    """Compare every figure of the edges that CooRTweet counted of each file of posts."""
    for name in _named(vectors):
        theirs = _table(name.with_suffix(".edges.csv"))
        wrong = _unlike(_as_coortweet(name), theirs)
        told = f"CooRTweet's {len(theirs):,} edges of {name.stem}, every figure: edges that differ"
        yield row(told, wrong, "", at_most=0)


def left_out(vectors: Path | None) -> list[str]:
    """Say which peer was not compared, and how it would be."""
    if vectors and _named(vectors):
        return []
    return ["CooRTweet: name a folder of its edges (POSTS.csv and POSTS.edges.csv) with --vectors"]


def _of_toolkit(folder: Path, kind: str, posts: int) -> Row:
    many = wrong = 0
    for seed in SEEDS:
        bare = kind != "co_similar_tweet"
        path = folder / f"anything-{posts}-{seed}-{bare}.csv"
        if not path.exists():
            anything(path, posts, seed, bare=bare)
        alike = {"similarity_threshold": 0.8} if kind == "co_similar_tweet" else {}
        theirs = apart(toolkit_edges, path, kind, WINDOW, alike).result
        ours = our_edges(path, {"mode": "toolkit", "kind": kind, "window": WINDOW})
        many += len(theirs)
        wrong += _different(ours, theirs)
    told = f"the toolkit's {many:,} edges of {kind}, {len(SEEDS)} seeds: edges that differ"
    return Row(name=told, value=wrong, unit="", target=0, met=not wrong and many > 0)


def _different(ours: Mapping[str, int], theirs: Mapping[str, int]) -> int:
    return sum(ours.get(edge) != theirs.get(edge) for edge in ours.keys() | theirs.keys())


def _named(vectors: Path) -> list[Path]:
    return [
        path
        for path in sorted(vectors.glob("*.csv"))
        if path.with_suffix(".edges.csv").is_file() and not path.stem.endswith(".edges")
    ]


_Figures = dict[tuple[str, str], tuple[float, ...]]


def _table(path: Path) -> _Figures:
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (min(one["from"], one["to"]), max(one["from"], one["to"])): tuple(
                float(one[name]) for name in _COORTWEET
            )
            for one in csv.DictReader(file)
        }


def _as_coortweet(path: Path) -> _Figures:
    question = asked(mode="coortweet", kind="co_share", window=WINDOW, participation=2)
    at = [HEADS["coortweet"].index(name) for name in _COORTWEET]
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        trace = gather(next(lines), lines, question, at=0.0)
    return {
        (str(found[0]), str(found[1])): tuple(float(found[n]) for n in at)
        for found in edges(planned(trace, question))
    }


def _unlike(ours: _Figures, theirs: _Figures) -> int:
    both = ours.keys() & theirs.keys()
    close = (
        all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(ours[one], theirs[one], strict=True))
        for one in both
    )
    return len(ours.keys() ^ theirs.keys()) + sum(not same for same in close)
