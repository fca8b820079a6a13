"""4 to 10 February: the list of 1,178, the notice of non-compliance, and the account given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from duly.desk.acts import answer, appeal, check, decide, publish
from duly.desk.demo.findings import find_automated, find_protected
from duly.desk.demo.january import IN, decline_rest, take_in
from duly.desk.demo.orders import FEBRUARY_AT, NOTICE_AT, Ministry, february
from duly.desk.demo.pressing import tell_pressing
from duly.desk.demo.telling import Week, expect, refused
from duly.desk.evidence.counted import newest
from duly.desk.orders import read
from duly.desk.people.access import affected_person
from duly.desk.worker.counting import count_evidence
from duly.order.events import Reason
from duly.order.terms import Actor, Country, OrderRef, Outcome

ANSWER_AT = NOTICE_AT + timedelta(days=2)
PUBLISHED_AT = ANSWER_AT + timedelta(hours=1)


def tell_february(week: Week, sender: Ministry) -> None:
    """Tell the second list to its end."""
    ref = _arrives(week, sender)
    _is_pressed(week, ref, sender)
    _is_partly_complied_with(week, ref)
    _is_heard(week, ref)
    _is_answered(week, ref)
    _is_published(week)


def _arrives(week: Week, sender: Ministry) -> OrderRef:
    _nobody_approved(week)
    rows = week.world.february.rows
    ref = take_in(week, "direction.eml", february(sender, rows), FEBRUARY_AT, "hi")
    order = read.order(ref, week.cast["asha"])
    items = read.items(ref)
    expect(order.items == len(rows) == order.stated_items, f"{order.items} of {len(rows)} read")
    overlaps = sum(bool(item.overlaps) for item in items)
    expect(overlaps > 0, "no overlap with the first list was found")
    week.step(
        "receive",
        "OrderReceived",
        FEBRUARY_AT,
        f"{ref}: {order.items:,} entries in a PDF. {overlaps} of them were on the first list,"
        " most in another notation; the acknowledgement says so by itself.",
    )
    chitra = week.cast["chitra"]
    expect(read.orders(chitra) == [], "a seat in India sees India's orders")
    return ref


def _nobody_approved(week: Week) -> None:
    at = FEBRUARY_AT - timedelta(minutes=5)
    week.carry_out(at)
    clocks = read.order(week.orders[0], week.cast["asha"]).clocks
    theirs = next(clock for clock in clocks if clock.id == "committee")
    expect(theirs.state == "missed", f"the authority's own clock is {theirs.state}")
    week.step(
        "check",
        "ClockMissed",
        at,
        "The authority's own 48 hours ran out too: nobody has said that the emergency of"
        " 31 January came before its committee.",
    )


def _is_pressed(week: Week, ref: OrderRef, sender: Ministry) -> None:
    bilal = week.cast["bilal"]
    week.carry_out(NOTICE_AT - timedelta(hours=1))
    clock = next(each for each in read.order(ref, bilal).clocks if each.id == "execute")
    expect(clock.state == "missed", f"the clock to act is {clock.state}")
    week.step("check", "ClockMissed", NOTICE_AT, f"The time to act ran out: {clock.why}.")
    tell_pressing(week, ref, sender)


def _is_partly_complied_with(week: Week, ref: OrderRef) -> None:
    at = NOTICE_AT + timedelta(days=1, hours=14)
    todo = _is_reviewed(week, ref, at)
    until = _is_decided(week, ref, todo, at)
    done = at + timedelta(minutes=32)
    week.carry_out(done)
    withheld = week.withheld_in("IN", done)
    distinct = len({item.subject for item in read.items(ref, refs=todo)})
    expect(withheld == distinct, f"{withheld} withheld, {distinct} decided")
    week.nobody_elsewhere(done)
    week.step(
        "withhold",
        "ItemWithheld",
        done,
        f"A part is acted on: {withheld} in India only, until {until:%-d %b %Y}. News media,"
        " journalists, activists and politicians stay visible.",
    )
    told = sum(item.notice == "told" for item in read.items(ref))
    expect(told == distinct, f"{told} people told, {distinct} withheld")
    week.step(
        "notify",
        "PersonNotified",
        done,
        f"{told} people are told that it happened and how to object; the confidentiality of"
        " rule 16 keeps authority, reasons and copy back, and the notice says so.",
    )


def _is_reviewed(week: Week, ref: OrderRef, at: datetime) -> list[str]:
    asha = week.cast["asha"]
    check.check(ref, by=asha, at=at)
    _is_counted(week, ref, at)
    protected = set(find_protected(ref, by=asha, at=at))
    automated = find_automated(ref, week.world, by=asha, at=at)
    week.step(
        "review",
        "FindingRecorded",
        at,
        f"{len(protected)} items are protected speech. Of the accounts called bots,"
        f" {len(automated)} carry the platform's own label for automation; of the others it"
        " cannot be told.",
    )
    return [item for item in automated if item not in protected]


def _is_counted(week: Week, ref: OrderRef, at: datetime) -> None:
    """Let the worker count what the posts show, once, for whoever reviews."""
    counted = count_evidence(at=at)
    expect(ref in counted, f"counted for {counted}, not for {ref}")
    found = newest(ref)
    expect(found is not None, "what was counted is not kept")
    if found is None:
        return
    event = found.event
    week.step(
        "review",
        "EvidenceCounted",
        at,
        f"{event.rows:,} posts are counted: a card for each of {event.accounts:,} accounts, beside"
        f" {event.compared:,} that are not on the order; {event.groups} groups pointed at the same"
        " within a minute. Fans, news and share buttons do that too; a count says nothing of"
        " intent.",
    )


def _is_decided(week: Week, ref: OrderRef, todo: list[str], at: datetime) -> datetime:
    asha, bilal = week.cast["asha"], week.cast["bilal"]
    until = at + timedelta(days=30)
    decide.propose(
        todo,
        Outcome.COMPLY,
        Reason.LAWFUL_ORDER,
        by=asha,
        at=at,
        territory=[IN],
        until=until,
        cluster="automated amplification",
    )
    decline_rest(ref, by=asha, at=at + timedelta(minutes=5))
    refused("same-eyes", lambda: decide.confirm(todo[:1], by=asha, at=at))
    decide.confirm([ref], by=bilal, at=at + timedelta(minutes=30))
    decide.withhold([ref], by=bilal, at=at + timedelta(minutes=31))
    return until


def _is_heard(week: Week, ref: OrderRef) -> None:
    item = next(each for each in read.items(ref) if each.state == "withheld")
    at = NOTICE_AT + timedelta(days=1, hours=20)
    appeal.file(item.ref, "This account posts train times.", by=affected_person(), at=at)
    for who in ("asha", "bilal"):
        refused("same-eyes", _tries_to_hear(item.ref, week.cast[who], at))
    why = "The account posts train times."
    appeal.decide(item.ref, True, why, by=week.cast["grace"], at=at + timedelta(hours=1))
    week.carry_out(at + timedelta(hours=1))
    gone = not week.gate.one(item.kind, item.subject, "IN", now=at + timedelta(hours=1))
    expect(gone, "the appeal was upheld and the account is still withheld")
    week.restored += 1
    week.step(
        "appeal",
        "AppealDecided",
        at + timedelta(hours=1),
        "One of them objects on the private page; Grace, who took no part, upholds it and the"
        " account is back at once.",
    )
    decline_rest(ref, by=week.cast["asha"], at=at + timedelta(hours=2))
    decide.confirm([item.ref], by=week.cast["bilal"], at=at + timedelta(hours=2))


def _tries_to_hear(item: str, by: Actor, at: datetime) -> Callable[[], object]:
    return lambda: appeal.decide(item, True, "x", by=by, at=at)


def _is_answered(week: Week, ref: OrderRef) -> None:
    bilal = week.cast["bilal"]
    sent = answer.answer(ref, by=bilal, at=ANSWER_AT)
    letter = getattr(sent.events[0][1], "letter", "")
    week.carry_out(ANSWER_AT)
    answer.delivered(ref, letter, "smtp", by=bilal, at=ANSWER_AT + timedelta(minutes=5))
    order = read.order(ref, bilal)
    expect(order.answered_at == ANSWER_AT, "the answer is not on record")
    week.step(
        "answer",
        "AnswerSent",
        ANSWER_AT,
        f"An update is shared through the established channels: {order.items:,} items, each with"
        f" its outcome and reason ({order.counts.get('withheld', 0)} withheld,"
        f" {order.counts.get('declined', 0)} declined).",
    )


def _is_published(week: Week) -> None:
    at = PUBLISHED_AT
    for ref in week.orders:
        publish.seal(ref, "in-it-act:br16", by=week.cast["esi"], at=at)
        publish.publish(ref, by=week.cast["esi"], at=at)
    week.carry_out(at)
    elsewhere = Country("US")
    expect(week.withheld_in(elsewhere, at) == 0, "something is withheld outside India")
    week.step(
        "publish",
        "OrderPublished",
        at,
        "The orders stay confidential; the counts are public. The posts continue to flow:"
        " outside India nothing was ever withheld.",
    )
