"""`duly receive`: record an order, ask the platform, acknowledge, start the clocks."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from duly.desk import started as _started
from duly.desk.acts.receive import Delivery, Received
from duly.desk.acts.take_in import take_in
from duly.desk.acts.unstarted import flags
from duly.desk.clock import now
from duly.desk.mail.register import envelope
from duly.desk.orders import read
from duly.desk.orders.receipts import receipt_of
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line, shown
from duly.order.terms import Actor, Channel, Refusal, Unreadable
from duly.receive.readers.document import File

__all__ = ["configure", "run"]
_READY = _started
_MOST = 100_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  duly receive order.eml --channel mail --as dev\n"
        "  duly receive list.csv --authority in-it-act:do_meity --country IN"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--channel", choices=[each.value for each in Channel], default="mail")
    parser.add_argument("--authority", metavar="PACK:ID", help="who sent it; read if left out")
    parser.add_argument("--instrument", metavar="ID", help="overrides what is read")
    parser.add_argument("--country", metavar="CC", help="whose authority; read if left out")
    parser.add_argument("--received-at", metavar="TIME", help="ISO 8601; now if left out")
    parser.add_argument("--platform", metavar="NAME", help="grammar of locators: x, bluesky …")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Record it; exit 3 for what cannot be read, with the bytes kept."""
    by, at = actor(args), now()
    delivery = Delivery(
        files=tuple(read_file(path) for path in args.files),
        channel=Channel(args.channel),
        received_at=instant(args.received_at),
        authority=args.authority,
        country=args.country,
        instrument=args.instrument,
        platform=args.platform,
        envelope=envelope(),
    )
    received = take_in(delivery, by=by, at=at)
    said = _said(received, by)
    if args.json:
        document(said)
        return 0
    again = " (this delivery was recorded before)" if received.repeated else ""
    line(f"{said['order']}: {said['items']} items from {said['authority']}{again}")
    for clock in said["clocks"]:
        line(f"  {clock['id']}: {clock['why']}")
    for flag in flags(read.order(received.order, by)):
        line(f"  look: {flag.code}: {shown(flag.why)}")
    return 0


def read_file(path: Path) -> File:
    """Return a file's bytes.

    Raises ``Unreadable`` for one that is not there, or is larger than any order.
    """
    try:
        if path.stat().st_size > _MOST:
            raise Unreadable("too-large", f"{path} is over {_MOST:,} bytes; send it in parts")
        return File(name=path.name, data=path.read_bytes())
    except OSError as missing:
        raise Unreadable("no-file", f"{path} cannot be opened: {missing.strerror}") from missing


def instant(text: str | None) -> datetime | None:
    """Return an aware UTC instant.

    Refuses ``bad-time`` for anything else than ISO 8601 with a zone.
    """
    if text is None:
        return None
    try:
        told = datetime.fromisoformat(text)
        if told.tzinfo is None:
            raise Refusal("bad-time", f"{text} names no time zone; write 2021-02-04T18:42+05:30")
        return told.astimezone(UTC)
    except (ValueError, OverflowError) as bad:
        raise Refusal("bad-time", f"{text} is no ISO 8601 time") from bad


def _said(received: Received, by: Actor) -> dict[str, Any]:
    order = read.order(received.order, by)
    authenticity = None
    if received.authenticity:
        authenticity = {
            "verdict": received.authenticity.verdict,
            "vector": received.authenticity.vector,
            "why": received.authenticity.why,
        }
    return {
        "order": order.ref,
        "repeated": received.repeated,
        "authority": order.authority,
        "country": order.country,
        "authenticity": authenticity,
        "instrument": order.instrument or None,
        "regime": order.regime or None,
        "items": order.items,
        "counts": dict(order.counts),
        "read": dict(order.fields.get("counts") or {}),
        "clocks": [
            {"id": each.id, "duty": each.duty, "due_at": each.due_at, "why": each.why}
            for each in order.clocks
        ],
        "flags": [*order.fields.get("flags", ()), *flags(order)],
        "receipt": receipt_of(order.ref, "", 0),
    }
