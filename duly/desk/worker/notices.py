"""Tells affected people what happened, as far and as soon as the law allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from duly.desk.acts.lawful import Law, law_of
from duly.desk.acts.platform import platform
from duly.desk.acts.telling import Telling as Statement
from duly.desk.acts.telling import tell
from duly.desk.orders import exhibits, owed, read
from duly.desk.orders.door import handle_items
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM
from duly.law.gags import Allowed, Deferred, may_tell
from duly.law.terms import Telling
from duly.notify.rules import Defer, Notify
from duly.order.command import Command
from duly.order.terms import ItemRef, Kind, OrderRef
from duly.platforms.port import Contact

_FIELDS = (Telling.AUTHORITY_NAME, Telling.REASONS_TO_USER, Telling.ORDER_COPY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gagged:
    """What may be told about an order at an instant: the notice itself, and which fields."""

    notice: Allowed | Deferred
    told: tuple[str, ...]
    hidden: tuple[str, ...]


def serve_notices(debts: Sequence[owed.Debt], *, at: datetime) -> int:
    """Tell or defer for every item that is owed a notice; return how many were told.

    One transaction per order. An item that was told of its latest change is left alone, so
    that serving twice tells once.
    """
    told = 0
    for ref, group in groupby(sorted(debts, key=lambda debt: debt.order), lambda debt: debt.order):
        mine = list(group)
        told += _serve_order(ref, mine, at)
        owed.done(mine, at=at)
    return told


def gagged(order: read.OrderView, law: Law, *, at: datetime) -> Gagged:
    """Return what the law lets us tell the affected person of this order now."""
    if law.instrument is None:
        return Gagged(notice=Deferred(until=None, why="no law is known"), told=(), hidden=())
    gag = law.instrument.gag
    ends_at = next((clock.due_at for clock in order.clocks if clock.id == gag.clock), None)
    said = {
        each: may_tell(gag, each, at, order.confidential, ends_at=ends_at)
        for each in (Telling.USER_NOTICE, *_FIELDS)
    }
    notice = said[Telling.USER_NOTICE]
    fact_only = isinstance(notice, Allowed) and notice.fact_only
    open_fields = tuple(
        each.value for each in _FIELDS if isinstance(said[each], Allowed) and not fact_only
    )
    hidden = tuple(each.value for each in _FIELDS if each.value not in open_fields)
    return Gagged(notice=notice, told=("fact", *open_fields), hidden=hidden)


def _serve_order(ref: str, debts: Sequence[owed.Debt], at: datetime) -> int:
    order = read.order(ref, SYSTEM)
    allowed = gagged(order, law_of(order.regime, order.instrument), at=at)
    items = read.items(ref, refs=sorted({debt.item for debt in debts}))
    pouch = Pouch(OrderRef(ref))
    targets: list[tuple[ItemRef, Command]] = []
    met: set[tuple[str, str]] = set()
    for item in items:
        if (item.kind, item.subject) in met:
            continue  # listed twice: one person, one notice
        met.add((item.kind, item.subject))
        happened = item.restored_at or item.since
        if happened is None or (item.notified_at and item.notified_at >= happened):
            continue
        command = _command(order, item, allowed, pouch, at)
        if command is not None:
            targets.append((ItemRef(item.ref), command))
    if not targets:
        return 0
    handle_items(OrderRef(ref), targets, at=at, pouch=pouch)
    return sum(isinstance(command, Notify) for _, command in targets)


def _command(
    order: read.OrderView, item: read.ItemView, allowed: Gagged, pouch: Pouch, at: datetime
) -> Command | None:
    contact = _contact(item)
    if contact is None:
        return None
    if isinstance(allowed.notice, Deferred):
        until = allowed.notice.until
        return Defer(by=SYSTEM, why="gag", until=until if until and until > at else None)
    statement = Statement(order=order, item=item, told=allowed.told, language=contact.language)
    letter = exhibits.keep(tell(statement, at=at).encode(), "text/plain; charset=utf-8", at=at)
    return Notify(
        by=SYSTEM,
        letter=letter,
        address=pouch.seal(contact.address, topic="address"),
        told=allowed.told,
        withheld_fields=allowed.hidden,
    )


def _contact(item: read.ItemView) -> Contact | None:
    author = item.author or (item.subject if item.kind == Kind.ACCOUNT else "")
    return platform().contact(author) if author else None
