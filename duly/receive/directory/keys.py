"""How a thing is called in a directory: its kind and its folded name, as one key."""

from __future__ import annotations

import unicodedata

from duly.order.terms import Kind

_FOLDED = {Kind.ACCOUNT: "@", Kind.HASHTAG: "#"}


def folded(kind: Kind, written: str) -> str:
    """Give a name as it is compared: accounts and hashtags without sign and case."""
    sign = _FOLDED.get(kind)
    if sign is None:
        return written
    name = written.removeprefix(sign).lower()
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def key_of(kind: Kind, written: str) -> str:
    """Give the key of a thing."""
    return f"{kind.value}\t{folded(kind, written)}"
