"""Every command of the registry as one address: acts where an act exists, else the bare rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from duly.desk.acts import (
    acknowledge,
    answer,
    appeal,
    check,
    clarify,
    correct,
    counting,
    decide,
    escalate,
    given_up,
    objecting,
    publish,
    resolve,
)
from duly.desk.api.bodies import (
    AnswerBody,
    AppealBody,
    CheckBody,
    ClarifyBody,
    CorrectBody,
    DialogueBody,
    NamedTargets,
    ProposeBody,
    ResolveBody,
    RestoreBody,
    ScrutinyBody,
    Spoken,
    Targets,
    Whole,
)
from duly.desk.api.fields import Strict, body, plans
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, handle_items
from duly.desk.orders.registry import BY_NAME, Entry, Scope
from duly.desk.orders.vault import Pouch
from duly.order.command import Command
from duly.order.terms import Actor, Country, ItemRef, OrderRef, Refusal, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One command as it was asked for: on which order, by whom, with which words, when."""

    ref: str
    by: Actor
    said: Any
    at: datetime

    @property
    def refs(self) -> Sequence[str]:
        """The items that are meant, or the whole order."""
        return named(self.ref, self.said.items) if self.said.items is not None else [self.ref]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One command as the interface offers it."""

    entry: Entry
    body: type[Strict]
    do: Callable[[Call], Recorded]


def named(ref: str, items: Sequence[str]) -> list[str]:
    """Return the items, which are all of this order.

    Refuses ``no-items`` and ``unknown-item``.
    """
    if not items:
        raise Refusal("no-items", "name at least one item")
    for item in items:
        if not item.startswith(f"{ref}/"):
            raise Refusal("unknown-item", f"{ref} has no item {item}")
    return list(items)


def call(offer: Offer, asked: Call) -> Recorded:
    """Do a command.

    Refuses ``unknown-order`` in the same words whether it is not there or not theirs to see;
    ``changed-since-seen``; and what the act, the rule and the door refuse.
    """
    order = read.order(asked.ref, asked.by)
    seen = getattr(asked.said, "seen", None)
    if isinstance(seen, int) and seen != order.turn:
        raise Refusal(
            "changed-since-seen", f"{asked.ref} changed since you saw it; look again, decide anew"
        )
    if isinstance(seen, dict) and seen:
        named(asked.ref, list(seen))
    return offer.do(asked)


def _propose(c: Call) -> Recorded:
    return decide.propose(
        c.refs,
        c.said.outcome,
        c.said.reason,
        by=c.by,
        at=c.at,
        territory=[Country(each) for each in c.said.territory],
        until=c.said.until,
        note=c.said.note,
        cluster=c.said.cluster,
        seen=c.said.seen,
    )


def _dialogue(c: Call) -> Recorded:
    return escalate.request_dialogue(
        c.ref,
        c.said.topics,
        by=c.by,
        at=c.at,
        proposed_at=c.said.proposed_at,
        language=c.said.language,
    )


def _scrutiny(c: Call) -> Recorded:
    said = c.said
    return objecting.request_scrutiny(c.ref, said.reasons, by=c.by, at=c.at, language=said.language)


def _restore(c: Call) -> Recorded:
    return decide.restore(c.refs, c.said.cause, by=c.by, at=c.at, seen=c.said.seen)


def _correct(c: Call) -> Recorded:
    item = named(c.ref, c.said.items)[0]
    seen = c.said.seen.get(item)
    return correct.correct(item, c.said.text, c.said.why, by=c.by, at=c.at, seen=seen)


def _clarify(c: Call) -> Recorded:
    said = c.said
    return clarify.clarify(
        c.ref,
        by=c.by,
        at=c.at,
        points=said.points,
        language=said.language,
        impossible=said.impossible or "",
    )


def _decide_appeal(c: Call) -> Recorded:
    item = named(c.ref, c.said.items)[0]
    return appeal.decide(item, c.said.upheld, c.said.reason, by=c.by, at=c.at)


def _answer(c: Call) -> Recorded:
    said = c.said
    return answer.answer(
        c.ref, by=c.by, at=c.at, language=said.language, channel=said.channel, form=said.form
    )


def _resolve(c: Call) -> Recorded:
    refs = None if c.said.items is None else named(c.ref, c.said.items)
    return resolve.resolve(c.ref, by=c.by, at=c.at, refs=refs)


def _count(c: Call) -> Recorded:
    """Have it counted by the worker, which records it; nothing is recorded yet."""
    counting.ask(c.ref, by=c.by, at=c.at)
    return Recorded(order=OrderRef(c.ref), events=())


_ACTS: Mapping[str, tuple[type[Strict], Callable[[Call], Recorded]]] = {
    "acknowledge": (
        Spoken,
        lambda c: acknowledge.acknowledge(c.ref, by=c.by, at=c.at, language=c.said.language),
    ),
    "check": (
        CheckBody,
        lambda c: check.check(
            c.ref,
            by=c.by,
            at=c.at,
            instrument=c.said.instrument,
            held=c.said.held,
            failed=c.said.failed,
        ),
    ),
    "clarify": (ClarifyBody, _clarify),
    "correct": (CorrectBody, _correct),
    "count-evidence": (Whole, _count),
    "resolve": (ResolveBody, _resolve),
    "propose": (ProposeBody, _propose),
    "confirm": (Targets, lambda c: decide.confirm(c.refs, by=c.by, at=c.at, seen=c.said.seen)),
    "withhold": (Targets, lambda c: decide.withhold(c.refs, by=c.by, at=c.at, seen=c.said.seen)),
    "restore": (RestoreBody, _restore),
    "answer": (AnswerBody, _answer),
    "decide-appeal": (AppealBody, _decide_appeal),
    "acknowledge-noncompliance": (
        Spoken,
        lambda c: escalate.acknowledge_notice(c.ref, by=c.by, at=c.at, language=c.said.language),
    ),
    "request-dialogue": (DialogueBody, _dialogue),
    "answer-noncompliance": (
        Spoken,
        lambda c: objecting.answer_notice(c.ref, by=c.by, at=c.at, language=c.said.language),
    ),
    "request-scrutiny": (ScrutinyBody, _scrutiny),
    "send-again": (Whole, lambda c: given_up.send_again(c.ref, by=c.by, at=c.at)),
    "publish": (Whole, lambda c: publish.publish(c.ref, by=c.by, at=c.at)),
}


def _bare(entry: Entry) -> Offer:
    planned = plans(entry.command)
    on_items = entry.scope is Scope.ITEM
    words = entry.name.title().replace("-", "")

    def do(asked: Call) -> Recorded:
        order, said = OrderRef(asked.ref), asked.said
        pouch = Pouch(order)
        told = {each.name: each.into(getattr(said, each.name), pouch) for each in planned}
        if not on_items:
            command = entry.command(by=asked.by, seen=said.seen, **told)
            return handle(order, command, at=asked.at, pouch=pouch)
        targets: list[tuple[ItemRef, Command]] = [
            (ItemRef(item), entry.command(by=asked.by, seen=said.seen.get(item), **told))
            for item in named(asked.ref, said.items)
        ]
        return handle_items(order, targets, at=asked.at, pouch=pouch)

    base = NamedTargets if on_items else Whole
    return Offer(entry=entry, body=body(f"{words}Body", base, planned), do=do)


def _offer(entry: Entry) -> Offer:
    if entry.name not in _ACTS:
        return _bare(entry)
    said, do = _ACTS[entry.name]
    return Offer(entry=entry, body=said, do=do)


# A duty begins and begins again by the law's own arithmetic, never by a date that is sent.
RECKONED = frozenset({"start-clock", "restart-clock", "prolong-clock"})
# What only the desk's own worker may do has no address either.
OFFERS: tuple[Offer, ...] = tuple(
    _offer(entry)
    for entry in BY_NAME.values()
    if entry.name not in RECKONED and entry.roles != frozenset({Role.SYSTEM})
)
