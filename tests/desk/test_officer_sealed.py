"""Who signed an order is told to whoever may see it, and stands in no entry of the history."""

from __future__ import annotations

import pytest

from duly.desk.acts.receive import Delivery
from duly.desk.acts.take_in import take_in
from duly.desk.orders import read
from duly.desk.orders.models import Entry
from duly.order.terms import Channel
from duly.receive.readers.document import File
from tests.cast import ASHA, DEV, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
LETTER = """Ministry of Electronics and Information Technology, Government of India
Direction under section 69A of the Information Technology Act, 2000.
Block access by the public in India to the account @zqsealed within 24 hours.

Zqarim Qumarsen
Designated Officer
"""


def test_the_officers_name_is_sealed_with_the_reading() -> None:
    file = File(name="order.txt", data=LETTER.encode())
    delivery = Delivery(
        files=(file,), channel=Channel.PORTAL, authority="in-it-act:do_meity", received_at=NOON
    )
    ref = str(take_in(delivery, by=DEV, at=NOON).order)

    officer = read.order(ref, ASHA).fields["officer"]
    assert officer == {"name": "Zqarim Qumarsen", "rank": "Designated Officer"}
    entries = [bytes(entry.body) for entry in Entry.objects.all()]
    assert entries
    assert not any(b"Qumarsen" in body for body in entries)
