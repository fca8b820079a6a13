"""Where an id is looked for first; which of them meet there nobody can know beforehand."""

from __future__ import annotations

import hashlib
import os
import struct
from typing import Final, NamedTuple

SEED: Final = 32  # bytes
_WORDS: Final = struct.Struct("<4Q")
_ALL: Final = 2**64 - 1


class Seed(NamedTuple):
    """Four secret numbers of 64 bits; the second is odd."""

    first: int
    second: int
    third: int
    fourth: int


def new_seed(given: bytes | None = None, turn: int = 0) -> bytes:
    """Return 32 bytes for a register: made of what is given, else by chance.

    Whoever chooses ids must not know it. ``turn`` gives another one of the same.
    """
    drawn = os.urandom(SEED) if given is None else given
    words = _WORDS.unpack(hashlib.sha256(b"duly gate seed %d\n" % turn + drawn).digest())
    return _WORDS.pack(*(word | 1 for word in words))


def read_seed(packed: bytes | memoryview) -> Seed:
    """Return the seed that stands in a register; raises ``struct.error`` for another length."""
    return Seed(*_WORDS.unpack(packed))


def fold(one: int, other: int) -> int:
    """Return the two halves of a product of 128 bits, one laid over the other."""
    product = one * other
    return (product & _ALL) ^ (product >> 64)


def hash_number(seed: Seed, key: int) -> int:
    """Return 64 bits for a whole number below 2**64."""
    product = (key ^ seed.first) * seed.second
    return (product & _ALL) ^ (product >> 64)


def hash_text(seed: Seed, text: bytes) -> int:
    """Return 64 bits for a text."""
    size = len(text)
    held = seed.third ^ size
    whole = size & ~15
    for at in range(0, whole, 16):
        first, second = struct.unpack_from("<QQ", text, at)
        held = fold(first ^ seed.second, second ^ held)
    rest = text[whole:]
    first = int.from_bytes(rest[:8], "little")
    second = int.from_bytes(rest[8:], "little")
    held = fold(first ^ seed.fourth, second ^ held)
    return fold(held ^ seed.first, seed.second)
