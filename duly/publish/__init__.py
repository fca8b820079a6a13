"""The room where the public gets its account.

In: the folder as it stands. Out: counts, which are never secret; seals on all else; the end.
"""

from duly.publish.rules import (
    Close,
    Publish,
    ReadSealed,
    Seal,
    Unseal,
    close,
    publish,
    read_sealed,
    seal,
    unseal,
)

__all__ = [
    "Close",
    "Publish",
    "ReadSealed",
    "Seal",
    "Unseal",
    "close",
    "publish",
    "read_sealed",
    "seal",
    "unseal",
]
