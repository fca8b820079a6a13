"""The authority is answered item by item, from the same record that was acted on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from django.conf import settings

from duly.answer.letters import (
    AnsweredItem,
    Declined,
    ItemAnswer,
    Measured,
    OrderRefusal,
    PostsCounted,
    RemovalFeedback,
    Result,
    ToAuthority,
)
from duly.answer.rules import ConfirmDelivery, SendAnswer
from duly.desk.acts.clocks import meet
from duly.desk.acts.covering import cover, established_in, language_for, written
from duly.desk.acts.lawful import Law, law_of, must_deal
from duly.desk.evidence.counted import newest
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.orders.receipts import receipt_of
from duly.order.terms import Actor, Channel, Digest, Kind, OrderRef, Refusal

_OPEN = ("listed", "resolved", "proposed", "to-withhold", "needs-person")
_RESULTS = {
    "withheld": Result.WITHHELD,
    "restored": Result.RESTORED,
    "expired": Result.RESTORED,
    "declined": Result.DECLINED,
    "removed": Result.DECLINED,
    "unresolvable": Result.NOT_FOUND,
    "needs-person": Result.CLARIFY,
}


class Form(StrEnum):
    """Which letter answers an order."""

    ITEMS = "items"  # every item with its outcome
    ANNEX2 = "annex2"  # the feedback of Regulation (EU) 2021/784 on what was withheld
    REFUSAL = "refusal"  # the reasons for what is declined


def answer(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    language: str | None = None,
    channel: Channel | None = None,
    form: Form | None = None,
) -> Recorded:
    """Write the answer and record it; with nothing left open the duty is met.

    Without a ``form`` it goes item by item, or on the form that the law prescribes where every
    item was withheld. Refuses ``no-form`` where the form does not fit the law or the outcome, and
    ``no-dealing``.
    """
    with held(OrderRef(ref), by, SendAnswer):
        order = read.order(ref, by)
        must_deal(order, by)
        items = read.items(ref)
        law = law_of(order.regime, order.instrument)
        spoken = language_for(language)
        chosen = form or _fitting(items, law)
        letter = written(_LETTERS[chosen](order, items, law, at), spoken, at=at)
        command = SendAnswer(
            by=by,
            letter=letter,
            language=spoken,
            channel=channel or Channel(order.channel),
        )
        recorded = handle(OrderRef(ref), command, at=at)
        if not any(item.state in _OPEN for item in items):
            meet(OrderRef(ref), {"execute", "report_effect"}, at=at)
        return recorded


def _fitting(items: Sequence[read.ItemView], law: Law) -> Form:
    whole = bool(items) and all(item.state == "withheld" for item in items)
    return Form.ANNEX2 if whole and law.has_form("annex2") else Form.ITEMS


def _itemwise(
    order: read.OrderView, items: Sequence[read.ItemView], law: Law, at: datetime
) -> ToAuthority:
    return ItemAnswer(
        cover=cover(order, at=at),
        received_at=order.received_at,
        items=tuple(answered(item, law) for item in items),
        receipt=receipt_of(order.ref, "", 0),
        counted=_counted(order.ref),
    )


def _counted(ref: str) -> PostsCounted | None:
    found = newest(ref)
    if found is None:
        return None
    same = next(one for one in found.whole.shares if one.name == "repeated")
    return PostsCounted(
        posts=found.event.rows,
        accounts=found.event.accounts,
        silent=found.event.silent,
        compared=found.event.compared,
        same=same.listed,
        same_of=same.of,
        same_compared=same.matched,
        same_compared_of=same.of_matched,
    )


def _annex2(
    order: read.OrderView, items: Sequence[read.ItemView], law: Law, at: datetime
) -> ToAuthority:
    done = tuple(_measured(item, law) for item in items if item.state == "withheld")
    if not done or not law.has_form("annex2"):
        raise Refusal("no-form", "Annex II reports what was withheld under the law that has it")
    everywhere = set(law.territory(order.country))
    kept = [set(item.territory) for item in items if item.state == "withheld"]
    return RemovalFeedback(
        cover=cover(order, at=at),
        received_at=order.received_at,
        removed=False,  # withheld at read time; the content itself stays with its owner
        disabled=all(everywhere <= each for each in kept),
        items=done,
        listed=len(items),
        representative=settings.DULY_REPRESENTATIVE or None,
        member_state=established_in(),
        receipt=receipt_of(order.ref, "", 0),
    )


def _refusal(
    order: read.OrderView, items: Sequence[read.ItemView], law: Law, at: datetime
) -> ToAuthority:
    reasons: dict[str, list[int]] = {}
    for item in items:
        if item.state in ("declined", "removed"):
            reasons.setdefault(item.reason, []).append(item.position)
    if not reasons:
        raise Refusal("no-form", "nothing of the order is declined; answer it item by item")
    return OrderRefusal(
        cover=cover(order, at=at),
        received_at=order.received_at,
        listed=len(items),
        declined=tuple(
            Declined(reason=reason, positions=tuple(where)) for reason, where in reasons.items()
        ),
        receipt=receipt_of(order.ref, "", 0),
    )


_LETTERS = {Form.ITEMS: _itemwise, Form.ANNEX2: _annex2, Form.REFUSAL: _refusal}


def delivered(ref: str, letter: str, proof: str, *, by: Actor, at: datetime) -> Recorded:
    """Record that a letter is known to have arrived."""
    return handle(OrderRef(ref), ConfirmDelivery(by=by, letter=Digest(letter), proof=proof), at=at)


def _measured(item: read.ItemView, law: Law) -> Measured:
    if item.since is None:
        raise ValueError(f"{item.ref} is withheld without a beginning")
    return Measured(
        position=item.position,
        locator=item.locator,
        kind=Kind(item.kind),
        resolved=item.label or None,
        measured_at=item.since,
        territory=law.places(item.territory),
    )


def answered(item: read.ItemView, law: Law) -> AnsweredItem:
    """Return an item as a letter tells of it: its outcome, why, where and until when."""
    result = _RESULTS.get(item.state, Result.PENDING)
    if item.duplicate_of and result is not Result.WITHHELD:
        result = Result.DUPLICATE
    return AnsweredItem(
        position=item.position,
        locator=item.locator,
        kind=Kind(item.kind),
        resolved=item.label or None,
        result=result,
        reason=item.reason if result is not Result.PENDING else "",
        territory=law.places(item.territory),
        until=item.until,
        duplicate_of=int(item.duplicate_of.rpartition("/")[2]) if item.duplicate_of else None,
        earlier_order=item.overlaps.partition("/")[0] or None,
    )
