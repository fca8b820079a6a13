"""`duly worker`: carry out what is owed to the outside, once or until stopped."""

from __future__ import annotations

import argparse
import time

from duly.desk import started as _started
from duly.desk.acts.given_up import send_all_again
from duly.desk.clock import now
from duly.desk.opening import must_be_open
from duly.desk.plain import plain
from duly.desk.verbs.arguments import seconds
from duly.desk.verbs.printing import document, note
from duly.desk.worker.drain import Drained, drain
from duly.desk.worker.lasting import one_round

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "examples:\n  duly worker --every 5\n  duly worker --again"
    parser.add_argument("--every", type=seconds, metavar="SECONDS", help="go on until stopped")
    parser.add_argument(
        "--again", action="store_true", help="first try anew what was given up: its cause is gone"
    )


def run(args: argparse.Namespace) -> int:
    """Do what is due now, and again every so many seconds if asked."""
    must_be_open()
    if args.again:
        send_all_again(at=now())
    while args.every:
        if done := one_round(at=now()):
            _report(done)
        time.sleep(args.every)
    document(drain(at=now(), counting=True))
    return 0


def _report(done: Drained) -> None:
    did = (done.expired, done.epoch, done.told, done.mails, done.missed, done.alerts, done.counted)
    if any(did) or done.troubles:
        note(str(plain(done)))
