"""`duly evidence FILE…`: evidence cards for the accounts of an order, in a folder."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from duly.desk.clock import now
from duly.desk.evidence.folder import empty, write
from duly.desk.evidence.reading import read
from duly.desk.evidence.version import code
from duly.desk.verbs.printing import document, line, note
from duly.evidence.cards import Study, Traces, counted, planned
from duly.evidence.cards.saying import said
from duly.evidence.parameters import Parameters
from duly.evidence.pictures.charts import charts
from duly.evidence.traces import moment
from duly.order.terms import Refusal

EXAMPLE = """example:
  duly evidence posts.csv --accounts listed.txt --known accounts.csv --out cards/
  duly evidence a.parquet b.parquet --accounts listed.txt --out cards/ --json

A card says what was counted of an account's posts, beside accounts like it that are not on the
list, and what cannot be told. It never says why accounts did the same. The same files, list and
parameters give the same bytes; the folder's first page holds the command."""
_LENGTHS = {
    "window": (float, "seconds within which two posts count as together"),
    "matched": (int, "accounts to compare each with"),
    "least_matched": (int, "fewest compared accounts for a place among them"),
    "least_posts": (int, "fewest posts for a figure of rhythm"),
    "group_weight": (int, "fewest objects in common for a connected group"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="posts: CSV, JSON lines or Parquet"
    )
    parser.add_argument(
        "--accounts",
        type=Path,
        required=True,
        metavar="LIST",
        help="the order's accounts: an id or handle a line, or a file with account_id",
    )
    parser.add_argument(
        "--known",
        type=Path,
        metavar="FILE",
        help="what the platform says: account_id, handle, created_at, client, lang, regions",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a folder that is not there yet"
    )
    _chosen(parser, Parameters())
    parser.add_argument(
        "--pictures",
        choices=("all", "none"),
        default="all",
        help="draw each card's pictures, or give their tables only",
    )
    parser.add_argument(
        "--at", metavar="TIME", help="when it is asked; matters only where posts are dated later"
    )
    parser.add_argument("--most-pairs", type=int, metavar="N", help="count up to so many visits")
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="one JSON document on stdout"
    )


def _chosen(parser: argparse.ArgumentParser, defaults: Parameters) -> None:
    parser.add_argument(
        "--kinds",
        default=",".join(defaults.kinds),
        metavar="A,B",
        help=f"what counts as the same; {','.join(defaults.kinds)} if left out",
    )
    for name, (form, told) in _LENGTHS.items():
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            type=form,
            default=getattr(defaults, name),
            metavar="N",
            help=f"{told} ({getattr(defaults, name):g})",
        )


def run(args: argparse.Namespace) -> int:
    """Make the folder; what cannot finish is refused before it starts, and leaves nothing."""
    empty(args.out)
    if args.pictures == "all":
        charts()
    parameters, at = _parameters(args), _at(args.at)
    with _bar("rows", None) as progress:
        traces = read(
            *(args.files, args.accounts, args.known),
            parameters=parameters,
            at=at,
            progress=lambda rows: progress(rows, 0),
        )
    plan = planned(traces, most=args.most_pairs)
    note(
        f"{traces.coverage.posts:,} posts read; {plan.visits:,} pairs of posts to look at, for "
        f"{len(traces.listed):,} listed accounts and {len(plan.chosen) - len(traces.listed):,} "
        "compared with them"
    )
    with _bar("pairs", plan.visits) as progress:
        study = counted(plan, code=code(), progress=progress)
    repeat = _repeat(args, traces)
    drawn = args.pictures == "all"
    with _bar("cards", len(traces.listed)) as progress:
        many = write(study, args.out, drawn=drawn, run=repeat, progress=progress)
    _tell(args, study, many)
    return 0


def _parameters(args: argparse.Namespace) -> Parameters:
    kinds = tuple(kind.strip() for kind in args.kinds.split(",") if kind.strip())
    return Parameters(kinds=kinds, **{name: getattr(args, name) for name in _LENGTHS})


def _at(given: str | None) -> float:
    """Return the instant of asking; refuses ``bad-time``."""
    found = now().timestamp() if given is None else moment(given)
    if found is None:
        raise Refusal("bad-time", f"{given!r} is no time with a zone; write 2021-02-04T18:42Z")
    return found


def _repeat(args: argparse.Namespace, traces: Traces) -> dict[str, Any]:
    """Return the command and the values that repeat the cards."""
    chosen = asdict(traces.parameters)
    words = ["duly", "evidence", *map(str, args.files), "--accounts", str(args.accounts)]
    words += ["--known", str(args.known)] if args.known else []
    words += ["--kinds", ",".join(traces.parameters.kinds)]
    for name in _LENGTHS:
        words += [f"--{name.replace('_', '-')}", f"{chosen[name]:g}"]
    words += ["--at", datetime.fromtimestamp(traces.at, UTC).isoformat()]
    return {
        "command": f"{shlex.join(words)} --out CARDS",
        "input": traces.digest,
        "code": code(),
        "at": traces.at,
        "parameters": chosen,
    }


def _tell(args: argparse.Namespace, study: Study, many: dict[str, int]) -> None:
    whole = study.whole()
    if args.json:
        source = {"input": whole.source.input, "code": whole.source.code}
        counts = {"listed": whole.listed, "matched": whole.matched, **many}
        document(
            {
                **counts,
                **source,
                "visits": study.plan.visits,
                "out": str(args.out),
                "says": [one.text for one in said(whole)],
            }
        )
        return
    line(f"{many['cards']:,} cards and {many['groups']:,} of connected groups in {args.out}")
    for one in said(whole):
        line(one.text)


@contextmanager
def _bar(what: str, total: int | None) -> Iterator[Callable[[int, int], None]]:
    if not sys.stderr.isatty():
        yield lambda done, whole: None
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done, whole: bar.update(task, completed=done, total=whole or None)
