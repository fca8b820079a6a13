"""What a locator names: a kind, an id, and every doubt about them."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.terms import Kind
from duly.receive.readers.frozen import frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What a platform's grammar sees in an address.

    ``doubt`` says why a person must look; ``author`` is the account an address of a post names.
    """

    kind: Kind
    id: str
    doubt: str | None = None
    alternatives: tuple[str, ...] = ()
    author: str | None = None


@frozen
class Locator:
    """One locator as written, and what it names; ``needs_person`` is empty only when certain."""

    written: str
    kind: Kind
    id: str
    norm: str
    repaired: str | None = None
    needs_person: str | None = None
    alternatives: tuple[str, ...] = ()
    author: str | None = None
    platform: str | None = None  # whose address it is, where known

    @property
    def certain(self) -> bool:
        """Tell whether nothing about it is in doubt."""
        return self.needs_person is None
