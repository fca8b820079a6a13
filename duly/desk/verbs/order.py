"""`duly order`: one order with its items, clocks and history, or the list of orders."""

from __future__ import annotations

import argparse
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from duly.desk import started as _started
from duly.desk.acts.eyes import ties
from duly.desk.acts.lawful import follows_from
from duly.desk.acts.unstarted import flags, unstarted
from duly.desk.clock import now
from duly.desk.orders import read, record
from duly.desk.orders.provenance import provenance
from duly.desk.plain import plain
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, recorded, shown
from duly.order.terms import Actor

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "example:\n  duly order IN-2021-0002 --json"
    parser.add_argument("ref", nargs="?", help="the order's reference; none lists them")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Show it, as far as the seat may see."""
    by = actor(args)
    if args.ref:
        return _one(args.ref, by, args.json)
    views = read.orders(by)
    if args.json:
        document({"orders": [_head(view) for view in views]})
        return 0
    table = Table("order", "authority", "received", "items", "state", "next due")
    for view in views:
        due = f"{view.next_clock} {plain(view.next_due_at)}" if view.next_due_at else ""
        cells = (
            view.ref,
            view.authority,
            plain(view.received_at),
            str(view.items),
            view.state,
            due,
        )
        table.add_row(*(Text(shown(cell)) for cell in cells))
    Console().print(table)
    return 0


def _one(ref: str, by: Actor, as_json: bool) -> int:
    view = read.order(ref, by)
    items, lines = read.items(ref), read.events(ref)
    if as_json:
        document(
            {
                **_head(view),
                "reading": view.fields,
                "items": [item_json(item) for item in items],
                "clocks": view.clocks,
                "follows": {c.id: follows_from(view, c, at=now()) for c in view.clocks},
                "unstarted": unstarted(view),
                "flags": flags(view),
                "restore_proposed": _proposal(ref),
                "events": recorded((each.name, each.event) for each in lines),
                "ties": ties(lines),
            }
        )
        return 0
    console = Console()
    console.print(Text(f"{view.ref}  {view.authority}  {view.state}", style="bold"))
    for clock in view.clocks:
        console.print(Text(f"  {clock.id} ({clock.state}): {clock.why}"))
        for follows in follows_from(view, clock, at=now()):
            console.print(Text(f"    {follows}", style="yellow"))
    for flag in flags(view):
        console.print(Text(f"  look: {flag.code}: {shown(flag.why)}", style="yellow"))
    for proposal in record.restores_proposed([ref]).values():
        told = f"  restoring is proposed ({proposal.cause}): duly restore {ref}, or --keep WHY"
        console.print(Text(told, style="yellow"))
    for tie in ties(lines):
        told = f"  look: {tie.giver} gave {tie.taker} their {tie.what}; {tie.decisions} decisions"
        console.print(Text(told, style="yellow"))
    table = Table("#", "locator", "kind", "state", "until")
    for item in items:
        until = plain(item.until) if item.until else ""
        cells = (str(item.position), item.locator, item.kind, item.state, until)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    console.print(table)
    return 0


def _proposal(ref: str) -> dict[str, Any] | None:
    found = record.restores_proposed([ref]).get(ref)
    if found is None:
        return None
    return {"cause": found.cause, "clock": found.clock, "at": found.at, "items": found.items}


def _head(view: read.OrderView) -> dict[str, Any]:
    return {
        "order": view.ref,
        "state": view.state,
        "turn": view.turn,
        "authority": view.authority,
        "country": view.country,
        "regime": view.regime,
        "instrument": view.instrument,
        "received_at": view.received_at,
        "basis": view.basis or None,
        "standing": view.standing or None,
        "authenticity": view.verdict or None,
        "counts": dict(view.counts),
    }


def item_json(item: read.ItemView) -> dict[str, Any]:
    """Return one item as the command line's contract gives it."""
    withheld = [
        {"territory": country, "from": item.since, "until": item.until}
        for country in item.territory
    ]
    return {
        "item": item.ref,
        "position": item.position,
        "locator": item.locator,
        "kind": item.kind,
        "id": item.reading.get("id"),
        "ask": item.ask,
        **provenance(item),
        "subject": item.subject or None,
        "state": item.state,
        "turn": item.turn,
        "needs_person": item.reading.get("needs_person") if item.needs_person else None,
        "duplicate_of": item.duplicate_of or None,
        "overlaps": item.overlaps or None,
        "findings": item.findings,
        "outcome": item.outcome or None,
        "reason": item.reason or None,
        "withheld": withheld,
        "notice": item.notice or None,
        "appeal": item.appeal or None,
    }
