"""The register's answers without the kernel: the same, in Python, for any machine."""

from __future__ import annotations

import struct
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final, cast

from duly.gate.entry import LARGEST, Batch, Id, Ids, spelled
from duly.gate.lines import Lines

SMALL: Final = 1 << 16

LayerParts = tuple[memoryview, memoryview, bytes]
"""Terms, classes, and one byte per term: whether it counts."""

Sections = tuple[memoryview | None, ...]
Tables = tuple[Sections, Sections]
"""Of one kind, by layer, newest first: the tables of numbers and of texts."""

_Found = tuple[int, int]  # layer, class
_TERM: Final = struct.Struct("<qq8x")
_BIT: Final = struct.Struct(f"{'<' if sys.byteorder == 'little' else '>'}i")


class PlainAsker:
    """Takes the place of ``duly.gate.kernel.Asker``; takes and gives the same.

    Up to ``small`` ids of a kind are kept in a dictionary, more are searched where they lie.
    Raises ``ValueError`` for layers that contradict themselves.
    """

    def __init__(
        self,
        seed: bytes,
        layers: tuple[LayerParts, ...],
        kinds: dict[str, Tables],
        bits: dict[str, bytes],
        issued_at: int,
        canonical: Callable[[Id], int | str],
        instant: Callable[[datetime], int],
        *,
        small: int = SMALL,
    ) -> None:
        self._layers = [_Layer(*parts) for parts in layers]
        self._tables = {kind: _Kind(seed, tables, small) for kind, tables in kinds.items()}
        self._bits = {
            name: [bit for (bit,) in _BIT.iter_unpack(packed)] for name, packed in bits.items()
        }
        self._issued_at = issued_at
        self._instant = instant

    def withheld(
        self, kind: str, ids: Ids, country: str | None, now: datetime | None = None
    ) -> list[int]:
        """Return the positions in ``ids`` of what is withheld in the country now, ascending."""
        if isinstance(ids, str | bytes):
            raise TypeError("ids are a batch; for a single id use one()")
        at = None if now is None else self._instant(now)
        table, bits = self._tables.get(kind), self._bits.get(country or "")
        if table is None or bits is None:
            return []
        found = list(table.find(listed(ids)))
        if not found:
            return []
        at = max(time.time_ns() // 1_000 if at is None else at, self._issued_at)
        stands = {
            (layer, of): self._layers[layer].stands(of, bits[layer], at)
            for layer, of in {(layer, of) for _, layer, of in found}
        }
        return [position for position, layer, of in found if stands[layer, of]]

    def one(self, kind: str, id: Id, country: str | None, now: datetime | None = None) -> bool:
        """Tell whether this is withheld in the country now."""
        return bool(self.withheld(kind, (id,), country, now))

    def find(self, kind: str, ids: Ids, /) -> list[tuple[int, int, int]]:
        """Return (position, layer, class) of what is here, in order."""
        table = self._tables.get(kind)
        return [] if table is None else list(table.find(listed(ids)))

    def sound(self, layers: int, /) -> bool:
        """Tell whether every slot of the newest so many layers means something."""
        return all(
            of < self._layers[layer].many
            for kind in self._tables.values()
            for layer, of in kind.classes(layers)
        )


def listed(ids: Ids) -> Iterable[Id]:
    """Return a batch of any make as something to go through."""
    return cast(Batch, ids).tolist() if hasattr(ids, "tolist") else ids


class _Layer:
    """Terms and classes, read where they lie and believed no further than they reach."""

    def __init__(self, terms: memoryview, classes: memoryview, live: bytes) -> None:
        if len(terms) < 8 or len(classes) < 4 or len(classes) % 4:
            raise ValueError("terms or classes")
        many, self._width = struct.unpack("<II", terms[:8])
        if len(terms) != 8 + many * (24 + self._width) or len(live) != many:
            raise ValueError("terms")
        self.many = int.from_bytes(classes[:4], "little")
        self._words = struct.unpack(f"<{len(classes) // 4 - 1}I", classes[4:])
        if self.many > len(self._words):
            raise ValueError("classes")
        self._terms, self._live = terms, live

    def stands(self, of: int, bit: int, now: int) -> bool:
        if of >= self.many or not 0 <= bit < self._width * 8:
            return False
        start, end = self._words[of - 1] if of else 0, self._words[of]
        if end > len(self._words) - self.many:
            return False
        return any(
            self._term_stands(self._words[self.many + at], bit, now) for at in range(start, end)
        )

    def _term_stands(self, term: int, bit: int, now: int) -> bool:
        if term >= len(self._live) or not self._live[term]:
            return False
        at = 8 + term * (24 + self._width)
        since, until = _TERM.unpack_from(self._terms, at)
        return bool(self._terms[at + 24 + bit // 8] >> bit % 8 & 1) and since <= now < until


class _Kind:
    """The tables of one kind, newest first."""

    def __init__(self, seed: bytes, tables: Tables, small: int) -> None:
        self._numbers, self._texts = (
            [None if section is None else Lines(section, seed) for section in sections]
            for sections in tables
        )
        every = [one for one in (*self._numbers, *self._texts) if one is not None]
        self._known: dict[int | bytes, _Found] | None = None
        if sum(map(len, every)) <= small:
            self._known = {}
            for layer in reversed(range(len(self._numbers))):
                self._known |= {id: (layer, of) for id, of in self._held(layer)}

    def find(self, ids: Iterable[Id]) -> Iterator[tuple[int, int, int]]:
        get = self._searched if self._known is None else self._known.get
        for position, one in enumerate(ids):
            key = one if type(one) is int and 0 <= one < LARGEST else spelled(one)
            found = None if key is None else get(key)
            if found is not None:
                yield position, *found

    def classes(self, layers: int) -> Iterator[_Found]:
        for layer in range(layers):
            for _, of in self._held(layer):
                yield layer, of

    def _held(self, layer: int) -> Iterator[tuple[int | bytes, int]]:
        numbers, texts = self._numbers[layer], self._texts[layer]
        if numbers is not None:
            yield from numbers.numbers()
        if texts is not None:
            yield from texts.texts()

    def _searched(self, key: int | bytes) -> _Found | None:
        number = isinstance(key, int)
        for layer, table in enumerate(self._numbers if number else self._texts):
            if table is None:
                continue
            of = table.number(key) if isinstance(key, int) else table.text(key)
            if of is not None:
                return layer, of
        return None
