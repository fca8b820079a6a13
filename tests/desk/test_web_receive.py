"""Taking a delivery in on the page: kept as it is, one order, or a clear word of why not."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from duly.desk.acts.receive import Delivery, receive
from duly.desk.clock import now
from duly.desk.orders import exhibits, read
from duly.order.terms import Channel, Refusal
from duly.receive.readers.digest import digest
from duly.receive.readers.document import File
from tests.cast import ASHA, DEV
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
BROKEN = b"%PDF-1.7\nnot a document at all"


def deliver(client: Client, *files: SimpleUploadedFile, **more: str) -> tuple[int, str, str]:
    """Return the status, where it leads, and what the page says."""
    said = {"channel": "portal", "country": "IN", **more}
    response = client.post("/desk/receive/", {**said, "files": list(files)})
    return response.status_code, response.headers.get("Location", ""), response.content.decode()


def recorded() -> int:
    return len(read.newest_events())


def test_a_delivery_becomes_an_order_resolved_and_acknowledged() -> None:
    dev = house.sits(DEV)
    status, page, _said = deliver(dev, SimpleUploadedFile("direction.txt", house.letter()))
    assert status == 302
    ref = page.strip("/").rpartition("/")[2]
    order = read.order(ref, ASHA)
    assert order.counts == {"resolved": 3}
    assert order.acknowledged_at is not None
    assert f"Received as {ref}" in dev.get(page).content.decode()


def test_the_same_delivery_again_stays_one_order_and_says_so() -> None:
    dev = house.sits(DEV)
    _status, first, _said = deliver(dev, SimpleUploadedFile("direction.txt", house.letter()))
    _status, again, _said = deliver(dev, SimpleUploadedFile("again.txt", house.letter()))
    assert again == first
    assert "These documents came before" in dev.get("/desk/").content.decode()
    assert len(read.orders(ASHA)) == 1


def test_what_a_crash_left_undone_is_done_when_the_same_delivery_is_sent_again() -> None:
    files = (File(name="direction.txt", data=house.letter()),)
    died = receive(Delivery(files=files, channel=Channel.PORTAL, country="IN"), by=DEV, at=now())
    assert read.order(died.order, ASHA).acknowledged_at is None

    deliver(house.sits(DEV), SimpleUploadedFile("direction.txt", house.letter()))

    (order,) = read.orders(ASHA)
    assert order.counts == {"resolved": 3}
    assert order.acknowledged_at is not None


def test_an_unreadable_file_is_kept_as_an_exhibit_and_nothing_else_is_recorded() -> None:
    before = recorded()
    status, _where, page = deliver(house.sits(DEV), SimpleUploadedFile("order.pdf", BROKEN))
    assert status == 422
    assert "The bytes are kept as an exhibit; nothing else was recorded." in page
    assert "broken-pdf" in page
    assert exhibits.load(digest(BROKEN)).body == BROKEN
    assert recorded() == before
    assert read.orders(ASHA) == []


def test_a_delivery_that_lists_nothing_is_never_a_silent_success() -> None:
    status, _where, page = deliver(
        house.sits(DEV), SimpleUploadedFile("letter.txt", b"Good morning.\n")
    )
    assert status == 409
    assert "nothing-listed" in page
    assert read.orders(ASHA) == []


def test_a_form_without_a_file_keeps_and_records_nothing() -> None:
    status, _where, page = deliver(house.sits(DEV))
    assert status == 409
    assert "Nothing was recorded." in page


def test_a_reviewer_takes_nothing_in_and_keeps_no_bytes() -> None:
    status, _where, _page = deliver(
        house.sits(ASHA), SimpleUploadedFile("direction.txt", house.letter())
    )
    assert status == 404
    with pytest.raises(Refusal, match="unknown-exhibit"):
        exhibits.load(digest(house.letter()))


def test_a_time_of_receipt_that_cannot_be_read_is_said_so() -> None:
    file = SimpleUploadedFile("direction.txt", house.letter())
    status, _where, page = deliver(house.sits(DEV), file, received_at="yesterday")
    assert status == 409
    assert "bad-time" in page


def test_a_doubtful_line_is_read_by_a_person_and_resolved_anew() -> None:
    ref = house.delivered(("zqone", "zqtwo", "zqthr\u0435e"))
    doubtful = next(item for item in read.items(ref) if item.needs_person)
    asha = house.sits(ASHA)
    address = f"/desk/orders/{ref}/items/{doubtful.position}/correct/"
    assert asha.get(address).status_code == 200
    said = {"turn": doubtful.turn, "locator": "@zqthree", "why": "as it stands on paper"}
    assert asha.post(address, said).status_code == 302
    after = next(item for item in read.items(ref) if item.ref == doubtful.ref)
    assert (after.locator, after.state, after.subject) == ("@zqthree", "resolved", "zqthree")


def test_a_document_is_shown_by_lines_and_sent_back_as_it_arrived() -> None:
    ref = house.delivered()
    sha256 = read.order(ref, ASHA).fields["documents"][0]["sha256"]
    response = house.sits(ASHA).get(f"/desk/orders/{ref}/exhibits/{sha256}/original")
    assert response.content == house.letter()
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith(
        'attachment; filename="direction.txt"'
    )
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    page = house.sits(ASHA).get(f"/desk/orders/{ref}/exhibits/").content.decode()
    assert "Ministry of Electronics and Information Technology" in page
