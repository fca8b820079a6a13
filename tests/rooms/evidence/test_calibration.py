"""No word passes that no detector has earned, and nothing short of the whole record earns one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duly.evidence.calibration import PASSED, Record, Trial, failings, may_say

GOOD = Record(
    detector="gaps",
    generator="worlds",
    detector_by="one",
    generator_by="another",
    nominal=0.05,
    trials=tuple(
        Trial(seed=n, flagged=100, false=5, fans=300, fans_flagged=3, planted=120, found=80)
        for n in range(10)
    ),
)


def with_one(**fields: int) -> Record:
    """Spoil the last trial only."""
    return replace(GOOD, trials=(*GOOD.trials[:-1], replace(GOOD.trials[-1], **fields)))


def test_a_detector_that_held_in_every_trial_may_be_worded() -> None:
    assert failings(GOOD) == []
    assert may_say("gaps", [GOOD])


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (replace(GOOD, trials=GOOD.trials[:9]), "fewer than 10"),
        (with_one(seed=0), "fewer than 10"),
        (replace(GOOD, generator_by="one"), "author"),
        (replace(GOOD, nominal=0.0), "between 0 and 1"),
        (with_one(false=6), "seed 9: 6 of 100"),
        (with_one(fans_flagged=4), "4 of 300 fans"),
        (with_one(fans=0, fans_flagged=0), "0 of 0 fans"),
        (with_one(flagged=0, false=0), "nothing planted was found"),
        (with_one(found=0), "nothing planted was found"),
    ],
)
def test_one_trial_that_fails_is_enough(record: Record, why: str) -> None:
    assert any(why in each for each in failings(record))
    assert not may_say("gaps", [GOOD, record])


def test_no_detector_has_passed_today() -> None:
    assert not any(failings(record) for record in PASSED)
    assert not may_say("gaps")
