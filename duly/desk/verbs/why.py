"""`duly why`: is this subject withheld there now, by which public order, since when, until when."""

from __future__ import annotations

import argparse

from duly.desk import started as _started
from duly.desk.clock import now
from duly.desk.home import current
from duly.desk.plain import plain
from duly.desk.verbs.arguments import country
from duly.desk.verbs.printing import document, line
from duly.desk.worker.gate import opened
from duly.gate.entry import Standing
from duly.order.terms import Kind

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "example:\n  duly why 1356484040921415680 --country IN --json"
    parser.add_argument("id")
    parser.add_argument("--country", type=country, required=True, metavar="CC")
    parser.add_argument(
        "--kind",
        default=Kind.ACCOUNT.value,
        choices=[each.value for each in Kind],
        metavar="KIND",
        help="as an order's items have it: post, hashtag …; account if left out",
    )


def run(args: argparse.Namespace) -> int:
    """Ask the register that the gate serves; without one nothing is withheld.

    Refuses ``no-home``.
    """
    current().must_be_made()
    standing: tuple[Standing, ...] = ()
    if current().register.exists():
        standing = tuple(opened().explain(args.kind, args.id, args.country, now=now()))
    said = {
        "withheld": bool(standing),
        "orders": [
            {"order": each.order, "since": each.since, "until": each.until, "action": each.action}
            for each in standing
        ],
    }
    if args.json:
        document(said)
        return 0
    if not standing:
        line(f"{args.kind} {args.id} is not withheld in {args.country}.")
    for each in standing:
        line(f"withheld in {args.country} under {each.order} until {plain(each.until)}")
    return 0
