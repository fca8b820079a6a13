"""The commitment: what stands in the public tree in place of an event, and gives nothing away.

HMAC-SHA-256 under the entry's own 32-byte salt, over a fixed label and the event's bytes. Without
the salt nobody can guess what was committed to; with it, nobody can show another text. The salt
has one length, since HMAC takes a short key and the same key with zeros behind it for equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from duly.ledger.many import hmacs

SALT_SIZE = 32
LABEL = b"duly/ledger/entry/v1\n"
# HMAC in the two hashes that RFC 2104 makes it of: half the time of the general way, which takes
# keys of any length, and a history is nothing but these.
_INNER, _OUTER = (bytes(each ^ pad for each in range(256)) for pad in (0x36, 0x5C))
_REST = bytes(64 - SALT_SIZE)  # the salt is shorter than a block
_FIRST, _LAST = _REST.translate(_INNER) + LABEL, _REST.translate(_OUTER)


def commit(salt: bytes, body: bytes) -> bytes:
    """Return the 32 bytes that stand in the tree for ``body``: the leaf's data.

    The salt is 32 random bytes, used once. Deleting salt and body leaves every proof standing
    and nothing to guess from.
    """
    if len(salt) != SALT_SIZE:
        raise ValueError(f"a salt has {SALT_SIZE} bytes, not {len(salt)}")
    inner = sha256(salt.translate(_INNER) + _FIRST + body).digest()
    return sha256(salt.translate(_OUTER) + _LAST + inner).digest()


def commitments(salts: Sequence[bytes], bodies: Sequence[bytes]) -> list[bytes]:
    """Return the ``commit`` of each, in less time."""
    return hmacs(LABEL, salts, bodies)
