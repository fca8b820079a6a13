"""8 and 9 February: the notice of non-compliance is read, answered formally, and talked about."""

from __future__ import annotations

from datetime import timedelta

from duly.desk.acts import escalate, staff
from duly.desk.demo.orders import NOTICE_AT, Ministry, notice
from duly.desk.demo.telling import Week, expect, refused
from duly.desk.orders import read
from duly.order.events import NoncomplianceStated
from duly.order.terms import OrderRef
from duly.receive.readers.document import File

_PROMISED_AT = NOTICE_AT + timedelta(days=8)


def tell_pressing(week: Week, ref: OrderRef, sender: Ministry) -> None:
    """Tell how the authority presses, and what is said to it."""
    _is_named(week, ref, sender)
    _is_acknowledged(week, ref)
    _is_talked_about(week, ref)


def _is_named(week: Week, ref: OrderRef, sender: Ministry) -> None:
    mail = File(name="notice.eml", data=notice(sender))
    penalty = "section 69A(3): imprisonment up to seven years, and fine"
    escalate.receive_notice(
        ref, [mail], by=week.cast["dev"], at=NOTICE_AT, received_at=NOTICE_AT, penalty=penalty
    )
    week.step(
        "escalate", "NoncomplianceReceived", NOTICE_AT, f"A notice of non-compliance: {penalty}."
    )
    said = [line.event for line in read.events(ref, "")]
    stated = next(event for event in said if isinstance(event, NoncomplianceStated))
    expect(stated.names_order, "the notice was not read as naming the direction")
    many = read.order(ref, week.cast["bilal"]).items
    expect(stated.still_up == many, f"{stated.still_up} of {many} were shown")
    week.step(
        "escalate",
        "NoncomplianceStated",
        NOTICE_AT,
        "Read and held against the order: it names the direction and none of its items;"
        f" {stated.still_up:,} of them were shown when it came.",
    )


def _is_acknowledged(week: Week, ref: OrderRef) -> None:
    bilal, at = week.cast["bilal"], NOTICE_AT + timedelta(hours=1)
    escalate.acknowledge_notice(ref, by=bilal, at=at)
    topics = (
        "A formal dialogue between the minister and the platform on these orders",
        "An assurance that staff face no coercive action while the orders are reviewed",
    )
    escalate.request_dialogue(ref, topics, by=bilal, at=at)
    week.carry_out(at)
    week.step(
        "escalate",
        "DialogueRequested",
        at,
        "Receipt is acknowledged formally, admitting nothing; a dialogue is asked for, and"
        " that staff face no coercive action.",
    )
    staff.note_staff_risk(ref, "The notice threatens people in Delhi.", by=bilal, at=at)
    asha = week.cast["asha"]
    refused("no-right", lambda: staff.staff_risks(ref, "to know", by=asha, at=at))
    week.step(
        "escalate",
        "StaffRiskNoted",
        at,
        "What that may mean for people who work here is noted for counsel alone: not even a"
        " reviewer of this order reads it.",
    )


def _is_talked_about(week: Week, ref: OrderRef) -> None:
    bilal = week.cast["bilal"]
    planned, held = NOTICE_AT + timedelta(hours=2), NOTICE_AT + timedelta(days=1)
    agenda = "1. The direction of 4 February\n2. The safety of staff"
    escalate.plan_dialogue(ref, held, agenda, by=bilal, at=planned)
    escalate.hold_dialogue(ref, held, "Both sides set out their view.", by=bilal, at=held)
    week.step("escalate", "DialogueHeld", held, "The talk is minuted; the minutes are sealed.")
    promised = "The ministry gives its reasons for each item."
    escalate.promise(ref, "authority", promised, _PROMISED_AT, by=bilal, at=held)
    clocks = {clock.id: clock for clock in read.order(ref, bilal).clocks}
    watched = clocks["promise.1"]
    expect((watched.who, watched.due_at) == ("authority", _PROMISED_AT), "nobody watches it")
    week.step(
        "escalate",
        "PromiseMade",
        held,
        f"The ministry promises its reasons for each item by {_PROMISED_AT:%-d %b}; that time"
        " runs as a clock of theirs.",
    )
