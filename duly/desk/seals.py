"""Encryption of what is kept: a key for each order and document, locked with the home's own.

AES-256-GCM throughout. What was encrypted for one row does not open in another's place.
Destroying a small key destroys all that lies under it, also in copies that nobody can reach.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from duly.desk.home import Home, current
from duly.order.terms import Refusal

KEY_SIZE = 32
_NONCE = 12
_ID = 4
NAME, _NEXT = "seal", "seal-next"


@dataclass(frozen=True, slots=True)
class Seal:
    """The key of one order or one document."""

    raw: bytes

    def lock(self, place: str, plain: bytes) -> bytes:
        """Return ``plain`` encrypted for one place: the name of its row and column."""
        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(self.raw).encrypt(nonce, plain, place.encode())

    def open(self, place: str, cipher: bytes) -> bytes:
        """Return what was encrypted for this place.

        Refuses ``other-seal`` for anything that was not, or was changed since.
        """
        try:
            return AESGCM(self.raw).decrypt(cipher[:_NONCE], cipher[_NONCE:], place.encode())
        except (InvalidTag, ValueError) as broken:
            raise _other(place) from broken


def new_seal() -> Seal:
    """Return a key that was never used."""
    return Seal(os.urandom(KEY_SIZE))


def home_key() -> bytes:
    """Return the key of the home, made at its first use, which locks all others."""
    return current().secret(NAME)


def unwrapped(cipher: bytes, place: str, home: Home | None = None) -> Seal:
    """Return the key that was locked for this place.

    Refuses ``other-seal`` where the home's key is another, or gone.
    """
    home = home or current()
    for name in (NAME, _NEXT):
        if home.holds(name) and _id(home.secret(name)) == cipher[:_ID]:
            return Seal(Seal(home.secret(name)).open(place, cipher[_ID:]))
    raise _other(place)


def next_key() -> bytes:
    """Return the key that will lock everything once the present one is destroyed."""
    return current().secret(_NEXT)


def rewrapped(cipher: bytes, place: str, key: bytes) -> bytes:
    """Return a locked key locked anew with the next key of the home."""
    return cipher if cipher[:_ID] == _id(key) else lock_key(unwrapped(cipher, place), place, key)


def destroy_old_key() -> bool:
    """Put the next key into the place of the present one, which is overwritten and gone.

    Does nothing, and says so, where no next key was made.
    """
    home = current()
    if not home.holds(_NEXT):
        return False
    old, new = home.keys / f"{NAME}.key", home.keys / f"{_NEXT}.key"
    if old.exists():
        with old.open("r+b") as file:
            file.write(b"0" * old.stat().st_size)
            file.flush()
            os.fsync(file.fileno())
    new.replace(old)
    folder = os.open(home.keys, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return True


def lock_key(seal: Seal, place: str, key: bytes) -> bytes:
    """Return a key locked with another, and by which it was locked."""
    return _id(key) + Seal(key).lock(place, seal.raw)


def _id(key: bytes) -> bytes:
    return hashlib.sha256(b"duly/seal/" + key).digest()[:_ID]


def _other(place: str) -> Refusal:
    return Refusal(
        "other-seal",
        f"what is kept for {place.partition(' ')[0]} does not open with {current().keys}/seal.key;"
        " put that key back from a backup of the same time",
    )
