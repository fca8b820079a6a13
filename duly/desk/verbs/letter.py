"""`duly letter`: a letter that went out, as PDF, page, text or data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from duly.desk import started as _started
from duly.desk.acts import letters
from duly.desk.plain import plain
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line, note

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  duly letter IN-2021-0002 --format html --out answer.html --as bilal"
    )
    parser.add_argument("ref", help="the order's reference")
    parser.add_argument("digest", nargs="?", help="how the letter's SHA-256 starts; none = newest")
    parser.add_argument("--format", choices=letters.FORMS, help="without it, letters are listed")
    parser.add_argument("--out", type=Path, help="write it there instead of on stdout")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """List the letters of an order, or write one.

    Refuses ``unknown-exhibit``.
    """
    by = actor(args)
    if args.format is None:
        only = [letters.chosen(args.ref, args.digest, by)] if args.digest else None
        return _list(args, only or letters.sent(args.ref, by))
    letter = letters.chosen(args.ref, args.digest, by)
    body = letters.in_form(letter, args.format)
    if args.out is None:
        sys.stdout.buffer.write(body)
    else:
        args.out.write_bytes(body)
        note(f"{letter.kind} {letter.digest[:12]}… is in {args.out}")
    return 0


def _list(args: argparse.Namespace, found: list[letters.Sent]) -> int:
    if args.json:
        document({"letters": found})
        return 0
    for one in found:
        line(f"{one.digest[:12]}  {plain(one.at)}  {one.kind}")
    return 0
