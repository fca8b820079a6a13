"""The register that this desk serves: opened, followed, and known by its own key."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from duly.desk.home import current
from duly.gate.holder import Gate
from duly.gate.register import Register, Verify


def public_key() -> bytes:
    """Return the 32 bytes by which a follower checks the register's signature."""
    return _key().public_key().public_bytes_raw()


def sign(text: bytes) -> bytes:
    """Sign a register with this desk's own key."""
    return _key().sign(text)


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


def _key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(current().secret("register"))
