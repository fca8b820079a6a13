"""The fingerprint by which a document is known from here on."""

from __future__ import annotations

import hashlib

from duly.order.terms import Digest


def digest(data: bytes) -> Digest:
    """Return the SHA-256 of the bytes as they arrived, in lower-case hex."""
    return Digest(hashlib.sha256(data).hexdigest())
