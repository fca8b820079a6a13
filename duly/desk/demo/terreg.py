"""A removal order of one hour: stopped, run anew, carried out, found unlawful, all restored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from duly.desk.acts import answer, check, clarify, correct, decide, escalate
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.resolve import resolve
from duly.desk.demo.removal import (
    RECEIVED_AT,
    Removers,
    correction,
    removal_order,
    scrutiny_decision,
)
from duly.desk.demo.telling import Week, expect, refused
from duly.desk.orders import read
from duly.law.loader import pack
from duly.order.events import Reason
from duly.order.terms import Channel, OrderRef, Outcome
from duly.receive.readers.document import File

SUPPLIED_AT = RECEIVED_AT + timedelta(hours=3)
ACTED_AT = SUPPLIED_AT + timedelta(minutes=35)
ASKED_AT = RECEIVED_AT + timedelta(hours=30)
DECIDED_AT = ASKED_AT + timedelta(hours=70)
SPOKEN_AT = datetime(2024, 4, 16, 22, tzinfo=UTC)  # six weeks later, when the day is over there
_UNION = pack("eu-terreg").territories["EU27"]
_MISSING = 1  # a figure of the last address is wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """What the authority meant, and the slip in its last address."""

    urls: tuple[str, ...]
    right: str


def tell_terreg(week: Week, sender: Removers) -> None:
    """Tell the removal order to its end."""
    named = _named(week)
    ref = _arrives(week, sender, named)
    _is_stopped(week, ref)
    _runs_anew(week, ref, sender, named)
    _is_carried_out(week, ref)
    _is_answered(week, ref)
    _is_looked_at(week, ref)
    _lapses(week, ref)
    _is_told(week, ref)


def _named(week: Week) -> _Named:
    posts = [post for post in week.world.posts.values() if post.author in _reachable(week)][:3]
    handles = {post.id: week.world.accounts[post.author].handle for post in posts}
    urls = [f"https://chirp.example/{handles[post.id]}/status/{post.id}" for post in posts]
    wrong = urls[-1][:-_MISSING] + str((int(urls[-1][-1]) + 5) % 10)
    expect(wrong.rpartition("/")[2] not in week.world.posts, "the wrong address leads somewhere")
    return _Named(urls=(*urls[:-1], wrong), right=urls[-1])


def _reachable(week: Week) -> set[str]:
    return {one.id for one in week.world.accounts.values() if not one.gone and not one.former}


def _arrives(week: Week, sender: Removers, named: _Named) -> OrderRef:
    dev, at = week.cast["dev"], RECEIVED_AT
    mail = File(name="removal-order.eml", data=removal_order(sender, named.urls))
    delivery = Delivery(files=(mail,), channel=Channel.MAIL, received_at=at, platform="x")
    received = receive(delivery, by=dev, at=at)
    verdict = received.authenticity.verdict if received.authenticity else "none"
    expect(verdict == "authentic", f"the authority's own mail is {verdict}")
    ref = received.order
    resolve(ref, by=dev, at=at + timedelta(minutes=1))
    acknowledge(ref, by=dev, at=at + timedelta(minutes=2))
    week.carry_out(at + timedelta(minutes=3))
    week.orders.append(ref)
    order = read.order(ref, dev)
    expect(order.instrument == "removal_order", f"read as {order.regime}:{order.instrument}")
    expect(order.confidential is True, "section C is ticked, and was not read")
    expect(set(order.territory) == set(_UNION), f"it reaches {order.territory}")
    expect(_clock(week, ref, "execute").due_at == at + timedelta(hours=1), "it is not one hour")
    week.step(
        "receive",
        "OrderReceived",
        at,
        f"{ref}: a removal order from Austria on the Regulation's form, {order.items} addresses,"
        " one hour, in all member states; section C is ticked: nobody may be told.",
    )
    why = _clock(week, ref, "execute").why
    week.step("check", "ClockStarted", at, f"The clock to act: {why}.")
    return ref


def _is_stopped(week: Week, ref: OrderRef) -> None:
    at = RECEIVED_AT + timedelta(minutes=12)
    lost = [item.ref for item in read.items(ref) if item.state == "unresolvable"]
    expect(len(lost) == 1, f"{len(lost)} addresses lead nowhere")
    clarify.clarify(ref, by=week.cast["bilal"], at=at, points=["manifest_error"], items=lost)
    week.carry_out(at)
    stopped = _clock(week, ref, "execute")
    expect((stopped.state, stopped.due_at) == ("paused", None), f"the hour is {stopped.state}")
    week.carry_out(RECEIVED_AT + timedelta(hours=2))
    expect(_clock(week, ref, "execute").state == "paused", "an hour that stands still ran out")
    week.step(
        "check",
        "ClockPaused",
        at,
        "One address leads to nothing: a manifest error. The authority is asked, and the hour"
        " stands still until it answers.",
    )


def _runs_anew(week: Week, ref: OrderRef, sender: Removers, named: _Named) -> None:
    at, dev, asha = SUPPLIED_AT, week.cast["dev"], week.cast["asha"]
    mail = correction(sender, named.urls[-1], named.right, at)
    clarify.clarified(ref, [File(name="clarification.eml", data=mail)], by=dev, at=at)
    again = _clock(week, ref, "execute")
    expect(again.due_at == at + timedelta(hours=1), f"the hour runs to {again.due_at}")
    week.step("check", "ClockRestarted", at, f"The address comes. The clock: {again.why}.")
    last = next(item.ref for item in read.items(ref) if item.state == "unresolvable")
    read_at = at + timedelta(minutes=10)
    correct.correct(last, named.right, "The authority's letter says so.", by=asha, at=read_at)
    states = {item.state for item in read.items(ref)}
    expect(states == {"resolved"}, f"items are {states}")


def _is_carried_out(week: Week, ref: OrderRef) -> None:
    asha, bilal, at = week.cast["asha"], week.cast["bilal"], SUPPLIED_AT + timedelta(minutes=20)
    check.check(ref, by=asha, at=at)
    decide.propose(
        [ref],
        Outcome.COMPLY,
        Reason.LAWFUL_ORDER,
        by=asha,
        at=at,
        territory=list(_UNION),
        until=at + timedelta(days=365),
    )
    decide.confirm([ref], by=bilal, at=at + timedelta(minutes=10))
    decide.withhold([ref], by=bilal, at=ACTED_AT)
    week.carry_out(ACTED_AT)
    many = read.order(ref, bilal).items
    for country in _UNION:
        expect(week.withheld_in(country, ACTED_AT) == many, f"something is shown in {country}")
    for other in ("US", "GB", "CH", None):
        expect(week.withheld_in(other, ACTED_AT) == 0, f"something is withheld in {other}")
    keep = _clock(week, ref, "keep")
    week.step(
        "withhold",
        "ItemWithheld",
        ACTED_AT,
        f"{many} posts are withheld in all {len(_UNION)} member states within the hour, and"
        f" nowhere else. They are kept for six months: {keep.why}.",
    )
    silent = {(item.notice, item.notice_until) for item in read.items(ref)}
    expect(silent == {("deferred", SPOKEN_AT)}, f"the notices are {silent}")
    week.step(
        "notify",
        "NoticeDeferred",
        ACTED_AT,
        f"Nobody is told yet: the silence of six weeks ends {SPOKEN_AT:%-d %b %H:%M} UTC.",
    )


def _is_answered(week: Week, ref: OrderRef) -> None:
    bilal, at = week.cast["bilal"], ACTED_AT + timedelta(minutes=5)
    answer.answer(ref, by=bilal, at=at)
    week.carry_out(at)
    met = {name: _clock(week, ref, name).state for name in ("execute", "feedback")}
    expect(set(met.values()) == {"met"}, f"the clocks are {met}")
    late = [line.event for line in read.events(ref, "") if line.kind == "ClockMet"]
    expect(not any(getattr(event, "late", True) for event in late), "a duty was done late")
    week.step(
        "answer",
        "AnswerSent",
        at,
        "The authority gets its feedback: what was disabled, in all member states, and when.",
    )


def _is_looked_at(week: Week, ref: OrderRef) -> None:
    bilal = week.cast["bilal"]
    escalate.ask_scrutiny(ref, by=bilal, at=ASKED_AT)
    asked = _clock(week, ref, "ask_scrutiny")
    expect(asked.state == "met", f"the time to ask for scrutiny is {asked.state}")
    refused("scrutiny-asked", lambda: escalate.ask_scrutiny(ref, by=bilal, at=ASKED_AT))
    week.carry_out(ASKED_AT)
    week.step(
        "escalate",
        "ScrutinyAsked",
        ASKED_AT,
        "Within 48 hours counsel asks the home authority to look at the order; it has 72 hours."
        " Everything stays withheld meanwhile.",
    )


def _lapses(week: Week, ref: OrderRef) -> None:
    bilal, at = week.cast["bilal"], DECIDED_AT
    decision = File(name="decision.txt", data=scrutiny_decision(at))
    before = len(read.events(ref))
    done = escalate.scrutiny_decided(ref, True, [decision], by=bilal, at=at)
    restored = sum(type(event).__name__ == "ItemRestored" for _, event in done.events)
    week.carry_out(at)
    expect(restored == read.order(ref, bilal).items, f"{restored} restored")
    expect(len(read.events(ref)) > before, "nothing is on record")
    for country in _UNION:
        expect(week.withheld_in(country, at) == 0, f"something stayed withheld in {country}")
    week.restored = restored
    expect(_clock(week, ref, "reinstate").state == "met", "reinstating is still owed")
    week.step(
        "escalate",
        "OrderLapsed",
        at,
        "The home authority finds an infringement: the order loses its legal effect, and in the"
        f" same act all {restored} posts are back everywhere.",
    )
    refused("order-lapsed", lambda: check.check(ref, by=week.cast["asha"], at=at))


def _is_told(week: Week, ref: OrderRef) -> None:
    early = SPOKEN_AT - timedelta(seconds=1)
    week.carry_out(early)
    expect(not any(item.notice == "told" for item in read.items(ref)), "somebody was told early")
    week.carry_out(SPOKEN_AT)
    told = sum(item.notified_at == SPOKEN_AT for item in read.items(ref))
    expect(told == read.order(ref, week.cast["bilal"]).items, f"{told} told")
    kept = _clock(week, ref, "keep").state
    expect(kept == "running", f"what was to be kept six months is {kept}")
    week.step(
        "notify",
        "PersonNotified",
        SPOKEN_AT,
        f"The silence is over, and the notices go out by themselves: {told} posts, what was done"
        " to them, on whose order and why, and that it is over.",
    )


def _clock(week: Week, ref: OrderRef, name: str) -> read.ClockView:
    clocks = {clock.id: clock for clock in read.order(ref, week.cast["bilal"]).clocks}
    expect(name in clocks, f"the clock {name} never began")
    return clocks[name]
