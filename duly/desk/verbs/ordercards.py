"""`duly cards`: what the posts of an order's accounts show, counted, shown, counted again."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from duly.desk import started as _started
from duly.desk.acts import counting
from duly.desk.clock import now
from duly.desk.evidence.counted import Counted, card, document, newest
from duly.desk.evidence.material import unpacked
from duly.desk.evidence.version import code
from duly.desk.orders import exhibits, read
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document as print_json
from duly.desk.verbs.printing import line, note, recorded
from duly.evidence.cards.form import AnyCard, to_json
from duly.evidence.cards.saying import said
from duly.evidence.cards.wording import SECTIONS
from duly.evidence.material import HEAD
from duly.order.terms import Actor, Refusal

__all__ = ["configure", "run"]
_READY = _started
_EXAMPLE = """examples:
  duly cards IN-2021-0002 --count --as asha
  duly cards IN-2021-0002/17 --as asha
  duly cards IN-2021-0002 --again --as gita
  duly cards IN-2021-0002 --out folder --as asha"""
_DIFFERS = 4


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLE
    parser.add_argument("ref", help="an order, or one of its items: ORDER/POSITION")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--count", action="store_true", help="ask the platform and count now")
    what.add_argument(
        "--again", action="store_true", help="count again what was kept: the same bytes?"
    )
    what.add_argument("--all", action="store_true", help="every card, one JSON line each")
    what.add_argument("--out", type=Path, metavar="DIR", help="hand out the posts and accounts")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Show what was counted, or do what is asked.

    Refuses what ``count`` and ``again`` refuse, ``nothing-counted``, ``no-card``, ``file-exists``.
    """
    by = actor(args)
    order, _, position = args.ref.partition("/")
    if args.count:
        with _shown() as watch:
            done = counting.count(order, by=by, at=now(), watch=watch)
        said = {"order": order, "events": recorded(done.events)}
        print_json(said) if args.json else line(f"counted for {order}; 'duly cards {order}'")
        return 0
    if args.again:
        return _again(order, by, args.json)
    counting.newest_event(order, by)  # asks for the right, and that there is something
    found = newest(order)
    if found is None:
        raise Refusal("erased-exhibit", f"what was counted for {order} was erased")
    if args.all:
        return _every(found, order)
    if args.out:
        return _hand_out(found, args.out, args.json)
    return _item(found, args.ref, args.json) if position else _whole(found, args.json)


def _again(order: str, by: Actor, machine: bool) -> int:
    with _shown() as watch:
        same = counting.again(order, by=by, watch=watch)
    if machine:
        print_json({"order": order, "same": same, "code": code()})
    else:
        line(f"{order}: {'the same bytes again' if same else 'NOT the same bytes'}, by {code()}")
    return 0 if same else _DIFFERS


def _every(found: Counted, order: str) -> int:
    for item in read.items(order):
        if digest := found.of(item):
            told = {"item": item.ref, "digest": digest, "card": document(digest)}
            print(json.dumps(told, ensure_ascii=True))
    return 0


def _item(found: Counted, ref: str, machine: bool) -> int:
    items = read.items(ref.partition("/")[0], refs=[ref])
    if not items:
        raise Refusal("unknown-item", f"there is no item {ref}")
    digest = found.of(items[0])
    if digest is None:
        raise Refusal("no-card", f"{ref} is no account that posts were counted of")
    if machine:
        print_json({"item": ref, "digest": digest, "card": document(digest)})
        return 0
    line(items[0].label)
    _say(card(digest))
    line(f"card {digest}, by {found.event.code}")
    return 0


def _whole(found: Counted, machine: bool) -> int:
    whole = found.whole
    if machine:
        print_json({"event": found.line.name, "whole": to_json(whole), "cards": len(found.cards)})
        return 0
    _say(whole)
    return 0


def _say(shown: AnyCard) -> None:
    """Print what a card says, a heading above each part of it."""
    above = ""
    for section, text in said(shown):
        if section != above:
            line(f"{SECTIONS[section]}:")
            above = section
        line(f"  {text}")


def _hand_out(found: Counted, out: Path, machine: bool) -> int:
    material = unpacked(exhibits.load(found.event.posts).body)
    accounts = [asdict(one) for one in material.accounts]
    names = ("id", "handle", "created_at", "client", "language")
    try:
        out.mkdir()
        _write(out / "posts.csv", HEAD, material.rows)
        _write(out / "accounts.csv", names, ([one[name] for name in names] for one in accounts))
        _write(out / "listed.csv", ("account_id",), ([name] for name in material.listed))
    except FileExistsError as there:
        raise Refusal("file-exists", f"{out} is there already; name another folder") from there
    except OSError as error:
        raise Refusal("cannot-write", f"{out}: {error.strerror}") from error
    told = {"out": str(out), "rows": len(material.rows), "accounts": len(accounts)}
    print_json(told) if machine else line(f"{told['rows']:,} posts in {out}; keep them as you must")
    return 0


def _write(path: Path, head: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    with path.open("x", encoding="utf-8", errors="surrogatepass", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


class _Bar(counting.Watch):
    """Shows how a count goes; its cost stands there before it begins."""

    def __init__(self, bar: Progress) -> None:
        self.bar, self.task = bar, bar.add_task("posts", total=None)

    def read(self, posts: int) -> None:
        self.bar.update(self.task, completed=posts)

    def planned(self, pairs: int, seconds: float) -> None:
        note(f"{pairs:,} pairs of posts to look at, about {seconds:,.0f} s; Ctrl-C stops it")
        self.bar.reset(self.task, total=pairs, description="pairs of posts")

    def counted(self, done: int, pairs: int) -> None:
        self.bar.update(self.task, completed=done)


@contextmanager
def _shown() -> Iterator[counting.Watch]:
    note("asking the platform, then counting")
    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar)
