"""Whatever fails, however often, done or not: nothing is lost, and nothing is there twice."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from duly.desk.acts.given_up import send_all_again
from duly.desk.home import current
from duly.desk.orders import owed
from duly.desk.orders.models import Entry, Epoch
from duly.desk.worker import gate as worker_gate
from duly.desk.worker.drain import drain
from duly.desk.worker.gate import gate, replace
from duly.ledger.codec import decode
from duly.order.events import CarriedOut
from duly.order.terms import ItemRef
from tests.cast import NOON
from tests.desk.worker.office import (
    DAY,
    HOUR,
    account,
    events,
    names,
    open_owed,
    opened,
    register,
    restore,
    withhold,
)
from tests.desk.worker.posts import Died, Fate, Post
from tests.plugins.databases import again

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
AMBIGUOUS = {Fate.DONE_BUT_FAILED, Fate.DIED_AFTER}
MANY = again(25) if settings().max_examples <= 100 else 300  # each walks through a desk of its own
PEOPLE = ("ana", "ben", "cem")


@contextmanager
def its_own_desk() -> Iterator[None]:
    """Forget afterwards what one example did."""
    mail.outbox.clear()
    current().register.unlink(missing_ok=True)
    logging.disable(logging.CRITICAL)  # a follower says of every lost register that it is lost
    try:
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
    finally:
        logging.disable(logging.NOTSET)


def drained(at: Any) -> None:
    try:
        drain(at=at)
    except Died:
        event("died")


@settings(max_examples=MANY, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fates=st.lists(st.sampled_from(Fate), max_size=12))
def test_every_mail_arrives_and_only_an_unsure_one_arrives_again(
    post: type[Post], fates: list[Fate]
) -> None:
    unsure = sum(fate in AMBIGUOUS for fate in fates)
    with its_own_desk():
        withhold(opened(*[account(name) for name in PEOPLE]), days=90)
        post.fates = list(fates)
        for day in range(len(fates) + 2):
            drained(NOON + day * DAY)
        post.fates = []
        event(f"given up: {len(owed.given_up())}")
        send_all_again(at=NOON + 20 * DAY)
        drain(at=NOON + 20 * DAY)

        assert open_owed() == []
        assert len(names()) == len(PEOPLE)
        assert names().total() <= len(PEOPLE) + unsure
        assert {name for each in mail.outbox for name in each.to} == {
            f"{name}@people.example" for name in PEOPLE
        }
        assert events("PersonNotified") == len(PEOPLE)


class Disk(StrEnum):
    """What happens to one attempt to put a register in place."""

    WRITTEN = "written"
    FULL = "not written, and said so"
    DONE_BUT_FAILED = "written, and said not to be"
    DIED_BEFORE = "the worker died before it was written"
    DIED_AFTER = "the worker died after it was written"
    LOST = "the worker's host lost the file afterwards"


def fated(fates: list[Disk]) -> Callable[..., None]:
    def built(*args: Any, **kwargs: Any) -> None:
        fate = fates.pop(0) if fates else Disk.WRITTEN
        if fate is Disk.DIED_BEFORE:
            raise Died
        if fate is Disk.FULL:
            raise OSError(28, "No space left on device")
        replace(*args, **kwargs)
        if fate is Disk.DIED_AFTER:
            raise Died
        if fate is Disk.DONE_BUT_FAILED:
            raise OSError(5, "Input/output error")
        if fate is Disk.LOST:
            current().register.unlink()
            raise Died

    return built


STEPS = st.lists(
    st.tuples(st.sampled_from(["withhold", "restore", "nothing"]), st.sampled_from(PEOPLE)),
    max_size=8,
)


@settings(max_examples=MANY)
@given(fates=st.lists(st.sampled_from(Disk), max_size=10), steps=STEPS)
def test_the_register_ends_as_decided_and_its_epochs_only_grow(
    fates: list[Disk], steps: list[tuple[str, str]]
) -> None:
    with its_own_desk(), pytest.MonkeyPatch.context() as disk:
        disk.setattr(worker_gate, "replace", fated(fates))
        refs = dict(zip(PEOPLE, opened(*[account(name) for name in PEOPLE]), strict=True))
        follower, seen = gate(), [0]
        hidden: set[str] = set()
        for hour, (step, name) in enumerate([*steps, *[("nothing", "ana")] * 12]):
            hidden = after(step, name, hidden, refs, hour)
            drained(NOON + hour * HOUR)
            seen.append(follower.epoch)

        assert seen == sorted(seen)
        assert {each for each in PEOPLE if follower.one("account", each, "IN", now=NOON)} == hidden
        assert not follower.epoch or register().epoch == follower.epoch
        assert open_owed() == []
        assert_recorded_once()


def after(step: str, name: str, hidden: set[str], refs: dict[str, ItemRef], hour: int) -> set[str]:
    if step == "withhold" and name not in hidden:
        withhold([refs[name]], at=hour * HOUR, days=90)
        return hidden | {name}
    if step == "restore" and name in hidden:
        restore([refs[name]], at=hour * HOUR)
        return hidden - {name}
    return hidden


def assert_recorded_once() -> None:
    rows = Entry.objects.filter(kind="CarriedOut").order_by("pk")
    done: Sequence[Any] = [decode(bytes(body)) for body in rows.values_list("body", flat=True)]
    assert all(isinstance(each, CarriedOut) for each in done)
    epochs = [each.epoch for each in done]
    assert epochs == sorted(set(epochs))
    published = dict(Epoch.objects.values_list("epoch", "digest"))
    assert all(published[each.epoch] == each.register for each in done)
