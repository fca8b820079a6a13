"""The gate before any word stronger than a count: a detector earns it on fresh worlds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_SEEDS = 10
MOST_FANS = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One fresh world: of what a detector flagged, how much was planted, and who was harmed.

    ``flagged`` and ``false`` count edges or accounts flagged and those of them not planted;
    ``fans_flagged`` of ``fans``; ``found`` of ``planted`` campaigns' members.
    """

    seed: int
    flagged: int
    false: int
    fans: int
    fans_flagged: int
    planted: int
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The trials of one detector at one nominal false share, on one generator.

    ``detector_by`` and ``generator_by`` name their authors, who must differ.
    """

    detector: str
    generator: str
    detector_by: str
    generator_by: str
    nominal: float
    trials: tuple[Trial, ...]


PASSED: tuple[Record, ...] = ()  # none has passed; a record is added here with its evidence


def failings(record: Record) -> list[str]:
    """Say why a record lets no word through; empty when it passes.

    Every trial must hold, not their mean; a detector that flags nothing has shown nothing.
    """
    why: list[str] = []
    if len({trial.seed for trial in record.trials}) < LEAST_SEEDS:
        why.append(f"fewer than {LEAST_SEEDS} different seeds")
    if record.detector_by == record.generator_by:
        why.append("the generator's author wrote the detector")
    if not 0 < record.nominal < 1:
        why.append("the nominal false share is between 0 and 1")
    for trial in record.trials:
        if not trial.flagged or not trial.planted or not trial.found:
            why.append(f"seed {trial.seed}: nothing planted was found")
        if trial.flagged and trial.false / trial.flagged > record.nominal:
            why.append(f"seed {trial.seed}: {trial.false} of {trial.flagged} flagged are false")
        if not trial.fans or trial.fans_flagged / trial.fans > MOST_FANS:
            why.append(f"seed {trial.seed}: {trial.fans_flagged} of {trial.fans} fans flagged")
    return why


def may_say(detector: str, records: Sequence[Record] = PASSED) -> bool:
    """Tell whether this detector's finding may be worded; no record is no permission."""
    mine = [record for record in records if record.detector == detector]
    return bool(mine) and not any(failings(record) for record in mine)
