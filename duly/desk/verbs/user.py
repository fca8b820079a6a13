"""`duly user`: add a person of the house, renew a token, list who is there."""

from __future__ import annotations

import argparse

from django.db import transaction

from duly.desk import started as _started
from duly.desk.acts import house
from duly.desk.clock import now
from duly.desk.opening import must_be_open
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line
from duly.order.terms import Actor, Country, Refusal, Role

__all__ = ["configure", "run"]
_READY = _started
_GRANTABLE = [role.value for role in Role if role not in (Role.SYSTEM, Role.SUBJECT)]


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
    parser.add_argument("--role", action="append", choices=_GRANTABLE, dest="roles")
    parser.add_argument("--country", default="ZZ", help="where their seat is (ISO 3166-1)")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Do it; adding needs an administrator's token, a token one's own or an administrator's."""
    if args.what == "list":
        must_be_open()
        document({"people": house.seats()})
        return 0
    if not args.login:
        raise Refusal("no-login", "name the person: duly user add LOGIN")
    by = actor(args)
    with transaction.atomic():
        seat = _added(args, by) if args.what == "add" else None
        token = _token(args.login, by)
    if args.json:
        document({"person": args.login, "seat": seat, "token": token})
    else:
        line(f"Token of {args.login} (shown once): {token}")
    return 0


def _added(args: argparse.Namespace, by: Actor) -> str:
    roles = [Role(word) for word in args.roles or ["reviewer"]]
    house.add_person(args.login, args.name or args.login)
    return house.grant_seat(args.login, roles, Country(args.country.upper()), by=by, at=now())


def _token(login: str, by: Actor) -> str:
    own = any(seat.login == login and seat.ref == by.seat for seat in house.seats())
    if not own and Role.ADMINISTRATOR not in by.roles:
        raise Refusal("no-right", "only an administrator may issue somebody else's token")
    return house.issue_token(login, at=now())
