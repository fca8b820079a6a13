"""A clock that stands still runs anew by what its law names, and by nothing else."""

from __future__ import annotations

import pytest

from duly.desk.acts import clarify, clocks
from duly.desk.orders import read
from duly.order.terms import Refusal
from tests.cast import ASHA, BILAL, NOON
from tests.desk.worker.office import HOUR, start_clock
from tests.desk.worker.test_forms_of_the_law import GERMAN, removal_order

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
QUARTER = HOUR / 4


def the_hour() -> read.ClockView:
    return next(clock for clock in read.order(GERMAN, BILAL).clocks if clock.id == "execute")


def stopped(**why: object) -> None:
    """Stop a removal order's hour after fifteen minutes."""
    refs = removal_order()
    start_clock("execute", duty="execute", due=HOUR, ref=GERMAN, length="PT1H")
    if why.pop("unclear", False):
        why |= {"points": ["manifest_error"], "items": refs}
    clarify.clarify(GERMAN, by=BILAL, at=NOON + QUARTER, **why)  # type: ignore[arg-type]
    assert (the_hour().state, the_hour().due_at) == ("paused", None)


def test_an_hour_stopped_by_what_nobody_could_do_runs_anew_when_counsel_says_it_has_ended() -> None:
    stopped(impossible="The data center is flooded.")
    with pytest.raises(Refusal, match="no-right"):
        clocks.cause_ended(GERMAN, "execute", by=ASHA, at=NOON + 5 * HOUR)

    clocks.cause_ended(GERMAN, "execute", by=BILAL, at=NOON + 5 * HOUR)

    assert (the_hour().state, the_hour().due_at) == ("running", NOON + 6 * HOUR)
    assert "1 hour anew, from “impossibility ended”" in the_hour().why
    with pytest.raises(Refusal, match="clock-not-running"):
        clocks.cause_ended(GERMAN, "execute", by=BILAL, at=NOON + 6 * HOUR)


def test_an_hour_that_waits_for_the_authoritys_answer_is_not_run_anew_by_us() -> None:
    stopped(unclear=True)

    with pytest.raises(Refusal, match="waits-for-answer"):
        clocks.cause_ended(GERMAN, "execute", by=BILAL, at=NOON + 5 * HOUR)

    assert the_hour().state == "paused"


def test_a_clock_the_law_does_not_know_has_no_cause_that_could_end() -> None:
    removal_order()

    with pytest.raises(Refusal, match="unknown-clock"):
        clocks.cause_ended(GERMAN, "none", by=BILAL, at=NOON)
