"""An order is held against its law, by what was read of it and what a person looked at."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from duly.check.facts import ItemFacts, facts_of
from duly.check.findings import Held, answered, hold
from duly.desk.acts.clocks import start_clocks
from duly.desk.acts.lawful import Law, law_as_told, law_of, no_instrument
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle
from duly.law.terms import Effect
from duly.order.events import Passed, Verdict
from duly.order.terms import Actor, ItemRef, OrderRef, Refusal, Role


def check(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    instrument: str | None = None,
    held: Collection[str] = (),
    failed: Collection[str] = (),
) -> Recorded:
    """Hold the order against its instrument and record how each check came out.

    ``instrument`` (``PACK:ID``) says what kind of act it is where the reading did not, and
    its clocks then start from the receipt; ``held`` and ``failed`` name checks that a person
    looked at, and found so or not so. Refuses ``no-instrument``, ``unknown-check``,
    ``yes-and-no``, and ``counsel-must-say`` for anyone but counsel who holds a check to be
    met that failed, and whose failing is grave.
    """
    order = read.order(ref, by)
    seen = holding(order, instrument=instrument)
    found = answered(seen, yes=held, no=failed)
    _grave_is_for_counsel(seen, held, by)
    with transaction.atomic():
        recorded = handle(OrderRef(ref), found.command(by=by), at=at)
        law = Law(pack=found.pack, instrument=found.instrument)
        start_clocks(OrderRef(ref), law, at=at)
    return recorded


def _grave_is_for_counsel(seen: Held, held: Collection[str], by: Actor) -> None:
    grave = (Effect.DEFECTIVE_NO_CLOCK, Effect.ESCALATE_COUNSEL)
    failed = {one.check.id for one in seen.order if one.passed is Passed.NO}
    against = failed & set(held) & {one.check.id for one in seen.order if one.check.fail in grave}
    if against and Role.COUNSEL not in by.roles:
        raise Refusal(
            "counsel-must-say",
            f"the order itself says otherwise ({', '.join(sorted(against))});"
            " only counsel may hold against that",
        )


def holding(order: read.OrderView, *, instrument: str | None = None) -> Held:
    """Return how the order stands against its law; nothing is recorded.

    Refuses ``no-instrument`` where nobody has said what kind of act it is.
    """
    if instrument:
        law = law_as_told(order.regime, instrument)
    else:
        law = law_of(order.regime, order.instrument)
    if law.instrument is None:
        raise no_instrument(law)
    facts = facts_of(
        order.fields,
        authority=order.authority,
        authenticity=Verdict(order.verdict) if order.verdict else None,
        received_at=order.received_at,
        signed=True if order.verdict == Verdict.AUTHENTIC else None,
    )
    items = [
        ItemFacts(
            item=ItemRef(item.ref),
            kind=read.kind_of(item),
            norm=str(item.reading.get("norm") or ""),
            needs_person="the line is in doubt" if item.needs_person else None,
            ground=_text(item.reading.get("ground")),
        )
        for item in read.items(order.ref)
    ]
    return hold(facts, items, pack=law.pack, instrument=law.instrument)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
