"""What a delivery says, shown to people in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

_SHOWN = 12
_DOUBTS = 30
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


class Shown:
    """Takes in what is told, piece by piece, and keeps no more of it than is shown."""

    def __init__(self) -> None:
        self._first: list[tuple[int, Any]] = []
        self._doubtful: list[tuple[int, Any]] = []
        self._kinds: Counter[str] = Counter()
        self._whys: Counter[str] = Counter()
        self._items = 0
        self._rest: Any = None

    def take(self, name: str, said: Any) -> None:
        """Take in one piece."""
        if name == "items":
            for item in map(_named, said):
                self._take(item)
        elif name == "not_items":
            self._whys.update(one["why"] for one in said)
        elif name == "rest":
            self._rest = _named(said)

    def _take(self, item: Any) -> None:
        pair = (self._items, item)
        self._items += 1
        self._kinds[item.kind] += 1
        if len(self._first) < _SHOWN:
            self._first.append(pair)
        if item.needs_person and len(self._doubtful) < _DOUBTS:
            self._doubtful.append(pair)

    def show(self, console: Console) -> None:
        """Print it."""
        fields = Table.grid(padding=(0, 2))
        fields.add_column(style="dim")
        fields.add_column(overflow="fold")
        for name, value in self._fields():
            fields.add_row(name, _clean(value))
        console.print(fields)
        _table(console, f"First {_SHOWN} items", self._first)
        doubtful = self._rest.counts.needs_person
        _table(console, f"For a person ({doubtful})", self._doubtful)
        if doubtful > _DOUBTS:
            console.print(f"[dim]and {doubtful - _DOUBTS} more: --json names them all[/]")
        for flag in self._rest.flags:
            console.print(f"[yellow]{_clean(flag.code)}[/]  {_clean(flag.why)}")

    def _fields(self) -> Iterator[tuple[str, str]]:
        rest = self._rest
        counts, order = rest.counts, rest.order
        stated = f", {counts.stated:,} stated" if counts.stated is not None else ""
        yield "read", ", ".join(document.name for document in rest.documents)
        yield "platform", rest.platform
        yield "items", f"{counts.items:,} in {counts.rows:,} rows{stated}"
        yield "", ", ".join(f"{count:,} {kind}" for kind, count in self._kinds.most_common())
        yield "distinct", f"{counts.distinct:,}"
        yield "for a person", f"{counts.needs_person:,}"
        aside = ", ".join(f"{count:,} {why}" for why, count in self._whys.most_common())
        yield "set aside", aside or "nothing"
        yield from ((name, value) for name, value in _said(order) if value)


def _named(said: Any) -> Any:
    """Give a document's fields as attributes, all the way down."""
    if isinstance(said, dict):
        return SimpleNamespace(**{name: _named(one) for name, one in said.items()})
    return [_named(one) for one in said] if isinstance(said, list) else said


def _clean(text: object) -> str:
    """Make foreign text safe for a terminal: no control characters, no markup."""
    return escape(str(text).translate(_CONTROLS))


def _said(order: Any) -> Iterator[tuple[str, str]]:
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
    fallback = f", or at least {order.fallback_ask}" if order.fallback_ask else ""
    yield "asks to", f"{order.ask}{fallback}"
    yield "also to", ", ".join(order.also_asks)
    yield from _times(order)
    yield "penalty", order.penalty or ""
    yield from _rests_on(order)
    yield "secret", "" if order.confidential is None else "yes" if order.confidential else "no"


def _times(order: Any) -> Iterator[tuple[str, str]]:
    limit = order.deadline
    yield "deadline", f"{limit.length} from {vars(limit)['from']}: {limit.duty}" if limit else ""
    yield "due", ", ".join(f"{due.at}: {due.duty}" for due in order.due)
    yield "in words", order.urgency or ""


def _rests_on(order: Any) -> Iterator[tuple[str, str]]:
    decision, appeal, officer = order.underlying_decision, order.appeal, order.officer
    if decision:
        told = [decision.body, decision.date, decision.number]
        yield "decision", " · ".join(filter(None, told))
    if appeal:
        yield "appeal", " within ".join(filter(None, [appeal.to, appeal.within]))
    if officer:
        yield "signed by", ", ".join(filter(None, [officer.name, officer.rank]))


def _table(console: Console, title: str, items: list[tuple[int, Any]]) -> None:
    if not items:
        return
    table = Table(title=title, title_justify="left", box=None, padding=(0, 2, 0, 0))
    for head in ("#", "kind", "id", "as written", "why"):
        table.add_column(head, overflow="fold")
    for index, item in items:
        why = item.needs_person or (f"repaired: {item.repaired}" if item.repaired else "")
        if item.duplicate_of is not None:
            why = f"same as {item.duplicate_of + 1}; {why}".strip("; ")
        cells = (str(index + 1), item.kind, item.id, item.locator, why)
        table.add_row(*map(_clean, cells))
    console.print()
    console.print(table)
    console.print()
