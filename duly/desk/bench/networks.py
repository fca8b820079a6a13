"""``duly bench evidence``: a network of shares beside what others take for the same edges."""

from __future__ import annotations

import csv
import multiprocessing
import random
import statistics
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from duly.desk.bench.rivals import RUNS, TEXT_RUNS, Cost, cost, present
from duly.desk.bench.row import Row, row
from duly.desk.bench.sentences import LANGUAGES, edited, sentence

SIZES = {10_000: 5, 1_000_000: 5}
_AIMS = {
    (10_000, "coordination-network-toolkit"): 1.0,
    (1_000_000, "coordination-network-toolkit"): 15.0,
    (1_000_000, "DuckDB"): 3.0,
    (1_000_000, "Polars"): 3.0,
}
_SEED = 42
_HEAD = (
    *("message_id", "user_id", "username", "repost_id", "reply_id"),
    *("message", "timestamp", "urls"),
)
_FORTNIGHT = 14 * 86_400


def rows(
    folder: Path | None, sizes: dict[int, int] | None = None, many_texts: int = 56_000
) -> list[Row]:
    """Count the same shares in turns, every run in a process of its own, and give the medians.

    Times are processor seconds of all processes from the file to the last edge, memory is the
    largest process. ``sizes`` maps posts to rounds. Edges and weights must agree.
    """
    found: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=folder) as made:
        for posts, rounds in (sizes or SIZES).items():
            path = Path(made) / f"{posts}.csv"
            shares(path, posts)
            found += _compared(path, posts, rounds)
        path = Path(made) / "texts.csv"
        texts(path, many_texts)
        found += _texts(path, many_texts, rounds)
    return found


def shares(path: Path, posts: int) -> None:
    """Write made-up reposts of a fortnight: few accounts and few posts have most of them."""
    chance = random.Random(_SEED)  # noqa: S311  the same posts each time, no secret
    accounts, objects = posts // 10 + 50, posts // 20 + 20
    born = [chance.randrange(_FORTNIGHT) for _ in range(objects)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for number in range(posts):
            who = int(accounts * chance.random() ** 2)
            what = int(objects * chance.random() ** 2.5)
            later = int(min(30 * (chance.paretovariate(0.6) - 1), _FORTNIGHT))
            at = 1_612_137_600 + born[what] + later
            writer.writerow((f"m{number}", f"u{who}", f"u{who}", f"p{what}", "", "", at, ""))


def texts(path: Path, posts: int) -> None:
    """Write made-up sentences of a fortnight in five languages; one in twenty is an edited copy."""
    chance = random.Random(_SEED)  # noqa: S311  the same posts each time, no secret
    said: list[tuple[str, str]] = []
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for number in range(posts):
            lang = chance.choices(LANGUAGES, (5, 3, 2, 1, 1))[0]
            text = sentence(chance, lang)
            if said and chance.random() < 0.05:
                text, lang = chance.choice(said[-400:])
                text = edited(chance, text, lang, 2)
            said.append((text, lang))
            who = int((posts // 10 + 50) * chance.random() ** 2)
            at = 1_612_137_600 + number * _FORTNIGHT // posts
            writer.writerow((f"m{number}", f"u{who}", f"u{who}", "", "", text, at, ""))


def _texts(path: Path, posts: int, rounds: int) -> list[Row]:
    names = [name for name in ("ours", *present()) if name in TEXT_RUNS]
    taken: dict[str, list[Cost]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            taken[name].append(_apart(name, path, texts=True))
    ours = taken.pop("ours")
    named = f"{posts:,} texts alike within an hour"
    found = [row(f"{named}, {ours[0].edges:,} edges", _seconds(ours), "s")]
    for name, theirs in taken.items():
        found.append(_ratio(name, named, ours, theirs, 20.0 if posts >= 50_000 else None))
    return found


def _compared(path: Path, posts: int, rounds: int) -> list[Row]:
    names = ["ours", *present()]
    taken: dict[str, list[Cost]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            taken[name].append(_apart(name, path))
    ours = taken.pop("ours")
    found = [
        row(f"{posts:,} shares, {ours[0].edges:,} edges", _seconds(ours), "s"),
        row(f"{posts:,} shares, memory", _memory(ours), "MiB"),
    ]
    for name, theirs in taken.items():
        found += _beside(name, posts, ours, theirs)
    return found


def left_out() -> list[str]:
    """Name who is not installed and so was not compared."""
    return [f"{name}: not installed" for name in RUNS if name not in ("ours", *present())]


def _beside(name: str, posts: int, ours: list[Cost], theirs: list[Cost]) -> list[Row]:
    speed = _ratio(name, f"{posts:,} shares", ours, theirs, _AIMS.get((posts, name)))
    return [speed, row(f"{name}, {posts:,} shares, memory", _memory(theirs), "MiB")]


def _ratio(name: str, what: str, ours: list[Cost], theirs: list[Cost], aim: float | None) -> Row:
    same = len({(each.edges, each.weights) for each in (*ours, *theirs)}) == 1
    told = "same edges and weights" if same else "OTHER EDGES"
    times = _seconds(theirs) / max(_seconds(ours), 0.01)
    return Row(
        name=f"{name}, {what}, {told}: its time over ours",
        value=float(f"{times:.4g}"),
        unit="x",
        target=aim,
        met=None if aim is None else same and times >= aim,
    )


def _seconds(runs: list[Cost]) -> float:
    return statistics.median(each.seconds for each in runs)


def _memory(runs: list[Cost]) -> float:
    return statistics.median(each.mebibytes for each in runs)


def _apart(name: str, path: Path, texts: bool = False) -> Cost:
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=fresh) as pool:
        return pool.submit(cost, name, path, texts).result()
