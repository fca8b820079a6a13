"""A worker may die between any two steps: the next one ends where it would have ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from duly.answer.rules import SendAnswer
from duly.desk.orders import epochs, exhibits, owed
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry, Epoch, Owed
from duly.desk.worker import gate, instants, notices, publishing
from duly.desk.worker.drain import drain
from duly.order.terms import Channel, Digest
from tests.cast import BILAL, NOON, ORDER
from tests.desk.worker.office import (
    AFTERWARDS,
    DAY,
    HOUR,
    account,
    events,
    names,
    open_owed,
    opened,
    register,
    restore,
    start_clock,
    withhold,
)
from tests.desk.worker.office import (
    post as a_post,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
DONE = {
    "CarriedOut": 1,
    "PersonNotified": 4,
    "WithholdingExpired": 1,
    "ItemRestored": 1,
    "ClockMissed": 1,
    "AnswerSent": 1,
}
MAILS = 5  # three people, of whom one lost two things; an answer; a warning
LATE = NOON + 2 * DAY


class Killed(BaseException):
    """The process is gone."""


class Doomed:
    """A function whose process dies at its n-th call, before it or right after it."""

    def __init__(self, real: Callable[..., Any], nth: int, after: bool) -> None:
        self.real, self.left, self.after = real, nth, after

    def __get__(self, it: object, of: type) -> Callable[..., Any]:
        return lambda *args, **kwargs: self(it, *args, **kwargs)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.left -= 1
        if self.left == 0 and not self.after:
            raise Killed
        done = self.real(*args, **kwargs)
        if self.left == 0:
            raise Killed
        return done


POINTS: list[tuple[Any, str, int]] = [
    (instants, "handle_items", 1),
    (instants, "handle", 1),
    (gate, "replace", 1),
    (epochs, "record", 1),
    (publishing, "handle", 1),
    (exhibits, "keep_all", 1),
    (notices, "handle_items", 1),
    (owed, "claim", 1),
    (owed, "claim", 2),
    (EmailMessage, "send", 1),
    (EmailMessage, "send", 3),
    *((owed, "done", nth) for nth in range(1, 6)),
]


@pytest.fixture(autouse=True)
def a_day_of_work(people: object) -> None:
    """An account that ran out unheard, one restored unheard, two things of one person."""
    refs = opened(account("ana"), account("ben"), account("cem"), a_post("77", "cem"))
    withhold(refs[:1], days=1)
    withhold(refs[1:])
    restore(refs[1:2], at=HOUR)
    start_clock("execute", duty="execute", due=DAY)
    letter = exhibits.keep(b"%PDF-1.7", "application/pdf", at=NOON, text="Answer\n\nSynthetic.")
    command = SendAnswer(by=BILAL, letter=Digest(letter), language="en", channel=Channel.MAIL)
    handle(ORDER, command, at=NOON)


def finished() -> dict[str, int]:
    return {kind: events(kind) for kind in DONE}


def test_undisturbed_everything_happens_once() -> None:
    drain(at=LATE)

    assert finished() == DONE
    assert (len(names()), names().total()) == (MAILS, MAILS)
    assert open_owed() == []


def unmarked() -> int:
    """Count the mails that went out and are not marked as done; these alone go out again."""
    marked = Owed.objects.filter(kind__in=["mail", "alert-100"]).exclude(done_at=None)
    return len(mail.outbox) - marked.count()


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(("where", "step", "nth"), POINTS)
def test_a_killed_worker_loses_and_doubles_nothing(
    where: Any, step: str, nth: int, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as fate:
        fate.setattr(where, step, Doomed(getattr(where, step), nth, after))
        with pytest.raises(Killed):
            drain(at=LATE)

    again = unmarked()  # those of the last moment
    drain(at=LATE)
    drain(at=LATE + AFTERWARDS)

    assert 0 <= again <= (MAILS if step == "done" else 1)
    assert finished() == DONE
    assert (len(names()), names().total()) == (MAILS, MAILS + again)
    assert open_owed() == []
    assert [ref for ref in ("ben", "cem") if register().one("account", ref, "IN", now=LATE)] == [
        "cem"
    ]
    carried = Entry.objects.get(kind="CarriedOut")
    assert Epoch.objects.filter(entries=2).count() == 1
    assert register().epoch >= Epoch.objects.get().epoch
    assert carried.order == ORDER
