import json
from datetime import datetime, timedelta, timezone
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger.codec import Undecodable, decode, encode
from duly.order.events import AnyEvent, ItemWithheld
from duly.order.terms import ItemRef, OrderRef, PersonRef, SeatRef
from tests.cast import IN, NOON, WEEK
from tests.properties.strategies import of_dataclass

EVENTS = st.one_of(*[of_dataclass(kind) for kind in get_args(AnyEvent)])


@given(EVENTS)
def test_every_event_reads_back_as_itself(event: AnyEvent) -> None:
    assert decode(encode(event)) == event


@given(EVENTS)
def test_equal_events_give_equal_bytes(event: AnyEvent) -> None:
    assert encode(decode(encode(event))) == encode(event)


@given(EVENTS)
def test_the_bytes_are_plain_json_with_sorted_keys_and_no_blanks(event: AnyEvent) -> None:
    raw = encode(event)
    plain = json.loads(raw)
    told = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert told.encode() == raw
    assert (plain["event"], plain["v"]) == (type(event).__name__, event.version)


def test_an_event_has_the_bytes_that_it_had_on_the_first_day() -> None:
    assert encode(withheld_at(NOON)) == (
        b'{"at":"2021-02-04T12:00:00.000000Z","by":"p","event":"ItemWithheld","item":"o/1",'
        b'"order":"o","seat":"s","territory":["IN"],"until":"2021-02-11T12:00:00.000000Z","v":1}'
    )


@pytest.mark.parametrize("kind", get_args(AnyEvent))
def test_every_kind_of_event_is_covered_by_name_and_version(kind: type[AnyEvent]) -> None:
    assert kind.version >= 1
    assert kind.__doc__


def withheld_at(at: datetime) -> ItemWithheld:
    return ItemWithheld(
        order=OrderRef("o"),
        item=ItemRef("o/1"),
        at=at,
        by=PersonRef("p"),
        seat=SeatRef("s"),
        territory=(IN,),
        until=WEEK,
    )


@pytest.mark.parametrize(
    "at", [NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))]
)
def test_a_time_that_is_not_utc_is_refused_when_written(at: datetime) -> None:
    with pytest.raises(TypeError, match="UTC"):
        encode(withheld_at(at))


@given(st.binary(max_size=60))
def test_other_bytes_are_no_event(raw: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(raw)


def test_an_event_with_an_unknown_field_is_no_event() -> None:
    raw = encode(withheld_at(NOON))

    with pytest.raises(Undecodable):
        decode(raw.replace(b'"until"', b'"untill"'))


@pytest.mark.parametrize("first", [b'{"order":"IN-2021-9999",', b'{"event":"ItemRestored",'])
def test_bytes_that_say_one_thing_twice_are_no_event(first: bytes) -> None:
    raw = encode(withheld_at(NOON))

    with pytest.raises(Undecodable, match="twice"):
        decode(raw.replace(b"{", first, 1))
