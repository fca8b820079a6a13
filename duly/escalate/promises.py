"""What a dialogue is to be about, and what either side promised in it, by when. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, must_be_in_sight, stamp
from duly.order.events import ClockStarted, DialoguePlanned, PromiseMade
from duly.order.state import Order
from duly.order.terms import Refusal, Sealed

SIDES = frozenset({"platform", "authority"})
DUTY = "keep_promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDialogue(Command):
    """Command to set when the two sides meet, and what about."""

    meets_at: datetime
    agenda: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePromise(Command):
    """Command to record what one side promised; ``who`` is platform or authority."""

    who: str
    what: Sealed
    due_at: datetime


def plan_dialogue(order: Order, command: PlanDialogue, *, at: datetime) -> DialoguePlanned:
    """Set the agenda of a dialogue; a later one replaces it.

    Refuses ``until-past`` for a meeting that lies in the past, and ``until-too-far``.
    """
    if command.meets_at <= at:
        raise Refusal("until-past", "the meeting lies in the past; minute it instead")
    must_be_in_sight(command.meets_at, at=at)
    return DialoguePlanned(
        **stamp(order, command, at), meets_at=command.meets_at, agenda=command.agenda
    )


def make_promise(
    order: Order, command: MakePromise, *, at: datetime
) -> tuple[PromiseMade | ClockStarted, ...]:
    """Record a promise and let its time run; it is kept by meeting its clock.

    Refuses ``unknown-side``, ``until-past``, ``until-too-far``, and ``no-dialogue`` where none
    was held.
    """
    if command.who not in SIDES:
        raise Refusal("unknown-side", f"a promise is of one of {', '.join(sorted(SIDES))}")
    if command.due_at <= at:
        raise Refusal("until-past", "the promise would be overdue already; check the time")
    must_be_in_sight(command.due_at, at=at)
    if not order.dialogues:
        raise Refusal("no-dialogue", f"no dialogue over {order.ref} was held; minute it first")
    name = f"promise.{order.promises + 1}"
    who = stamp(order, command, at)
    return (
        PromiseMade(**who, promise=name, who=command.who, what=command.what, due_at=command.due_at),
        ClockStarted(
            **who,
            clock=name,
            duty=DUTY,
            who=command.who,
            started_at=at,
            due_at=command.due_at,
            length="as_promised",
            confidence="primary",
            why="as promised in the dialogue; its words are in the minutes",
        ),
    )
