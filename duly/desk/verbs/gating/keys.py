"""The keys of a register as files: one signs what is published, the other is trusted."""

from __future__ import annotations

from pathlib import Path

from duly.gate.build import Sign
from duly.gate.checkpoint import Seal
from duly.gate.layer import Verify
from duly.ledger.keys import SigningKey, VerifyingKey, parse_signing, parse_verifying
from duly.ledger.note import Note
from duly.order.terms import Unreadable


def signer(key: SigningKey) -> Sign:
    """Return the signing of a register."""
    return lambda signed: key.sign(signed.decode()).value


def sealer(key: SigningKey) -> Seal:
    """Return the signing of a checkpoint, as a note."""
    return lambda text: str(Note(text=text, signatures=(key.sign(text),)))


def verifier(key: VerifyingKey) -> Verify:
    """Return the check of a signature of either."""
    return lambda signature, signed: key.verifies(signed, signature)


def signing(path: Path) -> SigningKey:
    """Return the private key in a file."""
    return parse_signing(text(path))


def verifying(path: Path) -> VerifyingKey:
    """Return the public key in a file."""
    return parse_verifying(text(path))


def secret_in(path: Path) -> bytes:
    """Return the key of digests in a file; empty for what is no hexadecimal text."""
    try:
        return bytes.fromhex(text(path))
    except ValueError:
        return b""


def text(path: Path) -> str:
    """Return the words in a file; raises ``Unreadable``."""
    return read(path).decode("utf-8", "replace").strip()


def read(path: Path) -> bytes:
    """Return the bytes of a file; raises ``Unreadable``."""
    try:
        return path.read_bytes()
    except OSError as missing:
        raise Unreadable("list-missing", f"{path} cannot be read: {missing.strerror}.") from missing
