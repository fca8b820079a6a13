"""What a verification finds, and what it reports in the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from duly.ledger.keys import VerifyingKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """One thing that is not as it was recorded."""

    entry: str
    why: str


@dataclass(slots=True, kw_only=True)
class Findings:
    """What was found so far, in the order in which it was met."""

    bad: list[Bad] = field(default_factory=list)

    def add(self, entry: str, why: str) -> None:
        """Note one more thing that is not as it was recorded."""
        self.bad.append(Bad(entry=entry, why=why))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a verification found; ``signed`` is the size of the largest checkpoint that held.

    ``witnessed`` is the size of the largest of them that enough witnesses cosigned. ``pending``
    entries are not yet in the tree. ``adopted`` are the keys that the history itself named as
    its next ones, provably.
    """

    size: int
    root: bytes
    signed: int
    witnessed: int
    pending: int
    bad: tuple[Bad, ...]
    adopted: tuple[VerifyingKey, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return not self.bad
