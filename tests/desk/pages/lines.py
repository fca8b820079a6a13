"""Orders whose lines a person must read: a PDF, and files without pages, all synthetic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.resolve import resolve
from duly.desk.clock import now
from duly.desk.demo.annexures import ruled_pdf
from duly.order.terms import Channel, Kind, OrderRef
from duly.platforms.demo.lists import ListedRow
from duly.receive.readers.document import File
from tests.cast import DEV
from tests.desk.pages import house

POST = "1356482121564163424"
LISTED = (
    "@zqone",
    "@zqtw\u043e",
    f"https://chirp.example/zqthree/status/{POST}/photo/1",
    "@zqfour",
    "@zqfiv\u0435",
)
DOUBTFUL = (2, 3, 5)


@cache
def pdf(listed: Sequence[str] = LISTED) -> File:
    """Return a direction with its list as one ruled PDF."""
    rows = [
        ListedRow(
            serial=place,
            locator=locator,
            kind=Kind.POST if "/status/" in locator else Kind.ACCOUNT,
            ground_en="public order",
            ground_hi="लोक व्यवस्था",
            agency_ref=f"SYN/{place}",
        )
        for place, locator in enumerate(listed, 1)
    ]
    words = [
        "Direction under section 69A of the Information Technology Act, 2000. You are directed to"
        f" block access by the public in India to the {len(rows)} accounts and URLs of Annexure-A."
        " See https://www.indiacode.nic.in/act for the law.",
    ]
    data = ruled_pdf(rows, words, "1", "4th February, 2021")
    return File(name="direction.pdf", data=data)


def letter(listed: Sequence[str] = LISTED) -> bytes:
    """Return the same direction as plain text: read in no time."""
    return house.letter([each.removeprefix("@") for each in listed]).replace(b"@http", b"http")


def delivered(*files: File) -> OrderRef:
    """Deliver files as one order, by Dev's hand, an hour ago, and resolve it."""
    at = now() - timedelta(hours=1)
    delivery = Delivery(
        files=files or (File(name="direction.txt", data=letter()),),
        channel=Channel.PORTAL,
        authority="in-it-act:do_meity",
        country="IN",
        instrument="in-it-act:s69a_direction",
        platform="x",
    )
    ref = receive(delivery, by=DEV, at=at).order
    resolve(ref, by=DEV, at=at)
    return ref
