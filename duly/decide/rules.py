"""Who may decide what, and when: one person proposes, another confirms. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_be_listed
from duly.order.events import (
    PROTECTED,
    Cause,
    DecisionMade,
    DecisionProposed,
    DecisionReopened,
    Reason,
    Verdict,
)
from duly.order.kinds import WITHHOLDABLE
from duly.order.state import Item, Order
from duly.order.terms import Country, Measure, Outcome, Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Propose(Command):
    """Command to answer an item in a given way; two people must agree to all of it."""

    outcome: Outcome
    reason: Reason
    territory: tuple[Country, ...] = ()
    until: datetime | None = None
    note: Sealed | None = None
    cluster: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(Command):
    """Command to make the standing proposal binding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(Command):
    """Command to take a decision up again."""

    cause: Cause
    why: Sealed


_LAWFUL = frozenset({Reason.LAWFUL_ORDER, Reason.INTERIM_ORDER})


def propose(item: Item, command: Propose, *, at: datetime) -> DecisionProposed:
    """Propose an answer to one item; a new proposal replaces a standing one.

    Refuses ``already-decided``, and for comply: ``no-basis``, ``not-authentic``,
    ``uncertain``, ``unresolved``, ``kind-not-withheld``, ``beyond-territory``, ``no-until``,
    ``until-past``, ``protected-without-reason``, ``reason-does-not-fit``.
    """
    must_be_listed(item)
    if item.decision:
        raise Refusal("already-decided", f"{item.ref} was decided; reopen the decision first")
    comply = command.outcome is Outcome.COMPLY
    if comply != (command.reason in _LAWFUL):
        raise Refusal("reason-does-not-fit", f"{command.reason} is no reason to {command.outcome}")
    if comply:
        _may_comply(item)
        _within_bounds(item.order, command, at)
        _protected_needs_a_note(item, command)
    return DecisionProposed(
        **item_stamp(item, command, at),
        outcome=command.outcome,
        measure=Measure.WITHHOLD if comply else None,
        territory=command.territory if comply else (),
        until=command.until if comply else None,
        reason=command.reason,
        note=command.note,
        cluster=command.cluster,
    )


def confirm(item: Item, command: Confirm, *, at: datetime) -> DecisionMade:
    """Make the standing proposal binding.

    Refuses ``nothing-proposed``; ``same-eyes`` for the person or the seat that proposed;
    ``local-seat`` for anyone seated in the demanding country; and, for comply, whatever
    proposing refuses by now.
    """
    must_be_listed(item)
    proposal = item.proposal
    if proposal is None:
        raise Refusal("nothing-proposed", f"{item.ref} has no proposal to confirm")
    if command.by.person == proposal.by or command.by.seat == proposal.seat:
        raise Refusal("same-eyes", "you proposed this, so another person must confirm it")
    if command.by.country == item.order.received.country:
        raise Refusal(
            "local-seat",
            "a seat in the demanding country is never the last signature;"
            " ask a colleague seated elsewhere to confirm",
        )
    if proposal.outcome is Outcome.COMPLY:
        _may_comply(item)
        if proposal.until is not None and proposal.until <= at:
            raise Refusal("until-past", f"the proposed end of {item.ref} has passed; propose anew")
    return DecisionMade(
        **item_stamp(item, command, at),
        outcome=proposal.outcome,
        measure=proposal.measure,
        territory=proposal.territory,
        until=proposal.until,
        reason=proposal.reason,
        note=proposal.note,
        cluster=proposal.cluster,
        proposed_by=proposal.by,
        proposed_seat=proposal.seat,
        seat_country=command.by.country,
    )


def reopen(item: Item, command: Reopen, *, at: datetime) -> DecisionReopened:
    """Take a decision up again.

    Refuses ``nothing-decided``, and ``still-withheld``: restoring reopens by itself.
    """
    if item.decision is None:
        raise Refusal("nothing-decided", f"{item.ref} has no decision to reopen")
    if item.withheld:
        raise Refusal("still-withheld", f"{item.ref} is withheld; restore it, which reopens it")
    return DecisionReopened(**item_stamp(item, command, at), cause=command.cause, why=command.why)


def _may_comply(item: Item) -> None:
    order, ref = item.order, item.ref
    if order.basis is None:
        raise Refusal("no-basis", f"{order.ref} has no legal basis to comply with; check it first")
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
    if item.kind not in WITHHOLDABLE:
        raise Refusal("kind-not-withheld", f"the platform cannot withhold a {item.kind}")


def _within_bounds(order: Order, command: Propose, at: datetime) -> None:
    if not command.territory or not set(command.territory) <= set(order.received.territory):
        allowed = ", ".join(order.received.territory)
        raise Refusal("beyond-territory", f"{order.ref} reaches {allowed} and nothing else")
    if command.until is None:
        raise Refusal("no-until", "say until when; a withholding without an end is not carried out")
    if command.until <= at:
        raise Refusal("until-past", "the end lies in the past; name a later instant")


def _protected_needs_a_note(item: Item, command: Propose) -> None:
    found = {each.finding for each in item.findings} & PROTECTED
    if found and command.note is None:
        raise Refusal(
            "protected-without-reason",
            f"{item.ref} is {', '.join(sorted(found))}: say in a note why withholding it is needed",
        )
