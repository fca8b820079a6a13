"""What one look at the machine found, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How bad it is when a check fails."""

    FATAL = "fatal"  # the desk is not served
    BAD = "bad"  # something would be lost, leaked or told wrongly
    WARNING = "warning"  # a choice that is fine for a trial, and not for work


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: how it came out, why, and what mends it."""

    id: str
    ok: bool
    why: str
    fix: str = ""
    weight: Weight = Weight.BAD

    @property
    def failed(self) -> bool:
        """Say whether this must be mended; a warning need not."""
        return not self.ok and self.weight is not Weight.WARNING


def check(
    name: str, ok: bool, good: str, bad: str, fix: str, *, weight: Weight = Weight.BAD
) -> Check:
    """Return a check whose words depend on how it came out."""
    if ok:
        return Check(id=name, ok=True, why=good, weight=weight)
    return Check(id=name, ok=False, why=bad, fix=fix, weight=weight)
