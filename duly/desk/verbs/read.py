"""`duly read`: what a delivery says, without recording anything."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from duly.desk.sandbox.reading import read_in_child
from duly.order.terms import Unreadable
from duly.platforms.directory import for_reading
from duly.receive.readers import File
from duly.receive.reading import PLATFORMS, OrderFields, Reading, ReadItem, as_json

__all__ = ["configure", "run"]
_EXAMPLE = """example:
  duly read order.eml
  duly read letter.pdf annexure.xlsx --platform x --directory accounts.csv --json

Items that carry a doubt are for a person; they are never acted on by themselves."""
_SHOWN = 12
_DOUBTS = 30
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLE
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--platform",
        choices=PLATFORMS,
        metavar="NAME",
        help=f"grammar of the locators: {', '.join(PLATFORMS)}; decided from them if left out",
    )
    parser.add_argument(
        "--directory", type=Path, metavar="FILE", help="CSV kind,id,author of what exists"
    )


def run(args: argparse.Namespace) -> int:
    """Read the files and print what they say; exit 3 for what cannot be read."""
    reading = read_in_child(
        [File(name=path.name, data=_bytes(path)) for path in args.files],
        platform=args.platform,
        directory=_directory(args.directory) if args.directory else None,
    )
    if args.json:
        print(json.dumps(as_json(reading), ensure_ascii=False, indent=1))
    else:
        _show(Console(highlight=False), reading)
    return 0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as missing:
        raise Unreadable("no-file", f"{path} cannot be opened: {missing.strerror}") from missing


def _directory(path: Path) -> bytes:
    try:
        return for_reading(path)
    except OSError as missing:
        raise Unreadable("no-file", f"{path} cannot be opened: {missing.strerror}") from missing


def _clean(text: object) -> str:
    """Make foreign text safe for a terminal: no control characters, no markup."""
    return escape(str(text).translate(_CONTROLS))


def _show(console: Console, reading: Reading) -> None:
    fields = Table.grid(padding=(0, 2))
    fields.add_column(style="dim")
    fields.add_column(overflow="fold")
    for name, value in _fields(reading):
        fields.add_row(name, _clean(value))
    console.print(fields)
    _table(console, f"First {_SHOWN} items", [*enumerate(reading.items)][:_SHOWN])
    doubtful = [pair for pair in enumerate(reading.items) if pair[1].needs_person]
    _table(console, f"For a person ({len(doubtful)})", doubtful[:_DOUBTS])
    if len(doubtful) > _DOUBTS:
        console.print(f"[dim]and {len(doubtful) - _DOUBTS} more: --json names them all[/]")
    for flag in reading.flags:
        console.print(f"[yellow]{_clean(flag.code)}[/]  {_clean(flag.why)}")


def _fields(reading: Reading) -> Iterator[tuple[str, str]]:
    counts, order = reading.counts, reading.order
    kinds = Counter(item.kind.value for item in reading.items)
    stated = f", {counts.stated:,} stated" if counts.stated is not None else ""
    yield "read", ", ".join(document.name for document in reading.documents)
    yield "platform", reading.platform
    yield "items", f"{counts.items:,} in {counts.rows:,} rows{stated}"
    yield "", ", ".join(f"{count:,} {kind}" for kind, count in kinds.most_common())
    yield "distinct", f"{counts.distinct:,}"
    yield "for a person", f"{counts.needs_person:,}"
    yield "set aside", _aside(reading)
    yield from ((name, value) for name, value in _said(order) if value)


def _aside(reading: Reading) -> str:
    whys = Counter(said.why for said in reading.not_items)
    return ", ".join(f"{count:,} {why}" for why, count in whys.most_common()) or "nothing"


def _said(order: OrderFields) -> Iterator[tuple[str, str]]:
    authority = order.authority
    yield "from", " · ".join(filter(None, [authority.name, authority.type, authority.id]))
    yield "country", order.country or ""
    yield "dated", order.issued_on or ""
    yield "number", ", ".join(order.references)
    yield "instrument", " · ".join(filter(None, [order.regime, order.instrument]))
    yield (
        "law",
        "; ".join(
            " · ".join(filter(None, [basis.law, basis.provision])) for basis in order.legal_basis
        ),
    )
    yield "grounds", ", ".join(order.grounds)
    fallback = f", or at least {order.fallback_ask.value}" if order.fallback_ask else ""
    yield "asks to", f"{order.ask.value}{fallback}"
    yield "also to", ", ".join(ask.value for ask in order.also_asks)
    yield from _times(order)
    yield "penalty", order.penalty or ""
    yield from _rests_on(order)
    yield "secret", "" if order.confidential is None else "yes" if order.confidential else "no"


def _times(order: OrderFields) -> Iterator[tuple[str, str]]:
    limit = order.deadline
    yield "deadline", f"{limit.length} from {limit.start}: {limit.duty}" if limit else ""
    yield "due", ", ".join(f"{due.at}: {due.duty}" for due in order.due)
    yield "in words", order.urgency or ""


def _rests_on(order: OrderFields) -> Iterator[tuple[str, str]]:
    decision, appeal, officer = order.underlying_decision, order.appeal, order.officer
    if decision:
        told = [decision.body, decision.date, decision.number]
        yield "decision", " · ".join(filter(None, told))
    if appeal:
        yield "appeal", " within ".join(filter(None, [appeal.to, appeal.within]))
    if officer:
        yield "signed by", ", ".join(filter(None, [officer.name, officer.rank]))


def _table(console: Console, title: str, items: list[tuple[int, ReadItem]]) -> None:
    if not items:
        return
    table = Table(title=title, title_justify="left", box=None, padding=(0, 2, 0, 0))
    for head in ("#", "kind", "id", "as written", "why"):
        table.add_column(head, overflow="fold")
    for index, item in items:
        why = item.needs_person or (f"repaired: {item.repaired}" if item.repaired else "")
        if item.duplicate_of is not None:
            why = f"same as {item.duplicate_of + 1}; {why}".strip("; ")
        cells = (str(index + 1), item.kind.value, item.id, item.locator, why)
        table.add_row(*map(_clean, cells))
    console.print()
    console.print(table)
    console.print()
