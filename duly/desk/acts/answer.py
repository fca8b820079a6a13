"""The authority is answered item by item, from the same record that was acted on."""

from __future__ import annotations

from datetime import datetime

from duly.answer.letters import AnsweredItem, ItemAnswer, Result
from duly.answer.rules import ConfirmDelivery, SendAnswer
from duly.desk.acts.clocks import meet
from duly.desk.acts.covering import cover, language_for, written
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.orders.receipts import receipt_of
from duly.order.terms import Actor, Channel, Country, Digest, Kind, OrderRef

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


def answer(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    language: str | None = None,
    channel: Channel | None = None,
) -> Recorded:
    """Write the item-by-item answer and record it; with nothing left open the duty is met."""
    with held(OrderRef(ref), by, SendAnswer):
        order = read.order(ref, by)
        items = read.items(ref)
        spoken = language_for(order, language)
        letter = written(
            ItemAnswer(
                cover=cover(order, at=at),
                received_at=order.received_at,
                items=tuple(_answered(item) for item in items),
                receipt=receipt_of(order.ref, "", 0),
            ),
            spoken,
            at=at,
        )
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


def delivered(ref: str, letter: str, proof: str, *, by: Actor, at: datetime) -> Recorded:
    """Record that a letter is known to have arrived."""
    return handle(OrderRef(ref), ConfirmDelivery(by=by, letter=Digest(letter), proof=proof), at=at)


def _answered(item: read.ItemView) -> AnsweredItem:
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
        territory=Country(item.territory[0]) if item.territory else None,
        until=item.until,
        duplicate_of=int(item.duplicate_of.rpartition("/")[2]) if item.duplicate_of else None,
        earlier_order=item.overlaps.partition("/")[0] or None,
    )
