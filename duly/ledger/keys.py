"""The keys of the history: one seals its checkpoints, the other lets anyone check the seal."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from duly.ledger.note import Signature, is_key_name, key_id, unbase64
from duly.order.terms import Unreadable

ED25519 = 1  # the C2SP signature type
KEY_SIZE = 32
_PRIVATE = "PRIVATE+KEY+"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyingKey:
    """An Ed25519 public key with its name; as text, the C2SP ``vkey`` that is handed out."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        _check(self.name, self.public)

    def __str__(self) -> str:
        return _text(self.name, self.key_id, self.public)

    @property
    def key_id(self) -> bytes:
        """The four bytes that stand before this key's signatures."""
        return key_id(self.name, ED25519, self.public)

    def verifies(self, text: bytes, signature: bytes) -> bool:
        """Say whether ``signature`` is this key's over ``text``."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """An Ed25519 private key with its name; ``seed`` is 32 random bytes and never shown."""

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _check(self.name, self.seed)

    @property
    def verifier(self) -> VerifyingKey:
        """The key that checks this one's signatures."""
        return VerifyingKey(name=self.name, public=_public(self.seed))

    def sign(self, text: str) -> Signature:
        """Return the signature line for a note's text."""
        value = self._private.sign(text.encode())
        return Signature(name=self.name, key_id=self.verifier.key_id, value=value)

    def secret_text(self) -> str:
        """Return the key in the form of a key file; whoever reads it can sign."""
        return _PRIVATE + _text(self.name, self.verifier.key_id, self.seed)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return _loaded(self.seed)


@lru_cache(maxsize=4)  # a desk signs every commit with one key
def _loaded(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)


@lru_cache(maxsize=4)
def _public(seed: bytes) -> bytes:
    return _loaded(seed).public_key().public_bytes_raw()


def parse_verifying(text: str) -> VerifyingKey:
    """Return the key that a ``vkey`` line names; raises ``Unreadable`` on any other text."""
    name, stated, raw = _parts(text.strip())
    key = VerifyingKey(name=name, public=raw)
    if key.key_id.hex() != stated:
        raise _broken()
    return key


def parse_signing(text: str) -> SigningKey:
    """Return the key in a key file; raises ``Unreadable`` on any other text."""
    if not text.startswith(_PRIVATE):
        raise _broken()
    name, stated, raw = _parts(text.strip().removeprefix(_PRIVATE))
    key = SigningKey(name=name, seed=raw)
    if key.verifier.key_id.hex() != stated:
        raise _broken()
    return key


def _text(name: str, number: bytes, raw: bytes) -> str:
    return f"{name}+{number.hex()}+{base64.b64encode(bytes([ED25519]) + raw).decode()}"


def _parts(text: str) -> tuple[str, str, bytes]:
    name, _, rest = text.partition("+")
    stated, _, encoded = rest.partition("+")
    try:
        raw = unbase64(encoded)
    except ValueError:
        raw = b""
    if not is_key_name(name) or len(raw) != KEY_SIZE + 1 or raw[0] != ED25519:
        raise _broken()
    return name, stated, raw[1:]


def _check(name: str, raw: bytes) -> None:
    if not is_key_name(name):
        raise ValueError(f"a key cannot be named {name!r}: no blanks, no plus")
    if len(raw) != KEY_SIZE:
        raise ValueError(f"an Ed25519 key has {KEY_SIZE} bytes")


def _broken() -> Unreadable:
    return Unreadable(
        "key-malformed", "This is not an Ed25519 key in C2SP form (name+id+base64). Copy it again."
    )
