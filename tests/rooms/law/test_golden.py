"""The golden cases: what arrived when, and what the desk must say."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from duly.law.clocks import Due, NotStarted, start
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.loader import pack, pack_ids
from duly.law.pack import Pack
from duly.law.running import Happened, Paused, run
from tests.rooms.law.golden import Case, cases, made_up, moment, pack_of

SHIPPED = ("in-it-act", "eu-terreg", "generic")


@pytest.mark.parametrize("case", cases(*SHIPPED, "elsewhere"), ids=str)
def test_it(case: Case) -> None:
    law, clock = _clock(case)

    now = _stands(law, clock, case.told)

    assert _seen(now) == _told(case.told)
    assert case.told.get("says", "") in now.why
    assert case.told.get("why", now.why) == now.why


@pytest.mark.parametrize(("book", "least"), [("in-it-act", 10), ("eu-terreg", 10)])
def test_every_regime_has_its_golden_cases(book: str, least: int) -> None:
    assert len(cases(book)) >= least


def test_every_shipped_pack_has_a_golden_book() -> None:
    assert set(pack_ids()) == set(SHIPPED)


def _clock(case: Case) -> tuple[Pack, Clock]:
    if case.book == "elsewhere":
        law = pack_of(made_up(**case.told["clock"]))
        return law, law.instrument("order").clock("execute")
    law = pack(case.book)
    instrument, _, name = case.told["clock"].partition("/")
    return law, law.instrument(instrument).clock(name)


def _stands(law: Pack, clock: Clock, told: dict[str, Any]) -> Due | Paused | NotStarted:
    stated = told.get("stated")
    begun = start(
        clock,
        pack=law,
        received_at=moment(told["received"]),
        started_at=moment(told["from"]) if "from" in told else None,
        stated=stated and (Duration.parse(stated) if stated[0] == "P" else moment(stated)),
        zone=ZoneInfo(told["zone"]) if "zone" in told else None,
        confirmed_by_person=told.get("confirmed", False),
    )
    then = (Happened(event=event, at=moment(at)) for event, at in told.get("then", ()))
    return run(begun, then)


def _seen(now: Due | Paused | NotStarted) -> object:
    match now:
        case NotStarted(code=code):
            return code
        case Paused(waiting=waiting):
            return sorted(waiting)
        case Due(due_at=due_at):
            return due_at


def _told(told: dict[str, Any]) -> object:
    if "due" in told:
        return moment(told["due"])
    return None if told.get("duty") else told.get("not_started") or sorted(told["paused"])
