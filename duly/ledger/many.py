"""Hashes of many texts, in one call where the kernel was built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from operator import add
from struct import unpack

from duly.ledger.compiled import KERNEL

KEY_SIZE = 32
_NEW = sha256()  # copied, which is faster than to make one
# HMAC in the two hashes that RFC 2104 makes it of. A key is spread over its block and told from
# the pad by one translation: what follows each key is written so that it becomes what it is.
_INNER, _OUTER = (bytes(each ^ pad for each in range(256)) for pad in (0x36, 0x5C))
_REST = bytes(64 - KEY_SIZE)  # a key is shorter than a block


def one_by_one(prefix: bytes, row: Iterable[bytes]) -> list[bytes]:
    """Return the digest of each, behind a prefix."""
    begun, made = sha256(prefix), []
    for each in row:
        one = begun.copy()
        one.update(each)
        made.append(one.digest())
    return made


def two_by_two(prefix: bytes, row: Sequence[bytes]) -> list[bytes]:
    """Return the digest of every two, behind a prefix; one that is left over is left out."""
    return one_by_one(prefix, map(add, row[::2], row[1::2]))


def key_by_key(label: bytes, salts: Sequence[bytes], bodies: Sequence[bytes]) -> list[bytes]:
    """Return the HMAC of a label and each body under its salt of 32 bytes.

    Raises ``ValueError`` for a salt of another length, and unless there are as many of each.
    """
    if not set(map(len, salts)) <= {KEY_SIZE} or len(salts) != len(bodies):
        raise ValueError(f"there is one salt of {KEY_SIZE} bytes for each body")
    padded, many, made = (*salts, b""), len(bodies), []
    first, last = _REST + label.translate(_INNER), _REST
    inner, outer = first.join(padded).translate(_INNER), last.join(padded).translate(_OUTER)
    begun = unpack(f"{KEY_SIZE + len(first)}s" * many, inner)
    ended = unpack(f"{KEY_SIZE + len(last)}s" * many, outer)
    for start, stop, body in zip(begun, ended, bodies, strict=True):
        one, two = _NEW.copy(), _NEW.copy()
        one.update(start)
        one.update(body)
        two.update(stop)
        two.update(one.digest())
        made.append(two.digest())
    return made


prefixed: Callable[[bytes, Iterable[bytes]], list[bytes]] = one_by_one
paired: Callable[[bytes, Sequence[bytes]], list[bytes]] = two_by_two
hmacs: Callable[[bytes, Sequence[bytes], Sequence[bytes]], list[bytes]] = key_by_key

if KERNEL:
    from duly.ledger import kernel

    prefixed, paired, hmacs = kernel.prefixed, kernel.paired, kernel.hmacs
