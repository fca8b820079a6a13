"""A desk that keeps one order and forgets another; each act in a process of its own."""

from __future__ import annotations

import json
import sys

from duly.desk import started as _started
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.receive import Delivery, receive
from duly.desk.opening import make_home
from duly.desk.orders import exhibits, vault
from duly.desk.orders.door import handle, handle_items
from duly.desk.orders.models import Entry, Exhibit, OrderKey, VaultRow
from duly.desk.orders.vault import Pouch
from duly.desk.worker.drain import drain
from duly.order.events import FindingKind
from duly.order.terms import Channel, Digest, ItemRef, OrderRef
from duly.publish.rules import Close, Erase
from duly.receive.readers.document import File
from duly.receive.rules import Withdraw
from duly.review.rules import Find
from tests.cast import ASHA, BILAL, DEV, NOON
from tests.desk.standing import seat_the_cast

_READY = _started
KEPT, GONE = "zqremembered", "zqforgettable"
LETTER = """Ministry of Electronics and Information Technology, Government of India
No. {number}
Direction under section 69A of the Information Technology Act, 2000.
The account is held by {name} the Elder, of 7 {name} Street, and is to be blocked
for the public in India within 24 hours:
1. https://x.com/{name}
"""


def fill() -> None:
    """Take in and close an order about each of two people, and print what lies there of them.

    Prints the name of the second order, how it lies in the database, and what the keys open.
    """
    make_home()
    seat_the_cast()
    for number, name in enumerate((KEPT, GONE), start=1):
        text = LETTER.format(number=number, name=name).encode()
        files = (File(name=f"{name}.txt", data=text),)
        ref = OrderRef(receive(Delivery(files=files, channel=Channel.MAIL), by=DEV, at=NOON).order)
        acknowledge(ref, by=DEV, at=NOON)
        drain(at=NOON)
        pouch = Pouch(ref)
        note = pouch.seal(f"{name} wrote of the harvest")
        found = Find(by=ASHA, finding=FindingKind.NEWS_MEDIA, note=note)
        handle_items(ref, [(ItemRef(f"{ref}/1"), found)], at=NOON, pouch=pouch)
        pouch = Pouch(ref)
        why = pouch.seal(f"the ministry wrote about {name} again")
        handle(ref, Withdraw(by=DEV, exhibit=None, why=why), at=NOON, pouch=pouch)
        handle(ref, Close(by=BILAL), at=NOON)
    print(json.dumps([ref, _lying(ref), _opened()]))


def erase(ref: str) -> None:
    """Forget an order, as the worker does, and print what the keys still open."""
    handle(OrderRef(ref), Erase(by=BILAL, why="retention"), at=NOON)
    drain(at=NOON)
    opened()


def opened() -> None:
    """Print all that the keys of this home still open."""
    print(json.dumps(_opened()))


def _opened() -> str:
    orders = Entry.objects.values_list("order", flat=True).distinct()
    texts = [text for ref in orders for text in vault.open_order(ref).values()]
    living = Exhibit.objects.exclude(wrapped=b"").values_list("digest", flat=True)
    kept = [exhibits.load(Digest(digest)) for digest in living]
    documents = [f"{each.body.decode('latin-1')} {each.text}" for each in kept]
    return " ".join([*texts, *documents])


def _lying(ref: str) -> list[str]:
    """Return what is kept of an order as it lies in the database, key and all."""
    texts = [bytes(row.cipher) for row in VaultRow.objects.filter(order=ref)]
    keys = [bytes(row.wrapped) for row in OrderKey.objects.filter(order=ref)]
    return [each.hex() for each in (*texts, *keys) if each]


def main(words: list[str]) -> int:
    """``fill``, ``erase ORDER`` or ``opened``."""
    match words:
        case ["fill"]:
            fill()
        case ["erase", ref]:
            erase(ref)
        case _:
            opened()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
