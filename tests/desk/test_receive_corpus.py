"""Every order of the corpus is recorded, or refused with what to do next; none is lost."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from duly.desk.acts.receive import Delivery, receive
from duly.desk.orders.models import Entry, Exhibit, ItemRow
from duly.order.terms import Channel, Refusal, Unreadable
from duly.receive.readers.document import File
from tests.cast import DEV, NOON

ROOT = Path(os.environ.get("DULY_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SUFFIXES = {".md", ".pdf", ".csv", ".xlsx", ".eml"}
FILES = sorted(
    path for path in ROOT.rglob("*") if path.suffix in SUFFIXES and path.name != "README.md"
)
ABSENT = pytest.mark.skipif(not FILES, reason=f"no-corpus: {ROOT.name} is absent")
NAMES = [str(path.relative_to(ROOT)) for path in FILES] or ["none"]
KNOWN = {"nothing-listed", "unknown-country", "needs-ocr"}
LANDS = {"China": "CN", "Hong Kong": "HK", "Russia": "RU", "Spain": "ES"}  # by the notices' folders

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("desk"),
    pytest.mark.sqlite,  # the reading is the same on both; one run of 63 files is enough
    ABSENT,
]


@pytest.mark.parametrize("name", NAMES)
def test_an_order_is_recorded_or_refused_and_its_bytes_are_kept(name: str) -> None:
    file = File(name=Path(name).name, data=(ROOT / name).read_bytes())
    land = next((code for folder, code in LANDS.items() if folder in Path(name).parts), "IN")
    delivery = Delivery(files=(file,), channel=Channel.MAIL, country=land)

    try:
        received = receive(delivery, by=DEV, at=NOON)
    except (Refusal, Unreadable) as no:
        assert no.code in KNOWN, no
        assert Entry.objects.count() == 0
    else:
        assert ItemRow.objects.filter(order=received.order).count() == len(received.reading.items)
        assert received.reading.items
    assert Exhibit.objects.filter(digest=sha256(file.data).hexdigest()).count() == 1
