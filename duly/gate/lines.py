"""A table of ids as it lies on the disk: lines of five behind a filter; read and written here.

``duly.gate.kernel``, where it was built, reads and writes the same bytes. ``docs/gate.md`` has
the layout.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from math import isqrt
from typing import Final

from duly.gate.hashing import Seed, hash_number, hash_text, read_seed

LINE: Final = 64
SLOTS: Final = 5
PER_LINE: Final = 4  # on average, so that few lines spill
FILTER_BITS: Final = 12  # per id
LONGEST_WALK: Final = 32  # lines
TAG: Final = 40  # a text's slot: 24 bits of its hash, 40 bits of where it stands in the heap
_REACH: Final = 1 << 17  # ids; more of them are put down in the order of their places, roughly
_SORTED: Final = 1 << 24  # of them at a time
_PLACE: Final = (1 << TAG) - 1
_ALL: Final = 2**64 - 1
_GOLDEN: Final = 0x9E3779B97F4A7C15
_HEAD: Final = struct.Struct("<QQQQI28x")  # entries, lines, words, bytes of heap, longest walk
_LINE: Final = struct.Struct("<I5I5Q")


def shape(many: int, growth: int = 0) -> tuple[int, int]:
    """Return how many lines and words of filter hold so many ids; more with each ``growth``."""
    lines = max(1, -(-many // PER_LINE))
    lines += lines * growth // 2
    while not _prime(lines):  # then every stride comes by every line
        lines += 1
    return lines, max(1, -(-many * FILTER_BITS // 64))


def _prime(number: int) -> bool:
    return number < 4 or (
        number % 2 > 0 and all(number % by for by in range(3, isqrt(number) + 1, 2))
    )


def filter_mask(hash: int) -> int:
    """Return the bits of the filter's word that a hash sets."""
    return (
        1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63) | 1 << (hash >> 18 & 63)
    )


def spill_bit(hash: int) -> int:
    """Return the bit of a full line's head that says: look on for such a hash."""
    return 8 << ((hash >> 24 & 255) * 29 >> 8)


def stride(hash: int, lines: int) -> int:
    """Return how many lines on a spilled id goes: another way for each."""
    return 0 if lines < 2 else 1 + ((hash * _GOLDEN & _ALL) * (lines - 1) >> 64)


class Lines:
    """A table of numbers or of texts, read where it lies; raises ``ValueError`` if it is none."""

    def __init__(self, section: memoryview, seed: bytes) -> None:
        try:
            self.entries, self.lines, self.words, heap, self._walk = _HEAD.unpack_from(section)
        except struct.error as short:
            raise ValueError("a table without its head") from short
        self._filter = LINE + self.lines * LINE
        self._heap = self._filter + self.words * 8
        if not self.lines or not self.words or self.entries > self.lines * SLOTS:
            raise ValueError("a table of impossible measure")
        if self._walk > LONGEST_WALK:
            raise ValueError("a table of impossible measure")
        if self._heap + heap != len(section):
            raise ValueError("a table of another length")
        self._section = section
        self._seed = read_seed(seed)

    def __len__(self) -> int:
        return int(self.entries)

    def number(self, key: int) -> int | None:
        """Return the class of a number."""
        for slot, of in self._near(hash_number(self._seed, key)):
            if slot == key:
                return of
        return None

    def text(self, key: bytes) -> int | None:
        """Return the class of a text."""
        hash = hash_text(self._seed, key)
        tag = hash >> 12 & 0xFFFFFF
        for slot, of in self._near(hash):
            if slot >> TAG == tag and self._text(slot) == key:
                return of
        return None

    def numbers(self) -> Iterator[tuple[int, int]]:
        """Yield every number with its class."""
        return self._all()

    def texts(self) -> Iterator[tuple[bytes, int]]:
        """Yield every text with its class; raises ``ValueError`` for one outside the heap."""
        for slot, of in self._all():
            text = self._text(slot)
            if text is None:
                raise ValueError("a text outside its heap")
            yield text, of

    def _near(self, hash: int) -> Iterator[tuple[int, int]]:
        mask = filter_mask(hash)
        word = self._filter + (hash * self.words >> 64) * 8
        if int.from_bytes(self._section[word : word + 8], "little") & mask != mask:
            return
        at, spill = hash * self.lines >> 64, spill_bit(hash)
        for _ in range(self._walk):
            head, *rest = _LINE.unpack_from(self._section, LINE + at * LINE)
            for slot in range(min(head & 7, SLOTS)):
                yield rest[SLOTS + slot], rest[slot]
            if not head & spill:
                return
            at = (at + stride(hash, self.lines)) % self.lines

    def _all(self) -> Iterator[tuple[int, int]]:
        met = 0
        for head, *rest in _LINE.iter_unpack(self._section[LINE : self._filter]):
            if head & 7 > SLOTS:
                raise ValueError("a line of impossible measure")
            for slot in range(head & 7):
                yield rest[SLOTS + slot], rest[slot]
                met += 1
        if met != self.entries:
            raise ValueError("a table of another number of ids")

    def _text(self, slot: int) -> bytes | None:
        start = self._heap + (slot & _PLACE)
        size = int.from_bytes(self._section[start : start + 2], "little")
        text = self._section[start + 2 : start + 2 + size]
        return bytes(text) if start + 2 + size <= len(self._section) else None


