"""Who cannot be asked for is not locked out."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError
from django.test import Client

from duly.desk.acts import house
from tests.cast import ASHA
from tests.desk.asked import caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
OFTEN = 12  # more tries than the door allows anybody


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def tried(password: str) -> int:
    said = {"login": "asha", "password": password}
    client = Client(raise_request_exception=False)
    return int(client.post("/sign-in/", said).status_code)


def test_tries_while_the_database_is_away_lock_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: Any, **__: Any) -> None:
        raise OperationalError("synthetic")

    with monkeypatch.context() as broken:
        broken.setattr(house, "actor_of_token", away)
        assert {tried(caller(ASHA).token) for _ in range(OFTEN)} == {500}

    assert tried(caller(ASHA).token) == 302


def test_wrong_tries_do() -> None:
    assert {tried("wrong") for _ in range(OFTEN)} == {403}

    assert tried(caller(ASHA).token) == 403
