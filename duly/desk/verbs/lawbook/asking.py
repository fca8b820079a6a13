"""What a person asks of the law: which packs, one as a page, when a duty is due and why."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.markdown import Markdown

from duly.desk.verbs.lawbook.opening import named_events, opened, zone_of
from duly.desk.verbs.printing import document, line
from duly.law.cases import length_or_moment, moment, shipped
from duly.law.clocks import Due, NotStarted, start
from duly.law.duties import Clock
from duly.law.explaining import explained
from duly.law.facts import by_confidence, facts
from duly.law.loader import pack, pack_ids
from duly.law.pack import Pack
from duly.law.page import page
from duly.law.running import Happened, Paused, again, missed, run
from duly.order.terms import Refusal

_Stands = Due | Paused | NotStarted


def listed(args: Namespace) -> int:
    """Say which packs there are, what each holds, and how far it may be relied on."""
    rows = [_summary(pack(name)) for name in pack_ids()]
    if args.json:
        document({"packs": rows})
        return 0
    for row in rows:
        counts = ", ".join(f"{n} {name}" for name, n in row["by_confidence"].items() if n)
        line(f"{row['id']:<12} {row['title']}")
        line(f"{'':<12} {', '.join(row['instruments'])}")
        line(
            f"{'':<12} {row['checks']} checks, {row['clocks']} clocks, "
            f"{row['golden_cases']} golden cases; {row['facts']} facts: {counts}"
        )
    line("No lawyer has read these packs. Nothing here is legal advice.")
    return 0


def _summary(one: Pack) -> dict[str, Any]:
    return {
        "id": one.pack,
        "version": one.version,
        "title": one.title,
        "jurisdiction": one.jurisdiction,
        "instruments": [each.id for each in one.instruments],
        "checks": sum(len(each.checks) for each in one.instruments),
        "clocks": sum(len(each.clocks) for each in one.instruments),
        "facts": len(facts(one)),
        "by_confidence": by_confidence(one),
        "golden_cases": len(shipped(one.pack)),
        "review_by": one.reviewed.next.isoformat(),
        "lawyer": one.reviewed.lawyer,
    }


def show(args: Namespace) -> int:
    """Show a regime as one page: set for the terminal, or its own text."""
    found = opened(args.pack)
    if args.json:
        told = [_fact(path, own, cite) for path, own, cite in _told(found)]
        document({**_summary(found), "told": told})
    elif args.markdown or not sys.stdout.isatty():
        sys.stdout.write(page(found))
    else:
        Console().print(Markdown(page(found)))
    return 0


def _told(one: Pack) -> Iterator[tuple[str, dict[str, str], dict[str, Any]]]:
    for fact in facts(one):
        sources = [source.cite for source in fact.cited.src]
        yield fact.path, fact.own, {"sources": sources, "confidence": fact.confidence.value}


def _fact(path: str, own: dict[str, str], cited: dict[str, Any]) -> dict[str, Any]:
    return {"fact": path, "says": own, **cited}


def explain(args: Namespace) -> int:
    """Say everything the pack says of a clock, or of every clock of an instrument."""
    instrument = opened(args.pack).instrument(args.instrument)
    clocks = [instrument.clock(args.clock)] if args.clock else list(instrument.clocks)
    if args.json:
        document({"clocks": [{"id": one.id, "says": list(explained(one))} for one in clocks]})
        return 0
    for one in clocks:
        line(f"{instrument.id}/{one.id}")
        for sentence in explained(one):
            line(f"  {sentence}")
    return 0


def clock(args: Namespace) -> int:
    """Say when a duty is due and why, or why it does not run."""
    found = opened(args.pack)
    one = found.instrument(args.instrument).clock(args.clock)
    now = _stands(found, one, args)
    said = {
        "pack": found.pack,
        "version": found.version,
        "instrument": args.instrument,
        "clock": one.id,
        "due_at": now.due_at if isinstance(now, Due) else None,
        "state": _state(now, moment(args.at) if args.at else None),
        "why": now.why,
        "confidence": (now.confidence if isinstance(now, Due) else one.confidence).value,
        **({"code": now.code} if isinstance(now, NotStarted) else {}),
        **({"waiting_for": sorted(now.waiting)} if isinstance(now, Paused) else {}),
    }
    if args.json:
        document(said)
    else:
        line(f"{said['state'].replace('_', ' ')}: {now.why}")
    return 0


def _stands(found: Pack, one: Clock, args: Namespace) -> _Stands:
    began, events = moment(args.start), _events(one, args.event)
    named = {event.event: event.at for event in events}
    own = named.get(one.start.value)
    begun: Due | NotStarted = start(
        one,
        pack=found,
        received_at=moment(args.received_at) if args.received_at else began,
        started_at=own or _other_than_receipt(one, began, args.received_at),
        stated=length_or_moment(args.stated) if args.stated else None,
        zone=zone_of(found, args.country, args.zone),
        confirmed_by_person=args.confirmed,
    )
    for _ in range(1, args.round):
        begun = again(begun) if isinstance(begun, Due) else begun
    return run(begun, (event for event in events if event.event != one.start.value))


def _other_than_receipt(one: Clock, began: datetime, received: str | None) -> datetime | None:
    """Leave the start to the law where receipt itself is the start, for its hours of receipt."""
    return None if one.start.is_receipt and received is None else began


def _events(one: Clock, told: list[str]) -> list[Happened]:
    known = {one.start.value, *(name for each in one.pauses for name in (each.at, each.until))}
    events = [Happened(event=name, at=moment(at)) for name, at in named_events(told)]
    if strange := [event.event for event in events if event.event not in known]:
        names = ", ".join(sorted(known))
        raise Refusal("unknown-event", f"{one.id} knows no {strange[0]!r}; it knows {names}")
    return events


def _state(now: _Stands, at: datetime | None) -> str:
    if isinstance(now, NotStarted):
        return "not_started"
    if isinstance(now, Paused):
        return "paused"
    if now.due_at is None:
        return "open"
    return "missed" if at and missed(now, at) else "running"
