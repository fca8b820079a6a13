"""The registry's commands over JSON: the same rights, the same door, nothing done in silence."""

from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from duly.desk.api.commands import OFFERS, RECKONED
from duly.desk.orders import exhibits, read
from duly.desk.orders.models import Entry, Exhibit, ItemRow
from duly.desk.orders.registry import BY_NAME
from duly.desk.orders.vault import open_sealed
from duly.order.events import FindingRecorded
from duly.order.terms import Role
from tests.cast import ASHA, BILAL, CHITRA, DEV, ESI, FARID, ORDER
from tests.desk.asked import COMPLY, WRITTEN, an_order, caller, refs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ITEMS = 3
AT = f"orders/{ORDER}"


@pytest.fixture(autouse=True)
def an_order_on_the_desk(desk: None) -> None:
    an_order(ITEMS)


def test_every_command_a_person_may_give_has_an_address() -> None:
    of_the_worker = {name for name, entry in BY_NAME.items() if entry.roles == {Role.SYSTEM}}

    assert {offer.entry.name for offer in OFFERS} == BY_NAME.keys() - of_the_worker - RECKONED


def test_an_order_is_proposed_by_one_person_confirmed_by_another_withheld_and_restored() -> None:
    asha, bilal = caller(ASHA), caller(BILAL)

    said = asha.post(f"{AT}/propose", COMPLY).json()
    assert [event["type"] for event in said["events"]] == ["DecisionProposed"] * ITEMS
    assert bilal.post(f"{AT}/confirm", {"items": refs(2)}).status_code == 200
    assert bilal.post(f"{AT}/withhold", {}).status_code == 200
    states = ItemRow.objects.order_by("position").values_list("state", flat=True)
    assert list(states) == ["withheld", "withheld", "proposed"]

    bilal.post(f"{AT}/restore", {"cause": "review"})

    assert list(states.all()) == ["restored", "restored", "proposed"]


def test_the_person_who_proposed_may_not_confirm() -> None:
    asha = caller(ASHA)
    asha.post(f"{AT}/propose", COMPLY)

    no = asha.post(f"{AT}/confirm", {})

    assert (no.status_code, no.json()["code"]) == (403, "same-eyes")
    assert no["Content-Type"] == "application/problem+json"
    assert no.json()["type"] == "urn:duly:refusal:same-eyes"


def test_a_refused_command_changes_nothing() -> None:
    before = Entry.objects.count()

    no = caller(ASHA).post(f"{AT}/propose", COMPLY | {"territory": ["IN", "US"]})

    assert (no.status_code, no.json()["code"]) == (422, "beyond-territory")
    assert Entry.objects.count() == before


def test_an_empty_list_of_items_is_refused() -> None:
    no = caller(ASHA).post(f"{AT}/propose", COMPLY | {"items": []})

    assert (no.status_code, no.json()["code"]) == (422, "no-items")


def test_an_item_of_another_order_is_refused() -> None:
    no = caller(ASHA).post(f"{AT}/propose", COMPLY | {"items": ["IN-2021-0009/1"]})

    assert (no.status_code, no.json()["code"]) == (404, "unknown-item")


def test_an_item_that_changed_since_it_was_shown_is_refused() -> None:
    shown = {refs(1)[0]: read.items(ORDER)[0].turn}
    asha = caller(ASHA)
    assert asha.post(f"{AT}/propose", COMPLY | {"seen": shown}).status_code == 200

    no = caller(BILAL).post(f"{AT}/confirm", {"seen": shown})

    assert (no.status_code, no.json()["code"]) == (409, "changed-since-seen")


def test_an_order_that_changed_since_it_was_shown_is_refused() -> None:
    turn = read.order(ORDER, ESI).turn
    assert caller(ESI).post(f"{AT}/seal", {"why": "gag", "seen": turn}).status_code == 200

    no = caller(ESI).post(f"{AT}/publish", {"seen": turn})

    assert (no.status_code, no.json()["code"]) == (409, "changed-since-seen")


def test_a_seat_in_the_demanding_country_cannot_tell_whether_the_order_is_there() -> None:
    chitra = caller(CHITRA)

    there, nowhere = (
        chitra.post(f"orders/{ref}/propose", COMPLY) for ref in (ORDER, "IN-2021-0999")
    )

    assert there.status_code == nowhere.status_code == 404
    assert there.json() == nowhere.json() | {"detail": there.json()["detail"]}
    assert there.json()["detail"].replace(ORDER, "X") == nowhere.json()["detail"].replace(
        "IN-2021-0999", "X"
    )


def test_a_seat_without_the_right_is_told_whom_to_ask() -> None:
    no = caller(DEV).post(f"{AT}/propose", COMPLY)

    assert (no.status_code, no.json()["code"]) == (403, "no-right")
    assert "reviewer" in no.json()["detail"]


