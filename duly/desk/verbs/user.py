"""`duly user`: add a person of the house, renew a token, list who is there."""

from __future__ import annotations

import argparse

from django.db import transaction

from duly.desk import started as _started
from duly.desk.acts import house
from duly.desk.clock import now
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line
from duly.order.terms import Actor, Country, Refusal, Role

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  duly user add bilal --role counsel --country IE --as asha\n"
        "  duly user token bilal --as asha"
    )
    parser.add_argument("what", choices=["add", "token", "list"])
    parser.add_argument("login", nargs="?")
    parser.add_argument("--name", help="full name; stays in this house")
    parser.add_argument(
        "--role", action="append", choices=[role.value for role in house.GRANTABLE], dest="roles"
    )
    parser.add_argument("--country", default="ZZ", help="where their seat is (ISO 3166-1)")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Do it; adding needs an administrator's token, a token one's own or an administrator's."""
    by = actor(args)
    if args.what == "list":
        document({"people": house.seats()})
        return 0
    if not args.login:
        raise Refusal("no-login", "name the person: duly user add LOGIN")
    with transaction.atomic():
        seat = _added(args, by) if args.what == "add" else None
        token = house.issue_token(args.login, at=now(), by=by)
    if args.json:
        document({"person": args.login, "seat": seat, "token": token})
    else:
        line(f"Token of {args.login} (shown once): {token}")
    return 0


def _added(args: argparse.Namespace, by: Actor) -> str:
    roles = [Role(word) for word in args.roles or ["reviewer"]]
    house.add_person(args.login, args.name or args.login)
    return house.grant_seat(args.login, roles, Country(args.country.upper()), by=by, at=now())
