"""Whatever befalls the outlet, other hosts withhold in the end what the desk withholds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from duly.desk.home import current
from duly.desk.worker import gate as worker_gate
from duly.desk.worker.drain import drain
from duly.desk.worker.gate import public_key, register_id, verifier
from duly.gate import outlet, placing
from duly.gate.chain import places
from duly.gate.checkpoint import Segment
from duly.gate.fetching import Source
from duly.gate.following import Follower
from duly.gate.register import Register
from duly.gate.shelf import Shelf
from tests.cast import NOON
from tests.desk.worker.office import HOUR, account, open_owed, opened, restore, withhold
from tests.desk.worker.posts import Died
from tests.desk.worker.test_any_schedule import (
    PEOPLE,
    Disk,
    assert_recorded_once,
    fated,
    its_own_desk,
)
from tests.rooms.gate.publishers import served

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("people"),
    pytest.mark.loopback,
]
LONG = settings().max_examples > 100
by_schedule = settings(
    max_examples=300 if LONG else 2,
    stateful_step_count=30 if LONG else 8,
    suppress_health_check=list(HealthCheck),
    deadline=None,
)


class Fate(StrEnum):
    """What happens when one file of the outlet is put in its place."""

    DONE = "done"
    TWICE = "done, and done again"
    FAILED = "not done, and said so"
    DONE_BUT_FAILED = "done, and said not to be"
    DIED_BEFORE = "the worker died before it was done"
    DIED_AFTER = "the worker died after it was done"
    SLOW = "done after somebody decided, and another worker went through a whole round"


FATES = st.lists(st.sampled_from(Fate), min_size=2, max_size=5)
DISKS = st.lists(st.sampled_from(Disk), max_size=1)


class Outlet(RuleBasedStateMachine):
    """A desk, the folder into which it hands its registers, and a host that follows that."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        enter = self.stack.enter_context
        self.folder = Path(enter(TemporaryDirectory()))
        enter(override_settings(DULY_GATE_OUTLET=str(self.folder / "outlet")))
        enter(its_own_desk())
        patch = enter(pytest.MonkeyPatch.context())
        patch.setattr(outlet, "place", self._fated(placing.place))
        patch.setattr(outlet, "put", self._fated(placing.put))
        self.disks: list[Disk] = []
        patch.setattr(worker_gate, "replace", fated(self.disks))
        self.fates: list[Fate] = []
        self.hour = 0
        self.refs = dict(zip(PEOPLE, opened(*[account(each) for each in PEOPLE]), strict=True))
        self.hidden: set[str] = set()
        self.known: dict[int, tuple[Segment, ...]] = {}  # what each epoch was handed out as
        self.newest = 0
        self.kept: tuple[str, set[str], dict[Path, bytes]] | None = None
        self.verify = verifier(public_key())
        url = enter(served(Shelf(self.folder / "outlet")))
        host = self.folder / "host.duly"
        self.host = Follower(Source(url=url), host, verify=self.verify, register_id=register_id())

    def _fated(self, real: Callable[..., None]) -> Callable[..., None]:
        def done(*args: Any, **kwargs: Any) -> None:
            fate = self.fates.pop(0) if self.fates else Fate.DONE
            if fate is Fate.DIED_BEFORE:
                raise Died
            if fate is Fate.FAILED:
                raise OSError(28, "No space left on device")
            if fate is Fate.SLOW:
                self._meanwhile()
            real(*args, **kwargs)
            if fate is Fate.TWICE and real.__name__ == "place":
                real(*args, **kwargs)
            if fate is Fate.DIED_AFTER:
                raise Died
            if fate is Fate.DONE_BUT_FAILED:
                raise OSError(5, "Input/output error")

        return done

    def _meanwhile(self) -> None:
        left, self.fates = self.fates, []
        self.decide(PEOPLE[0])
        drain(at=self.now)
        self.what_lies_there_is_whole_and_never_older_or_another()  # others look at any moment
        self.fates = left

    @property
    def now(self) -> datetime:
        """The desk's time: an hour goes by with every step."""
        return NOON + self.hour * HOUR

    def decide(self, name: str) -> None:
        """Withhold somebody, or restore them."""
        self.hour += 1
        if name in self.hidden:
            restore([self.refs[name]], at=self.hour * HOUR)
        else:
            withhold([self.refs[name]], at=self.hour * HOUR, days=90)
        self.hidden ^= {name}

    @rule(names=st.sets(st.sampled_from(PEOPLE), max_size=2), fates=FATES, disks=DISKS)
    def work(self, names: set[str], fates: list[Fate], disks: list[Disk]) -> None:
        """Withhold or restore somebody; then let the worker do a round in which files fare so."""
        for name in sorted(names):
            self.decide(name)
        self.hour += 1
        self.fates, self.disks[:] = list(fates), disks
        with suppress(Died):
            drain(at=self.now)
        self.fates, self.disks[:] = [], []

    @precondition(lambda self: self.newest)
    @rule()
    def follow(self) -> None:
        """Let the other host look; it refuses what is older than what it saw."""
        self.host.once()

    @precondition(lambda self: self.hidden and self.kept is None)
    @rule()
    def back_up(self) -> None:
        """Keep the desk as it stands."""
        files = {each: each.read_bytes() for each in places(current().register) if each.exists()}
        self.kept = transaction.savepoint(), set(self.hidden), files

    @precondition(lambda self: self.kept is not None)
    @rule()
    def put_back(self) -> None:
        """Lose what came since, but for what the outside got."""
        assert self.kept is not None
        (moment, self.hidden, files), self.kept = self.kept, None
        transaction.savepoint_rollback(moment)
        for each in places(current().register):
            each.unlink(missing_ok=True)
        for each, raw in files.items():
            each.write_bytes(raw)

    @invariant()
    def what_lies_there_is_whole_and_never_older_or_another(self) -> None:
        laid = outlet.standing(self.folder / "outlet", self.verify)
        if laid is None:
            return
        for segment in laid.segments:
            file = self.folder / "outlet" / outlet.SEGMENTS / segment.digest
            assert outlet.digest_of(file).hex() == segment.digest
        assert laid.epoch >= self.newest
        assert self.known.setdefault(laid.epoch, laid.segments)[-1] == laid.segments[-1]
        self.newest = laid.epoch

    def teardown(self) -> None:
        """Let all be well, and hold both hosts against what was decided."""
        with self.stack:
            for _ in range(3):
                self.work(set(), [], [])
            assert not [each for each in open_owed() if each.startswith("gate")]
            assert_recorded_once()
            if self.newest or self.hidden:
                self.host.once()
                there = Register.open(self.host.path, verify=self.verify)
                seen = {each for each in PEOPLE if there.one("account", each, "IN", now=self.now)}
                assert seen == self.hidden


def test_other_hosts_withhold_what_the_desk_does_whatever_befalls_the_outlet() -> None:
    run_state_machine_as_test(Outlet, settings=by_schedule)
