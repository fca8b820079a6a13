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
    Interrupted in between, it is done again with the same new key. Refuses ``no-right``, and
    ``key-elsewhere`` where the key is not this home's to change.
    """
    must_administer(by)
    if any(os.environ.get(name) for name in _ELSEWHERE):
        raise Refusal(
            "key-elsewhere",
            "the key is in the environment or in a device; make the new one there, and put the"
            " old public key into keys/ledger-ID.vkey",
        )
    home, origin = current(), str(settings.DULY_ORIGIN)
    new = str(home.next_ledger_key(origin).verifier)
    event = KeyAdopted(order=HOUSE, at=at, by=by.person, seat=by.seat, verifier=new)
    record_house(event, at=at)
    home.adopt_ledger_key(origin)
    return new
