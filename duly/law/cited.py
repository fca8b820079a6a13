"""Where a fact of the law stands, and how far it may be relied on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from duly.law.terms import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """Who last read something against its sources, and when it must be read again."""

    on: date
    by: str
    next: date
    lawyer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact stands in the law, where that was read, and how far it may be relied on.

    ``reviewed`` is given where it differs from that of the whole pack.
    """

    id: str
    cite: str
    conf: Confidence
    official_at: str | None = None
    seen_at: tuple[str, ...] = ()
    quote: str | None = None
    note: str | None = None
    amends: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None  # the last day
    reviewed: Reviewed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A fact that names its sources; every fact of a pack does."""

    src: tuple[Source, ...]

    @property
    def confidence(self) -> Confidence:
        """Return the weakest confidence among the sources."""
        return max((s.conf for s in self.src), key=list(Confidence).index)

    @property
    def cite(self) -> str:
        """Return the citations in words, the first source first."""
        return "; ".join(source.cite for source in self.src)
