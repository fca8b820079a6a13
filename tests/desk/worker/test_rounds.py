"""A look that the law wants again is owed again, and what lost its reason is put before people."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from duly.check.clocks import MeetClock
from duly.desk.acts.clocks import looked_again
from duly.desk.acts.escalate import lapse
from duly.desk.orders import read
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM
from duly.desk.worker.drain import drain
from duly.desk.worker.rounds import COMES_BACK
from duly.law.loader import pack, pack_ids
from duly.order.events import Lapse
from duly.order.terms import ItemRef
from duly.receive.rules import Withdraw
from duly.withhold.rules import KeepWithheld
from tests.case import received
from tests.cast import BILAL, DEV, NOON, ORDER
from tests.desk.worker.office import (
    DAY,
    HOUR,
    account,
    events,
    open_owed,
    opened,
    restore,
    sent_to,
    start_clock,
    text,
    withhold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
DESK = "orders@chirp.example"
SECOND = timedelta(seconds=1)


def looked_at(*, every: int = 1) -> list[ItemRef]:
    """Withhold one account under a law that wants it looked at again, here every few days."""
    refs = opened(account("ana"))
    withhold(refs, days=60)
    start_clock(
        "review",
        duty="recheck_still_needed",
        due=every * DAY,
        who="reviewer",
        length=f"P{every}D",
    )
    return refs


def withheld_now() -> int:
    return read.order(ORDER, BILAL).counts.get("withheld", 0)


def proposals() -> list[str]:
    mails = [each for each in sent_to(DESK) if "restoring is proposed" in str(each["Subject"])]
    return [text(each) for each in mails]


def test_a_look_that_nobody_took_puts_restoring_before_people_and_restores_nothing() -> None:
    looked_at()
    drain(at=NOON + DAY)
    assert events("RestoreProposed") == 0

    drain(at=NOON + DAY + SECOND)
    drain(at=NOON + DAY + HOUR)

    assert (events("RestoreProposed"), events("ItemRestored"), withheld_now()) == (1, 0, 1)
    (told,) = proposals()
    assert "1 of IN-2021-0002 are withheld, and the reason seems to be gone" in told
    assert "Nothing is restored by this." in told


def test_the_next_round_runs_by_itself_from_the_end_of_the_one_before() -> None:
    looked_at()
    handle(ORDER, MeetClock(by=SYSTEM, clock="review"), at=NOON + HOUR)
    drain(at=NOON + DAY - SECOND)
    assert events("ClockRoundStarted") == 0

    drain(at=NOON + DAY + HOUR)

    (clock,) = read.order(ORDER, BILAL).clocks
    assert (clock.state, clock.started_at, clock.due_at) == ("running", NOON + DAY, NOON + 2 * DAY)
    assert "(round 2)" in clock.why
    assert events("RestoreProposed") == 0


def test_after_a_month_of_silence_every_round_is_caught_up_in_its_turn_and_put_up_once() -> None:
    looked_at(every=7)

    drain(at=NOON + 30 * DAY)
    drain(at=NOON + 30 * DAY)

    kinds = ("ClockMissed", "ClockRoundStarted")
    rows = Entry.objects.filter(order=ORDER, item="", kind__in=kinds).order_by("turn")
    assert list(rows.values_list("kind", flat=True)) == [*kinds] * 4
    rounds = [getattr(line.event, "round", 0) for line in read.events(ORDER, "")]
    assert [each for each in rounds if each] == [2, 3, 4, 5]
    assert (events("RestoreProposed"), len(proposals())) == (1, 1)


def test_where_nothing_is_withheld_there_is_nothing_to_look_at() -> None:
    refs = looked_at()
    restore(refs, at=HOUR)

    drain(at=NOON + 3 * DAY)

    assert (events("ClockRoundStarted"), events("RestoreProposed")) == (0, 0)


def test_counsel_who_finds_it_no_longer_needed_proposes_to_restore() -> None:
    looked_at()
    looked_again(ORDER, "review", False, by=BILAL, at=NOON + HOUR)
    drain(at=NOON + HOUR)

    assert (events("ClockMet"), events("RestoreProposed"), withheld_now()) == (1, 1, 1)
    assert "no longer needed" in proposals()[0]


def test_what_was_kept_is_proposed_anew_by_the_next_round_that_nobody_took() -> None:
    looked_at()
    drain(at=NOON + DAY + HOUR)
    pouch = Pouch(ORDER)
    why = pouch.seal("The ground still holds.")
    handle(ORDER, KeepWithheld(by=BILAL, why=why), at=NOON + DAY + 2 * HOUR, pouch=pouch)

    drain(at=NOON + 2 * DAY + HOUR)

    assert (events("RestoreDeclined"), events("RestoreProposed"), withheld_now()) == (1, 2, 1)


def test_an_interim_order_that_nobody_approved_in_time_is_proposed_to_be_restored() -> None:
    emergency = replace(received(1), instrument="s69a_emergency")
    withhold(opened(account("ana"), law=emergency), days=60)
    start_clock("committee", duty="authority_decides", due=2 * DAY, who="authority")

    drain(at=NOON + 2 * DAY + HOUR)

    assert (events("RestoreProposed"), withheld_now()) == (1, 1)
    assert "not approved in time" in proposals()[0]


def test_what_an_order_withholds_that_was_taken_back_is_proposed_once() -> None:
    withhold(opened(account("ana")), days=60)
    pouch = Pouch(ORDER)
    handle(ORDER, Withdraw(by=DEV, why=pouch.seal("taken back")), at=NOON + HOUR, pouch=pouch)

    drain(at=NOON + 2 * HOUR)
    drain(at=NOON + 3 * HOUR)

    assert (events("RestoreProposed"), withheld_now(), len(proposals())) == (1, 1, 1)


def test_an_order_that_lapsed_restores_all_at_once_and_no_clock_of_it_runs_out_or_warns() -> None:
    refs = opened(account("ana"), account("ben"))
    withhold(refs, days=60)
    start_clock("execute", duty="execute", due=DAY)
    start_clock("keep", duty="preserve", due=2 * DAY)

    done = lapse(ORDER, Lapse.NOT_APPROVED, by=BILAL, at=NOON + HOUR)
    drain(at=NOON + 3 * DAY)

    assert [type(event).__name__ for _, event in done.events] == [
        "OrderLapsed",
        "ItemRestored",
        "ItemRestored",
    ]
    assert (withheld_now(), events("ClockMissed"), events("RestoreProposed")) == (0, 0, 0)
    assert not any("to execute" in str(each["Subject"]) for each in sent_to(DESK))
    assert open_owed() == []


def test_no_other_duty_of_any_law_comes_back() -> None:
    every = [
        clock
        for name in pack_ids()
        for instrument in pack(name).instruments
        for clock in instrument.clocks
        if clock.repeats
    ]

    assert {clock.duty for clock in every} == {COMES_BACK}
