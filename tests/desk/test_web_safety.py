"""The pages as a wall: no foreign form, no inline code, no way in but a proof."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from duly.desk.acts import house as people
from duly.desk.clock import now
from duly.desk.web.views.saying.happened import room_of, what_happened
from duly.order.events import AboutItem, HeadEvent, HouseEvent
from duly.order.terms import OrderRef
from tests.cast import ASHA, BILAL, FARID
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
DESK = ("", "letters/", "escalations/", "ledger/", "receive/")
WHOLE = ("", "?item=1", "items/1/", "check/", "exhibits/", "letters/", "escalations/", "history/")
ACTS = ("propose/", "confirm/", "withhold/", "restore/", "find/", "do/seal/")


@pytest.fixture(autouse=True)
def nobody_has_guessed_yet() -> None:
    """Forget the attempts that other tests made at the door."""
    cache.clear()


@pytest.fixture
def ref() -> OrderRef:
    """An order of three accounts."""
    return house.delivered()


def test_a_form_without_its_token_changes_nothing(ref: OrderRef) -> None:
    strict = house.sits(ASHA, enforce_csrf_checks=True)
    for address in ("propose/", "find/", "confirm/", "withhold/", "restore/", "check/", "do/seal/"):
        response = strict.post(f"/desk/orders/{ref}/{address}", {"do": "1"})
        assert response.status_code == 403, address
        assert "This form is too old" in response.content.decode()
    for address in ("/sign-in/", "/sign-in/as/", "/sign-out/", "/theme/", "/desk/people/revoke/"):
        assert strict.post(address).status_code == 403, address
    assert house.states(ref) == ["resolved"] * 3


def test_every_page_forbids_inline_code_and_holds_none(ref: OrderRef) -> None:
    client = house.sits(BILAL)
    pages = [f"/desk/{page}" for page in DESK]
    pages += [f"/desk/orders/{ref}/{page}" for page in (*WHOLE, *ACTS)]
    for page in (*pages, "/", "/sign-in/", "/blocked-by/"):
        response = client.get(page, follow=True)
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, page
        assert "unsafe" not in policy, page
        html = response.content.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", html), page
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html)), page


def test_a_page_of_the_desk_is_kept_by_no_cache(ref: OrderRef) -> None:
    response = house.sits(ASHA).get(f"/desk/orders/{ref}/")
    assert "no-store" in response.headers["Cache-Control"]


def test_ones_own_token_opens_the_desk_and_nobody_elses(client: Client) -> None:
    token = people.issue_token("asha", at=now())
    wrong = client.post("/sign-in/", {"login": "bilal", "password": token})
    assert wrong.status_code == 403
    assert "do not fit together" in wrong.content.decode()
    right = client.post("/sign-in/", {"login": "asha", "password": token, "next": "/desk/ledger/"})
    assert right.headers["Location"] == "/desk/ledger/"
    assert client.get("/desk/").status_code == 200


def test_a_token_of_a_seat_that_ended_opens_nothing(client: Client) -> None:
    token = people.issue_token("asha", at=now())
    people.revoke_seat("asha", "left", by=FARID, at=now())
    assert client.post("/sign-in/", {"login": "asha", "password": token}).status_code == 403


def test_guessing_is_slowed_down(client: Client) -> None:
    said = {"login": "asha", "password": "duly_guess"}
    pages = [client.post("/sign-in/", said).content.decode() for _ in range(11)]
    assert "Too many attempts" in pages[-1]


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example"]
)
def test_signing_in_leads_to_no_other_site(client: Client, elsewhere: str) -> None:
    token = people.issue_token("asha", at=now())
    said = {"login": "asha", "password": token, "next": elsewhere}
    assert client.post("/sign-in/", said).headers["Location"] == "/desk/"


def test_one_click_sign_in_exists_in_the_demo_only(client: Client, settings: LazySettings) -> None:
    settings.DULY_DEMO = False
    assert client.post("/sign-in/as/", {"person": "asha"}).status_code == 404
    assert "cast" not in client.get("/sign-in/").content.decode()
    settings.DULY_DEMO = True
    assert client.post("/sign-in/as/", {"person": "nobody"}).status_code == 404
    assert client.post("/sign-in/as/", {"person": "asha"}).status_code == 302


def test_signing_out_is_a_form_and_ends_the_session(ref: OrderRef) -> None:
    client = house.sits(ASHA)
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/").status_code == 302
    assert client.get(f"/desk/orders/{ref}/").status_code == 302


def test_a_theme_and_a_language_are_kept_for_the_desk_alone() -> None:
    client = house.sits(ASHA)
    client.post("/theme/", {"theme": "dark"})
    client.post("/theme/", {"theme": "<script>"})
    assert 'data-theme="dark"' in client.get("/desk/").content.decode()
    client.post("/language/", {"language": "hi"})
    assert '<html lang="hi"' in client.get("/desk/").content.decode()


def test_what_is_kept_leads_back_to_no_other_site() -> None:
    client = house.sits(ASHA)
    came = {"Referer": "http://testserver//evil.example/desk/"}
    kept = client.post("/theme/", {"theme": "dark"}, headers=came)
    assert kept.headers["Location"] == "/desk/"


@pytest.mark.parametrize("number", ["9" * 5_000, "9" * 30, "\u0663", "-1", ""])
def test_a_number_that_is_none_is_no_error_of_ours(ref: OrderRef, number: str) -> None:
    client, at = house.sits(ASHA), f"/desk/orders/{ref}"
    for page in (f"{at}/exhibits/?page=", f"{at}/?item=", f"{at}/?first=", f"{at}/propose/?item="):
        assert client.get(f"{page}{number}").status_code < 500
    assert house.sits(FARID).get(f"/desk/ledger/?before={number}").status_code < 500


def test_hostile_words_of_a_delivery_are_shown_and_never_run() -> None:
    ref = house.delivered(("zqone", "zqtwo", "<script>alert(1)</script>"))
    page = house.sits(ASHA).get(f"/desk/orders/{ref}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_every_event_that_can_happen_is_said_in_words() -> None:
    for event in (*get_args(HeadEvent), *get_args(AboutItem), *get_args(HouseEvent)):
        assert what_happened(event.__name__)
        assert room_of(event.__name__)
