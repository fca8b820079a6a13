"""Who may decide what, and when: one person proposes, another confirms. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.law.terms import Effect
from duly.order.command import (
    Command,
    item_stamp,
    must_be_label,
    must_be_listed,
    must_sit_elsewhere,
)
from duly.order.events import (
    BasisStated,
    Cause,
    CheckResult,
    DecisionMade,
    DecisionProposed,
    DecisionReopened,
    Passed,
    Reason,
    Source,
    Standing,
)
from duly.order.lawful import must_be_lawful, must_be_within, must_say_why, must_stand
from duly.order.state import Item
from duly.order.terms import Actor, Country, Measure, Outcome, Refusal, Role, Sealed


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


@dataclass(frozen=True, slots=True, kw_only=True)
class StateBasis(Command):
    """Command to say on what a decision of our own about an item is to rest."""

    explanation: Sealed
    terms: Sealed | None = None
    illegal_under: Sealed | None = None
    facts: Sealed | None = None
    automated: bool = False
    source: Source = Source.REQUEST


_COMPLYING = frozenset({Reason.LAWFUL_ORDER, Reason.INTERIM_ORDER, Reason.OWN_TERMS})
_GRAVE = frozenset({Effect.DEFECTIVE_NO_CLOCK, Effect.ESCALATE_COUNSEL})


def state_basis(item: Item, command: StateBasis, *, at: datetime) -> BasisStated:
    """Say on what a decision of our own is to rest; a standing proposal falls with it.

    Refuses ``already-decided``, and ``no-terms`` where neither a term nor a law is named.
    """
    must_be_listed(item)
    if item.decision:
        raise Refusal("already-decided", f"{item.ref} was decided; reopen the decision first")
    if command.terms is None and command.illegal_under is None:
        raise Refusal(
            "no-terms", "name the clause of our terms, or the law, that it is contrary to"
        )
    return BasisStated(
        **item_stamp(item, command, at),
        source=command.source,
        terms=command.terms,
        illegal_under=command.illegal_under,
        explanation=command.explanation,
        facts=command.facts,
        automated=command.automated,
    )


def propose(item: Item, command: Propose, *, at: datetime) -> DecisionProposed:
    """Propose an answer to one item; a new proposal replaces a standing one.

    Refuses ``already-decided``, and for comply: ``no-basis``, ``no-terms``, ``not-authentic``,
    ``uncertain``, ``unresolved``, ``kind-not-withheld``, ``beyond-territory``, ``no-until``,
    ``until-past``, ``protected-without-reason``, ``reason-does-not-fit``. A ``cluster`` that
    is no short name is refused as ``not-a-label``.
    """
    must_be_listed(item)
    must_be_label(command.cluster, "a cluster's name")
    if item.decision:
        raise Refusal("already-decided", f"{item.ref} was decided; reopen the decision first")
    comply = command.outcome is Outcome.COMPLY
    if comply != (command.reason in _COMPLYING):
        raise Refusal("reason-does-not-fit", f"{command.reason} is no reason to {command.outcome}")
    if comply:
        must_be_lawful(item, command.reason)
        must_be_within(item, command.territory, command.until, at=at)
        must_say_why(item, command.note)
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
    ``local-seat`` for anyone seated in the demanding country, ``seat-nowhere`` for a seat of
    which no country is known; and, for comply, whatever proposing refuses by now, and
    ``counsel-must-confirm`` while the checks leave a question for counsel.
    """
    must_be_listed(item)
    proposal = item.proposal
    if proposal is None:
        raise Refusal("nothing-proposed", f"{item.ref} has no proposal to confirm")
    if command.by.person == proposal.by or command.by.seat == proposal.seat:
        raise Refusal("same-eyes", "you proposed this, so another person must confirm it")
    must_sit_elsewhere(item.order, command.by)
    if proposal.outcome is Outcome.COMPLY:
        must_stand(item, proposal, at=at)
        _counsel_looked(item, command.by)
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


def _counsel_looked(item: Item, by: Actor) -> None:
    checked = item.order.checked
    if Role.COUNSEL in by.roles or checked is None:
        return
    mine = item.checked.results if item.checked else ()
    grave = [each.check for each in checked.results if _open(each)]
    grave += [each.check for each in mine if _open(each) or _failed(each)]
    if checked.standing is Standing.COUNSEL or grave:
        asked = f" ({', '.join(grave)})" if grave else ""
        raise Refusal(
            "counsel-must-confirm",
            f"the checks of {item.ref} leave a question for counsel{asked};"
            " ask a colleague seated as counsel to confirm, or answer it with 'duly check --hold'",
        )


def _open(result: CheckResult) -> bool:
    return result.passed is Passed.PERSON and result.effect in _GRAVE


def _failed(result: CheckResult) -> bool:
    return result.passed is Passed.NO and result.effect in _GRAVE
