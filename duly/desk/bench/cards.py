"""``duly bench evidence``: the cards of an order of February's length, from posts to pages."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from duly.desk.bench.row import Row, row
from duly.desk.bench.watched import Spent, Tell, apart, quietly
from duly.desk.evidence.folder import write
from duly.desk.evidence.reading import read
from duly.evidence.cards import Traces, counted, planned, to_bytes
from duly.evidence.parameters import Parameters
from duly.evidence.pictures.charts import charts
from duly.order.terms import Refusal

LISTED = 1_178
POSTS, MANY = 100_000, 1_000_000
AT_MOST = 60.0  # seconds, for all cards of the list
_SEED = 5
_FORTNIGHT = 14 * 86_400
_BEGUN = 1_612_137_600
_HEAD = (
    *("post_id", "account_id", "created_at", "text", "lang"),
    *("repost_id", "reply_id", "urls", "hashtags", "client"),
)


def rows(
    folder: Path, tell: Tell = quietly, *, posts: int = POSTS, listed: int = LISTED
) -> Iterator[Row]:
    """Make the cards of made-up posts, each run in a process of its own.

    Elapsed seconds hold what one who waits sees, processor seconds what it costs on a busy
    machine. Without the extra the pages have no pictures.
    """
    at = _made(folder, posts, listed)
    name = f"{listed:,} cards of {posts:,} posts"
    yield from _told(f"{name}, counted", apart(_counted, at), tell)
    yield from _told(f"{name}, as pages with tables", apart(_tables, at), tell)
    if _may_draw():
        yield from _told(f"{name}, as pages with pictures", apart(_pictures, at), tell)


def many(
    folder: Path, tell: Tell = quietly, *, posts: int = MANY, listed: int = LISTED
) -> Iterator[Row]:
    """Count the cards of many posts; no pages."""
    at = _made(folder, posts, listed)
    yield from _told(f"{listed:,} cards of {posts:,} posts, counted", apart(_counted, at), tell)


def _made(folder: Path, posts: int, listed: int) -> Path:
    at = folder / f"order-{posts}-{listed}"
    if not at.exists():
        order(at, posts, listed)
    return at


def _told(name: str, spent: Spent, tell: Tell) -> list[Row]:
    tell(f"{name}: {spent.elapsed:.1f} s")
    return [
        row(f"{name}, one run", spent.elapsed, "s", at_most=AT_MOST),
        row(f"{name}, processor", spent.processor, "s"),
        row(f"{name}, memory", spent.mebibytes, "MiB"),
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
