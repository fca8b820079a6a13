"""What the JSON interface answers: pages of orders, items, history, and proofs that hold."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from duly.desk.acts import house
from duly.desk.home import current
from duly.desk.orders.door import handle_items
from duly.ledger.receipt import parse
from duly.order.events import FindingKind
from duly.review.rules import Find
from tests.cast import ASHA, CHITRA, DEV, FARID, GITA, NOON, ORDER
from tests.desk.asked import an_order, caller, refs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ITEMS = 5


@pytest.fixture(autouse=True)
def an_order_on_the_desk(desk: None) -> None:
    an_order(ITEMS)


def test_without_a_token_nothing_is_told() -> None:
    no = Client().get("/api/orders")

    assert (no.status_code, no.json()["code"]) == (401, "no-token")
    assert no["WWW-Authenticate"].startswith("Bearer")


def test_a_token_of_nobody_opens_nothing() -> None:
    no = Client().get("/api/orders", headers={"Authorization": "Bearer duly_guess"})

    assert (no.status_code, no.json()["code"]) == (401, "bad-token")


def test_a_revoked_seat_is_out_at_its_next_question() -> None:
    asha = caller(ASHA)
    house.revoke_seat("asha", "left", by=FARID, at=NOON)

    assert asha.get("orders").status_code == 401


def test_orders_are_listed_with_their_items_by_state() -> None:
    said = caller(ASHA).get("orders").json()

    assert [each["order"] for each in said["orders"]] == [ORDER]
    assert said["orders"][0]["counts"] == {"resolved": ITEMS}
    assert (said["total"], said["next"]) == (1, None)


def test_a_seat_in_the_demanding_country_sees_no_order() -> None:
    chitra = caller(CHITRA)

    assert chitra.get("orders").json()["orders"] == []
    for part in ("", "/items", "/events"):
        assert chitra.get(f"orders/{ORDER}{part}").status_code == 404
    assert chitra.get(f"ledger/receipts/{ORDER}%230").status_code == 404


def test_items_are_given_in_pages_that_miss_none_and_double_none() -> None:
    asha, after, seen = caller(ASHA), 0, []
    while after is not None:
        page = asha.get(f"orders/{ORDER}/items", limit=2, after=after).json()
        seen += [each["position"] for each in page["items"]]
        after = page["next"]

    assert seen == list(range(1, ITEMS + 1))
    assert page["total"] == ITEMS


def test_items_are_found_by_what_a_reviewer_held_of_them() -> None:
    handle_items(ORDER, [(refs(3)[2], Find(by=ASHA, finding=FindingKind.JOURNALIST))], at=NOON)
    asha = caller(ASHA)

    def found(**asked: object) -> list[int]:
        said = asha.get(f"orders/{ORDER}/items", **asked).json()
        return [each["position"] for each in said["items"]]

    assert found(finding="journalist") == found(protected=True) == [3]
    assert found(state="withheld") == []
    assert found(kind="account", needs_person=False) == [1, 2, 3, 4, 5]


def test_a_filter_of_no_sense_is_refused_with_its_name() -> None:
    no = caller(ASHA).get(f"orders/{ORDER}/items", kind="everything")

    assert no.status_code == 422
    assert no.json()["errors"][0]["loc"][-1] == "kind"


def test_the_history_is_told_with_every_event_in_its_place() -> None:
    said = caller(GITA).get(f"orders/{ORDER}/events", limit=3).json()

    assert [each["event"] for each in said["events"]] == [
        f"{ORDER}#0",
        f"{ORDER}/1#0",
        f"{ORDER}/2#0",
    ]
    assert [each["index"] for each in said["events"]] == [0, 1, 2]
    assert (said["total"], said["next"]) == (12, 3)


def test_a_receipt_holds_against_the_head_that_is_told() -> None:
    gita = caller(GITA)
    key = current().ledger_key("localhost/duly/desk").verifier

    head = gita.get("ledger/head").json()
    receipt = gita.get(f"ledger/receipts/{ORDER}/2%231").json()

    assert parse(receipt["receipt"]).check([key]).size == head["size"] == 12
    assert receipt["event"] == f"{ORDER}/2#1"


def test_a_receipt_of_nothing_is_refused() -> None:
    no = caller(GITA).get(f"ledger/receipts/{ORDER}/2%2377")

    assert (no.status_code, no.json()["code"]) == (404, "no-such-event")


def test_the_handbook_page_is_only_for_those_with_a_seat() -> None:
    stranger = Client().get("/api/docs")

    assert stranger.status_code == 302
    assert stranger["Location"].startswith("/sign-in/")
    assert caller(DEV).get("openapi.json").json()["info"]["title"] == "Duly"


@override_settings(DULY_DEMO=True)
def test_the_handbook_page_takes_everything_from_this_house() -> None:
    page = Client().get(reverse("api-1:openapi-view"))
    text = page.content.decode()

    assert page.status_code == 200
    assert "://" not in text
    assert text.count('nonce="') == text.count("<script") + text.count("<link")
    assert 'nonce=""' not in text
    assert "unsafe" not in page["Content-Security-Policy"]


def test_no_answer_is_kept_by_anything_between() -> None:
    for said in (caller(ASHA).get("orders"), caller(ASHA).get("orders/IN-2021-0999")):
        assert "no-store" in said["Cache-Control"]
