"""The register that this desk serves: opened, followed, and known by its own key."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.conf import settings

from duly.desk.home import current
from duly.gate.build import build
from duly.gate.entry import Entry
from duly.gate.holder import Gate
from duly.gate.issue import Issuer
from duly.gate.layer import Verify
from duly.gate.register import Register
from duly.ledger.keys import SigningKey


def public_key() -> bytes:
    """Return the 32 bytes by which a follower checks the register's signature."""
    return key().verifier.public


def sign(text: bytes) -> bytes:
    """Sign a register with this desk's own key."""
    return key().sign(text.decode()).value


def key() -> SigningKey:
    """Return this desk's own key for registers and their checkpoints."""
    return SigningKey(name=register_id(), seed=current().secret("register"))


def register_id() -> str:
    """Return the name under which this desk publishes."""
    return str(settings.DULY_ORIGIN)


def opened() -> Register:
    """Return the register that is served, its signature checked.

    Raises ``RegisterRefused`` when it is not ours or not whole.
    """
    return Register.open(
        current().register, verify=verifier(public_key()), register_id=register_id()
    )


def replace(
    entries: Iterable[Entry],
    *,
    epoch: int,
    issued_at: datetime,
    orders: Iterable[str] | None = None,
) -> None:
    """Make the register hold these entries; by a delta where that is less than all of it.

    With ``orders`` they are those orders' alone, and what others withhold stays as it is.
    """
    issuer = Issuer(
        current().register,
        register_id=register_id(),
        sign=sign,
        verify=verifier(public_key()),
        seed=_seed(epoch),
    )
    issuer.replace(entries, epoch=epoch, at=issued_at, orders=orders)


def built(entries: Iterable[Entry], path: Path, *, epoch: int, issued_at: datetime) -> str:
    """Build a whole register at a path and return its SHA-256; the same entries give the same."""
    build(
        entries,
        path,
        register_id=register_id(),
        epoch=epoch,
        issued_at=issued_at,
        sign=sign,
        seed=_seed(epoch),
    )
    return hashlib.sha256(path.read_bytes()).hexdigest()


def gate() -> Gate:
    """Return a holder that follows every register this desk publishes."""
    return Gate(current().register, verify=verifier(public_key()), register_id=register_id())


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


def _seed(epoch: int) -> bytes:
    """Return where ids stand in an epoch's register: unknown outside, the same when repeated."""
    return hmac.digest(current().secret("register"), b"seed %d" % epoch, "sha256")
