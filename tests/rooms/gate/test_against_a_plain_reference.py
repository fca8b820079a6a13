"""The register against the plainest program that can answer the same question."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from duly.gate import COUNTRIES, Entry, Register
from tests.rooms.gate.registers import NOON, write

ids = st.one_of(
    st.integers(0, 12),
    st.integers(0, 2**64 - 1),
    st.sampled_from(
        ["0", "7", "07", "zq", "zqa", "ZQ", "did:plc:zq", "नदी", "18446744073709551616"]
    ),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=3),
)
countries = st.sampled_from(["IN", "US", "DE", "FR", "ZW"])
hours = st.integers(-48, 48).map(lambda n: NOON + timedelta(hours=n))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    since = draw(hours)
    length = draw(st.one_of(st.none(), st.integers(1, 72)))
    return Entry(
        kind=draw(st.sampled_from(["account", "post"])),
        id=draw(ids),
        countries=frozenset(draw(st.lists(countries, min_size=1))),
        since=since,
        until=None if length is None else since + timedelta(hours=length),
        order=draw(st.sampled_from(["A-1", "A-2", "B-1"])),
    )


def same(one: int | str | bytes, other: int | str | bytes) -> bool:
    return plain(one) == plain(other)


def plain(one: int | str | bytes) -> str:
    return one.decode() if isinstance(one, bytes) else str(one)


def by_hand(
    held: list[Entry], kind: str, id: int | str | bytes, country: str | None, now: datetime
) -> set[tuple[str, datetime, datetime | None]]:
    now = max(now, NOON)
    return {
        (one.order, one.since, one.until)
        for one in held
        if one.kind == kind
        and same(one.id, id)
        and country in one.countries
        and one.since <= now
        and (one.until is None or now < one.until)
    }


@settings(max_examples=150, deadline=None)
@given(
    held=st.lists(entries(), max_size=12),
    asked=st.lists(st.one_of(ids, st.sampled_from([b"zq", b"7", 2**64])), max_size=8),
    kind=st.sampled_from(["account", "post", "hashtag"]),
    country=st.one_of(countries, st.sampled_from([None, "", "XX", "T1", "in"])),
    now=hours,
    small=st.sampled_from([-1, 0, 1 << 16]),
)
def test_it_agrees_with_the_plain_reference(
    held: list[Entry],
    asked: list[int | str | bytes],
    kind: str,
    country: str | None,
    now: datetime,
    small: int,
) -> None:
    asked = asked + [one.id for one in held]
    with TemporaryDirectory() as folder:
        register = Register.open(
            write(Path(folder) / "r", held), small=max(small, 0), native=small < 0
        )

    expected = [by_hand(held, kind, one, country, now) for one in asked]

    assert register.withheld(kind, asked, country, now=now) == [
        position for position, orders in enumerate(expected) if orders
    ]
    for one, orders in zip(asked, expected, strict=True):
        told = register.explain(kind, one, country, now=now)
        assert {(each.order, each.since, each.until) for each in told} == orders
        assert register.one(kind, one, country, now=now) is bool(orders)


@settings(max_examples=40, deadline=None)
@given(held=st.lists(entries(), min_size=1, max_size=6), now=hours)
def test_it_never_leaks_into_a_country_that_no_order_names(
    held: list[Entry], now: datetime
) -> None:
    with TemporaryDirectory() as folder:
        register = Register.open(write(Path(folder) / "r", held))

    for country in COUNTRIES.keys() - {c for one in held for c in one.countries}:
        for kind in ("account", "post"):
            assert register.withheld(kind, [one.id for one in held], country, now=now) == []
