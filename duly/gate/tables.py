"""Where an id stands in a register; exact, never by a hash alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from duly.gate.entry import LARGEST, Id, canonical

SMALL: Final = 1 << 16


class Table:
    """The ids of one kind, each with the number of its class.

    Up to ``small`` ids are kept in a dictionary, more are searched where they lie. A faster
    table takes this one's place by giving the same answers from ``find``.
    """

    def __init__(
        self,
        numbers: tuple[Sequence[int], Sequence[int]],
        texts: tuple[Sequence[bytes], Sequence[int]],
        *,
        small: int = SMALL,
    ) -> None:
        self._numbers, self._number_classes = numbers
        self._texts, self._text_classes = texts
        self._known: dict[int | str, int] | None = None
        if len(self) <= small:
            self._known = dict(zip(self._numbers, self._number_classes, strict=True))
            self._known |= {
                text.decode("utf-8", "surrogateescape"): of
                for text, of in zip(self._texts, self._text_classes, strict=True)
            }

    def __len__(self) -> int:
        return len(self._numbers) + len(self._texts)

    def find(self, ids: Iterable[Id]) -> list[tuple[int, int]]:
        """Return (position in ``ids``, class) of every id that is here, in their order."""
        get = self._searched if self._known is None else self._known.get
        return [
            (position, of)
            for position, one in enumerate(ids)
            if (of := get(one if type(one) is int and 0 <= one < LARGEST else canonical(one)))
            is not None
        ]

    def _searched(self, one: int | str) -> int | None:
        if isinstance(one, int):
            at = bisect_left(self._numbers, one)
            here = at < len(self._numbers) and self._numbers[at] == one
            return self._number_classes[at] if here else None
        text = one.encode("utf-8", "surrogateescape")
        at = bisect_left(self._texts, text)
        here = at < len(self._texts) and self._texts[at] == text
        return self._text_classes[at] if here else None
