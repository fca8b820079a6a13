"""When a follower looks again: at once when told to, always before long, later after failures."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from duly.gate.entry import RegisterRefused
from duly.gate.following import Follower, Found

EVERY: Final = 15.0
LONGEST: Final = 60.0
SHORTEST: Final = 1.0  # between two looks, however many hints come


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the latest look came to, and what came before it; ``at`` and ``issued_at`` in UTC."""

    at: datetime
    found: Found | None = None
    refused: RegisterRefused | None = None
    epoch: int = 0
    issued_at: datetime | None = None
    looks: int = 0
    replaced: int = 0
    failures: int = 0
    in_a_row: int = 0  # failures since the last look that came to something


def look(follower: Follower, before: Report) -> Report:
    """Look once; a refusal is an alarm in the report and changes nothing in use."""
    found, refused = None, None
    try:
        found = follower.once()
    except RegisterRefused as no:
        refused = no
    except OSError as full:
        refused = RegisterRefused(
            "register-not-kept", f"The register cannot be kept here: {full.strerror}. Make room."
        )
    held = follower.checkpoint
    return replace(
        before,
        at=datetime.now(UTC),
        found=found,
        refused=refused,
        epoch=0 if held is None else held.epoch,
        issued_at=None if held is None else held.issued_at,
        looks=before.looks + 1,
        replaced=before.replaced + (found is Found.REPLACED),
        failures=before.failures + (refused is not None),
        in_a_row=0 if refused is None else before.in_a_row + 1,
    )


def pause(report: Report, *, every: float = EVERY, longest: float = LONGEST) -> float:
    """Return how many seconds to wait: a fifth more or less by chance, so that hosts spread.

    After failures it doubles, never beyond ``longest``: when the publisher is back, a restore
    must not wait for long.
    """
    base = min(every * 2.0 ** min(report.in_a_row, 20), max(longest, every))
    return base * random.uniform(0.8, 1.2)  # noqa: S311  spreads load, keeps no secret


def keep_following(
    follower: Follower,
    *,
    tell: Callable[[Report], None],
    stopped: threading.Event,
    woken: threading.Event,
    every: float = EVERY,
) -> Report:
    """Look again and again until stopped; ``woken`` (a hint, or the stop) cuts a pause short."""
    report = Report(at=datetime.now(UTC))
    while not stopped.is_set():
        woken.clear()
        report = look(follower, report)
        tell(report)
        if not stopped.wait(SHORTEST):
            woken.wait(max(pause(report, every=every) - SHORTEST, 0.0))
    return report
