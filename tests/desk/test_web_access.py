"""Who may open what: every page, asked for by each of the cast and by nobody."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from duly.desk.acts import house as people
from duly.desk.clock import now
from duly.desk.orders import read
from duly.desk.urls import urlpatterns
from duly.order.terms import Actor
from tests.cast import ASHA, BILAL, CHITRA, DEV, ESI, FARID, GITA
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]

CASEWORK, READERS = (ASHA, BILAL, DEV, ESI, GITA), (ASHA, BILAL, DEV, ESI, GITA, CHITRA)
OPEN_TO: dict[str, tuple[Actor, ...]] = {
    "/desk/": READERS,
    "/desk/letters/": READERS,
    "/desk/escalations/": READERS,
    "/desk/restores/": READERS,
    "/desk/unsent/": READERS,
    "/desk/ledger/": READERS,
    "/desk/ledger/1/": CASEWORK,
    "/desk/ledger/1/receipt": CASEWORK,
    "/desk/people/": (FARID,),
    "/desk/receive/": (BILAL, CHITRA, DEV),
    "/desk/orders/{ref}/staff/": (BILAL,),
    **dict.fromkeys(
        (
            "/desk/orders/{ref}/",
            "/desk/orders/{ref}/?item=2",
            "/desk/orders/{ref}/items/2/",
            "/desk/orders/{ref}/items/2/appeal/",
            "/desk/orders/{ref}/items/2/correct/",
            "/desk/orders/{ref}/reading/",
            "/desk/orders/{ref}/check/",
            "/desk/orders/{ref}/clocks/",
            "/desk/orders/{ref}/do/seal/",
            "/desk/orders/{ref}/find/",
            "/desk/orders/{ref}/propose/",
            "/desk/orders/{ref}/confirm/",
            "/desk/orders/{ref}/withhold/",
            "/desk/orders/{ref}/restore/",
            "/desk/orders/{ref}/letters/",
            "/desk/orders/{ref}/escalations/",
            "/desk/orders/{ref}/history/",
            "/desk/orders/{ref}/exhibits/",
            "/desk/orders/{ref}/evidence/",
            "/desk/orders/{ref}/items/2/evidence/",
            "/desk/orders/{ref}/exhibits/{document}/original",
        ),
        CASEWORK,
    ),
    **dict.fromkeys(
        (
            "/desk/nowhere/",
            "/desk/ledger/999999/",
            "/desk/orders/IN-2000-0009/",
            "/desk/orders/{ref}/items/99/",
            "/desk/orders/{ref}/items/99/correct/",
            "/desk/orders/{ref}/items/2/line.png",
            "/desk/orders/{ref}/evidence/groups/{digest}/",
            "/desk/orders/{ref}/do/nothing/",
            "/desk/orders/{ref}/exhibits/{digest}/original",
            "/desk/orders/{ref}/letters/{digest}/",
            "/desk/orders/{ref}/letters/{digest}/pdf",
            "/desk/orders/{ref}/letters/{digest}/html",
            "/desk/orders/{ref}/letters/{digest}/txt",
            "/desk/orders/{ref}/letters/{digest}/json",
            "/desk/orders/{ref}/letters/{digest}/1.png",
        ),
        (),
    ),
}
EVERYONE = (ASHA, BILAL, CHITRA, DEV, ESI, FARID, GITA)


@pytest.fixture
def names() -> dict[str, str]:
    """An order of India with a real document."""
    ref = house.delivered()
    document = read.order(ref, ASHA).fields["documents"][0]["sha256"]
    return {"ref": ref, "document": document, "digest": "0" * 64}


@pytest.mark.parametrize("who", EVERYONE, ids=lambda actor: actor.person)
def test_each_of_the_cast_opens_what_is_theirs_and_nothing_else(
    who: Actor, names: dict[str, str]
) -> None:
    client = house.sits(who)
    for address, allowed in OPEN_TO.items():
        status = client.get(address.format(**names)).status_code
        if who is FARID and address == "/desk/":
            assert status == 302
        else:
            assert status == (200 if who in allowed else 404), address


def test_no_page_of_the_desk_is_missing_from_the_table() -> None:
    forms_only = {"/desk/people/revoke/", "/desk/{}"}
    routes = {f"/{route.pattern}" for route in urlpatterns if str(route.pattern).startswith("desk")}
    drawn = {
        re.sub(r"\{[^}]*\}|(?<=/)\d+|seal(?=/)", "{}", page.partition("?")[0]) for page in OPEN_TO
    }
    asked = {re.sub(r"<[^>]*>", "{}", route) for route in routes} - forms_only
    assert asked - drawn == {"/desk/orders/{}/exhibits/{}/{}.png"}  # a PDF's: the browser tests


def test_what_is_not_theirs_reads_the_same_as_what_is_not_there(names: dict[str, str]) -> None:
    client = house.sits(CHITRA)
    pages = [
        client.get(address.format(**names)).content
        for address in ("/desk/orders/{ref}/", "/desk/orders/IN-2000-0009/", "/desk/nowhere/")
    ]
    tokens = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
    assert len({tokens.sub(b"", page) for page in pages}) == 1
    assert names["ref"].encode() not in pages[0]


@pytest.mark.parametrize("address", OPEN_TO)
def test_nobody_is_sent_to_the_door_whether_it_is_there_or_not(
    address: str, client: Client
) -> None:
    asked = address.format(ref="IN-2026-0001", document="0" * 64, digest="0" * 64)
    response = client.get(asked)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/sign-in/?next=/desk/")


def test_the_ledger_shows_a_seat_nothing_of_its_own_countrys_orders(names: dict[str, str]) -> None:
    assert names["ref"] in house.sits(GITA).get("/desk/ledger/").content.decode()
    assert names["ref"] not in house.sits(CHITRA).get("/desk/ledger/").content.decode()


def test_a_revoked_seat_is_signed_out_at_its_next_request(names: dict[str, str]) -> None:
    client = house.sits(ASHA)
    page = f"/desk/orders/{names['ref']}/"
    assert client.get(page).status_code == 200

    people.revoke_seat("asha", "left", by=FARID, at=now())

    assert client.get(page).headers["Location"] == "/sign-in/?ended=seat-revoked"
    assert client.session.is_empty()
    assert "Your seat has ended" in client.get("/sign-in/?ended=seat-revoked").content.decode()


def test_a_post_without_the_right_is_refused_in_words_and_changes_nothing(
    names: dict[str, str],
) -> None:
    gita, ref = house.sits(GITA), names["ref"]
    before = len(read.events(ref))
    for verb in ("find", "propose", "confirm", "withhold", "restore"):
        said = {"do": "1", "outcome": "decline", "reason": "not_found", "finding": "satire"}
        response = gita.post(
            f"/desk/orders/{ref}/{verb}/", {**said, "cause": "review", "item": house.shown(ref)}
        )
        assert response.status_code == 403, verb
        assert "Nothing was recorded." in response.content.decode()
    for step in ("acknowledge", "answer", "seal", "publish", "close"):
        turn = read.order(ref, GITA).turn
        assert gita.post(f"/desk/orders/{ref}/do/{step}/", {"turn": turn}).status_code == 403, step
    assert gita.post(f"/desk/orders/{ref}/check/").status_code == 403
    assert len(read.events(ref)) == before
