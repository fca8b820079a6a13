"""A repeated request is done once: the same key gives the same answer for ever."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from duly.desk.api.models import Answered
from duly.desk.orders.models import Entry
from tests.cast import ASHA, BILAL, DEV, ORDER
from tests.desk.asked import COMPLY, WRITTEN, an_order, caller, refs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
AT = f"orders/{ORDER}"


@pytest.fixture(autouse=True)
def an_order_on_the_desk(desk: None) -> None:
    an_order(2)


def test_the_same_request_under_a_key_is_done_once_and_answered_the_same() -> None:
    asha = caller(ASHA)
    first = asha.post(f"{AT}/propose", COMPLY, key="k-1")
    recorded = Entry.objects.count()

    again = asha.post(f"{AT}/propose", COMPLY, key="k-1")

    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert Entry.objects.count() == recorded


def test_the_answer_stays_although_the_order_went_on() -> None:
    asha = caller(ASHA)
    first = asha.post(f"{AT}/propose", COMPLY, key="k-1")
    caller(BILAL).post(f"{AT}/confirm", {})

    assert asha.post(f"{AT}/propose", COMPLY, key="k-1").content == first.content


def test_another_request_under_the_same_key_is_refused() -> None:
    asha = caller(ASHA)
    asha.post(f"{AT}/propose", COMPLY, key="k-1")
    recorded = Entry.objects.count()

    for address, said in (
        (f"{AT}/propose", COMPLY | {"items": refs(1)}),
        (f"{AT}/find", {"items": refs(1), "finding": "satire"}),
    ):
        no = asha.post(address, said, key="k-1")
        assert (no.status_code, no.json()["code"]) == (409, "key-reused")
    assert Entry.objects.count() == recorded


def test_the_order_of_fields_does_not_make_another_request() -> None:
    asha = caller(ASHA)
    first = asha.post(f"{AT}/propose", COMPLY, key="k-1")

    turned = dict(reversed(COMPLY.items()))

    assert asha.post(f"{AT}/propose", turned, key="k-1").content == first.content


def test_a_key_belongs_to_the_person_who_used_it() -> None:
    caller(ASHA).post(f"{AT}/propose", COMPLY, key="k-1")

    said = caller(BILAL).post(f"{AT}/confirm", {}, key="k-1")

    assert said.status_code == 200


def test_a_refusal_leaves_the_key_free() -> None:
    asha = caller(ASHA)
    assert asha.post(f"{AT}/propose", COMPLY | {"territory": ["US"]}, key="k-1").status_code == 422

    assert Answered.objects.count() == 0
    assert asha.post(f"{AT}/propose", COMPLY, key="k-1").status_code == 200


def test_a_delivery_under_a_key_is_one_order_and_is_not_even_counted_again() -> None:
    dev = caller(DEV)
    first = dev.post("orders", WRITTEN, key="k-2")
    recorded = Entry.objects.count()

    again = dev.post("orders", WRITTEN, key="k-2")

    assert (again.status_code, again.content) == (201, first.content)
    assert again["Location"] == first["Location"]
    assert Entry.objects.count() == recorded


def test_the_same_files_are_the_same_request_whatever_parts_them() -> None:
    dev = caller(DEV)
    said = [
        dev.send(
            "orders",
            key="k-3",
            files=SimpleUploadedFile("list.csv", b"handle\n@zqkara\n"),
            country="IN",
        )
        for _ in range(2)
    ]
    other = dev.send(
        "orders",
        key="k-3",
        files=SimpleUploadedFile("list.csv", b"handle\n@zqmohan\n"),
        country="IN",
    )

    assert said[0].status_code == said[1].status_code == 201
    assert said[0].content == said[1].content
    assert other.json()["code"] == "key-reused"


def test_no_locator_of_an_order_stands_in_what_is_kept_of_the_answer() -> None:
    caller(DEV).post("orders", WRITTEN, key="k-4")

    assert "zqkara" not in Answered.objects.get(key="k-4").body
