"""``duly ledger rotate``: let a new key sign the history, on the record."""

from __future__ import annotations

from argparse import Namespace

from duly.desk import started as _started
from duly.desk.acts.rotating import rotate
from duly.desk.clock import now
from duly.desk.verbs.acting import actor
from duly.desk.verbs.printing import document, line

__all__ = ["run"]
_READY = _started


def run(args: Namespace) -> int:
    """Do it; refuses what ``rotate`` refuses."""
    key = rotate(by=actor(args), at=now())
    if args.json:
        document({"key": key})
    else:
        line(f"{key} signs from now on. Publish it; witnesses must 'duly witness add' it.")
    return 0
