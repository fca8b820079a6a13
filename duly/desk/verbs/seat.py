"""`duly seat`: grant a seat to somebody known, or end one; both go on the record."""

from __future__ import annotations

import argparse

from duly.desk import started as _started
from duly.desk.acts import house
from duly.desk.clock import now
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line
from duly.order.command import NOWHERE
from duly.order.terms import Country, Role

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "example:\n  duly seat revoke chitra --why left-the-house --as farid"
    parser.add_argument("what", choices=["grant", "revoke"])
    parser.add_argument("login")
    parser.add_argument(
        "--role",
        action="append",
        choices=[role.value for role in house.GRANTABLE],
        dest="roles",
        default=[],
    )
    parser.add_argument(
        "--country", default=NOWHERE, help="where it is (ISO 3166-1); ZZ = not stated, never last"
    )
    parser.add_argument("--why", default="not-said", help="a code, never a name or a story")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Do it as an administrator."""
    by = actor(args)
    if args.what == "grant":
        roles = [Role(word) for word in args.roles]
        ref = house.grant_seat(args.login, roles, Country(args.country.upper()), by=by, at=now())
    else:
        ref = house.revoke_seat(args.login, args.why, by=by, at=now())
    if args.json:
        document({"seat": ref, "person": args.login, "did": args.what})
    else:
        line(f"{args.what}: seat {ref} of {args.login}")
    return 0
