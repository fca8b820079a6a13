"""Compiles what is withheld now into a register, puts it in place, and records it as done."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.db import transaction

from duly.desk.home import current
from duly.desk.orders import epochs, owed, read
from duly.desk.orders.door import handle
from duly.desk.people.access import SYSTEM
from duly.gate.build import build
from duly.gate.entry import Entry
from duly.gate.holder import Gate
from duly.gate.register import Register, Verify
from duly.order.terms import Digest, OrderRef
from duly.withhold.rules import CarryOut

SURFACE = "register"


def publish_register(debts: Sequence[owed.Debt], *, at: datetime) -> int:
    """Publish one register for all that is owed and return its epoch.

    Done twice it publishes the same entries under a later epoch: nothing doubles. Orders
    whose effect it carries get a ``CarriedOut`` event each.
    """
    items = read.withheld_now(at=at)
    with transaction.atomic():
        epoch = epochs.next_epoch()
        path = current().register
        build(
            entries(items),
            path,
            register_id=str(settings.DULY_ORIGIN),
            epoch=epoch,
            issued_at=at,
            sign=_key().sign,
        )
        digest = Digest(hashlib.sha256(path.read_bytes()).hexdigest())
        epochs.record(epoch, digest, len(items), at=at)
    for ref in dict.fromkeys(debt.order for debt in debts):
        mine = sum(item.order == ref for item in items)
        done = CarryOut(by=SYSTEM, surface=SURFACE, epoch=epoch, register=digest, withheld=mine)
        handle(OrderRef(ref), done, at=at)
    owed.done(debts, at=at)
    return epoch


def entries(items: Iterable[read.ItemView]) -> list[Entry]:
    """Return what the register holds: one entry per item, so that two orders stay two."""
    return [
        Entry(
            kind=item.kind,
            id=item.subject,
            countries=frozenset(item.territory),
            since=item.since,
            until=item.until,
            order=item.order,
        )
        for item in items
        if item.subject and item.since is not None
    ]


def public_key() -> bytes:
    """Return the 32 bytes by which a follower checks the register's signature."""
    return _key().public_key().public_bytes_raw()


def _key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(current().secret("register"))


def opened() -> Register:
    """Return the register that is served, its signature checked.

    Raises ``RegisterRefused`` when it is not ours or not whole.
    """
    return Register.open(
        current().register, verify=verifier(public_key()), register_id=str(settings.DULY_ORIGIN)
    )


def gate() -> Gate:
    """Return a holder that follows every register this desk publishes."""
    return Gate(
        current().register, verify=verifier(public_key()), register_id=str(settings.DULY_ORIGIN)
    )


def verifier(key: bytes) -> Verify:
    """Return the check of a register's signature with a public key of 32 bytes."""
    public = Ed25519PublicKey.from_public_bytes(key)

    def verify(signature: bytes, text: bytes) -> bool:
        try:
            public.verify(signature, text)
        except InvalidSignature:
            return False
        return True

    return verify
