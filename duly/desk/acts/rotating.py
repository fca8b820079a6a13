"""A new key for the history: adopted on the record, under the signature of the old one."""

from __future__ import annotations

import os
from datetime import datetime

from django.conf import settings

from duly.desk.acts.house import HOUSE, must_administer
from duly.desk.home import current
from duly.desk.orders.door import record_house
from duly.order.events import KeyAdopted
from duly.order.terms import Actor, Refusal

_ELSEWHERE = ("DULY_LEDGER_KEY", "DULY_LEDGER_SIGNER")


def rotate(*, by: Actor, at: datetime) -> str:
    """Let a new key sign the history and return its public half.

    The event that names it is signed by the old key, whose public half stays in ``keys/``.
    Interrupted in between, it is done again with the same new key. Refuses ``no-right``,
    ``key-elsewhere`` where the key is not this home's to change and no device was prepared for
    the next, and ``signer-failed`` where that device does not sign for this log.
    """
    must_administer(by)
    home, origin = current(), str(settings.DULY_ORIGIN)
    if any(os.environ.get(name) for name in _ELSEWHERE) and not home.has_next_device():
        raise Refusal(
            "key-elsewhere",
            "the key is in the environment or in a device; make the new one in a device, put its"
            " public half into keys/ledger.next and its program into DULY_LEDGER_NEXT_SIGNER",
        )
    new, old = home.next_ledger_key(origin), home.ledger_key(origin)
    if new.name != old.name:
        raise Refusal("signer-failed", f"keys/ledger.next is of {new.name}, not of {old.name}")
    new.sign(f"{origin}\nready\n")  # before anything is recorded that only it can go on with
    event = KeyAdopted(order=HOUSE, at=at, by=by.person, seat=by.seat, verifier=str(new.verifier))
    record_house(event, at=at)
    home.adopt_ledger_key(origin)
    return str(new.verifier)
