"""`duly erase`: take every text and document of a closed order away; the proofs stay."""

from __future__ import annotations

import argparse

from duly.desk import started as _started
from duly.desk.clock import now
from duly.desk.orders import owed
from duly.desk.orders.door import handle
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line
from duly.desk.worker.erasing import serve_erasures
from duly.order.terms import OrderRef
from duly.publish.rules import Erase

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  duly erase IN-2021-0002 --why retention --as bilal\n\n"
        "For ever: no key opens it again, here or in any later backup. Backups taken before hold\n"
        "it until they are destroyed. That it was erased, by whom and why, stays on the record."
    )
    parser.add_argument("order", metavar="REF")
    parser.add_argument("--why", required=True, metavar="CODE", help="a code, such as retention")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Record it and carry it out; what still has to leave by mail goes first.

    Refuses what the rule refuses.
    """
    ref, at = OrderRef(args.order), now()
    done = handle(ref, Erase(by=actor(args), why=args.why), at=at)
    erased = serve_erasures(at=at)
    said = {
        "events": [{"event": name, "type": type(event).__name__} for name, event in done.events],
        "texts": sum(each.texts for each in erased),
        "documents": sum(each.documents for each in erased),
        "waiting": owed.waits(ref, [owed.ERASE]),
    }
    if args.json:
        document(said)
    elif said["waiting"]:
        line(f"{ref}: letters have to leave first; the worker erases it then.")
    else:
        line(f"{ref}: {said['texts']} texts and {said['documents']} documents are gone for ever.")
    return 0
