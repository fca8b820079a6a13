"""`duly init`: a home with its first person, who may receive orders, and their token."""

from __future__ import annotations

import argparse

from django.db import transaction

from duly.desk import started as _started
from duly.desk.acts import house
from duly.desk.clock import now
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.people.access import SYSTEM
from duly.desk.verbs.printing import document, line
from duly.order.command import NOWHERE
from duly.order.terms import Country, Refusal, Role

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
        "--country", default=NOWHERE, help="where their seat is (ISO 3166-1); ZZ = not stated"
    )
    parser.add_argument(
        "--recover",
        action="store_true",
        help="a new token for an administrator who lost theirs; it goes on the record",
    )


def run(args: argparse.Namespace) -> int:
    """Make or upgrade the home; seat the first person, if one is named, with a token.

    Refuses ``administered`` for a second person: an administrator adds people, in their name.
    """
    make_home()
    token = _first(args) if args.person else None
    said = {"home": str(current().path), "person": args.person, "token": token}
    if args.json:
        document(said)
        return 0
    line(f"The desk is in {current().path}.")
    if args.person and not token:
        line(f"{args.person} sits there already, and the token they have stays as it is.")
    if token:
        line(f"Token of {args.person} (shown once): {token}")
        line("Set it as DULY_TOKEN to act as this person.")
    return 0


def _first(args: argparse.Namespace) -> str | None:
    living = [seat for seat in house.seats() if seat.revoked_at is None]
    heads = {seat.login for seat in living if Role.ADMINISTRATOR in seat.roles}
    if args.person in heads:
        return house.issue_token(args.person, at=now()) if args.recover else None
    if heads:
        raise Refusal(
            "administered",
            f"this desk has its administrator: 'duly user add {args.person} --as {min(heads)}'",
        )
    with transaction.atomic():
        if args.person not in {seat.login for seat in house.seats()}:
            house.add_person(args.person, args.name or args.person)
        country = Country(args.country.upper())
        house.grant_seat(args.person, _FIRST, country, by=SYSTEM, at=now())
        return house.issue_token(args.person, at=now())
