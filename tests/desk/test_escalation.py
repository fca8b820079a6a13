"""Notices are bound to their order, promises are watched, stays bite, and staff stay unnamed."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from django.core import mail

from duly.check.clocks import MeetClock
from duly.desk.acts import check, decide, escalate, letters, objecting, resolve, staff
from duly.desk.acts.lawful import as_due
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.unstarted import unstarted
from duly.desk.orders import exhibits, read
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry, Exhibit
from duly.desk.orders.vault import open_order
from duly.desk.worker.drain import drain
from duly.escalate.stays import EndStay
from duly.order.events import Cause, CourtOutcome, NoncomplianceStated, Reason, Stay
from duly.order.terms import Channel, OrderRef, Outcome, Refusal, Unreadable
from duly.receive.readers.document import File
from tests.cast import ASHA, BILAL, CHITRA, DEV, ESI, FARID, GITA, IN, NOON
from tests.cast import ORDER as REF
from tests.desk.asked import caller
from tests.desk.worker.office import account, opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ORDER = """Ministry of Electronics and Information Technology, Government of India
No. 11(7)/2021-ZQ
Direction under section 69A of the Information Technology Act, 2000.
You are directed to block access by the public in India to the following accounts within 24 hours
of receipt:
1. https://x.com/zqkara
2. https://x.com/zqmohan
3. https://x.com/zqvimal
"""
NOTICE = """Ministry of Electronics and Information Technology, Government of India
Subject: Notice of non-compliance with the direction No. 11(7)/2021-ZQ under section 69A of the
Information Technology Act, 2000.
The following are still up and have not been blocked:
1. https://x.com/zqkara
2. https://x.com/zqmohan
3. https://x.com/zqstrange
You are called upon to reply within 48 hours of receipt of this notice. Failure attracts section
69A(3): imprisonment which may extend to seven years, and fine.
"""
RISK = "zq-colleague in Delhi is known to the police by name"


def recorded() -> str:
    """Record an order of three accounts without reading any document."""
    opened(account("ana"), account("ben"), account("cyd"))
    return str(REF)


def taken_in() -> str:
    delivery = Delivery(
        files=(File(name="order.txt", data=ORDER.encode()),),
        channel=Channel.PORTAL,
        authority="in-it-act:do_meity",
        received_at=NOON,
        platform="x",
    )
    ref = receive(delivery, by=DEV, at=NOON).order
    resolve.resolve(ref, by=DEV, at=NOON)
    check.check(ref, by=ASHA, at=NOON)
    return ref


def withhold(ref: str, *items: int, at: datetime = NOON) -> None:
    refs = [f"{ref}/{each}" for each in items]
    decide.propose(
        refs,
        Outcome.COMPLY,
        Reason.LAWFUL_ORDER,
        by=ASHA,
        at=at,
        territory=[IN],
        until=NOON + 60 * DAY,
    )
    decide.confirm(refs, by=BILAL, at=at)
    decide.withhold(refs, by=BILAL, at=at)


def withheld(ref: str) -> int:
    return read.order(ref, BILAL).counts.get("withheld", 0)


def kinds(ref: str) -> list[str]:
    return [line.kind for line in read.events(ref, "")]


def pressed(ref: str, *, text: str = NOTICE) -> None:
    notice = File(name="notice.txt", data=text.encode())
    escalate.receive_notice(ref, [notice], by=DEV, at=NOON + DAY)


def test_a_notice_says_which_items_it_holds_to_be_up_and_which_the_order_never_listed() -> None:
    ref = taken_in()
    withhold(ref, 2)
    pressed(ref)

    stated = [e.event for e in read.events(ref, "") if isinstance(e.event, NoncomplianceStated)]
    assert [(e.names_order, e.items, e.still_up, e.unknown) for e in stated] == [
        (True, (f"{ref}/1", f"{ref}/2"), 1, 1)
    ]
    clocks = {clock.id: clock for clock in read.order(ref, BILAL).clocks}
    assert clocks["noncompliance.answer"].due_at == NOON + 3 * DAY
    assert any("seven years" in text for text in open_order(ref).values())


def test_a_notice_is_answered_for_the_items_it_names_and_its_time_to_reply_is_met() -> None:
    ref = taken_in()
    withhold(ref, 2)
    pressed(ref)
    objecting.answer_notice(ref, by=BILAL, at=NOON + HOUR, language="tr")

    (sent,) = [each for each in letters.sent(ref, BILAL) if each.kind == "NoncomplianceAnswered"]
    said = json.loads(letters.in_form(sent, "json"))
    assert (said["letter"], said["language"]) == ("reply", "tr")
    told = said["values"]
    assert [item["position"] for item in told["items"]] == [1, 2]
    assert "withheld" in {item["result"] for item in told["items"]}
    assert (told["names_order"], told["names_items"], told["unknown"]) == (True, True, 1)
    clocks = {clock.id: clock.state for clock in read.order(ref, BILAL).clocks}
    assert clocks["noncompliance.answer"] == "met"


def test_what_nobody_wrote_is_not_answered() -> None:
    with pytest.raises(Refusal) as no:
        objecting.answer_notice(recorded(), by=BILAL, at=NOON)
    assert no.value.code == "no-notice"


def test_acknowledging_the_notice_meets_its_own_clock() -> None:
    ref = taken_in()
    pressed(ref)
    escalate.acknowledge_notice(ref, by=BILAL, at=NOON + DAY + HOUR)

    clocks = {clock.id: clock.state for clock in read.order(ref, BILAL).clocks}
    assert clocks["noncompliance.answer"] == "met"


def test_a_second_notice_has_a_clock_of_its_own_and_one_without_a_time_is_flagged() -> None:
    ref = taken_in()
    pressed(ref)
    escalate.acknowledge_notice(ref, by=BILAL, at=NOON + DAY + HOUR)
    again = File(name="notice.txt", data=NOTICE.encode())
    escalate.receive_notice(ref, [again], by=DEV, at=NOON + 5 * DAY)

    clocks = {clock.id: clock for clock in read.order(ref, BILAL).clocks}
    assert clocks["noncompliance.answer"].state == "met"
    second = clocks["noncompliance.answer.2"]
    assert (second.state, second.due_at) == ("running", NOON + 7 * DAY)
    assert as_due(read.order(ref, BILAL), second) is not None

    other = recorded()
    pressed(other, text=NOTICE.replace(" within 48 hours of receipt of this notice", ""))
    silent = [one for one in unstarted(read.order(other, BILAL)) if one.duty == "reply_or_hearing"]
    assert [one.code for one in silent] == ["no-time-stated"]


def test_a_notice_that_names_another_order_is_kept_and_said_to_name_another() -> None:
    ref = taken_in()
    pressed(ref, text=NOTICE.replace("11(7)/2021-ZQ", "12(1)/2020-ZQ"))

    stated = [e.event for e in read.events(ref, "") if isinstance(e.event, NoncomplianceStated)]
    assert [event.names_order for event in stated] == [False]


def test_a_promise_of_the_authority_that_is_overdue_is_told_to_the_desk_once() -> None:
    ref = recorded()
    with pytest.raises(Refusal, match="no dialogue"):
        escalate.promise(ref, "authority", "x", NOON + DAY, by=BILAL, at=NOON)
    escalate.plan_dialogue(ref, NOON + HOUR, "1. The list", by=BILAL, at=NOON)
    escalate.hold_dialogue(ref, NOON + HOUR, "minutes", by=BILAL, at=NOON + HOUR)
    escalate.promise(
        ref, "authority", "zq reasons for each", NOON + DAY, by=BILAL, at=NOON + 2 * HOUR
    )
    escalate.promise(ref, "authority", "zq a contact", NOON + DAY, by=BILAL, at=NOON + 2 * HOUR)
    kept = MeetClock(by=BILAL, clock="promise.2")
    handle(OrderRef(ref), kept, at=NOON + 3 * HOUR)

    for days in (1, 2, 30):
        drain(at=NOON + days * DAY + HOUR)

    told = [each.subject for each in mail.outbox if "promise" in each.subject]
    assert told == [f"{ref}: time is up to keep promise"]
    clocks = {clock.id: clock.state for clock in read.order(ref, BILAL).clocks}
    assert (clocks["promise.1"], clocks["promise.2"]) == ("missed", "met")
    assert b"zq reasons" not in b"".join(_bodies(ref))


def test_a_stay_that_restores_shows_all_again_and_lets_nothing_be_withheld() -> None:
    ref = recorded()
    withhold(ref, 1, 2)
    with pytest.raises(Refusal, match="not challenged"):
        escalate.stay(ref, Stay.RESTORE, by=BILAL, at=NOON + HOUR)
    escalate.challenge(ref, "High Court Zq", by=BILAL, at=NOON + HOUR)

    escalate.stay(ref, Stay.RESTORE, by=BILAL, at=NOON + 2 * HOUR)

    assert withheld(ref) == 0
    with pytest.raises(Refusal, match="a court holds"):
        withhold(ref, 3, at=NOON + 3 * HOUR)
    handle(OrderRef(ref), EndStay(by=BILAL), at=NOON + 4 * HOUR)
    withhold(ref, 3, at=NOON + 5 * HOUR)
    assert withheld(ref) == 1


def test_a_stay_that_holds_leaves_all_as_it_is_and_restoring_free() -> None:
    ref = recorded()
    withhold(ref, 1, 2)
    escalate.challenge(ref, "High Court Zq", by=BILAL, at=NOON + HOUR)
    escalate.stay(ref, Stay.HOLD, by=BILAL, at=NOON + 2 * HOUR)

    assert withheld(ref) == 2
    with pytest.raises(Refusal, match="a court holds"):
        withhold(ref, 3, at=NOON + 3 * HOUR)
    decide.restore([f"{ref}/1"], Cause.REVIEW, by=BILAL, at=NOON + 4 * HOUR)
    assert withheld(ref) == 1


@pytest.mark.parametrize(
    ("outcome", "items", "left", "ends"),
    [
        (CourtOutcome.UPHELD, (), 0, "OrderLapsed"),
        (CourtOutcome.UPHELD, ("1",), 2, "RestoreProposed"),
        (CourtOutcome.PARTLY, (), 2, "RestoreProposed"),
        (CourtOutcome.DISMISSED, (), 2, "ChallengeDecided"),
    ],
)
def test_a_court_that_strikes_the_whole_order_down_ends_it_and_less_goes_before_people(
    outcome: CourtOutcome, items: tuple[str, ...], left: int, ends: str
) -> None:
    ref = recorded()
    withhold(ref, 1, 2)
    escalate.challenge(
        ref, "High Court Zq", [f"{ref}/{each}" for each in items], by=BILAL, at=NOON + HOUR
    )

    escalate.challenge_decided(ref, outcome, by=BILAL, at=NOON + 2 * HOUR)

    assert (withheld(ref), kinds(ref)[-1]) == (left, ends)


def test_nobody_but_counsel_seated_elsewhere_reads_or_writes_what_staff_may_risk() -> None:
    ref = recorded()
    staff.note_staff_risk(ref, RISK, by=BILAL, at=NOON)
    before = kinds(ref)

    for who in (ASHA, DEV, ESI, FARID, GITA, CHITRA):
        with pytest.raises(Refusal):
            staff.staff_risks(ref, "curious", by=who, at=NOON + HOUR)
        with pytest.raises(Refusal):
            staff.note_staff_risk(ref, "x", by=who, at=NOON + HOUR)

    assert kinds(ref) == before


def test_what_staff_may_risk_is_opened_by_counsel_on_the_record() -> None:
    ref = recorded()
    staff.note_staff_risk(ref, RISK, by=BILAL, at=NOON)

    (note,) = staff.staff_risks(ref, "before the hearing", by=BILAL, at=NOON + HOUR)

    assert (note.text, kinds(ref)[-1]) == (RISK, "SealedRead")


def test_what_staff_may_risk_stands_in_no_letter_page_interface_or_ledger_entry() -> None:
    ref = taken_in()
    staff.note_staff_risk(ref, RISK, by=BILAL, at=NOON)
    pressed(ref)
    escalate.acknowledge_notice(ref, by=BILAL, at=NOON + DAY)
    escalate.request_dialogue(ref, ["The list"], by=BILAL, at=NOON + DAY)
    drain(at=NOON + DAY)

    letters = [exhibits.load(each).body for each in Exhibit.objects.values_list("pk", flat=True)]
    assert letters
    seen = [*letters, *_bodies(ref), *(each.message().as_bytes() for each in mail.outbox)]
    asked = (f"orders/{ref}", f"orders/{ref}/events", f"orders/{ref}/items")
    answers = [caller(who).get(each) for each in asked for who in (ASHA, BILAL, GITA)]
    assert {each.status_code for each in answers} == {200}
    seen += [each.content for each in answers]
    assert not any(RISK.encode() in each or b"zq-colleague" in each for each in seen)


def _bodies(ref: str) -> list[bytes]:
    return [bytes(each) for each in Entry.objects.filter(order=ref).values_list("body", flat=True)]


def test_a_notice_with_nothing_in_it_is_no_notice() -> None:
    ref = recorded()
    with pytest.raises(Unreadable, match=r"empty\.txt is empty"):
        escalate.receive_notice(ref, [File(name="empty.txt", data=b"")], by=DEV, at=NOON + DAY)
    kinds = {type(line.event).__name__ for line in read.events(ref)}
    assert "NoncomplianceReceived" not in kinds
