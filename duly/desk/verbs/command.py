"""`duly command`: any command of the registry by its name, with the same checks as the API."""

from __future__ import annotations

import argparse
import json
from typing import Any

from pydantic import ValidationError

from duly.desk import started as _started
from duly.desk.api.commands import OFFERS, Call, Offer, call
from duly.desk.clock import now
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.carrying import carry_out
from duly.desk.verbs.printing import document, line, recorded
from duly.order.terms import Refusal

__all__ = ["configure", "run"]
_READY = _started
_BY_NAME: dict[str, Offer] = {offer.entry.name: offer for offer in OFFERS}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments; the names are those of the registry."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  duly command withdraw IN-2021-0002 --set why='letter of 12 Feb' --as dev\n"
        "commands:\n"
        + "\n".join(
            f"  {name:<28}{' '.join(offer.body.model_fields)}"
            for name, offer in sorted(_BY_NAME.items())
        )
    )
    parser.add_argument("name", choices=sorted(_BY_NAME), metavar="NAME")
    parser.add_argument("ref", help="the order")
    parser.add_argument("items", nargs="*", metavar="ITEM", help="items of it, where it is theirs")
    parser.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", help="text, or JSON"
    )
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Do it, then carry out what it owes.

    Refuses ``bad-field`` for fields that the command does not have or that do not fit.
    """
    by, offer = actor(args), _BY_NAME[args.name]
    said = dict(_pair(text) for text in args.set)
    if args.items:
        said["items"] = args.items
    try:
        body = offer.body.model_validate(said)
    except ValidationError as wrong:
        whys = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in wrong.errors())
        raise Refusal("bad-field", f"{whys}. 'duly command --help' lists the fields") from wrong
    done = call(offer, Call(ref=args.ref, by=by, said=body, at=now()))
    if args.json:
        document({"events": recorded(done.events)})
    else:
        for name, event in done.events[:20]:
            line(f"{type(event).__name__}: {name}")
    carry_out()
    return 0


def _pair(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise Refusal("bad-field", f"write --set FIELD=VALUE, not {text}")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
