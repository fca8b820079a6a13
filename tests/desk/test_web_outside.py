"""People outside: the person concerned alone, and everyone in counts."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client

from duly.desk.acts import publish
from duly.desk.acts.telling import private_link
from duly.desk.clock import now
from duly.desk.orders import read
from duly.desk.worker.drain import drain
from duly.order.terms import OrderRef
from duly.platforms.demo.shown import WORLD
from tests.cast import ASHA, BILAL, ESI, FARID
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
PRESENT = [one for one in WORLD.accounts.values() if not one.gone and not one.former]
PAGES = ("/", "/orders/", "/orders/{ref}/", "/blocked-by/", "/withheld/?order={ref}", "{link}")


@pytest.fixture
def ref(monkeypatch: pytest.MonkeyPatch) -> OrderRef:
    """An order of three accounts of the microblog: two withheld and told so, one declined."""
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    asha, bilal = house.sits(ASHA), house.sits(BILAL)
    ref = house.delivered([one.handle for one in PRESENT[:3]])
    house.propose(asha, ref, 1, 2)
    house.propose(asha, ref, 3, outcome="decline", reason="ground_not_shown")
    house.act(bilal, ref, "confirm")
    house.act(bilal, ref, "withhold", 1, 2)
    drain(at=now())
    return ref


def link(ref: str, position: int = 1) -> str:
    return private_link(f"{ref}/{position}").removeprefix("http://127.0.0.1:8451")


def test_the_person_is_told_where_until_when_and_what_the_law_keeps_back(
    ref: OrderRef, client: Client
) -> None:
    page = client.get(link(ref)).content.decode()
    assert "your account is not shown to readers in India" in page
    assert "Everywhere else it is shown as before" in page
    assert "Blocking Rules 2009 r.16 forbids us to tell you" in page
    assert "Ministry" not in page
    assert "69A" not in page


def test_the_person_objects_and_somebody_else_restores_it(ref: OrderRef, client: Client) -> None:
    address = link(ref)
    sent = client.post(address, {"text": "I post train times."})
    assert sent.status_code == 302
    assert read.items(ref)[0].appeal == "filed"
    page = client.get(sent.headers["Location"].partition("#")[0]).content.decode()
    assert "Your words have reached us." in page
    assert "being read" in page
    assert client.post(address, {"text": "Again."}).status_code == 409

    hearing = f"/desk/orders/{ref}/items/1/appeal/"
    heard = house.sits(BILAL).post(
        hearing, {"turn": read.items(ref)[0].turn, "answer": "uphold", "reason": "True."}
    )
    assert heard.status_code == 403  # who confirmed it does not hear the appeal
    assert house.states(ref) == ["withheld", "withheld", "declined"]


def test_an_empty_appeal_is_answered_in_words(ref: OrderRef, client: Client) -> None:
    response = client.post(link(ref), {"text": "  "})
    assert response.status_code == 422
    assert read.items(ref)[0].appeal == ""


def test_nothing_is_opened_by_a_link_that_was_not_sent(ref: OrderRef, client: Client) -> None:
    whole = link(ref)
    for broken in (whole.replace("/p/", "/p/x"), "/p/IN-2026-0001/", link(ref, 3), link("XX-1/1")):
        assert client.get(broken).status_code == 404, broken


def test_the_statement_comes_as_a_letter_too(ref: OrderRef, client: Client) -> None:
    response = client.get(f"{link(ref)}pdf")
    assert response.content.startswith(b"%PDF-")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_outside_sets_no_cookie_and_runs_no_script(
    page: str, ref: OrderRef, client: Client
) -> None:
    response = client.get(page.format(ref=ref, link=link(ref)))
    assert response.status_code in (200, 451)
    assert not response.cookies
    assert b"<script" not in response.content
    assert b"Asha" not in response.content


def test_the_counts_are_public_and_the_sealed_order_is_not(ref: OrderRef, client: Client) -> None:
    assert client.get(f"/orders/{ref}/").status_code == 200  # the 451 page leads here
    publish.seal(ref, "in-it-act:br16", by=ESI, at=now())
    publish.publish(ref, by=ESI, at=now())
    page = client.get(f"/orders/{ref}/").content.decode()
    assert "An order from India" in page
    assert "Ministry" not in page
    assert "zqone" not in page
    rows = list(csv.reader(io.StringIO(client.get("/orders.csv").content.decode())))
    assert rows[1] == [ref, "IN", "3", "2", "1", "0", "0"]
    assert rows[2] == ["all", "", "3", "2", "1", "0", "0"]
    assert ref in client.get("/").content.decode()


def test_an_order_the_public_has_not_met_is_not_there(client: Client) -> None:
    ref = house.delivered()
    assert client.get(f"/orders/{ref}/").status_code == 404
    assert ref not in client.get("/").content.decode()
    assert "<dd>3</dd>" in client.get("/").content.decode()  # it is counted all the same


def test_the_451_page_answers_451_and_names_who_blocks(ref: OrderRef, client: Client) -> None:
    response = client.get(f"/withheld/?order={ref}&country=IN")
    assert response.status_code == 451
    assert response.headers["Link"].endswith('/blocked-by/>; rel="blocked-by"')
    assert "Not shown in India for legal reasons" in response.content.decode()


def test_the_signed_head_and_its_key_are_public(ref: OrderRef, client: Client) -> None:
    """It is told in sixteens of entries, of a past hour: nobody can count what just came."""
    head = read.head()
    assert head is not None
    shown = client.get("/checkpoint").content.decode()
    assert shown.split("\n")[1] == "0"
    later = read.public_head(at=now() + timedelta(hours=1))
    assert later is not None
    assert later.size == head.size - head.size % 16 > 0
    assert client.get("/ledger.vkey").content.startswith(b"localhost/duly/desk+")


def test_what_is_not_there_is_said_in_the_public_frame(client: Client) -> None:
    response = client.get("/nowhere")
    assert response.status_code == 404
    assert "To the public register" in response.content.decode()


def test_a_seat_ended_by_the_administrators_page_is_on_record(client: Client) -> None:
    farid = house.sits(FARID)
    granted = {"person": "hana", "name": "Hana", "role": "reviewer", "country": "DE"}
    assert farid.post("/desk/people/", granted).status_code == 302
    assert "Their token, shown once: duly_" in farid.get("/desk/people/").content.decode()
    assert farid.post("/desk/people/revoke/", {"login": "hana"}).status_code == 302
    kinds = [line.kind for line in read.newest_events(limit=3)]
    assert kinds == ["SeatRevoked", "TokenIssued", "SeatGranted"]
