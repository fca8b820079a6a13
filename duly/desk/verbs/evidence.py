"""`duly evidence`: what posts show about accounts, as counts and never as a verdict."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from duly.desk.clock import now
from duly.desk.evidence import cluster
from duly.desk.evidence.files import opened
from duly.desk.evidence.telling import told
from duly.desk.verbs import cards
from duly.desk.verbs.printing import document, line, note
from duly.evidence import (
    ALSO,
    HEADS,
    MODES,
    TYPES,
    Asked,
    Plan,
    asked,
    edges,
    gather,
)
from duly.evidence.networks import Progress as Told
from duly.order.terms import Refusal

__all__ = ["configure", "run"]
_SAID_FROM = 50_000_000  # visits: about a second
_EXAMPLE = """example:
  duly evidence posts.csv --accounts listed.txt --out cards/
  duly evidence edges posts.csv --mode desk --type co_share --window 60 --out edges.csv
  duly evidence edges posts.jsonl --mode toolkit --type co_link --window 60 --out edges.csv --json

An edge says that two accounts did the same within the window, and how often. Fans, activists,
news and share buttons do that too. It is no proof of anything."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLE
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    making = what.add_parser(
        "cards",
        help="evidence cards for an order's accounts; 'cards' may be left out before a FILE",
        epilog=cards.EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    cards.configure(making)
    network = what.add_parser(
        "edges",
        help="which accounts did the same within a window",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _configure_edges(network)


def _configure_edges(network: argparse.ArgumentParser) -> None:
    network.add_argument("file", type=Path, metavar="FILE", help="CSV, JSON lines or Parquet")
    network.add_argument("--mode", choices=list(MODES), default="desk", help=_listed(MODES))
    network.add_argument(
        "--type",
        choices=[*TYPES, *ALSO],
        default="co_share",
        metavar="TYPE",
        help=_listed({name: why for name, (_, why) in TYPES.items()}),
    )
    network.add_argument("--window", type=float, required=True, metavar="SECONDS")
    network.add_argument("--min-weight", type=int, metavar="N", help="least weight; 1 if left out")
    network.add_argument(
        "--min-participation",
        type=int,
        metavar="N",
        help="least posts of an account; 1, in mode coortweet 2",
    )
    network.add_argument(
        "--similarity",
        type=float,
        metavar="S",
        help="co_similar: least Jaccard similarity of words; 0.8 if left out",
    )
    network.add_argument(
        "--engine",
        choices=["auto", "here", "spark"],
        default="auto",
        help="where pairs are counted: auto takes Spark where here is too long and Spark is there",
    )
    network.add_argument("--most-pairs", type=int, metavar="N", help="count up to so many visits")
    network.add_argument("--out", type=Path, required=True, metavar="EDGES.csv")
    network.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="one JSON document on stdout"
    )


def _listed(what: dict[str, str]) -> str:
    return "; ".join(f"{name}: {why}" for name, why in what.items())


def run(args: argparse.Namespace) -> int:
    """Make cards, or count edges into a new file; a refused run leaves nothing behind.

    Refuses ``file-exists``, what ``asked`` and ``planned`` refuse; raises ``Unreadable``.
    """
    return cards.run(args) if args.what == "cards" else _edges(args)


def _edges(args: argparse.Namespace) -> int:
    question = asked(
        mode=args.mode,
        kind=args.type,
        window=args.window,
        least=args.min_weight,
        participation=args.min_participation,
        alike=args.similarity,
    )
    if args.out.exists():
        raise Refusal("file-exists", f"{args.out} is there already; name another file")
    with opened(args.file) as table:
        trace = gather(table.columns, table.rows, question, at=now().timestamp())
    plan, spark = cluster.chosen(trace, question, args.engine, args.most_pairs)
    if spark or plan.visits >= _SAID_FROM:
        by = "by Spark on all cores of this machine" if spark else "here"
        note(f"{plan.pairs:,} pairs of posts lie in the windows; they are counted now, {by}")
    with _shown(plan) as progress:
        found = cluster.counted(trace, question) if spark else edges(plan, progress)
        many = _written(args.out, HEADS[question.mode], found)
    _tell(args, question, told(trace, plan, many))
    return 0


def _tell(args: argparse.Namespace, question: Asked, said: dict[str, Any]) -> None:
    if args.json:
        document({**said, "out": str(args.out)})
        return
    line(f"{said['edges']:,} edges in {args.out} ({question.mode}, {question.kind})")
    for one in said["says"]:
        line(one)


def _written(out: Path, head: Iterable[str], rows: Iterable[Iterable[object]]) -> int:
    part = out.with_name(f"{out.name}.part")
    many = 0
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(head)
            for row in rows:
                writer.writerow(row)
                many += 1
        part.replace(out)
    except OSError as error:
        raise Refusal("cannot-write", f"{out}: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
    return many


@contextmanager
def _shown(plan: Plan) -> Iterator[Told]:
    if plan.visits < _SAID_FROM or not sys.stderr.isatty():
        yield lambda done, whole: None
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("pairs", total=plan.visits)
        yield lambda done, whole: bar.update(task, completed=done)
