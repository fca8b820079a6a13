"""Counts what the posts of an order's accounts show: once its items are resolved, or on demand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from duly.desk.acts import counting
from duly.desk.acts.house import actor_of_person
from duly.desk.clock import now
from duly.desk.evidence.counted import accounts_of, newest
from duly.desk.orders import counts, owed, read
from duly.desk.orders.counts import Counting, HowFar, Stage
from duly.desk.people.access import SYSTEM
from duly.desk.worker.post import PAUSES
from duly.order.terms import Refusal

LEASE = timedelta(minutes=5)  # kept anew at every step; a worker that dies loses no more
_STEP = timedelta(seconds=1)
_MOST = 500
_DOWN = "the platform cannot be reached"
_SETTLED = frozenset(
    {"no-posts", "no-accounts", "order-withdrawn", "order-lapsed", "order-closed", "unknown-order"}
)


class Stopped(Exception):
    """Raised out of a count that somebody stopped, or that another worker has taken over."""


class _Step(counting.Watch):
    """Writes down how far a run is, once a second, and keeps what it has claimed."""

    def __init__(self, one: Counting, debts: Iterable[owed.Debt], at: datetime) -> None:
        self.one, self.debts = one, tuple(debts)
        self.at, self.begun, self.last = at, now(), now() - _STEP

    def read(self, posts: int) -> None:
        self._note(HowFar(posts=posts))

    def planned(self, pairs: int, seconds: float) -> None:
        self.last = now() - _STEP
        self._note(HowFar(pairs=pairs, seconds=seconds))

    def counted(self, done: int, pairs: int) -> None:
        self._note(HowFar(counted=done))

    @property
    def present(self) -> datetime:
        """The instant that the round began with, and what has passed since."""
        return self.at + (now() - self.begun)

    def _note(self, how_far: HowFar) -> None:
        if now() - self.last < _STEP:
            return
        self.last = now()
        until = self.present + LEASE
        if not counts.note(self.one, how_far, at=self.present, until=until):
            raise Stopped
        owed.prolong(self.debts, until=until)


def count_evidence(*, at: datetime) -> tuple[str, ...]:
    """Count what people asked for, then every order whose items were resolved since.

    Returns the orders counted. Where the accounts are those of the last count, nothing is
    counted again. What is refused for good is given up and stays in sight; an outage is tried
    again after growing pauses.
    """
    asked = counts.claim(at=at, until=at + LEASE, limit=_MOST)
    done = [one.order for one in asked if _asked(one, at)]
    by_order: dict[str, list[owed.Debt]] = {}
    for debt in owed.claim((owed.EVIDENCE,), at=at, until=at + LEASE, limit=_MOST):
        by_order.setdefault(debt.order, []).append(debt)
    return (*done, *(ref for ref, debts in by_order.items() if _served(ref, debts, at)))


def _asked(one: Counting, at: datetime) -> bool:
    """Count what a person asked for; what stands in the way is shown to whoever looks."""
    step = _Step(one, (), at)
    try:
        by = actor_of_person(one.asked_by) if one.asked_by else SYSTEM
        counting.count(one.order, by=by, at=step.present, watch=step)
    except Stopped:
        return False
    except Refusal as no:
        counts.end(one, Stage.FAILED, at=step.present, why=no.why)
        return False
    except OSError as down:
        why = f"{_DOWN} ({type(down).__name__}); count anew later"
        counts.end(one, Stage.FAILED, at=step.present, why=why)
        return False
    return counts.end(one, Stage.DONE, at=step.present)


def _served(ref: str, debts: list[owed.Debt], at: datetime) -> bool:
    if not _changed(ref):
        owed.done(debts, at=at)
        return False
    if counts.died(ref):
        _each(debts, "worker-died", at)
        return False
    one = counts.begin(ref, at=at, until=at + LEASE)
    if one is None:
        owed.wait(debts, "counted-already", again_at=at + LEASE)
        return False
    step = _Step(one, debts, at)
    try:
        counting.count(ref, by=SYSTEM, at=step.present, watch=step)
    except Stopped:
        owed.done(debts, at=step.present)
        return False
    except (Refusal, OSError) as no:
        _left(one, debts, no, step.present)
        return False
    owed.done(debts, at=step.present)
    return counts.end(one, Stage.DONE, at=step.present)


def _left(one: Counting, debts: list[owed.Debt], no: Refusal | OSError, at: datetime) -> None:
    """Say why nothing was counted; what may be otherwise tomorrow stays owed."""
    if isinstance(no, OSError):
        counts.end(one, Stage.FAILED, at=at, why=f"{_DOWN} ({type(no).__name__}); tried again soon")
        for debt in debts:
            pause = PAUSES[min(debt.tries, len(PAUSES) - 1)]
            owed.failed(debt, type(no).__name__, again_at=at + pause)
        return
    counts.end(one, Stage.FAILED, at=at, why=no.why)
    if no.code in _SETTLED:
        owed.done(debts, at=at)
    else:
        _each(debts, no.code, at)


def _each(debts: Iterable[owed.Debt], why: str, at: datetime) -> None:
    for debt in debts:
        owed.give_up(debt, why, at=at)


def _changed(ref: str) -> bool:
    last = newest(ref)
    return last is None or set(last.cards) != set(accounts_of(read.items(ref)))
