"""Any walk of orders, ends, deltas, bases, damage and time leaks into no country and hides nothing.

The register is held against the plainest account of what was published: a list.
"""

import os
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from duly.gate import Bulk, Entry, Gate, Issuer
from duly.gate.chain import places
from duly.gate.signal import Signal
from tests.rooms.gate.registers import NOON, entry
from tests.rooms.gate.test_refused_registers import sign, verify

HOUR = timedelta(hours=1)
COUNTRIES = ["IN", "DE", "US", "ZW", None, "XX"]
IDS: list[int | str] = [*range(12), *(f"did:plc:{n}" for n in range(6)), 2**63, "नदी"]


class Held(NamedTuple):
    """One order on one subject."""

    kind: str
    id: int | str
    countries: frozenset[str]
    since: datetime
    until: datetime | None
    order: str


orders = st.builds(
    Held,
    kind=st.sampled_from(["account", "post"]),
    id=st.sampled_from(IDS),
    countries=st.sets(st.sampled_from(["IN", "DE", "US"]), min_size=1).map(frozenset),
    since=st.integers(-3, 3).map(lambda n: NOON + n * HOUR),
    until=st.one_of(st.none(), st.integers(4, 12).map(lambda n: NOON + n * HOUR)),
    order=st.sampled_from(["A", "B", "C"]),
)
steps = st.one_of(
    st.tuples(st.just("withhold"), st.lists(orders, min_size=1, max_size=4)),
    st.tuples(
        st.just("order"), st.tuples(orders, st.lists(st.sampled_from(IDS), min_size=1, max_size=6))
    ),
    st.tuples(st.just("end"), st.sampled_from(["A", "B", "C"])),
    st.tuples(
        st.just("release"), st.tuples(st.sampled_from(["account", "post"]), st.sampled_from(IDS))
    ),
    st.tuples(st.just("replace"), st.lists(orders, max_size=6)),
    st.tuples(
        st.just("orders"),
        st.tuples(st.sets(st.sampled_from(["A", "B", "C"]), min_size=1), st.lists(orders)),
    ),
    st.tuples(st.just("damage"), st.integers(0, 10**6)),
)


def entries(held: list[Held]) -> list[Entry]:
    return [
        entry(
            *(one.id,),
            kind=one.kind,
            countries=one.countries,
            since=one.since,
            until=one.until,
            order=one.order,
        )
        for one in held
    ]


def as_bulk(one: Held, *ids: int | str) -> Bulk:
    return Bulk(
        kind=one.kind,
        ids=ids or [one.id],
        countries=one.countries,
        since=one.since,
        until=one.until,
        order=one.order,
    )


def mine(said: list[Held], of: set[str]) -> list[Held]:
    return [one for one in said if one.order in of]


def after(held: list[Held], step: str, what: object) -> list[Held]:
    """What a plain list holds after a step."""
    match step, what:
        case "withhold", list():
            return held + what
        case "order", (Held() as one, list(ids)):
            return held + [one._replace(id=id) for id in ids]
        case "replace", list():
            return what
        case "orders", (set(of), list(said)):
            return [one for one in held if one.order not in of] + mine(said, of)
        case "end", str():
            return [one for one in held if one.order != what]
        case "release", (kind, id):
            return [one for one in held if (one.kind, one.id) != (kind, id)]
        case _:
            return held


def publish(issuer: Issuer, epoch: int, step: str, what: object) -> None:
    match step, what:
        case "withhold", list():
            issuer.publish(epoch=epoch, at=NOON, withhold=map(as_bulk, what))
        case "order", (Held() as one, list(ids)):
            issuer.publish(epoch=epoch, at=NOON, withhold=[as_bulk(one, *ids)])
        case "end", str():
            issuer.publish(epoch=epoch, at=NOON, end=[what])
        case "release", tuple():
            issuer.publish(epoch=epoch, at=NOON, release=[what])
        case "orders", (set(of), list(said)):
            issuer.replace(entries(mine(said, of)), epoch=epoch, at=NOON, orders=of)
        case _, list():
            issuer.replace(entries(what), epoch=epoch, at=NOON)
        case _:
            raise AssertionError(step)


def damaged(path: Path, draw: int) -> Iterator[None]:
    """Put a spoiled copy of one of the files in its place, and the whole one back afterwards."""
    there = [place for place in places(path) if place.exists()]
    place = there[draw % len(there)]
    whole = place.read_bytes()
    broken = bytearray(whole)
    broken[draw % len(whole)] ^= 1 + draw % 255
    for data in (broken, whole):
        place.with_suffix(".x").write_bytes(data)
        os.rename(place.with_suffix(".x"), place)
        Signal(path).ring()
        yield


def is_right(gate: Gate, held: list[Held]) -> None:
    for hours in (0, 2, 5, 20):
        now = NOON + hours * HOUR
        for kind in ("account", "post"):
            for country in COUNTRIES:
                stands = {
                    one.id
                    for one in held
                    if one.kind == kind
                    and country in one.countries
                    and one.since <= now
                    and (one.until is None or now < one.until)
                }
                met = gate.withheld(kind, IDS, country, now=now)
                assert {IDS[at] for at in met} == stands, (hours, kind, country)


@settings(deadline=None)
@given(walk=st.lists(steps, max_size=9))
def test_it_withholds_what_stands_and_nothing_else_whatever_happens(
    walk: list[tuple[str, object]],
) -> None:
    with TemporaryDirectory() as folder:
        path, held, epoch = Path(folder) / "r", list[Held](), 1
        issuer = Issuer(path, register_id="chirp", sign=sign, verify=verify, seed=b"a test")
        issuer.replace([], epoch=epoch, at=NOON)
        gate = Gate(path, verify=verify)
        for step, what in walk:
            if isinstance(what, int):
                for _ in damaged(path, what):
                    is_right(gate, held)
                continue
            epoch += 1
            publish(issuer, epoch, step, what)
            held = after(held, step, what)
            is_right(gate, held)
            assert (gate.epoch, gate.alarm) == (epoch, None)


def test_a_register_nobody_confirms_is_held_or_opened_by_country(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path / "r", register_id="chirp")
    held = Held("account", 7, frozenset({"IN", "DE"}), NOON, None, "A")
    issuer.replace(entries([held]), epoch=1, at=NOON)
    gate = Gate(tmp_path / "r", max_stale=24 * HOUR, when_stale={"IN": "open"})
    later = NOON + 30 * HOUR

    assert gate.one("account", 7, "IN", now=NOON + 24 * HOUR)
    assert not gate.one("account", 7, "IN", now=later)
    assert gate.explain("account", 7, "IN", now=later) == []
    assert gate.one("account", 7, "DE", now=later)
    assert gate.alarm is not None
    assert gate.alarm.code == "register-stale"

    Signal(tmp_path / "r").confirm(later)
    assert gate.one("account", 7, "IN", now=later)
    assert gate.age(now=later) == timedelta(0)


def test_readers_hear_of_an_order_at_their_next_batch(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path / "r", register_id="chirp")
    issuer.replace([], epoch=1, at=NOON)
    gates = [Gate(tmp_path / "r", whole=False) for _ in range(4)]
    draw = random.Random(3)  # noqa: S311 - ids, no secrets
    for epoch in range(2, 40):
        one = Held("account", draw.getrandbits(60), frozenset({"IN"}), NOON, None, f"O-{epoch}")
        publish(issuer, epoch, "withhold", [one])
        assert [gate.one("account", one.id, "IN", now=NOON) for gate in gates] == [True] * 4
