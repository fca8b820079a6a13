"""The authority is asked for what is missing; where the law says so, the clock stops meanwhile."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from duly.answer.letters import Clarification, Doubt, Question
from duly.check.clarify import AskClarification
from duly.check.clocks import PauseClock
from duly.check.findings import Held
from duly.desk.acts.check import holding
from duly.desk.acts.covering import cover, language_for, written
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.people.access import SYSTEM
from duly.order.events import Passed
from duly.order.terms import Actor, OrderRef, Refusal


def clarify(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    points: Collection[str] = (),
    language: str | None = None,
) -> Recorded:
    """Write to the authority about checks that failed, and record that it was asked.

    ``points`` are check ids; by default every failed check that the authority can put right.
    Refuses ``nothing-missing`` and ``unknown-check``.
    """
    with held(OrderRef(ref), by, AskClarification):
        order = read.order(ref, by)
        found = holding(order)
        asked = tuple(points) or found.points
        letter = written(
            Clarification(
                cover=cover(order, at=at),
                questions=_questions(found, asked, order),
                clock_paused=found.pauses_clock,
            ),
            language_for(order, language),
            at=at,
        )
        command = AskClarification(by=by, letter=letter, points=asked)
        recorded = handle(OrderRef(ref), command, at=at)
        if found.pauses_clock and _runs(order):
            pause = PauseClock(by=SYSTEM, clock="execute", cause="clarification_asked")
            handle(OrderRef(ref), pause, at=at)
        return recorded


def _runs(order: read.OrderView) -> bool:
    return any(clock.id == "execute" and clock.state == "running" for clock in order.clocks)


def _questions(held: Held, points: Collection[str], order: read.OrderView) -> tuple[Question, ...]:
    asks = {check.id: check.ask for check in held.instrument.checks}
    if unknown := set(points) - asks.keys():
        raise Refusal("unknown-check", f"no such check here: {', '.join(sorted(unknown))}")
    whole = {one.check.id for one in held.order}
    questions = [Question(doubt=Doubt.OTHER, detail=asks[each]) for each in points if each in whole]
    items = {item.ref: item for item in read.items(order.ref)}
    for ref, found in held.items.items():
        failed = [one for one in found if one.passed is Passed.NO and one.check.id in points]
        questions += [
            Question(
                doubt=Doubt.OTHER,
                position=items[ref].position,
                locator=items[ref].locator,
                detail=one.check.ask,
            )
            for one in failed
        ]
    return tuple(questions)
