"""Odd dates and unread rules are flagged, confirmed by counsel, and never reckoned in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail

from duly.desk.acts import check, clocks, decide, resolve
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.answer import answer
from duly.desk.acts.lawful import follows_from, law_of
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.reckoning import known_at_receipt, reckoned
from duly.desk.acts.take_in import take_in
from duly.desk.acts.unstarted import WAITS, flags, unstarted
from duly.desk.orders import read
from duly.desk.worker.drain import drain
from duly.law.clocks import NotStarted
from duly.law.duration import Duration
from duly.law.loader import pack
from duly.law.terms import Engagement
from duly.order.events import Reason
from duly.order.terms import Channel, Outcome, Refusal
from duly.receive.readers.document import File
from tests.cast import ASHA, BILAL, DEV, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DIRECTION = """Ministry of Electronics and Information Technology, Government of India
Direction under section 69A of the Information Technology Act, 2000.
{dated}
You are directed to block access by the public in India to the following accounts{within}:
1. https://x.com/zqkara
2. https://x.com/zqmohan
"""
NOTICE = """Роскомнадзор
Уведомление. Согласно статье 15.1 Федерального закона № 149-ФЗ ограничить доступ:
1. https://x.com/zqkara
"""
UNKNOWN = """Ministry of Order of Zqland
You are requested to remove the following account within 12 hours:
1. https://x.com/zqkara
"""


def taken_in(
    text: str,
    *,
    authority: str | None = "in-it-act:do_meity",
    country: str = "IN",
    late: timedelta = timedelta(),
    acknowledged: bool = False,
    **more: str,
) -> read.OrderView:
    delivery = Delivery(
        files=(File(name="order.txt", data=text.format(**more).encode()),),
        channel=Channel.PORTAL,
        authority=authority,
        country=country,
        received_at=NOON,
        platform="x",
    )
    take = take_in if acknowledged else receive
    return read.order(take(delivery, by=DEV, at=NOON + late).order, BILAL)


def direction(dated: str = "", within: str = " within 24 hours of receipt") -> read.OrderView:
    return taken_in(DIRECTION, dated=dated, within=within)


def codes(order: read.OrderView) -> list[str]:
    return [flag.code for flag in flags(order)]


def test_a_rule_nobody_read_is_shown_and_runs_once_counsel_confirms_it() -> None:
    order = direction()
    (believed,) = (one for one in unstarted(order) if one.code == "unverified")
    assert (believed.clock, believed.confirmable) == ("ack", True)
    assert "Believed to be 2 hours" in believed.why

    with pytest.raises(Refusal, match="no-right"):
        clocks.confirm_rule(order.ref, "ack", by=ASHA, at=NOON)
    clocks.confirm_rule(order.ref, "ack", by=BILAL, at=NOON)

    ack = next(c for c in read.order(order.ref, BILAL).clocks if c.id == "ack")
    assert (ack.due_at, ack.confidence) == (NOON + 2 * HOUR, "unverified")
    assert "a person confirmed it" in ack.why and "24 hours" not in ack.why


@pytest.mark.parametrize(
    ("clock", "code"),
    [("execute", "clock-runs"), ("none", "unknown-clock"), ("review", "waits")],
)
def test_only_a_rule_that_waits_for_it_is_confirmed(clock: str, code: str) -> None:
    order = direction()

    with pytest.raises(Refusal) as refused:
        clocks.confirm_rule(order.ref, clock, by=BILAL, at=NOON)

    assert refused.value.code == code


def test_an_order_dated_after_it_arrived_is_flagged_and_nothing_runs_from_that_date() -> None:
    order = direction(dated="Dated: 9 February 2030")

    assert "dated-after-receipt" in codes(order)
    waiting = {one.clock: one.code for one in unstarted(order)}
    assert waiting["review"] == "dates-conflict"


def test_an_order_without_a_time_says_so() -> None:
    order = direction(within="")

    assert "no-time-stated" in codes(order)
    assert "execute" not in {clock.id for clock in order.clocks}


def test_a_time_that_was_over_before_the_order_was_recorded_is_flagged() -> None:
    order = taken_in(DIRECTION, dated="", within=" within 24 hours of receipt", late=3 * DAY)

    (flag,) = (one for one in flags(order) if one.code == "due-when-recorded")
    assert "had run out" in flag.why and "24 hours as stated in the order" in flag.why


def test_a_time_beyond_the_calendar_starts_nothing_and_stops_no_order() -> None:
    order = direction()
    law = law_of(order.regime, order.instrument)
    assert law.instrument is not None
    rule = law.instrument.clock("execute")

    said = reckoned(order, law, rule, known_at_receipt(order, law), Duration(years=9_999))

    assert isinstance(said, NotStarted) and said.code == "beyond-calendar"


def test_an_order_under_no_known_law_falls_under_the_generic_one_with_a_flag() -> None:
    order = taken_in(UNKNOWN, authority=None, country="FR")

    assert (order.regime, codes(order)) == ("generic", ["no-known-law"])
    assert [clock.due_at for clock in order.clocks] == [NOON + 12 * HOUR]


def test_what_only_waits_for_something_to_happen_is_no_flag() -> None:
    order = taken_in(
        DIRECTION.replace("69A of the Information Technology Act, 2000", "79(3)(b) of the IT Act"),
        authority="in-it-act:court",
        dated="",
        within="",
    )
    assert any(one.code == WAITS for one in unstarted(order))
    assert WAITS not in codes(order)


def test_counsel_comes_first_where_dealing_may_be_forbidden() -> None:
    order = taken_in(NOTICE, authority="ru-149fz:roskomnadzor", country="RU", acknowledged=True)
    ref = order.ref

    assert (order.acknowledged_at, codes(order)[0]) == (None, "counsel-first")
    with pytest.raises(Refusal, match="counsel-first"):
        acknowledge(ref, by=DEV, at=NOON)
    acknowledge(ref, by=BILAL, at=NOON)
    assert read.order(ref, BILAL).acknowledged_at == NOON


def test_only_counsel_confirms_complying_where_dealing_may_be_forbidden() -> None:
    order = taken_in(NOTICE, authority="ru-149fz:roskomnadzor", country="RU")
    ref = order.ref
    resolve.resolve(ref, by=DEV, at=NOON)
    check.check(ref, by=BILAL, at=NOON, held=["engage", "legal_basis"])
    until, where = NOON + DAY, list(order.territory)
    decide.propose(
        [ref],
        Outcome.COMPLY,
        Reason.LAWFUL_ORDER,
        by=BILAL,
        at=NOON,
        territory=where,  # type: ignore[arg-type]
        until=until,
    )

    with pytest.raises(Refusal, match="counsel-first"):
        decide.confirm([ref], by=ASHA, at=NOON)


def test_nothing_is_sent_where_nobody_may_deal_with_an_authority(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order = taken_in(NOTICE, authority="ru-149fz:roskomnadzor", country="RU")
    law = pack("ru-149fz")
    assert law.engage is not None
    never = replace(law, engage=replace(law.engage, policy=Engagement.NEVER))
    monkeypatch.setattr("duly.desk.acts.lawful.load_pack", lambda name: never)

    for act in (acknowledge, answer):
        with pytest.raises(Refusal, match="no-dealing"):
            act(order.ref, by=BILAL, at=NOON)
    assert codes(order)[0] == "no-dealing"


def test_the_last_warning_says_what_the_law_attaches_to_the_time_that_ran_out() -> None:
    spring = NOON + 60 * DAY  # the rule is of 25 February 2021
    text = DIRECTION.replace("Direction under section 69A", "Intimation under rule 3(1)(d)")
    delivery = Delivery(
        files=(File(name="order.txt", data=text.format(dated="", within="").encode()),),
        channel=Channel.PORTAL,
        authority="in-it-act:court",
        instrument="in-it-act:r3_1_d",
        received_at=spring,
        platform="x",
    )
    ref = receive(delivery, by=DEV, at=spring).order
    resolve.resolve(ref, by=DEV, at=spring)

    drain(at=spring + 37 * HOUR)

    order = read.order(ref, BILAL)
    act = next(clock for clock in order.clocks if clock.id == "execute")
    assert act.state == "missed"
    (said,) = follows_from(order, act, at=spring + 37 * HOUR)
    assert said.startswith("By the law the immunity for this content is lost")
    (told,) = (each for each in mail.outbox if "time is up to execute" in each.subject)
    assert said in str(told.body)
