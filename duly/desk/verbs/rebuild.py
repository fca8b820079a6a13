"""`duly rebuild`: drop and refold every projection, and say what differed."""

from __future__ import annotations

import argparse

from duly.desk import started as _started
from duly.desk.opening import must_be_open
from duly.desk.orders.rebuild import rebuild
from duly.desk.verbs.printing import document, line, note

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the example; there are no arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "example:\n  duly rebuild --json"


def run(args: argparse.Namespace) -> int:
    """Refold everything; exit 4 when a row was not what the history says."""
    must_be_open()
    found = rebuild(note)
    if args.json:
        document({"rows": found.rows, "differences": found.differences})
    else:
        line(f"{found.rows} rows refolded, {len(found.differences)} were different before.")
        for name in found.differences:
            line(f"  {name}")
    return 4 if found.differences else 0
