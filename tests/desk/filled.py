"""A desk's store of two megabytes: an order walked to its end, documents, every head cosigned."""

from __future__ import annotations

import random
import sys
from contextlib import closing
from dataclasses import replace
from hashlib import sha256

from django.db import connection

from duly.desk import started as _started
from duly.desk.opening import make_home
from duly.desk.orders import exhibits
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.models import Checkpoint
from duly.desk.orders.vault import Pouch
from duly.desk.orders.witnessed import keep
from duly.ledger.cosignature import CosigningKey
from duly.ledger.policy import Witness
from duly.order.terms import ItemRef, OrderRef
from tests.case import CHECKED, received
from tests.cast import NOON
from tests.desk.standing import seat_the_cast
from tests.faults.writing import EACH

_READY = _started
REF = OrderRef("IN-2021-0001")


def main(words: list[str]) -> int:
    """Fill the home that the environment names; of so many items, and with so many documents."""
    items, documents = map(int, words)
    make_home()
    seat_the_cast()
    for number in range(documents):
        scan = random.Random(number).randbytes(60_000)  # noqa: S311 — a scan, as far as bytes go
        exhibits.keep(scan, "application/pdf", at=NOON)
    open_order(REF, replace(received(items)), at=NOON, pouch=Pouch(REF))
    handle(REF, CHECKED, at=NOON)
    refs = [ItemRef(f"{REF}/{place}") for place in range(1, items + 1)]
    for command in EACH:
        handle_items(REF, [(ref, command) for ref in refs], at=NOON)
    _cosign()
    with closing(connection.cursor()) as cursor:
        cursor.execute("VACUUM")
    return 0


def _cosign() -> None:
    for name in ("north.example/w", "south.example/w"):
        key = CosigningKey(name=name, seed=sha256(name.encode()).digest())
        witness = Witness(name=name, key=key.verifier, url="")
        for head in Checkpoint.objects.order_by("size"):
            text = head.note.partition("\n\n")[0] + "\n"
            keep(witness, head.size, key.cosign(text, at=NOON))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
