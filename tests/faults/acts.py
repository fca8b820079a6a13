"""The acts whose system calls are made to fail, and how each of them must end."""

from __future__ import annotations

import shutil
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.db import connection

from duly.decide.rules import Confirm
from duly.desk.backup.restoring import put_back
from duly.desk.backup.taking import take
from duly.desk.history import exporting
from duly.desk.history.verifying import verified
from duly.desk.home import current
from duly.desk.orders.door import handle_items
from duly.desk.orders.models import Entry
from duly.desk.orders.rebuild import rebuild
from duly.desk.worker.publishing import publish_register
from duly.gate.register import Register
from duly.ledger.checkpoint import open_note
from duly.ledger.tree import HASH_SIZE
from duly.order.command import Command
from duly.order.terms import OrderRef, Refusal
from duly.withhold.rules import Withhold
from tests.case import COMPLY
from tests.cast import BILAL, NOON
from tests.desk.worker.office import account, opened
from tests.faults.writing import ITEMS, come, items, make, walk

__all__ = ["ACTS", "Act", "make"]
FIRST, LATER = OrderRef("IN-2021-0001"), NOON + timedelta(hours=1)
DONE_BEFORE = frozenset({"same-delivery", "nothing-proposed", "already-withheld"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act with what must come before it, and what must hold after it.

    ``ended`` raises unless it is done whole; ``sound`` unless it is done whole or not at all.
    """

    prepare: Callable[[], None]
    do: Callable[[], None]
    ended: Callable[[], None]
    sound: Callable[[], None]


def _walked(acts: int) -> Callable[[], None]:
    def prepare() -> None:
        for _ in islice(walk(FIRST), acts):
            pass

    return prepare


def _command(command: Command) -> Callable[[], None]:
    return lambda: _again(
        lambda: handle_items(FIRST, [(i, command) for i in items(FIRST)], at=NOON)
    )


def _again(do: Callable[[], object]) -> None:
    """Do it; what was done before is refused, and that is as good."""
    before = Entry.objects.count()
    try:
        do()
    except Refusal as no:
        if no.code not in DONE_BEFORE or Entry.objects.count() != before:
            raise


def _holds(*counts: int) -> Callable[[], None]:
    """Demand so many events, of a history that verifies and from which the rows follow."""

    def held() -> None:
        key = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
        report = verified(current(), [key])
        assert report.ok, report.bad
        assert Entry.objects.count() in counts
        assert rebuild().differences == ()

    return held


def _confirmed() -> None:
    refs = opened(*[account(name) for name in ("ana", "ben", "cem")], ref=FIRST)
    for command in (COMPLY, Confirm(by=BILAL)):
        handle_items(FIRST, [(item, command) for item in refs], at=NOON)


def _carry_out() -> None:
    _command(Withhold(by=BILAL))()
    assert not publish_register(at=NOON).troubles


def _carried_out() -> None:
    _holds(EVENTS + 1)()  # and that the order is carried out
    assert len(Register.open(current().register)) == ITEMS


def _log() -> Path:
    return current().path / "log"


def _export() -> None:
    exporting.run(Namespace(dir=_log(), key=[], public=False, json=True))


def _exported() -> None:
    _holds(EVENTS)()
    assert _published() == EVENTS


def _published() -> int:
    """Return how many entries the published checkpoint has, every one of them published."""
    key = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
    size = open_note((_log() / "checkpoint").read_text(), [key]).size
    assert (_log() / f"tile/0/000.p/{size}").stat().st_size == size * HASH_SIZE
    return size


def _exported_or_not() -> None:
    _holds(EVENTS)()
    assert not (_log() / "checkpoint").exists() or _published() == EVENTS


def _backup() -> Path:
    return current().path.with_name("kept.tar")


def _kept_and_gone() -> None:
    _walked(6)()
    take(current(), None, _backup(), at=NOON)
    connection.close()
    shutil.rmtree(current().path)
    current().path.mkdir()


def _put_back() -> None:
    try:
        put_back(_backup(), current(), None, at=NOON)
    except Refusal as no:
        if no.code != "home-not-empty":
            raise
        put_back(_backup(), current(), None, at=LATER, over=str(current().path))


def _put_back_or_not() -> None:
    if current().database.exists():
        _holds(EVENTS)()


# Received with its items (4), checked (1), then four acts on each of three items.
EVENTS = 1 + ITEMS + 1 + 4 * ITEMS
ACTS = {
    "append": Act(_walked(0), lambda: _again(lambda: come(FIRST)), _holds(4), _holds(0, 4)),
    "decide": Act(_walked(4), _command(Confirm(by=BILAL)), _holds(14), _holds(11, 14)),
    "withhold": Act(_confirmed, _carry_out, _carried_out, _holds(14, EVENTS, EVENTS + 1)),
    "checkpoint": Act(_walked(6), _export, _exported, _exported_or_not),
    "restore-backup": Act(_kept_and_gone, _put_back, _holds(EVENTS), _put_back_or_not),
}
