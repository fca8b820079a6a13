"""Looks at every surface of the platform as readers in two countries do; records what it saw."""

from __future__ import annotations

import platform as machine
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from duly.desk.acts.surfaces import surfaces
from duly.desk.orders import epochs, owed, read, record
from duly.desk.orders.door import handle
from duly.desk.people.access import SYSTEM
from duly.desk.worker.gate import gate
from duly.order.events import CarriedOut
from duly.order.terms import Country, Digest, OrderRef, Refusal
from duly.platforms.viewing import Sight, Surface
from duly.withhold.rules import CarryOut

_AGAIN = timedelta(minutes=1)
_ELSEWHERE = ("US", "DE", "BR", "JP", "ZA")  # where a viewer stands whom the order does not concern


@dataclass(frozen=True, slots=True, kw_only=True)
class _Expected:
    """What a reader in a country has to meet: the notice, or the thing itself."""

    kind: str
    subject: str
    country: str
    sight: Sight


def view_surfaces(*, at: datetime) -> tuple[str, ...]:
    """Look once for each order whose register was put in place; return what was seen wrong.

    One subject of each kind stands for the order. What a surface shows that it must not, or
    hides from others, is a trouble, nothing is recorded for that surface, and it is looked at
    again in a minute.
    """
    by_order: defaultdict[str, list[owed.Debt]] = defaultdict(list)
    for debt in owed.open_debts(owed.VIEW, at=at):
        by_order[debt.order].append(debt)
    if not by_order:
        return ()
    ways = surfaces(gate(), at=at, host=_host())
    troubles: list[str] = []
    for ref, debts in by_order.items():
        troubles += _viewed(OrderRef(ref), debts, ways, at)
    return tuple(troubles)


def _host() -> str:
    return re.sub(r"[^A-Za-z0-9.-]", "-", machine.node())[:60].strip("-.") or "localhost"


def _viewed(
    ref: OrderRef, debts: Sequence[owed.Debt], ways: Sequence[Surface], at: datetime
) -> list[str]:
    newest = epochs.newest()
    if newest is None or not ways:
        owed.done(debts, at=at)
        return []
    items = read.items(ref)
    expected = _expected(items, at)
    seen = [_seen(way, expected, newest.epoch) for way in ways]
    wrong = [f"{ref}: {one.wrong}" for one in seen if one.wrong]
    with transaction.atomic():
        owed.hold([ref])
        still = {debt.id for debt in owed.open_debts(owed.VIEW, at=at)}
        mine = [debt for debt in debts if debt.id in still]
        known = _recorded(ref, newest.epoch) if mine else None
        for one in seen:
            if known is not None and one.places and not one.wrong and one.key not in known:
                _record(ref, one, newest, sum(_stands(item, at) for item in items), at)
        if wrong:
            owed.wait(mine, wrong[0], again_at=at + _AGAIN)
        else:
            owed.done(mine, at=at)
    return wrong


def _recorded(ref: str, epoch: int) -> set[tuple[str, str]]:
    """Return the surfaces, with their hosts, that were seen at an epoch before."""
    lines = record.of_orders([ref], kinds=[CarriedOut.__name__])
    events = [line.event for line in lines if isinstance(line.event, CarriedOut)]
    return {(event.surface, event.host) for event in events if event.epoch == epoch}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saw:
    """What came of looking at one surface; ``places`` by whether it was hidden there."""

    surface: Surface
    epoch: int
    places: frozenset[tuple[Sight, str]]
    wrong: str

    @property
    def key(self) -> tuple[str, str]:
        """Which surface of which host."""
        return self.surface.name, self.surface.host


def _seen(way: Surface, expected: Sequence[_Expected], wanted: int) -> _Saw:
    places, epoch, wrong = set(), 0, ""
    for one in expected:
        try:
            seen = way.look(one.kind, one.subject, one.country)
        except OSError as down:
            return _Saw(
                surface=way,
                epoch=0,
                places=frozenset(),
                wrong=f"{way.name} on {way.host} cannot be read ({type(down).__name__})",
            )
        epoch = max(epoch, seen.epoch)
        if seen.sight is one.sight:
            places.add((one.sight, one.country))
        elif seen.sight is not Sight.ABSENT:
            wrong = (
                f"{way.name} on {way.host} has a {one.kind} {seen.sight} in {one.country}"
                f" that must be {one.sight} (epoch {seen.epoch})"
            )
    if places and not wrong and epoch != wanted:
        wrong = f"{way.name} on {way.host} shows epoch {epoch}, not {wanted}"
    return _Saw(surface=way, epoch=epoch, places=frozenset(places), wrong=wrong)


def _record(ref: OrderRef, saw: _Saw, newest: epochs.Published, many: int, at: datetime) -> None:
    def among(sight: Sight) -> tuple[Country, ...]:
        return tuple(sorted(Country(place) for found, place in saw.places if found is sight))

    command = CarryOut(
        by=SYSTEM,
        surface=saw.surface.name,
        epoch=saw.epoch,
        register=Digest(newest.digest),
        withheld=many,
        host=saw.surface.host,
        withheld_in=among(Sight.HIDDEN),
        visible_in=among(Sight.SHOWN),
    )
    try:
        handle(ref, command, at=at)
    except Refusal as refusal:
        if refusal.code != "older-epoch":  # another worker saw a later one
            raise


def _expected(items: Sequence[read.ItemView], at: datetime) -> list[_Expected]:
    """Choose one withheld and one restored subject of each kind, and say what is to be met."""
    register = gate().register()
    chosen: dict[tuple[str, bool], read.ItemView] = {}
    for item in items:
        if _stands(item, at) or item.restored_at is not None:
            chosen.setdefault((item.kind, _stands(item, at)), item)
    expected: list[_Expected] = []
    for item in chosen.values():
        where = {} if register is None else register.where(item.kind, [item.subject], now=at)
        hidden = set(where.get(0, ()))
        places = {*sorted(hidden)[:1], *_others(item, hidden)}
        expected += [
            _Expected(
                kind=item.kind,
                subject=item.subject,
                country=place,
                sight=Sight.HIDDEN if place in hidden else Sight.SHOWN,
            )
            for place in sorted(places)
        ]
    return expected


def _others(item: read.ItemView, hidden: set[str]) -> list[str]:
    """Return where it must be shown: one country elsewhere, and its own once it is restored."""
    own = [one for one in (item.order[:2],) if item.restored_at is not None and one not in hidden]
    return [*own, *[one for one in _ELSEWHERE if one not in hidden and one not in own][:1]]


def _stands(item: read.ItemView, at: datetime) -> bool:
    return item.subject != "" and item.until is not None and item.until > at
