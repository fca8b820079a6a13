"""Equal requests at one moment, under one key, are one act with one answer."""

from __future__ import annotations

from typing import Any

import pytest

from duly.desk.api.models import Answered
from duly.desk.orders.models import Entry
from tests.cast import ASHA, DEV, ORDER
from tests.desk.asked import COMPLY, WRITTEN, Caller, an_order, caller
from tests.desk.test_promise_races import at_once, desk, guarded

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("desk")]
__all__ = ["desk", "guarded"]


def answers(who: Caller, address: str, said: Any) -> set[tuple[int, bytes]]:
    """Send the same request under the same key four times at once; return the answers."""

    def send() -> tuple[int, bytes]:
        done = who.post(address, said, key="k-same")
        return done.status_code, done.content

    return set(at_once(send, send, send, send))  # type: ignore[arg-type]


def test_equal_commands_at_once_are_one_and_are_answered_the_same() -> None:
    an_order(2)
    before = Entry.objects.count()

    ((status, _body),) = answers(caller(ASHA), f"orders/{ORDER}/propose", COMPLY)

    assert status == 200
    assert Entry.objects.count() == before + 2
    assert Answered.objects.count() == 1


def test_equal_deliveries_at_once_are_one_order() -> None:
    ((status, _body),) = answers(caller(DEV), "orders", WRITTEN)

    assert status == 201
    assert Entry.objects.filter(kind="OrderReceived").count() == 1
    assert Entry.objects.filter(kind="DeliveryRepeated").count() == 0
