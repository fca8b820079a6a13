"""The witness's signature: somebody outside saw this head, grown from every earlier one they saw.

C2SP ``tlog-cosignature``, version 1, Ed25519: the time stands inside what is signed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from duly.ledger.keys import (
    holds,
    key_parts,
    key_text,
    must_be_key,
    public_of,
    secret_parts,
    secret_text,
    signed,
)
from duly.ledger.note import Signature, key_id

COSIGNATURE = 4  # the C2SP signature type
_TIME_SIZE = 8
_SIZE = _TIME_SIZE + 64


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessKey:
    """A witness's public key with its name; as text, the C2SP ``vkey`` that is handed out."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        must_be_key(self.name, self.public)

    def __str__(self) -> str:
        return key_text(self.name, COSIGNATURE, self.public)

    @property
    def key_id(self) -> bytes:
        """The four bytes that stand before this key's cosignatures."""
        return key_id(self.name, COSIGNATURE, self.public)

    def verifies(self, text: bytes, signature: bytes) -> bool:
        """Say whether ``signature``, with the time in it, is this witness's over ``text``."""
        if len(signature) != _SIZE:
            return False
        seconds = int.from_bytes(signature[:_TIME_SIZE])
        message = _message(text, seconds)
        return seconds < 1 << 63 and holds(self.public, message, signature[_TIME_SIZE:])


@dataclass(frozen=True, slots=True, kw_only=True)
class CosigningKey:
    """A witness's private key; ``seed`` is 32 random bytes, used for nothing else."""

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        must_be_key(self.name, self.seed)

    @property
    def verifier(self) -> WitnessKey:
        """The key that checks this one's cosignatures."""
        return WitnessKey(name=self.name, public=public_of(self.seed))

    def cosign(self, text: str, *, at: datetime) -> Signature:
        """Return the cosignature line for a checkpoint's text, at an instant."""
        seconds = int(at.timestamp())
        value = signed(self.seed, _message(text.encode(), seconds))
        told = seconds.to_bytes(_TIME_SIZE) + value
        return Signature(name=self.name, key_id=self.verifier.key_id, value=told)

    def secret_text(self) -> str:
        """Return the key in the form of a key file; whoever reads it can cosign."""
        return secret_text(self.name, COSIGNATURE, self.seed)


def cosigned_at(signature: Signature) -> datetime:
    """Return when a cosignature that verified says it was made."""
    return datetime.fromtimestamp(int.from_bytes(signature.value[:_TIME_SIZE]), UTC)


def parse_witness(text: str) -> WitnessKey:
    """Return the key that a witness's ``vkey`` names; raises ``Unreadable`` on any other text."""
    name, public = key_parts(text, COSIGNATURE)
    return WitnessKey(name=name, public=public)


def parse_cosigning(text: str) -> CosigningKey:
    """Return the key in a witness's key file; raises ``Unreadable`` on any other text."""
    name, seed = secret_parts(text, COSIGNATURE)
    return CosigningKey(name=name, seed=seed)


def _message(text: bytes, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n".encode() + text
