"""The commitment: what stands in the public tree in place of an event, and gives nothing away.

HMAC-SHA-256 under the entry's own 32-byte salt, over a fixed label and the event's bytes. Without
the salt nobody can guess what was committed to; with it, nobody can show another text. The salt
has one length, since HMAC takes a short key and the same key with zeros behind it for equal.
"""

from __future__ import annotations

import hmac

SALT_SIZE = 32
_LABEL = b"duly/ledger/entry/v1\n"


def commit(salt: bytes, body: bytes) -> bytes:
    """Return the 32 bytes that stand in the tree for ``body``: the leaf's data.

    The salt is 32 random bytes, used once. Deleting salt and body leaves every proof standing
    and nothing to guess from.
    """
    if len(salt) != SALT_SIZE:
        raise ValueError(f"a salt has {SALT_SIZE} bytes, not {len(salt)}")
    return hmac.digest(salt, _LABEL + body, "sha256")
