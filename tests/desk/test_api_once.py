"""A repeated request is done once: the same key gives the same answer for ever."""

import json
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile

from duly.desk.acts.reading import read_delivery
from duly.desk.api.commands import OFFERS
from duly.desk.api.models import Answered
from duly.desk.api.once import fingerprint
from duly.desk.orders import vault
from duly.desk.orders.models import Entry
from duly.receive.reading import Reading
from tests.cast import ASHA, BILAL, DEV, ORDER
from tests.desk.asked import COMPLY, WRITTEN, an_order, caller, refs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
AT = f"orders/{ORDER}"
FIELDS = {offer.entry.name: offer.body for offer in OFFERS}


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


def test_no_digest_of_what_was_asked_for_can_be_guessed_without_the_homes_key() -> None:
    caller(ASHA).post(f"{AT}/propose", COMPLY, key="k-5")

    said = json.dumps(FIELDS["propose"](**COMPLY).model_dump(mode="json"), sort_keys=True)
    bare = fingerprint("propose", ORDER, said)

    kept = Answered.objects.get(key="k-5").request
    assert kept == vault.key("request", bare).hex() != bare


def test_what_was_kept_bare_before_is_keyed_and_known_again() -> None:
    asha = caller(ASHA)
    first = asha.post(f"{AT}/propose", COMPLY, key="k-6")
    kept = Answered.objects.get(key="k-6")
    said = json.dumps(FIELDS["propose"](**COMPLY).model_dump(mode="json"), sort_keys=True)
    Answered.objects.update(request=fingerprint("propose", ORDER, said))

    import_module("duly.desk.api.migrations.0002_keyed_requests").rekey(apps, None)

    assert Answered.objects.get(key="k-6").request == kept.request
    assert asha.post(f"{AT}/propose", COMPLY, key="k-6").content == first.content


def test_a_delivery_is_read_before_its_key_is_taken_and_not_at_all_once_it_was_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[bool] = []

    def seen(*files: Any, **said: Any) -> Reading:
        taken.append(Answered.objects.exists())
        return read_delivery(*files, **said)

    monkeypatch.setattr("duly.desk.acts.receive.read_delivery", seen)
    dev = caller(DEV)
    first = dev.post("orders", WRITTEN, key="k-7")

    assert dev.post("orders", WRITTEN, key="k-7").content == first.content
    assert dev.post("orders", WRITTEN | {"country": "TR"}, key="k-7").status_code == 409
    assert taken == [False]