def test_a_misspelt_field_is_refused_not_overlooked() -> None:
    no = caller(ASHA).post(f"{AT}/propose", COMPLY | {"unitl": "2030-01-01T00:00:00Z"})

    assert (no.status_code, no.json()["code"]) == (422, "bad-request")
    assert no.json()["errors"][0]["loc"][-1] == "unitl"


def test_free_text_is_sealed_and_stands_in_no_event() -> None:
    said = {"items": refs(1), "finding": "journalist", "note": "zq writes for a daily"}

    caller(ASHA).post(f"{AT}/find", said)

    found = read.events(ORDER, refs(1)[0])[-1].event
    assert isinstance(found, FindingRecorded)
    note = str(found.note)
    assert open_sealed([note]) == {note: "zq writes for a daily"}
    assert not any(b"daily" in bytes(row.body) for row in Entry.objects.all())


def test_what_is_not_sealed_takes_a_code_and_no_prose() -> None:
    no = caller(ESI).post(f"{AT}/seal", {"why": "because zqkara asked"})

    assert (no.status_code, no.json()["code"]) == (422, "bad-request")


def test_a_command_names_a_document_by_the_digest_under_which_it_was_kept() -> None:
    asha = caller(ASHA)
    paper = SimpleUploadedFile("counted.csv", b"minute,posts\n0,900\n")
    digest = asha.send("exhibits", file=paper).json()["digest"]
    said = {"items": refs(1), "finding": "automation", "evidence": digest}

    assert asha.post(f"{AT}/find", said).status_code == 200
    no = asha.post(f"{AT}/find", said | {"evidence": "0" * 64})

    assert (no.status_code, no.json()["code"]) == (404, "unknown-exhibit")


def kept(body: bytes) -> bool:
    return Exhibit.objects.filter(digest=sha256(body).hexdigest()).exists()


def test_letters_are_written_by_the_desk_itself() -> None:
    said = caller(DEV).post(f"{AT}/acknowledge", {"language": "hi"})

    assert said.status_code == 200, said.json()
    letter = read.events(ORDER)[-1].event
    kept = exhibits.load(getattr(letter, "letter", ""))
    assert kept.body.startswith(b"%PDF")


def test_a_letter_with_its_list_becomes_an_order_that_is_acknowledged() -> None:
    came = caller(DEV).post("orders", WRITTEN)

    assert came.status_code == 201, came.json()
    assert came["Location"] == f"/api/orders/{came.json()['order']}"
    assert came.json()["items"] == 2
    assert came.json()["receipt"].startswith("c2sp.org/tlog-proof@")
    order = read.order(came.json()["order"], DEV)
    assert (order.authority, order.channel) == ("in-it-act:do_meity", "api")
    assert order.acknowledged_at is not None


def test_an_authority_that_no_law_knows_is_told_in_words() -> None:
    dev, court = caller(DEV), "District Court of Synthville"
    came = dev.post("orders", WRITTEN | {"authority": court})
    assert came.status_code == 201, came.json()
    assert read.order(came.json()["order"], DEV).authority == court
    assert dev.post("orders", WRITTEN | {"authority": "Court\nTwo"}).status_code == 422


def test_the_same_files_twice_are_one_order() -> None:
    dev = caller(DEV)
    first, again = (
        dev.send(
            "orders",
            files=SimpleUploadedFile("list.csv", b"handle\n@zqkara\n@zqmohan\n"),
            country="IN",
        )
        for _ in range(2)
    )

    assert (first.status_code, again.status_code) == (201, 200), first.json()
    assert again.json()["order"] == first.json()["order"]
    assert again.json()["repeated"] is True


def test_a_file_that_cannot_be_read_is_kept_and_nothing_else_recorded() -> None:
    before = Entry.objects.count()
    broken = SimpleUploadedFile("list.json", b'{"items": [')

    no = caller(DEV).send("orders", key="k-broken", files=broken, country="IN")

    assert no.status_code == 422
    assert Entry.objects.count() == before
    assert kept(b'{"items": [')


def test_a_delivery_without_a_document_is_refused() -> None:
    no = caller(DEV).send("orders", country="IN")

    assert (no.status_code, no.json()["code"]) == (422, "no-files")


@pytest.mark.parametrize("someone", [ASHA, ESI, FARID])
def test_a_seat_that_takes_nothing_in_keeps_nothing(someone: object) -> None:
    paper = SimpleUploadedFile("list.csv", b"handle\n@zqnobody\n")

    no = caller(someone).send("orders", files=paper, country="IN")  # type: ignore[arg-type]

    assert (no.status_code, no.json()["code"]) == (403, "no-right")
    assert not kept(b"handle\n@zqnobody\n")
