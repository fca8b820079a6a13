"""`duly init`: a home with its first person, who may receive orders, and their token."""

from __future__ import annotations

import argparse

from duly.desk import started as _started
from duly.desk.acts import house
from duly.desk.clock import now
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.people.access import SYSTEM
from duly.desk.verbs.printing import document, line
from duly.order.terms import Country, Role

__all__ = ["configure", "run"]
_READY = _started
_FIRST = (Role.ADMINISTRATOR, Role.INTAKE, Role.REVIEWER, Role.COUNSEL, Role.TRANSPARENCY)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "example:\n  DULY_HOME=./desk duly init --person asha --country US"
    parser.add_argument("--person", metavar="NAME", help="login of the first person")
    parser.add_argument("--name", help="their full name; stays in this house")
    parser.add_argument(
        "--country", default="ZZ", help="where their seat is (ISO 3166-1); ZZ = not stated"
    )


def run(args: argparse.Namespace) -> int:
    """Make or upgrade the home; add the person if one is named, with a new token."""
    make_home()
    token = None
    if args.person:
        known = {seat.login for seat in house.seats() if seat.revoked_at is None}
        if args.person not in known:
            house.add_person(args.person, args.name or args.person)
            house.grant_seat(
                args.person, _FIRST, Country(args.country.upper()), by=SYSTEM, at=now()
            )
        token = house.issue_token(args.person, at=now())
    said = {"home": str(current().path), "person": args.person, "token": token}
    if args.json:
        document(said)
        return 0
    line(f"The desk is in {current().path}.")
    if token:
        line(f"Token of {args.person} (shown once): {token}")
        line("Set it as DULY_TOKEN to act as this person.")
    return 0
