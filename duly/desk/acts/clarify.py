"""The authority is asked for what is missing; where the law says so, the clock stops meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from duly.answer.letters import Clarification, Doubt, Question
from duly.check.clarify import AskClarification, GiveClarification
from duly.check.clocks import PauseClock
from duly.check.findings import Held
from duly.desk.acts.check import holding
from duly.desk.acts.clocks import run_anew
from duly.desk.acts.covering import cover, language_for, written
from duly.desk.acts.receive import keep_files
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.people.access import SYSTEM
from duly.law.running import Happened
from duly.law.terms import Effect
from duly.order.events import Passed
from duly.order.terms import Actor, OrderRef, Refusal
from duly.receive.readers.document import File

_SUPPLIED = "clarification_received"  # as packs name it


def clarify(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    points: Collection[str] = (),
    items: Collection[str] = (),
    language: str | None = None,
) -> Recorded:
    """Write to the authority about checks that failed, and record that it was asked.

    ``points`` are check ids; by default every failed check that the authority can put right.
    Naming one says that a person found it failed, for the ``items`` named if it is asked of
    items. Where the law lets such a question stop the clock to act, it stops. Refuses
    ``nothing-missing``, ``unknown-check`` and ``unknown-item``.
    """
    with held(OrderRef(ref), by, AskClarification):
        order = read.order(ref, by)
        found = holding(order)
        asked = tuple(points) or found.points
        pauses = found.pauses_clock or _may_pause(found, points)
        letter = written(
            Clarification(
                cover=cover(order, at=at),
                questions=_questions(found, asked, order, items),
                clock_paused=pauses,
            ),
            language_for(order, language),
            at=at,
        )
        command = AskClarification(by=by, letter=letter, points=asked)
        recorded = handle(OrderRef(ref), command, at=at)
        if pauses and _runs(order):
            pause = PauseClock(by=SYSTEM, clock="execute", cause="clarification_asked")
            handle(OrderRef(ref), pause, at=at)
        return recorded


def _runs(order: read.OrderView) -> bool:
    return any(clock.id == "execute" and clock.state == "running" for clock in order.clocks)


def clarified(
    ref: str,
    files: Sequence[File],
    *,
    by: Actor,
    at: datetime,
    received_at: datetime | None = None,
) -> Recorded:
    """Keep what the authority supplied; every clock that stood still runs its whole time anew.

    It runs from ``received_at``, by default now. The order is to be checked again. Refuses
    ``no-files`` and ``nothing-asked``.
    """
    if not files:
        raise Refusal("no-files", "name the document by which the authority answered")
    since = received_at or at
    with held(OrderRef(ref), by, GiveClarification):
        read.order(ref, by)
        exhibit = keep_files(files, at=at)[0]
        recorded = handle(OrderRef(ref), GiveClarification(by=by, exhibit=exhibit), at=at)
        run_anew(OrderRef(ref), Happened(event=_SUPPLIED, at=since), at=at)
    return recorded


def _may_pause(held: Held, points: Collection[str]) -> bool:
    """Whether the law lets asking about one of these checks stop the clock to act."""
    fails = {check.id: check.fail for check in held.instrument.checks}
    return any(fails.get(each) is Effect.CURABLE_CLOCK_PAUSES for each in points)


def _questions(
    held: Held, points: Collection[str], order: read.OrderView, about: Collection[str]
) -> tuple[Question, ...]:
    asks = {check.id: check.ask for check in held.instrument.checks}
    if unknown := set(points) - asks.keys():
        raise Refusal("unknown-check", f"no such check here: {', '.join(sorted(unknown))}")
    whole = {one.check.id for one in held.order}
    questions = [Question(doubt=Doubt.OTHER, detail=asks[each]) for each in points if each in whole]
    items = {item.ref: item for item in read.items(order.ref)}
    if strange := set(about) - items.keys():
        raise Refusal("unknown-item", f"{order.ref} has no item {sorted(strange)[0]}")
    for ref, found in held.items.items():
        asked = [one for one in found if one.check.id in points]
        failed = [one for one in asked if one.passed is Passed.NO or ref in about]
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
