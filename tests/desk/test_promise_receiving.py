"""What comes in is kept once, under the right country, and nothing refused leaves a trace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest

from duly.desk.acts import answer, appeal, check, clarify, decide, escalate, publish
from duly.desk.acts import take_in as taking
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.take_in import take_in
from duly.desk.orders import read
from duly.desk.orders.models import Head
from duly.desk.orders.numbering import next_ref
from duly.desk.verbs.receive import instant
from duly.order.events import Cause, CourtOutcome, FindingKind, Reason
from duly.order.terms import Channel, Country, Outcome, Refusal
from duly.receive.readers.document import File
from tests.cast import ASHA, BILAL, DEV, ESI, FARID, GITA, IN, NOON
from tests.desk.standing import audited, counted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
LETTER = (
    "To the platform.\nDirection under section 69A of the Information Technology Act, 2000.\n"
    "Block access by the public in India to the accounts listed within 24 hours.\n\n"
)


def files(*names: str) -> tuple[File, ...]:
    return tuple(File(name=f"{n}.txt", data=f"{LETTER}1. @zq{n}\n".encode()) for n in names)


def delivery(*names: str, country: str | None = None, at: datetime = NOON) -> Delivery:
    return Delivery(
        files=files(*names),
        channel=Channel.PORTAL,
        authority="in-it-act:do_meity",
        country=country,
        received_at=at,
    )


def test_the_same_files_in_another_order_are_the_same_delivery() -> None:
    first = receive(delivery("one", "two"), by=DEV, at=NOON)
    again = receive(delivery("two", "one"), by=DEV, at=NOON)

    assert (first.repeated, again.repeated) == (False, True)
    assert again.order == first.order


@pytest.mark.parametrize(
    ("country", "code"),
    [("US", "other-country"), ("eu", "unknown-country"), ("UK", "unknown-country")],
)
def test_an_order_is_of_the_country_whose_law_it_is(country: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        receive(delivery("country", country=country), by=DEV, at=NOON)

    assert refused.value.code == code
    assert Head.objects.count() == 0


@pytest.mark.parametrize("dated", ["", "Dated: 03.02.2019\n"])
def test_an_order_without_a_date_is_held_against_the_day_it_came(dated: str) -> None:
    words = (
        f"{dated}{LETTER}In compliance with the order dated 14.01.2018 of the Hon'ble Zqpur High"
        " Court in CS 12/2018, act by 05.02.2019.\n\n1. @zqlate\n"
    )
    came = Delivery(
        files=(File(name="late.txt", data=words.encode()),),
        channel=Channel.PORTAL,
        authority="in-it-act:do_meity",
        received_at=NOON,
    )

    said = {flag.code: flag.why for flag in receive(came, by=DEV, at=NOON).reading.flags}

    undated = not dated
    assert ("due-time-past" in said) is undated
    assert ("stale-decision" in said) is undated
    assert (NOON.date().isoformat() in said.get("stale-decision", "")) is undated


def test_references_go_on_after_the_ten_thousandth() -> None:
    for number in (9998, 9999, 10_000, 10_001):
        Head.objects.create(order=f"IN-2021-{number:04d}", delivery=str(number))
    Head.objects.create(order="IN-2022-0007", delivery="other year")
    Head.objects.create(order="INX-2021-99999", delivery="no country")

    assert next_ref(IN, NOON) == "IN-2021-10002"
    assert next_ref(Country("IE"), NOON) == "IE-2021-0001"


@pytest.mark.parametrize("dies", ["resolve", "acknowledge"])
def test_what_an_outage_left_undone_is_done_when_the_delivery_comes_again(dies: str) -> None:
    with (
        patch.object(taking, dies, side_effect=OSError("outage")),
        pytest.raises(OSError, match="o"),
    ):
        take_in(delivery("outage"), by=DEV, at=NOON)

    done = take_in(delivery("outage"), by=DEV, at=NOON)

    assert done.repeated
    order = read.order(done.order, DEV)
    assert order.acknowledged_at is not None
    assert order.counts == {"resolved": 1}
    kinds = [line.kind for line in read.events(done.order)]
    assert kinds.count("OrderAcknowledged") == kinds.count("OrderReceived") == 1


@pytest.fixture
def ref() -> str:
    ref = str(take_in(delivery("somebody"), by=DEV, at=NOON).order)
    check.check(ref, by=ASHA, at=NOON)
    return ref


def refused_acts(ref: str) -> list[Callable[[], object]]:
    notice = files("notice")
    item, comply, lawful = f"{ref}/1", Outcome.COMPLY, Reason.LAWFUL_ORDER
    return [
        lambda: acknowledge(ref, by=DEV, at=NOON),
        lambda: acknowledge(ref, by=GITA, at=NOON),
        lambda: answer.answer(ref, by=BILAL, at=NOON),
        lambda: answer.answer(ref, by=ASHA, at=NOON),
        lambda: answer.delivered(ref, "0" * 64, "smtp", by=BILAL, at=NOON),
        lambda: clarify.clarify(ref, by=ASHA, at=NOON),
        lambda: escalate.receive_notice(ref, notice, by=ESI, at=NOON),
        lambda: escalate.receive_notice(
            ref, notice, by=DEV, at=NOON, received_at=NOON + timedelta(days=1)
        ),
        lambda: escalate.acknowledge_notice(ref, by=BILAL, at=NOON),
        lambda: escalate.request_dialogue(ref, ["x"], by=DEV, at=NOON),
        lambda: escalate.challenge(ref, "court", [f"{ref}/99"], by=BILAL, at=NOON),
        lambda: escalate.challenge_decided(ref, CourtOutcome.UPHELD, notice, by=BILAL, at=NOON),
        lambda: publish.publish(ref, by=FARID, at=NOON),
        lambda: publish.unseal(ref, "x", by=BILAL, at=NOON),
        lambda: publish.close(ref, by=BILAL, at=NOON),
        lambda: appeal.decide(item, True, "x", by=BILAL, at=NOON),
        lambda: decide.find([f"{ref}/99"], FindingKind.SATIRE, "note", by=ASHA, at=NOON),
        lambda: decide.propose([ref], comply, lawful, by=ASHA, at=NOON, note="n"),
        lambda: decide.confirm([item], by=DEV, at=NOON),
        lambda: decide.withhold([ref], by=ASHA, at=NOON),
        lambda: decide.restore([ref], Cause.REVIEW, by=ASHA, at=NOON),
        lambda: check.check(ref, by=ASHA, at=NOON, held=["no such check"]),
        lambda: receive(delivery("late", at=NOON + timedelta(days=1)), by=ESI, at=NOON),
    ]


def test_nothing_that_was_refused_leaves_a_row_in_any_table(ref: str) -> None:
    before = counted()
    for number, attempt in enumerate(refused_acts(ref)):
        with pytest.raises(Refusal):
            attempt()
        assert counted() == before, f"attempt {number}"
    assert audited().bad == ()


def test_a_defect_is_not_talked_away_by_anyone_but_counsel() -> None:
    stranger = Delivery(
        files=files("stranger"),
        channel=Channel.PORTAL,
        authority="High Court",
        received_at=NOON,
        instrument="s69a_direction",
    )
    ref = str(take_in(stranger, by=DEV, at=NOON).order)
    found = check.holding(read.order(ref, ASHA))
    grave = [
        one.check.id
        for one in found.order
        if one.passed == "no" and one.check.fail in ("defective_no_clock", "escalate_counsel")
    ]
    assert grave

    with pytest.raises(Refusal, match="counsel-must-say"):
        check.check(ref, by=ASHA, at=NOON, held=grave)
    check.check(ref, by=BILAL, at=NOON, held=grave)


@pytest.mark.parametrize(
    "when",
    ["0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", "noon", "2021-02-04T12:00", "", "٢٠٢١"],
)
def test_a_time_that_is_none_is_refused(when: str) -> None:
    with pytest.raises(Refusal, match="bad-time"):
        instant(when)


def test_a_time_is_an_instant_whatever_its_zone() -> None:
    assert instant("2021-02-04T17:30+05:30") == datetime(2021, 2, 4, 12, tzinfo=UTC)