class _Filling:
    """A table that is being written."""

    def __init__(self, lines: int, words: int, heap: bytes) -> None:
        self.heads = [0] * lines
        self.slots: list[list[tuple[int, int]]] = [[] for _ in range(lines)]
        self.filter = [0] * words
        self.heap = heap
        self.walk = self.entries = 0

    def put(self, hash: int, slot: int, of: int) -> bool:
        """Put one id in the first line with room; False when that is too far away."""
        at, lines = hash * len(self.slots) >> 64, len(self.slots)
        for walk in range(1, LONGEST_WALK + 1):
            if len(self.slots[at]) < SLOTS:
                self.slots[at].append((slot, of))
                self.filter[hash * len(self.filter) >> 64] |= filter_mask(hash)
                self.walk = max(self.walk, walk)
                self.entries += 1
                return True
            self.heads[at] |= spill_bit(hash)
            at = (at + stride(hash, lines)) % lines
        return False

    def packed(self) -> bytes:
        """Return the table's bytes."""
        head = _HEAD.pack(
            *(self.entries, len(self.slots), len(self.filter), len(self.heap), self.walk)
        )
        lines = b"".join(
            _LINE.pack(
                head | len(held), *_filled([of for _, of in held]), *_filled([s for s, _ in held])
            )
            for head, held in zip(self.heads, self.slots, strict=True)
        )
        return head + lines + struct.pack(f"<{len(self.filter)}Q", *self.filter) + self.heap


def _filled(values: list[int]) -> list[int]:
    return values + [0] * (SLOTS - len(values))


def fill_numbers(
    seed: bytes, parts: Sequence[tuple[Sequence[int], int | Sequence[int]]], lines: int, words: int
) -> bytes | None:
    """Write a table of numbers; a part is ids with the class of all or the class of each.

    None when some id would stand too far from its place; raises ``KeyError`` for one that
    stands twice.
    """
    filling, key, seen = _Filling(lines, words, b""), read_seed(seed), set[int]()
    for ids, of in parts:
        classes = [of] * len(ids) if isinstance(of, int) else of
        for one, mine in _in_streams(key, list(zip(ids, classes, strict=True))):
            if one in seen:
                raise KeyError("an id stands twice")
            seen.add(one)
            if not filling.put(hash_number(key, one), one, mine):
                return None
    return filling.packed()


def _in_streams(seed: Seed, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield ids with their classes as they are put down: many of them stretch by stretch."""
    most = _SORTED if len(pairs) > _REACH else len(pairs)
    for start in range(0, len(pairs), most or 1):
        some = pairs[start : start + most]
        if len(pairs) > _REACH:
            some.sort(key=lambda pair: hash_number(seed, pair[0]) >> 54)
        yield from some


def fill_texts(
    seed: bytes, texts: list[bytes], classes: Sequence[int], lines: int, words: int
) -> bytes | None:
    """Write a table of texts, each with its class, as ``fill_numbers`` does."""
    if len(set(texts)) != len(texts):
        raise KeyError("an id stands twice")
    heap = b"".join(len(one).to_bytes(2, "little") + one for one in texts)
    filling, key, place = _Filling(lines, words, heap), read_seed(seed), 0
    for one, mine in zip(texts, classes, strict=True):
        hash = hash_text(key, one)
        if not filling.put(hash, (hash >> 12 & 0xFFFFFF) << TAG | place, mine):
            return None
        place += len(one) + 2
    return filling.packed()
