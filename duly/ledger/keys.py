"""The keys of the history: one seals its checkpoints, the other lets anyone check the seal."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

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
        must_be_key(self.name, self.public)

    def __str__(self) -> str:
        return key_text(self.name, ED25519, self.public)

    @property
    def key_id(self) -> bytes:
        """The four bytes that stand before this key's signatures."""
        return key_id(self.name, ED25519, self.public)

    def verifies(self, text: bytes, signature: bytes) -> bool:
        """Say whether ``signature`` is this key's over ``text``."""
        return holds(self.public, text, signature)


class Signer(Protocol):
    """Whoever signs checkpoints: a key in a file, or a device that never gives its key away."""

    @property
    def name(self) -> str:
        """The name of the key, which is the origin of the log."""

    @property
    def verifier(self) -> VerifyingKey:
        """The key that checks what is signed."""

    def sign(self, text: str) -> Signature:
        """Return the signature line for a note's text; it verifies with ``verifier``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """An Ed25519 private key with its name; ``seed`` is 32 random bytes and never shown."""

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        must_be_key(self.name, self.seed)

    @property
    def verifier(self) -> VerifyingKey:
        """The key that checks this one's signatures."""
        return VerifyingKey(name=self.name, public=public_of(self.seed))

    def sign(self, text: str) -> Signature:
        """Return the signature line for a note's text."""
        value = signed(self.seed, text.encode())
        return Signature(name=self.name, key_id=self.verifier.key_id, value=value)

    def secret_text(self) -> str:
        """Return the key in the form of a key file; whoever reads it can sign."""
        return secret_text(self.name, ED25519, self.seed)


def signed(seed: bytes, message: bytes) -> bytes:
    """Return the Ed25519 signature over a message by the key that grows from a seed."""
    return _loaded(seed).sign(message)


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether an Ed25519 signature over a message is that of a public key."""
    try:
        _opened(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=4)  # a desk signs every commit with one key
def _loaded(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)


@lru_cache(maxsize=64)  # a history is signed with a few keys, many times
def _opened(public: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(public)


@lru_cache(maxsize=4)
def public_of(seed: bytes) -> bytes:
    """Return the public half of the key that grows from a seed."""
    return _loaded(seed).public_key().public_bytes_raw()


def parse_verifying(text: str) -> VerifyingKey:
    """Return the key that a ``vkey`` line names; raises ``Unreadable`` on any other text."""
    name, public = key_parts(text, ED25519)
    return VerifyingKey(name=name, public=public)


def parse_signing(text: str) -> SigningKey:
    """Return the key in a key file; raises ``Unreadable`` on any other text."""
    name, seed = secret_parts(text, ED25519)
    return SigningKey(name=name, seed=seed)


def key_text(name: str, kind: int, public: bytes) -> str:
    """Return a public key as its C2SP ``vkey``; ``kind`` is the signature type."""
    return _text(name, kind, key_id(name, kind, public), public)


def secret_text(name: str, kind: int, seed: bytes) -> str:
    """Return a private key in the form of a key file."""
    return _PRIVATE + _text(name, kind, key_id(name, kind, public_of(seed)), seed)


def key_parts(text: str, kind: int) -> tuple[str, bytes]:
    """Return name and public bytes of a ``vkey``; raises ``Unreadable`` on any other text."""
    name, stated, public = _parts(text.strip(), kind)
    if key_id(name, kind, public).hex() != stated:
        raise _broken()
    return name, public


def secret_parts(text: str, kind: int) -> tuple[str, bytes]:
    """Return name and seed of a key file; raises ``Unreadable`` on any other text."""
    if not text.startswith(_PRIVATE):
        raise _broken()
    name, stated, seed = _parts(text.strip().removeprefix(_PRIVATE), kind)
    if key_id(name, kind, public_of(seed)).hex() != stated:
        raise _broken()
    return name, seed


def must_be_key(name: str, raw: bytes) -> None:
    """Raise ``ValueError`` for a name that no key may carry, or a key of another length."""
    if not is_key_name(name):
        raise ValueError(f"a key cannot be named {name!r}: no blanks, no plus")
    if len(raw) != KEY_SIZE:
        raise ValueError(f"an Ed25519 key has {KEY_SIZE} bytes")


def _text(name: str, kind: int, number: bytes, raw: bytes) -> str:
    return f"{name}+{number.hex()}+{base64.b64encode(bytes([kind]) + raw).decode()}"


def _parts(text: str, kind: int) -> tuple[str, str, bytes]:
    name, _, rest = text.partition("+")
    stated, _, encoded = rest.partition("+")
    try:
        raw = unbase64(encoded)
    except ValueError:
        raw = b""
    if not is_key_name(name) or len(raw) != KEY_SIZE + 1 or raw[0] != kind:
        raise _broken()
    return name, stated, raw[1:]


def _broken() -> Unreadable:
    return Unreadable(
        "key-malformed", "This is not an Ed25519 key in C2SP form (name+id+base64). Copy it again."
    )
