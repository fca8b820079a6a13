"""The platform objects in writing: a notice is answered item by item, scrutiny is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from duly.answer.letters import NoncomplianceAnswer, ScrutinyRequest
from duly.desk.acts.answer import answered
from duly.desk.acts.clocks import begin, meet
from duly.desk.acts.covering import cover, established_in, language_for, written
from duly.desk.acts.escalate import standing
from duly.desk.acts.lawful import authority_name, law_of, must_deal
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.orders.receipts import receipt_of
from duly.escalate.letters import AnswerNoncompliance, RequestScrutiny
from duly.law.terms import StartsOn
from duly.order.events import NoncomplianceStated
from duly.order.terms import Actor, Country, OrderRef, Refusal


def answer_notice(ref: str, *, by: Actor, at: datetime, language: str | None = None) -> Recorded:
    """Answer the notice of non-compliance with the outcome and the reason of what it names.

    Where it names no items, or could not be read, every item is answered. Refuses ``no-notice``
    and ``no-dealing``.
    """
    with held(OrderRef(ref), by, AnswerNoncompliance):
        order = read.order(ref, by)
        must_deal(order, by)
        if order.noncompliance_at is None:
            raise Refusal("no-notice", f"{ref} has no notice of non-compliance")
        law = law_of(order.regime, order.instrument)
        said = _stated(order.ref)
        named = list(said.items) if said else []
        items = read.items(ref, refs=named) if named else read.items(ref)
        letter = written(
            NoncomplianceAnswer(
                cover=cover(order, at=at),
                received_at=order.noncompliance_at,
                standing=standing(order),
                items=tuple(answered(item, law) for item in items),
                names_order=said is None or said.names_order,
                names_items=bool(named),
                unknown=said.unknown if said else 0,
                receipt=receipt_of(order.ref, "", 0),
            ),
            language_for(language),
            at=at,
        )
        recorded = handle(OrderRef(ref), AnswerNoncompliance(by=by, letter=letter), at=at)
        meet(OrderRef(ref), {"reply_or_hearing"}, at=at)
        return recorded


def _stated(ref: str) -> NoncomplianceStated | None:
    """Return what the newest notice says, if it could be read."""
    for line in reversed(read.events(ref, "")):
        if line.kind == "NoncomplianceReceived":
            return None
        if isinstance(line.event, NoncomplianceStated):
            return line.event
    return None


def request_scrutiny(
    ref: str,
    reasons: Sequence[str],
    *,
    by: Actor,
    at: datetime,
    language: str | None = None,
) -> Recorded:
    """Ask the authority of our own state, with reasons, to look at the order of another state.

    Our time to ask is met by it, and the authority's time to decide runs. Refuses ``no-reasons``,
    and ``no-form`` where the law knows no such request or our own state issued the order.
    """
    wanted = tuple(reason.strip() for reason in reasons if reason.strip())
    if not wanted:
        raise Refusal("no-reasons", "a request for scrutiny is reasoned; say why, one by one")
    with held(OrderRef(ref), by, RequestScrutiny):
        order = read.order(ref, by)
        letter = written(_request(order, wanted, at), language_for(language), at=at)
        recorded = handle(OrderRef(ref), RequestScrutiny(by=by, letter=letter), at=at)
        meet(OrderRef(ref), {"request_scrutiny"}, at=at)
        begin(OrderRef(ref), StartsOn.SCRUTINY_REQUEST_RECEIVED, since=at, at=at)
        return recorded


def _request(order: read.OrderView, reasons: tuple[str, ...], at: datetime) -> ScrutinyRequest:
    law, home = law_of(order.regime, order.instrument), established_in()
    over = law.over()
    if over is None:
        raise Refusal("no-form", "this law sets no authority over the order that could be asked")
    if home == order.country:
        raise Refusal("no-form", "the authority of our own state issued it; a court can be asked")
    references = order.fields.get("references") or [""]
    asked = next((clock for clock in order.clocks if clock.duty == "request_scrutiny"), None)
    return ScrutinyRequest(
        cover=cover(order, at=at, to=(authority_name(over),), seated=home, referring=False),
        received_at=order.received_at,
        issuer=authority_name(order.authority),
        issued_in=Country(order.country),
        issuer_reference=str(references[0]),
        reasons=reasons,
        items=tuple(answered(item, law) for item in read.items(order.ref)),
        due_at=asked.due_at if asked else None,
        member_state=home,
        representative=settings.DULY_REPRESENTATIVE or None,
        receipt=receipt_of(order.ref, "", 0),
    )
