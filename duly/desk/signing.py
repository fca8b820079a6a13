"""A signing key that never leaves its device: a program signs, and what it says is checked."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from duly.ledger.keys import VerifyingKey
from duly.ledger.note import Signature
from duly.order.terms import Refusal

_SECONDS = 20
_SIZE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramSigner:
    """The port to PKCS#11, a cloud's key service or a smart card.

    The program gets the text on standard input and answers with the 64 bytes of an Ed25519
    signature, raw. Whatever does not verify with the public key is never used.
    """

    words: tuple[str, ...]
    verifier: VerifyingKey

    @property
    def name(self) -> str:
        """The name of the key, which is the origin of the log."""
        return self.verifier.name

    def sign(self, text: str) -> Signature:
        """Return the signature line for a note's text.

        Refuses ``signer-failed`` when the program fails, or signs with another key.
        """
        try:
            done = subprocess.run(  # noqa: S603 — the desk's own setting, no word of a delivery
                self.words, input=text.encode(), capture_output=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as broken:
            raise _failed(type(broken).__name__) from broken
        if done.returncode or len(done.stdout) != _SIZE:
            raise _failed(f"it ended with {done.returncode} and {len(done.stdout)} bytes")
        if not self.verifier.verifies(text.encode(), done.stdout):
            raise _failed("its signature is not that of the public key in keys/")
        return Signature(name=self.name, key_id=self.verifier.key_id, value=done.stdout)


def _failed(why: str) -> Refusal:
    return Refusal(
        "signer-failed",
        f"the program that signs for the device did not: {why}. Nothing was recorded",
    )
