"""An order that turns out to be mistaken: everything it withheld is back, and everybody is told."""

from __future__ import annotations

import resource

import pytest
from hypothesis import settings

from duly.desk.worker.drain import drain
from tests.cast import NOON
from tests.desk.worker.office import (
    HOUR,
    account,
    events,
    open_owed,
    opened,
    register,
    restore,
    sent_to,
    withhold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
LONG = settings().max_examples > 100
MANY = 1_178 if LONG else 12
SECONDS = 60  # of the processor, at length


def test_all_of_an_order_is_restored_on_the_record_and_everybody_is_told() -> None:
    names = [f"person{number}" for number in range(MANY)]
    refs = opened(*map(account, names))
    withhold(refs, days=90)
    drain(at=NOON)
    assert len(register()) == MANY

    before = _seconds()
    restore(refs, at=HOUR)
    drained = drain(at=NOON + HOUR)
    took = _seconds() - before

    assert (events("ItemRestored"), len(register()), open_owed()) == (MANY, 0, [])
    assert drained.stuck == ()
    told = [[str(mail["Subject"]) for mail in sent_to(f"{name}@people.example")] for name in names]
    assert all("restored" in mails[-1] for mails in told)
    print(f"{MANY} items restored, recorded, out of the register and told: {took:.1f} s")
    assert took <= SECONDS or not LONG


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
