"""What the law lets us tell the affected person of an order, at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.desk.acts.lawful import Law, as_due
from duly.desk.orders.read import OrderView
from duly.law.gags import Allowed, Deferred, lapses_at, may_tell
from duly.law.pack import Instrument
from duly.law.terms import Telling

_FIELDS = (Telling.AUTHORITY_NAME, Telling.REASONS_TO_USER, Telling.ORDER_COPY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gagged:
    """What may be told about an order at an instant: the notice itself, and which fields."""

    notice: Allowed | Deferred
    told: tuple[str, ...]
    hidden: tuple[str, ...]


def gagged(order: OrderView, law: Law, *, at: datetime, unsealed: bool) -> Gagged:
    """Return what may be told now.

    ``unsealed``: counsel let the order be shown outside. That ends a silence for which the law
    names no end; one that has an end is kept to it.
    """
    said = _by_law(order, law, at)
    if unsealed:
        said = {each: _by_counsel(one) for each, one in said.items()}
    notice = said.pop(Telling.USER_NOTICE)
    fact_only = isinstance(notice, Allowed) and notice.fact_only
    told = tuple(
        each.value for each, one in said.items() if isinstance(one, Allowed) and not fact_only
    )
    hidden = tuple(each.value for each in _FIELDS if each.value not in told)
    return Gagged(notice=notice, told=("fact", *told), hidden=hidden)


def _by_counsel(said: Allowed | Deferred) -> Allowed | Deferred:
    if isinstance(said, Deferred) and said.until is not None:
        return said
    return Allowed(why="counsel let the order be shown outside")


def _by_law(order: OrderView, law: Law, at: datetime) -> dict[Telling, Allowed | Deferred]:
    things = (Telling.USER_NOTICE, *_FIELDS)
    if law.instrument is None:
        return dict.fromkeys(things, Deferred(until=None, why="no law is known"))
    gag = law.instrument.gag
    ends_at = _ends_at(order, law.instrument)
    return {each: may_tell(gag, each, at, order.confidential, ends_at=ends_at) for each in things}


def _ends_at(order: OrderView, instrument: Instrument) -> datetime | None:
    """Return the instant from which the gag binds no more: when its last local day is over."""
    name = instrument.gag.clock
    clock = next((each for each in order.clocks if each.id == name), None)
    due = as_due(order, clock) if clock else None
    return lapses_at(due) if due else None
