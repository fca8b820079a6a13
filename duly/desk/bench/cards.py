"""``duly bench evidence``: the cards of an order of February's length, from posts to pages."""

from __future__ import annotations

import csv
import multiprocessing
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from duly.desk.bench.row import Row, row
from duly.desk.evidence.folder import write
from duly.desk.evidence.reading import read
from duly.evidence.cards import Traces, counted, planned, to_bytes
from duly.evidence.parameters import Parameters
from duly.evidence.pictures.charts import charts
from duly.order.terms import Refusal

LISTED = 1_178
SIZES = (100_000, 1_000_000)
AT_MOST = 60.0  # seconds, for all cards of the list
_SEED = 5
_FORTNIGHT = 14 * 86_400
_BEGUN = 1_612_137_600
_HEAD = (
    *("post_id", "account_id", "created_at", "text", "lang"),
    *("repost_id", "reply_id", "urls", "hashtags", "client"),
)


def rows(folder: Path | None, sizes: tuple[int, ...] = SIZES, listed: int = LISTED) -> list[Row]:
    """Make the cards of made-up posts, each run in a process of its own.

    Elapsed seconds hold what one who waits sees, processor seconds what it costs on a busy
    machine. Pages are made for the smaller size only; without the extra they have no pictures.
    """
    found: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=folder) as made:
        for posts in sizes:
            at = Path(made) / str(posts)
            order(at, posts, listed)
            found += _told(f"{listed:,} cards of {posts:,} posts, counted", _apart(_counted, at))
        at = Path(made) / str(sizes[0])
        name = f"{listed:,} cards of {sizes[0]:,} posts, as pages"
        found += _told(f"{name} with tables", _apart(_tables, at))
        if _may_draw():
            found += _told(f"{name} with pictures", _apart(_pictures, at))
    return found


def _told(name: str, cost: tuple[float, float, float]) -> list[Row]:
    elapsed, processor, mebibytes = cost
    return [
        row(name, elapsed, "s", at_most=AT_MOST),
        row(f"{name}, processor", processor, "s"),
        row(f"{name}, memory", mebibytes, "MiB"),
    ]


def _may_draw() -> bool:
    try:
        charts()
    except Refusal:
        return False
    return True


def order(at: Path, posts: int, listed: int) -> None:
    """Write posts of a fortnight, the accounts and a list of them; the same each time."""
    chance = random.Random(_SEED)  # noqa: S311  made-up posts, no secret
    accounts, objects = posts // 10 + 2_000, posts // 20 + 20
    born = [chance.randrange(_FORTNIGHT) for _ in range(objects)]
    at.mkdir()
    with (at / "posts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for number in range(posts):
            writer.writerow((f"m{number}", *_post(chance, accounts, born)))
    with (at / "known.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("account_id", "handle", "created_at"))
        for who in range(accounts):
            writer.writerow((f"u{who}", f"zq{who}", _BEGUN - int(chance.random() * 3e8)))
    chosen = chance.sample(range(accounts // 3), min(listed, accounts // 3))
    (at / "listed.txt").write_text("".join(f"u{who}\n" for who in chosen), "utf-8")


def _post(chance: random.Random, accounts: int, born: list[int]) -> tuple[object, ...]:
    who, kind = f"u{int(accounts * chance.random() ** 2)}", chance.random()
    language, client = chance.choice(("hi", "pa", "en")), chance.choice(("Web", "App", "App"))
    tag = f"zqtag{int(200 * chance.random() ** 3)}" if chance.random() < 0.5 else ""
    if kind < 0.55:
        what = int(len(born) * chance.random() ** 2.5)
        later = int(min(30 * (chance.paretovariate(0.6) - 1), _FORTNIGHT))
        return who, _BEGUN + born[what] + later, "", language, f"m{what}", "", "", tag, client
    text = " ".join(f"w{int(3_000 * chance.random() ** 2)}" for _ in range(9))
    reply = f"m{int(len(born) * chance.random() ** 2)}" if kind < 0.65 else ""
    url = f"https://news.example/{int(500 * chance.random() ** 2)}" if kind > 0.9 else ""
    when = _BEGUN + chance.randrange(_FORTNIGHT)
    return who, when, text, language, "", reply, url, tag, client


def _apart(make: Callable[[Path], None], at: Path) -> tuple[float, float, float]:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_cost, make, at).result()


def _cost(make: Callable[[Path], None], at: Path) -> tuple[float, float, float]:
    """Return elapsed and processor seconds, children's too, and the largest process in MiB."""
    begun, before = time.perf_counter(), os.times()
    make(at)
    elapsed, after = time.perf_counter() - begun, os.times()
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    largest = max(resource.getrusage(who).ru_maxrss for who in whose)
    return elapsed, sum(after[:4]) - sum(before[:4]), largest / 1024


def _counted(at: Path) -> None:
    study = counted(planned(_read(at)), code="bench")
    for card in study.cards():
        to_bytes(card)
    for group in study.groups():
        to_bytes(group)
    to_bytes(study.whole())


def _read(at: Path) -> Traces:
    return read(
        [at / "posts.csv"],
        at / "listed.txt",
        at / "known.csv",
        parameters=Parameters(),
        at=_BEGUN + 2.0 * _FORTNIGHT,
    )


def _tables(at: Path) -> None:
    _pages(at, drawn=False)


def _pictures(at: Path) -> None:
    _pages(at, drawn=True)


def _pages(at: Path, *, drawn: bool) -> None:
    study = counted(planned(_read(at)), code="bench")
    write(study, at / f"cards-{drawn}", drawn=drawn, run={"command": "duly bench evidence"})
