"""The desk's log: who came in, who was turned away, what broke; no secret in any line."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from duly.desk.acts import house as people
from duly.desk.clock import now
from duly.desk.noting import DeskLines
from tests.cast import ASHA, CHITRA, GITA, ORDER
from tests.desk.asked import an_order, caller
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    """Return what the log wrote, as a program would read it."""
    form = DeskLines()
    return [json.loads(form.format(record)) for record in caplog.records]


def test_who_signs_in_and_out_is_noted(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    token = people.issue_token("asha", at=now())
    client.post("/sign-in/", {"login": "asha", "password": token})
    client.post("/sign-out/")
    came, went = lines(caplog)
    assert (came["message"], came["who"], came["from"]) == ("signed in", "asha", "127.0.0.1")
    assert (went["message"], went["who"]) == ("signed out", "asha")
    assert came["at"].endswith("Z")
    assert token not in str(lines(caplog))


def test_a_failed_try_is_noted_without_what_was_typed(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.post("/sign-in/", {"login": "asha", "password": "duly_zqguess"})
    client.post("/sign-in/", {"login": "duly_zqtoken", "password": "x"})
    noted = [line for line in lines(caplog) if line["message"] == "turned away"]
    assert [(line["code"], line["who"]) for line in noted] == [
        ("bad-token", "asha"),
        ("bad-token", ""),
    ]
    for _ in range(11):
        client.post("/sign-in/", {"login": "asha", "password": "duly_zqguess"})
    assert "too-many-tries" in str(lines(caplog))
    assert "zq" not in str(lines(caplog))


def test_a_token_of_nobody_is_noted_and_not_written_down(caplog: pytest.LogCaptureFixture) -> None:
    Client().get("/api/orders", headers={"Authorization": "Bearer duly_zqstolen"})
    noted = lines(caplog)[0]
    assert (noted["message"], noted["code"]) == ("turned away", "bad-token")
    assert "zqstolen" not in str(lines(caplog))


def test_what_a_seat_may_not_do_or_see_is_noted_with_its_person(
    caplog: pytest.LogCaptureFixture,
) -> None:
    an_order(1)
    said = {"do": "1", "finding": "satire", "item": house.shown(ORDER)}
    house.sits(GITA).post(f"/desk/orders/{ORDER}/find/", said)
    house.sits(CHITRA).get(f"/desk/orders/{ORDER}/")
    noted = [line for line in lines(caplog) if line["message"] == "turned away"]
    assert [(line["code"], line["who"]) for line in noted] == [
        ("no-right", "gita"),
        ("unknown-order", "chitra"),
    ]


def test_it_is_noted_over_the_interface_too(caplog: pytest.LogCaptureFixture) -> None:
    an_order(1)
    caller(GITA).post(
        "orders/IN-2021-0002/find", {"items": ["IN-2021-0002/1"], "finding": "satire"}
    )
    noted = [line for line in lines(caplog) if line["message"] == "turned away"]
    assert [(line["code"], line["who"]) for line in noted] == [("no-right", "p-gita")]


def test_what_breaks_is_noted_and_a_visitor_is_told_nothing_of_it(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = house.sits(ASHA)
    client.raise_request_exception = False

    def breaks() -> None:
        raise RuntimeError("zqsecret")

    monkeypatch.setattr(people, "seats", breaks)
    shown = client.get("/desk/")
    assert shown.status_code == 500
    assert b"zqsecret" not in shown.content
    assert b"Traceback" not in shown.content
    (broken,) = (line for line in lines(caplog) if line["level"] == "error")
    assert broken["exception"] == "RuntimeError"
    assert "zqsecret" not in str(broken)


def test_what_is_sent_wrongly_leaves_a_line_too(caplog: pytest.LogCaptureFixture) -> None:
    house.sits(ASHA, enforce_csrf_checks=True).post("/theme/", {"theme": "dark"})
    caller(ASHA).post("orders/IN-2021-0002/find", {"wrong": 1})
    told = [line["message"] for line in lines(caplog)]
    assert [each.partition(":")[0].partition(" (")[0] for each in told] == [
        "Forbidden",
        "Unprocessable Entity",
    ]


def test_lines_go_to_one_place() -> None:
    assert settings.LOGGING["root"]["handlers"] == ["stderr"]
    assert {*settings.LOGGING["handlers"]} == {"stderr"}


def test_a_line_stays_one_line_and_holds_no_private_link() -> None:
    said = 'Conflict: /p/zqtoken:zqsign/\n{"message": "signed in"}'
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, said, (), None)
    line = DeskLines().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"].startswith("Conflict: /p/…/\n")
    assert "zqtoken" not in line


def test_no_sign_in_an_address_ends_or_hides_a_line(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    asked = "/api/orders/%C2%9B2J%E2%80%A8zq"
    client.get(asked, headers={"Authorization": "Bearer duly_none"})
    told = [DeskLines().format(record) for record in caplog.records]
    assert any("zq" in line for line in told)
    assert all(line.isascii() and line.isprintable() for line in told)
