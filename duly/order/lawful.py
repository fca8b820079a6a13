"""What must hold before an item is withheld, asked anew at every step on the way there."""

from __future__ import annotations

from datetime import datetime

from duly.order.command import must_be_in_sight
from duly.order.events import PROTECTED, DecisionMade, DecisionProposed, Reason, Verdict
from duly.order.kinds import OTHER_ASKS, WITHHOLDABLE
from duly.order.state import Item
from duly.order.terms import Country, Refusal, Sealed


def must_be_lawful(item: Item, reason: Reason) -> None:
    """Refuse what may not be withheld as things stand now.

    A decision of our own needs no basis of the order, but one that was stated. Refuses
    ``order-stayed``, ``no-basis``, ``no-terms``, ``not-authentic``, ``uncertain``,
    ``unresolved``, ``not-asked`` and ``kind-not-withheld``.
    """
    order, ref = item.order, item.ref
    if order.stay is not None:
        raise Refusal(
            "order-stayed", f"a court holds {order.ref} up; nothing further is withheld meanwhile"
        )
    _must_rest(item, reason)
    if order.authenticity and order.authenticity.verdict in (Verdict.REJECT, Verdict.HOLD):
        raise Refusal(
            "not-authentic", f"{order.ref} may not come from that authority; settle that first"
        )
    if item.needs_person:
        raise Refusal(
            "uncertain", f"{ref} was not read with certainty; confirm the reading by its line first"
        )
    if item.resolved is None:
        raise Refusal("unresolved", f"{ref} leads to nothing on the platform; resolve it first")
    if item.ask in OTHER_ASKS:
        raise Refusal("not-asked", f"{ref} asks to {item.ask}; withholding it was not asked for")
    if item.kind not in WITHHOLDABLE:
        raise Refusal("kind-not-withheld", f"the platform cannot withhold a {item.kind}")


def _must_rest(item: Item, reason: Reason) -> None:
    order = item.order
    if reason is Reason.OWN_TERMS:
        if item.basis is None:
            raise Refusal("no-terms", f"say first on what the decision on {item.ref} rests")
    elif order.basis is None:
        raise Refusal("no-basis", f"{order.ref} has no legal basis to comply with; check it first")


def must_be_within(
    item: Item, territory: tuple[Country, ...], until: datetime | None, *, at: datetime
) -> datetime:
    """Return the end of a withholding that reaches no further than the order.

    Refuses ``beyond-territory``, ``no-until``, ``until-past`` and ``until-too-far``.
    """
    order = item.order
    if not territory or not set(territory) <= set(order.received.territory):
        allowed = ", ".join(order.received.territory)
        raise Refusal("beyond-territory", f"{order.ref} reaches {allowed} and nothing else")
    if until is None:
        raise Refusal("no-until", "say until when; a withholding without an end is not carried out")
    if until <= at:
        raise Refusal("until-past", f"the end of {item.ref} lies in the past; name a later instant")
    must_be_in_sight(until, at=at)
    return until


def must_say_why(item: Item, note: Sealed | None) -> None:
    """Refuse ``protected-without-reason`` where protected speech is withheld without a note."""
    found = {each.finding for each in item.findings} & PROTECTED
    if found and note is None:
        raise Refusal(
            "protected-without-reason",
            f"{item.ref} is {', '.join(sorted(found))}: say in a note why withholding it is needed",
        )


def must_stand(item: Item, said: DecisionProposed | DecisionMade, *, at: datetime) -> datetime:
    """Return the end of a withholding that was said before, if it may still be carried out.

    Refuses whatever saying it anew would refuse by now.
    """
    must_be_lawful(item, said.reason)
    must_say_why(item, said.note)
    return must_be_within(item, said.territory, said.until, at=at)
