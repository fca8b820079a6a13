"""The gate's fast path in C, where it was built; the answers are the same without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from duly.gate import lines
from duly.gate.entry import Id, Ids

INTERFACE = 1  # the number in native/module.c; one of other sources may take and give else


class Withheld(Protocol):
    """``withheld(kind, ids, country)`` returns the positions of what is withheld, ascending.

    An unknown country (None, empty, not ISO 3166-1 alpha-2 in upper case, nowhere in the
    register) is answered with none. A clock behind the register's issue is not believed.
    Raises ``TypeError`` for a single id: use ``one``.
    """

    def __call__(
        self, kind: str, ids: Ids, country: str | None, *, now: datetime | None = None
    ) -> list[int]:
        """Return the positions in ``ids``."""
        ...


class One(Protocol):
    """``one(kind, id, country)`` tells whether this is withheld in the country now."""

    def __call__(
        self, kind: str, id: Id, country: str | None, *, now: datetime | None = None
    ) -> bool:
        """Tell whether it is."""
        ...


class Asker(Protocol):
    """The layers of a register, newest first, as they are asked."""

    @property
    def withheld(self) -> Withheld:
        """Which of a batch."""
        ...

    @property
    def one(self) -> One:
        """This one."""
        ...

    def find(self, kind: str, ids: Ids, /) -> list[tuple[int, int, int]]:
        """Return (position, layer, class) of what is here, in order."""
        ...

    def sound(self, layers: int, /) -> bool:
        """Tell whether every slot of the newest so many layers means something."""
        ...


_Parts = tuple[tuple[Sequence[int], int | Sequence[int]], ...]

fill_numbers: Callable[[bytes, _Parts, int, int], bytes | None] = lines.fill_numbers
fill_texts: Callable[[bytes, list[bytes], Sequence[int], int, int], bytes | None] = lines.fill_texts
native_asker: Callable[..., Asker] | None = None

try:
    from duly.gate import kernel
except ImportError:
    BUILT = KERNEL = False
else:
    BUILT = True
    KERNEL = getattr(kernel, "INTERFACE", None) == INTERFACE

if KERNEL:
    fill_numbers, fill_texts, native_asker = kernel.fill_numbers, kernel.fill_texts, kernel.Asker
