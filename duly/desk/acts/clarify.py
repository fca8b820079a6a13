"""The authority is asked for what is missing; where the law says so, the clock stops meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from django.conf import settings

from duly.answer.letters import (
    Clarification,
    Doubt,
    ImpossibilityFeedback,
    Needed,
    Obstacle,
    Question,
    ToAuthority,
)
from duly.check.clarify import AskClarification, GiveClarification
from duly.check.clocks import PauseClock
from duly.check.findings import Held
from duly.desk.acts.check import holding
from duly.desk.acts.clocks import run_anew
from duly.desk.acts.covering import cover, established_in, language_for, written
from duly.desk.acts.lawful import law_of, must_deal
from duly.desk.acts.receive import keep_documents
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.people.access import SYSTEM
from duly.law.running import Happened
from duly.law.terms import Effect
from duly.order.events import Passed
from duly.order.terms import Actor, OrderRef, Refusal
from duly.receive.readers.document import File

_SUPPLIED = "clarification_received"  # as packs name it

_IMPOSSIBLE = "impossibility"  # the ground of the law's own form for what nobody could do


def clarify(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    points: Collection[str] = (),
    items: Collection[str] = (),
    language: str | None = None,
    impossible: str = "",
) -> Recorded:
    """Write to the authority about checks that failed, and record that it was asked.

    ``points`` are check ids; by default every failed check that the authority can put right.
    Naming one says that a person found it failed, for the ``items`` named if it is asked of
    items. Where the law lets such a question stop the clock to act, it stops. Where it has a
    form for it (Annex III of Regulation (EU) 2021/784) that form is used; ``impossible`` is then
    what stands in the way of everybody. Refuses ``nothing-missing``, ``unknown-check``,
    ``unknown-item``, ``no-dealing``, and ``no-form`` where the law has no form for what is
    impossible.
    """
    with held(OrderRef(ref), by, AskClarification):
        order = read.order(ref, by)
        must_deal(order, by)
        found = holding(order)
        asked = tuple(points) or found.points
        questions = _questions(found, asked, order, items)
        pauses = found.pauses_clock or _may_pause(found, points) or bool(impossible)
        letter = written(
            _letter(order, asked, questions, at=at, impossible=impossible, paused=pauses),
            language_for(language),
            at=at,
        )
        named = (*asked, _IMPOSSIBLE) if impossible else asked
        recorded = handle(
            OrderRef(ref), AskClarification(by=by, letter=letter, points=named), at=at
        )
        if pauses and _runs(order):
            pause = PauseClock(by=SYSTEM, clock="execute", cause=_cause(found, bool(impossible)))
            handle(OrderRef(ref), pause, at=at)
        return recorded


def _cause(found: Held, impossible: bool) -> str:
    """Return the law's own word for what stops the clock to act."""
    clocks = (clock for clock in found.instrument.clocks if clock.id == "execute")
    named = [pause.at for clock in clocks for pause in clock.pauses]
    ending = _IMPOSSIBLE if impossible else "clarification"
    return next((each for each in named if each.endswith(ending)), "clarification_asked")


def _letter(
    order: read.OrderView,
    asked: Collection[str],
    questions: tuple[Question, ...],
    *,
    at: datetime,
    impossible: str,
    paused: bool,
) -> ToAuthority:
    """Return the request, on the law's own form where it has one."""
    if not law_of(order.regime, order.instrument).has_form("annex3"):
        if impossible:
            raise Refusal("no-form", "this law has no form for what is impossible")
        return Clarification(cover=cover(order, at=at), questions=questions, clock_paused=paused)
    there = {
        Obstacle.FORCE_MAJEURE: bool(impossible),
        Obstacle.MANIFEST_ERRORS: "manifest_error" in asked,
        Obstacle.INSUFFICIENT_INFORMATION: bool(set(asked) - {"manifest_error"}),
    }
    if not any(there.values()):
        raise Refusal("nothing-missing", "name at least one check that failed")
    return ImpossibilityFeedback(
        cover=cover(order, at=at),
        received_at=order.received_at,
        obstacles=tuple(obstacle for obstacle, holds in there.items() if holds),
        further=impossible,
        needed=tuple(
            Needed(detail=one.detail, position=one.position, locator=one.locator)
            for one in questions
        ),
        representative=settings.DULY_REPRESENTATIVE or None,
        member_state=established_in(),
    )


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
        exhibit = keep_documents(files, at=at)[0]
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
        whys = f"no such check here: {', '.join(sorted(unknown))}"
        raise Refusal("unknown-check", f"{whys}; there are {', '.join(asks)}")
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
