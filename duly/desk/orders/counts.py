"""Counts that were asked for: waiting, running with their progress, and how each ended."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from django.db import models, transaction
from django.db.models import Q

from duly.desk.orders.models import Count


class Stage(StrEnum):
    """How far a count is."""

    ASKED = "asked"
    READING = "reading"
    COUNTING = "counting"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


DIED = (
    "the worker that counted was ended three times before it was done; memory may be too small."
    " See the worker's log, then count anew"
)
_MOST_TRIES = 3
_ACTIVE = (Stage.ASKED, Stage.READING, Stage.COUNTING)
_RUNNING = (Stage.READING, Stage.COUNTING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """One count: who asked (empty: the desk itself), how far it is, and why it failed.

    ``pairs`` and ``seconds`` are what counting takes, known before it begins.
    """

    order: str
    asked_by: str
    asked_at: datetime
    stage: Stage
    run: int
    tries: int
    posts: int
    pairs: int | None
    counted: int
    seconds: float | None
    why: str
    changed_at: datetime

    @property
    def active(self) -> bool:
        """Tell whether it waits or runs."""
        return self.stage in _ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class HowFar:
    """What is new of a run; None is what is not."""

    posts: int | None = None
    pairs: int | None = None
    seconds: float | None = None
    counted: int | None = None


def of_order(order: str) -> Counting | None:
    """Return the newest count of an order, or None where none was ever asked for."""
    row = Count.objects.filter(order=order).first()
    return None if row is None else _seen(row)


def ask(order: str, *, by: str, at: datetime) -> Counting:
    """Have an order counted by the next worker; one that waits or runs already stays as it is."""
    with transaction.atomic():
        row = Count.objects.select_for_update().filter(order=order).first()
        if row is not None and row.state in _ACTIVE:
            return _seen(row)
        return _seen(_anew(row or Count(order=order), by, Stage.ASKED, at))


def claim(*, at: datetime, until: datetime, limit: int) -> list[Counting]:
    """Take what waits, and what a worker that died had begun, so that no other takes it.

    What three workers died of fails instead: it would end a fourth.
    """
    waits = Q(state=Stage.ASKED) | Q(state__in=_RUNNING, claimed_until__lte=at)
    with transaction.atomic():
        rows = Count.objects.select_for_update(skip_locked=True).filter(waits)
        taken = list(rows.order_by("asked_at", "order")[:limit])
        for row in taken:
            if row.tries >= _MOST_TRIES:
                row.state, row.why, row.claimed_until, row.changed_at = Stage.FAILED, DIED, None, at
                row.tries = _MOST_TRIES + 1  # the one that nobody takes
                row.save()
            else:
                _begin(row, at, until)
    return [_seen(row) for row in taken if row.state == Stage.READING]


def begin(order: str, *, at: datetime, until: datetime) -> Counting | None:
    """Begin a count that the desk itself owes; None where somebody's waits or runs already."""
    with transaction.atomic():
        row = Count.objects.select_for_update().filter(order=order).first()
        held = row is not None and row.state in _ACTIVE
        if row is not None and held and (row.claimed_until is None or row.claimed_until > at):
            return None
        made = _anew(row or Count(order=order), "", Stage.READING, at)
        _begin(made, at, until)
        return _seen(made)


def note(one: Counting, how_far: HowFar, *, at: datetime, until: datetime) -> bool:
    """Write down how far a run is and keep its claim; False once it was stopped or taken over."""
    told = asdict(how_far).items()
    changes: dict[str, object] = {name: value for name, value in told if value is not None}
    if how_far.pairs is not None:
        changes["state"] = Stage.COUNTING
    return bool(_mine(one).update(**changes, claimed_until=until, changed_at=at))


def end(one: Counting, stage: Stage, *, at: datetime, why: str = "") -> bool:
    """Write down how a run ended; False where it was stopped or taken over before."""
    done = {"state": stage, "why": why[:300], "claimed_until": None, "changed_at": at}
    return bool(_mine(one).update(**done))


def died(order: str) -> bool:
    """Say once whether the last count ended its workers; whoever asks gives up what it owed."""
    rows = Count.objects.filter(order=order, state=Stage.FAILED, tries__gt=_MOST_TRIES)
    return bool(rows.update(tries=_MOST_TRIES))


def stop(order: str, *, at: datetime) -> bool:
    """Stop what waits or runs; its worker sees it at its next step. False where nothing does."""
    rows = Count.objects.filter(order=order, state__in=_ACTIVE)
    return bool(rows.update(state=Stage.STOPPED, claimed_until=None, changed_at=at))


def _mine(one: Counting) -> models.QuerySet[Count]:
    return Count.objects.filter(order=one.order, run=one.run, state__in=_RUNNING)


def _anew(row: Count, by: str, stage: Stage, at: datetime) -> Count:
    row.asked_by, row.asked_at, row.state, row.changed_at = by, at, stage, at
    row.posts = row.counted = row.tries = 0
    row.pairs = row.seconds = row.claimed_until = None
    row.why = ""
    row.save()
    return row


def _begin(row: Count, at: datetime, until: datetime) -> None:
    row.state, row.claimed_until, row.changed_at = Stage.READING, until, at
    row.run += 1
    row.tries += 1
    row.posts = row.counted = 0
    row.pairs = row.seconds = None
    row.save()


def _seen(row: Count) -> Counting:
    return Counting(
        order=row.order,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        stage=Stage(row.state),
        run=row.run,
        tries=row.tries,
        posts=row.posts,
        pairs=row.pairs,
        counted=row.counted,
        seconds=row.seconds,
        why=row.why,
        changed_at=row.changed_at,
    )
