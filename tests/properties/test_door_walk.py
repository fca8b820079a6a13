"""Any walk through the real door, by anyone, with crashes: the promises hold after each step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from duly.check.clocks import StartClock
from duly.decide.rules import Confirm, Propose
from duly.desk.acts import decide, house
from duly.desk.orders import door, owed, project, read
from duly.desk.orders.models import Unsequenced
from duly.desk.orders.rebuild import rebuild
from duly.desk.orders.registry import COMMANDS, Scope
from duly.desk.orders.sequence import sequence
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM, affected_person
from duly.order.command import Command
from duly.order.events import Cause, FindingKind, OrderReceived, Standing, Unresolved, Verdict
from duly.order.terms import Actor, Country, ItemRef, OrderRef, Refusal, Role
from duly.receive.rules import AssessAuthenticity
from duly.resolve.rules import Resolve
from duly.review.rules import Find
from duly.withhold.rules import Expire, Restore, Withhold
from tests.case import CHECKED, COMPLY, DECLINE, FOUND, received
from tests.cast import CAST, IE, IN, NOON, US, actor
from tests.desk.standing import audited, counted, seat_the_cast
from tests.plugins.databases import again
from tests.properties.door_watch import Watch
from tests.properties.test_any_walk import any_of

RANA = actor("rana", "DE", Role.REVIEWER, Role.INTAKE)  # no counsel; moves about
NOBODY = actor("nobody", "US", *Role)
ACTORS = (*CAST, RANA, RANA, NOBODY, SYSTEM, affected_person())
WORKING = st.sampled_from([CAST[0], CAST[1], RANA])
MEDDLING: tuple[Command, ...] = (
    replace(CHECKED, standing=Standing.DEFECTIVE, basis=None),
    replace(CHECKED, standing=Standing.COUNSEL),
    CHECKED,
    Find(by=SYSTEM, finding=FindingKind.NEWS_MEDIA),
    AssessAuthenticity(
        by=SYSTEM,
        verdict=Verdict.HOLD,
        sent_by="x",
        document="x",
        identity="x",
        out_of_band="x",
        competence="x",
    ),
    FOUND,
    Resolve(by=SYSTEM, unresolved=Unresolved.GONE),
)
Twist = tuple[tuple[Country, ...], int]  # countries beyond the order's own; days until the end
TWISTS: tuple[Twist, ...] = (((), 2), ((), 9), ((US, IE), 2), ((), 0))
MOST_ORDERS = 3
NEXT: dict[str, Command] = {
    "listed": FOUND,
    "resolved": COMPLY,
    "restored": COMPLY,
    "proposed": Confirm(by=SYSTEM),
    "to-withhold": Withhold(by=SYSTEM),
    "withheld": Restore(by=SYSTEM, cause=Cause.REVIEW),
}


class Crash(Exception):
    """The machine dies here."""


WHERE = ("write", "project items", "project order", "owe", "place")
LIKELY: Sequence[Command] = (
    CHECKED,
    *([FOUND] * 2),
    *([COMPLY] * 4),
    DECLINE,
    *([Confirm(by=SYSTEM)] * 4),
    *([Withhold(by=SYSTEM)] * 4),
    Restore(by=SYSTEM, cause=Cause.REVIEW),
    Expire(by=SYSTEM),
)
ANYTHING = st.one_of(*[any_of(kind) for kind in COMMANDS if kind is not StartClock])


def dying(where: str) -> Any:
    """Return the patch under which the door dies at one of its steps."""
    target, name = {
        "write": (Unsequenced.objects, "bulk_create"),
        "project items": (project, "write_items"),
        "project order": (project, "write_order"),
        "owe": (owed, "owe"),
        "place": (door, "sequence"),
    }[where]
    return patch.object(target, name, side_effect=Crash)


class DoorWalk(RuleBasedStateMachine):
    """Several orders, all people, any commands in any sequence."""

    def __init__(self) -> None:
        super().__init__()
        self.at = NOON
        self.orders: list[OrderRef] = []
        self.seats: dict[str, Actor] = {each.seat: each for each in ACTORS}
        self.block = transaction.atomic()
        self.block.__enter__()

    @initialize(data=st.data(), steps=st.integers(0, 6))
    def a_desk_with_an_order(self, data: st.DataObject, steps: int) -> None:
        seat_the_cast()
        self.rana = replace(RANA, person=house.add_person("rana", "Rana (synthetic)"))
        self._seat_rana(Country("DE"))
        self._open(IN, 2, doubtful=False)
        for _ in range(steps):
            self._onward(self.orders[0], data.draw(WORKING), TWISTS[0])

    def teardown(self) -> None:
        try:
            self._everything_is_restored_in_one_act()
        finally:
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    @precondition(lambda self: len(self.orders) < MOST_ORDERS)
    @rule(country=st.sampled_from([IN, IE, US]), items=st.integers(1, 3), doubtful=st.booleans())
    def a_delivery_comes(self, country: Country, items: int, doubtful: bool) -> None:
        self._open(country, items, doubtful=doubtful)

    @rule(data=st.data(), steps=st.integers(1, 6))
    def an_order_goes_its_way(self, data: st.DataObject, steps: int) -> None:
        ref = data.draw(st.sampled_from(self.orders))
        twist = data.draw(st.sampled_from(TWISTS))
        for _ in range(steps):
            self._onward(ref, data.draw(WORKING), twist)

    @rule(data=st.data(), meddling=st.sampled_from(MEDDLING), before=st.integers(0, 3))
    def something_comes_between_two_steps(
        self, data: st.DataObject, meddling: Command, before: int
    ) -> None:
        ref = data.draw(st.sampled_from(self.orders))
        who = (CAST[0], data.draw(st.sampled_from([CAST[1], RANA])))
        for step in range(before):
            self._onward(ref, who[step % 2], TWISTS[0])
        mine = replace(meddling, by=CAST[1])
        if COMMANDS[type(mine)].scope is Scope.ITEM:
            targets = [(ItemRef(view.ref), mine) for view in read.items(ref)]
            self._try(lambda: door.handle_items(ref, targets, at=self.at))
        else:
            self._try(lambda: door.handle(ref, mine, at=self.at))
        for step in range(2):
            self._onward(ref, who[step % 2], TWISTS[0])

    @rule(data=st.data(), command=st.sampled_from(LIKELY))
    def somebody_does_what_is_usual(self, data: st.DataObject, command: Command) -> None:
        by = data.draw(st.sampled_from(ACTORS))
        self._step(data, replace(command, by=self._now(by)))

    @rule(data=st.data(), command=ANYTHING)
    def somebody_does_anything(self, data: st.DataObject, command: Command) -> None:
        by = data.draw(st.sampled_from(ACTORS))
        self._step(data, replace(command, by=self._now(by)))

    @rule(data=st.data(), command=st.sampled_from(LIKELY), where=st.sampled_from(WHERE))
    def the_machine_dies(self, data: st.DataObject, command: Command, where: str) -> None:
        by = data.draw(WORKING)
        self._step(data, replace(command, by=self._now(by)), dies=where)

    @rule(hours=st.sampled_from([1, 24, 24 * 8, -1]))
    def time_passes(self, hours: int) -> None:
        self.at += timedelta(hours=hours)

    @rule(country=st.sampled_from([IN, IE, Country("DE"), Country("ZZ")]))
    def somebody_moves_to_another_country(self, country: Country) -> None:
        house.revoke_seat("rana", "moves", by=SYSTEM, at=self.at)
        self._seat_rana(country)

    def _seat_rana(self, country: Country) -> None:
        house.grant_seat("rana", RANA.roles, country, by=SYSTEM, at=self.at)
        self.rana = house.actor_of_person(self.rana.person)
        self.seats[self.rana.seat] = self.rana

    def _now(self, by: Actor) -> Actor:
        return self.rana if by is RANA else by

    def _open(self, country: Country, items: int, *, doubtful: bool) -> None:
        number = len(self.orders) + 1
        ref = OrderRef(f"{country}-2021-{number:04d}")
        plain = received(items, delivery=str(number) * 64)
        first = replace(plain.items[0], needs_person=doubtful)
        command = replace(
            plain, country=country, territory=(country,), items=(first, *plain.items[1:])
        )
        by = self.rana if country != self.rana.country else CAST[3]
        told = replace(command, by=by, received_at=self.at)
        door.open_order(ref, told, at=self.at, pouch=Pouch(ref))
        self.orders.append(ref)

    def _step(self, data: st.DataObject, command: Command, dies: str = "") -> None:
        ref = data.draw(st.sampled_from(self.orders))
        self._try(self._act(data, ref, command), dies)

    def _try(self, act: Callable[[], door.Recorded], dies: str = "") -> None:
        before = counted()
        try:
            with dying(dies) if dies else nullcontext():
                done = act()
        except Refusal as no:
            event(f"refused: {no.code}")
            assert counted() == before, f"what was refused as {no.code} left something"
        except Crash:
            if dies == "place" and connection.vendor != "sqlite":
                sequence(at=self.at)  # recorded before it died: the next one gives it its place
            else:
                assert counted() == before, f"dying at {dies} left something"
        else:
            for kind in {type(each).__name__ for _, each in done.events}:
                event(f"done: {kind}")

    def _onward(self, ref: OrderRef, by: Actor, twist: Twist) -> None:
        """Do what is next for the items that are furthest behind, or be refused."""
        who = self._now(by)
        views, country = read.items(ref), Country(ref[:2])
        if not read.order(ref, SYSTEM).basis:
            self._try(lambda: door.handle(ref, replace(CHECKED, by=who), at=self.at))
            return
        state = next((each for each in NEXT if each in {view.state for view in views}), None)
        if state is not None:
            mine = replace(NEXT[state], by=who)
            if isinstance(mine, Propose):
                where, days = twist
                until = self.at + timedelta(days=days)
                mine = replace(mine, territory=(country, *where), until=until)
            targets = [(ItemRef(view.ref), mine) for view in views if view.state == state]
            self._try(lambda: door.handle_items(ref, targets, at=self.at))

    def _act(
        self, data: st.DataObject, ref: OrderRef, command: Command
    ) -> Callable[[], door.Recorded]:
        shown = data.draw(st.sampled_from(["nothing", "nothing", "this", "another"]))
        if COMMANDS[type(command)].scope is not Scope.ITEM:
            seen = _seen(shown, read.order(ref, SYSTEM).turn)
            return lambda: door.handle(ref, replace(command, seen=seen), at=self.at)
        views = read.items(ref)
        chosen = data.draw(st.lists(st.sampled_from(views), min_size=1, unique_by=lambda v: v.ref))
        targets = [
            (ItemRef(view.ref), replace(command, seen=_seen(shown, view.turn))) for view in chosen
        ]
        return lambda: door.handle_items(ref, targets, at=self.at)

    @invariant()
    def every_promise_holds(self) -> None:
        withheld = set()
        for ref in self.orders:
            history = [line.event for line in read.events(ref)]
            assert isinstance(history[0], OrderReceived)
            watch = Watch(seats=self.seats, received=history[0]).read(history)
            withheld |= {
                item
                for item, line in watch.lines.items()
                if line.withheld and line.withheld.until > self.at
            }
        assert {item.ref for item in read.withheld_now(at=self.at)} == withheld
        assert rebuild().differences == ()
        report = audited()
        assert report.bad == ()
        assert report.pending == 0

    def _everything_is_restored_in_one_act(self) -> None:
        for ref in self.orders:
            someone = next(a for a in CAST[:2] if a.country != ref[:2])
            there = [item.ref for item in read.items(ref) if item.state == "withheld"]
            if there:
                event("a whole order restored")
                done = decide.restore([ref], Cause.REVIEW, by=someone, at=self.at)
                assert len(done.events) == len(there)
                assert all(item.state != "withheld" for item in read.items(ref))


def _seen(shown: str, turn: int) -> int | None:
    return {"nothing": None, "this": turn}.get(shown, turn + 1)


@pytest.mark.django_db
def test_no_walk_through_the_door_breaks_a_promise() -> None:
    chosen = settings.get_profile(settings.get_current_profile_name())
    long = chosen.max_examples > 100
    walks = settings(
        chosen,
        max_examples=chosen.max_examples // 5 if long else again(24),
        stateful_step_count=60 if long else 18,
    )
    run_state_machine_as_test(DoorWalk, settings=walks)
