"""How the authority is asked for what is missing. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, must_be_open, stamp
from duly.order.events import ClarificationAsked, ClarificationGiven
from duly.order.state import Order
from duly.order.terms import Digest, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class AskClarification(Command):
    """Command to ask for what failed checks miss; ``points`` are check ids."""

    letter: Digest
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveClarification(Command):
    """Command to record the authority's answer to that."""

    exhibit: Digest


def ask_clarification(
    order: Order, command: AskClarification, *, at: datetime
) -> ClarificationAsked:
    """Ask the authority for what is missing.

    Refuses ``nothing-missing`` without a point.
    """
    must_be_open(order)
    if not command.points:
        raise Refusal("nothing-missing", "name at least one check that failed")
    return ClarificationAsked(
        **stamp(order, command, at), letter=command.letter, points=command.points
    )


def give_clarification(
    order: Order, command: GiveClarification, *, at: datetime
) -> ClarificationGiven:
    """Record what the authority supplied; the order is to be checked again.

    Refuses ``nothing-asked``.
    """
    if order.clarification is None:
        raise Refusal("nothing-asked", f"{order.ref} has no open question to the authority")
    return ClarificationGiven(**stamp(order, command, at), exhibit=command.exhibit)
