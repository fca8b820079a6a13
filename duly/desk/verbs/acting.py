"""Who is acting at the command line: `--as PERSON`, proved by that person's own token."""

from __future__ import annotations

import argparse
import os

from duly.desk.acts.house import actor_of_token
from duly.desk.opening import must_be_open
from duly.order.terms import Actor, Refusal


def add_as(parser: argparse.ArgumentParser) -> None:
    """Add ``--as PERSON``; the proof is the token in ``DULY_TOKEN``."""
    parser.add_argument(
        "--as",
        dest="person",
        metavar="PERSON",
        help="who acts; DULY_TOKEN holds that person's own token (duly user token PERSON)",
    )


def actor(args: argparse.Namespace) -> Actor:
    """Return who acts.

    Refuses ``no-token``, ``bad-token``, ``other-person``, ``seat-revoked``, and what
    ``must_be_open`` refuses.
    """
    must_be_open()
    token = os.environ.get("DULY_TOKEN")
    if not token:
        raise Refusal(
            "no-token", "set DULY_TOKEN to your own token; 'duly user token PERSON' makes one"
        )
    return actor_of_token(token, login=args.person)
