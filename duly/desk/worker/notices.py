"""Tells affected people what happened, as far and as soon as the law allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from django.db import transaction

from duly.answer.letters import HeldBack
from duly.desk.acts.clocks import begin
from duly.desk.acts.lawful import law_of
from duly.desk.acts.platform import platform
from duly.desk.acts.resolve import topic
from duly.desk.acts.telling import Form, Telling, spoken, tell
from duly.desk.orders import exhibits, owed, read
from duly.desk.orders.door import handle_items
from duly.desk.orders.told import Past, pasts, unsealed
from duly.desk.orders.vault import Pouch, same_texts
from duly.desk.orders.withheld import withheld_by_others
from duly.desk.people.access import SYSTEM
from duly.desk.worker.gagged import Gagged, gagged
from duly.desk.worker.message import is_address
from duly.desk.worker.untold import News, news
from duly.law.gags import Deferred
from duly.law.terms import StartsOn
from duly.notify.rules import Defer, Notify
from duly.order.command import Command
from duly.order.terms import ItemRef, Kind, OrderRef, Refusal
from duly.platforms.port import Contact

NO_CONTACT = "no-contact"  # nobody knows where the person reads mail
ELSEWHERE = "withheld-by-another-order"  # it cannot be said yet that it is seen again
_WAITS = {NO_CONTACT: timedelta(days=1), ELSEWHERE: timedelta(hours=1)}
_REASONS = "reasons_to_user"
_SOON = timedelta(minutes=5)
_NOBODYS = frozenset({Kind.HASHTAG, Kind.SEARCH})
_Subject = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    """One thing an order stands for, by all the lines that name it."""

    items: tuple[read.ItemView, ...]
    pasts: tuple[Past, ...]

    def item(self, ref: str) -> read.ItemView:
        """Return one of its lines."""
        return next(item for item in self.items if item.ref == ref)

    @property
    def author(self) -> str:
        """Whose thing it is, or nothing when that is not known."""
        first = self.items[0]
        return first.author or (first.subject if first.kind == Kind.ACCOUNT else "")

    @property
    def nobodys(self) -> bool:
        """Whether there is no one to tell."""
        return not self.author and self.items[0].kind in _NOBODYS


@dataclass(slots=True)
class _Round:
    """What one round finds out about one order: what to record, and who has to wait why."""

    order: read.OrderView
    allowed: Gagged
    contacts: Mapping[str, Contact]
    targets: list[tuple[ItemRef, Command]] = field(default_factory=list)
    waiting: dict[str, str] = field(default_factory=dict)  # item -> why
    mails: dict[tuple[str, str, Form], list[Telling]] = field(default_factory=dict)


def serve_notices(*, at: datetime) -> int:
    """Tell or defer wherever a notice is owed; return of how many things people were told.

    Serving twice, or two workers at once, tells once: what was heard is read again under the
    lock of the order, and everything is recorded in the transaction that settles it.
    """
    told = 0
    debts = sorted(owed.open_debts(owed.NOTICE, at=at), key=lambda debt: debt.order)
    for ref, group in groupby(debts, lambda debt: debt.order):
        mine = list(group)
        try:
            told += _serve(ref, mine, at)
        except OSError as down:
            owed.wait(mine, f"the platform: {type(down).__name__}", again_at=at + _SOON)
        except Refusal as refused:
            owed.wait(mine, refused.code, again_at=at + _SOON)
    return told


def _serve(ref: str, debts: Sequence[owed.Debt], at: datetime) -> int:
    order = read.order(ref, SYSTEM)
    law = law_of(order.regime, order.instrument)
    allowed = gagged(order, law, at=at, unsealed=unsealed(ref))
    wanted = {debt.item for debt in debts}
    things = _things(ref, wanted)
    contacts = {} if isinstance(allowed.notice, Deferred) else _contacts(things)
    with transaction.atomic():
        owed.hold([ref])
        found = _Round(order=order, allowed=allowed, contacts=contacts)
        _decide(found, _things(ref, wanted), at)
        pouch = Pouch(OrderRef(ref))
        found.targets += _letters(found, pouch, at)
        if found.targets:
            handle_items(OrderRef(ref), found.targets, at=at, pouch=pouch)
        if any(isinstance(command, Notify) for _, command in found.targets):
            begin(OrderRef(ref), StartsOn.USER_INFORMED, since=at, at=at)
        _settle(found, debts, at)
    return sum(isinstance(command, Notify) for _, command in found.targets)


def _things(ref: str, wanted: set[str]) -> list[_Thing]:
    """Return what the debts are about; one without an item is about all of the order."""
    known = pasts(ref)
    if not known:
        return []
    lines: dict[_Subject, list[read.ItemView]] = {}
    for item in read.items(ref, refs=list(known)):
        lines.setdefault((item.kind, item.subject), []).append(item)
    return [
        _Thing(items=tuple(items), pasts=tuple(known[item.ref] for item in items))
        for items in lines.values()
        if "" in wanted or any(item.ref in wanted for item in items)
    ]


def _contacts(things: Iterable[_Thing]) -> dict[str, Contact]:
    """Ask the platform, outside of any transaction, where people read their mail."""
    asked = platform()
    found = {author: asked.contact(author) for author in {thing.author for thing in things} - {""}}
    return {
        author: contact
        for author, contact in found.items()
        if contact is not None and is_address(contact.address)
    }


def _decide(found: _Round, things: Sequence[_Thing], at: datetime) -> None:
    others = None
    for thing in things:
        for one in news(thing.pasts, may_tell=found.allowed.told):
            if isinstance(found.allowed.notice, Deferred):
                found.targets += _deferred(thing, one, found.allowed.notice)
                continue
            if thing.nobodys:
                continue
            contact = found.contacts.get(thing.author)
            if one.form is not Form.WITHHELD and others is None:
                others = _withheld_by_others(found.order.ref, things, at)
            if contact is None:
                found.waiting |= {item.ref: NO_CONTACT for item in thing.items}
            elif one.form is not Form.WITHHELD and _seen_in(thing, one) & (others or set()):
                found.waiting |= {item.ref: ELSEWHERE for item in thing.items}
            else:
                _add(found, thing, one, contact)


def _add(found: _Round, thing: _Thing, one: News, contact: Contact) -> None:
    key = (contact.address, spoken(contact.language), one.form)
    found.mails.setdefault(key, []).append(
        Telling(
            order=found.order,
            item=thing.item(one.item),
            told=found.allowed.told,
            language=contact.language,
            spells=one.spells,
            held_back=_held_back(found, thing),
        )
    )


def _held_back(found: _Round, thing: _Thing) -> HeldBack | None:
    """Return why the person hears of it only now; the law is named where reasons may be told."""
    late = [past.deferred for past in thing.pasts if past.deferred]
    if not late:
        return None
    law = law_of(found.order.regime, found.order.instrument).instrument
    named = law is not None and _REASONS in found.allowed.told
    return HeldBack(law=law.gag.cite if law and named else None, until=late[-1].until)


def _deferred(thing: _Thing, one: News, notice: Deferred) -> Iterator[tuple[ItemRef, Command]]:
    """Put the silence on record, once for each end that the law gives it."""
    known = [past.deferred for past in thing.pasts if past.deferred]
    if not any(each.until == notice.until for each in known):
        yield ItemRef(one.item), Defer(by=SYSTEM, why="gag", until=notice.until)


def _letters(found: _Round, pouch: Pouch, at: datetime) -> Iterator[tuple[ItemRef, Command]]:
    texts = [tell(those, form, at=at).encode() for (_, _, form), those in found.mails.items()]
    letters = exhibits.keep_all(texts, "text/plain; charset=utf-8", at=at)
    for letter, ((address, _, _), those) in zip(letters, found.mails.items(), strict=True):
        sealed = pouch.seal(address, topic="address")
        for telling in those:
            yield (
                ItemRef(telling.item.ref),
                Notify(
                    by=SYSTEM,
                    letter=letter,
                    address=sealed,
                    told=found.allowed.told,
                    withheld_fields=found.allowed.hidden,
                ),
            )


def _settle(found: _Round, debts: Sequence[owed.Debt], at: datetime) -> None:
    """Mark as done what was told, deferred or is nobody's; the others stay owed, in sight."""
    whole = next(iter(found.waiting.values()), "")
    whys = {debt: found.waiting.get(debt.item, "") if debt.item else whole for debt in debts}
    for why, pause in _WAITS.items():
        owed.wait([debt for debt in debts if whys[debt] == why], why, again_at=at + pause)
    owed.done([debt for debt in debts if not whys[debt]], at=at)


def _withheld_by_others(
    ref: str, things: Iterable[_Thing], at: datetime
) -> set[tuple[str, str, str]]:
    by_kind: dict[str, set[str]] = {}
    for thing in things:
        by_kind.setdefault(thing.items[0].kind, set()).add(thing.items[0].subject)
    sealed = {
        name: (kind, subject)
        for kind, subjects in by_kind.items()
        for subject, pairs in same_texts(topic(kind), subjects).items()
        for name, _ in pairs
    }
    return withheld_by_others(ref, sealed, at=at)


def _seen_in(thing: _Thing, one: News) -> set[tuple[str, str, str]]:
    first = thing.items[0]
    return {(first.kind, first.subject, country) for country in one.spells[-1].territory}
