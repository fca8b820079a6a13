"""The letters of a dispute: the answer to a notice, the request for scrutiny. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.escalate.rules import AskScrutiny, ask_scrutiny
from duly.order.command import Command, stamp
from duly.order.events import NoncomplianceAnswered, ScrutinyAsked, ScrutinyRequested
from duly.order.state import Order
from duly.order.terms import Digest, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerNoncompliance(Command):
    """Command to answer the notice of non-compliance, item by item."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestScrutiny(Command):
    """Command to ask the authority over the order, with our reasons, to look at it."""

    letter: Digest


def answer_noncompliance(
    order: Order, command: AnswerNoncompliance, *, at: datetime
) -> NoncomplianceAnswered:
    """Answer the notice; it may be answered again when more is known.

    Refuses ``no-notice``.
    """
    if order.noncompliance is None:
        raise Refusal("no-notice", f"{order.ref} has no notice of non-compliance")
    return NoncomplianceAnswered(**stamp(order, command, at), letter=command.letter)


def request_scrutiny(
    order: Order, command: RequestScrutiny, *, at: datetime
) -> tuple[ScrutinyAsked, ScrutinyRequested]:
    """Ask for scrutiny by a letter of ours, which is the request on record.

    Refuses what asking for scrutiny refuses.
    """
    asking = AskScrutiny(by=command.by, who="platform", exhibit=command.letter)
    asked = ask_scrutiny(order, asking, at=at)
    return asked, ScrutinyRequested(**stamp(order, command, at), letter=command.letter)
