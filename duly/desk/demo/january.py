"""31 January: an emergency list of 257, withheld in India as an interim measure, then restored."""

from __future__ import annotations

from datetime import datetime, timedelta

from duly.desk.acts import answer, check, decide
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.resolve import resolve
from duly.desk.demo.findings import find_protected
from duly.desk.demo.orders import JANUARY_AT, Ministry, january
from duly.desk.demo.telling import Week, expect
from duly.desk.orders import read
from duly.order.events import Cause, Reason
from duly.order.terms import Actor, Channel, Country, OrderRef, Outcome
from duly.receive.readers.document import File

IN = Country("IN")


def tell_january(week: Week, sender: Ministry) -> None:
    """Tell the first day."""
    ref = _arrives(week, sender)
    _is_withheld(week, ref)
    _is_restored(week, ref)
    _is_answered(week, ref)


def take_in(week: Week, name: str, mail: bytes, at: datetime, language: str = "en") -> OrderRef:
    """Receive a mail, ask the platform, acknowledge in a language; return the order."""
    dev = week.cast["dev"]
    delivery = Delivery(
        files=(File(name=name, data=mail),),
        channel=Channel.MAIL,
        received_at=at,
        platform="x",
    )
    received = receive(delivery, by=dev, at=at)
    verdict = received.authenticity.verdict if received.authenticity else "none"
    expect(verdict == "authentic", f"the ministry's own mail is {verdict}")
    again = receive(delivery, by=dev, at=at + timedelta(minutes=1))
    expect(again.order == received.order and again.repeated, "the same mail made two orders")
    resolve(received.order, by=dev, at=at + timedelta(minutes=2))
    acknowledge(received.order, by=dev, at=at + timedelta(minutes=3), language=language)
    week.carry_out(at + timedelta(minutes=4))
    week.orders.append(received.order)
    return received.order


def _arrives(week: Week, sender: Ministry) -> OrderRef:
    rows = week.world.january.rows
    mail = january(sender, rows)
    ref = take_in(week, "emergency.eml", mail, JANUARY_AT)
    order = read.order(ref, week.cast["asha"])
    expect(order.items == len(rows) == order.stated_items, "257 listed, 257 read, 257 stated")
    expect(order.instrument == "s69a_emergency", f"read as {order.instrument}")
    week.step(
        "receive",
        "OrderReceived",
        JANUARY_AT,
        f"{ref}: the ministry asks for {order.items} accounts, posts and hashtags, as an emergency."
        " The mail's signature holds; receipt is acknowledged with the counts.",
    )
    due = next(clock for clock in order.clocks if clock.id == "execute")
    week.step("check", "ClockStarted", JANUARY_AT, f"The clock to act: {due.why}.")
    return ref


def _is_withheld(week: Week, ref: OrderRef) -> None:
    asha, bilal = week.cast["asha"], week.cast["bilal"]
    at = JANUARY_AT + timedelta(hours=2)
    check.check(ref, by=asha, at=at)
    sure = [item.ref for item in read.items(ref) if item.state == "resolved"]
    doubtful = read.order(ref, asha).items - len(sure)
    week.step(
        "resolve",
        "ItemResolved",
        at,
        f"{len(sure)} lead to something certain; {doubtful} do not and are not acted on.",
    )
    until = at + timedelta(days=30)
    decide.propose(
        sure,
        Outcome.COMPLY,
        Reason.INTERIM_ORDER,
        by=asha,
        at=at,
        territory=[IN],
        until=until,
        note="Interim measure while the order is reviewed; nothing is decided by it.",
        cluster="interim measure",
    )
    decide.confirm(sure, by=bilal, at=at + timedelta(minutes=10))
    decide.withhold(sure, by=bilal, at=at + timedelta(minutes=12))
    carried = at + timedelta(minutes=13)
    week.carry_out(carried)
    distinct = len({(item.kind, item.subject) for item in read.items(ref, refs=sure)})
    expect(week.withheld_in("IN", carried) == distinct, "India does not see it as decided")
    week.nobody_elsewhere(carried)
    week.step(
        "withhold",
        "ItemWithheld",
        carried,
        f"Asha proposes, Bilal confirms: {distinct} are withheld in India until"
        f" {until:%-d %b %Y}. Elsewhere: nothing.",
    )


def _is_restored(week: Week, ref: OrderRef) -> None:
    asha, bilal = week.cast["asha"], week.cast["bilal"]
    at = JANUARY_AT + timedelta(hours=8)
    protected = find_protected(ref, by=asha, at=at)
    week.step(
        "review",
        "FindingRecorded",
        at,
        f"{len(protected)} are news media, journalists, activists or politicians;"
        " the order gives no reasons for any single item.",
    )
    before = week.withheld_in("IN", at)
    undone = decide.restore([ref], Cause.REVIEW, by=bilal, at=at + timedelta(minutes=5))
    restored = at + timedelta(minutes=6)
    week.carry_out(restored)
    week.restored = len(undone.events)
    expect(before > 0 and week.withheld_in("IN", restored) == 0, "something stayed withheld")
    week.step(
        "withhold",
        "ItemRestored",
        restored,
        f"After review all {week.restored} are restored in one act, as fast as they were withheld.",
    )


def _is_answered(week: Week, ref: OrderRef) -> None:
    asha, bilal = week.cast["asha"], week.cast["bilal"]
    at = JANUARY_AT + timedelta(hours=9)
    decline_rest(ref, by=asha, at=at)
    decide.confirm([ref], by=bilal, at=at + timedelta(minutes=20))
    sent = at + timedelta(minutes=30)
    answer.answer(ref, by=bilal, at=sent)
    week.carry_out(sent)
    order = read.order(ref, bilal)
    clock = next(each for each in order.clocks if each.id == "execute")
    expect(clock.state == "met", f"the clock to act is {clock.state}")
    week.step(
        "answer",
        "AnswerSent",
        sent,
        f"Every one of the {order.items} items is answered with its own reason, in time.",
    )


def decline_rest(ref: OrderRef, *, by: Actor, at: datetime) -> None:
    """Propose to decline whatever is not decided, each with the reason that fits it."""
    groups: dict[Reason, list[str]] = {}
    for item in read.items(ref):
        if item.state in ("withheld", "declined", "to-withhold", "proposed"):
            continue
        groups.setdefault(_reason(item), []).append(item.ref)
    for reason, refs in groups.items():
        decide.propose(refs, Outcome.DECLINE, reason, by=by, at=at, cluster=reason.value)


_UNRESOLVED = {
    "not-found": Reason.NOT_FOUND,
    "gone": Reason.ALREADY_GONE,
    "foreign": Reason.OTHER_PLATFORM,
}


def _reason(item: read.ItemView) -> Reason:
    if item.needs_person or item.state == "unresolvable":
        return _UNRESOLVED.get(item.unresolved, Reason.NOT_IDENTIFIED)
    if item.protected:
        return Reason.PROTECTED_SPEECH
    return Reason.NO_REASONS_GIVEN
