"""Files spoiled at random: each one is read or refused, and never anything else."""

from __future__ import annotations

import pytest
from hypothesis import settings

from duly.receive.readers import sniff
from duly.receive.readers.opening import READERS
from tests.rooms.readers.mutants import verdicts
from tests.rooms.readers.samples import samples

LONG = settings().max_examples > 100
ROUNDS = 10_000 // len(READERS) + 1 if LONG else 40  # 14 formats: over 10,000, or over 500


def test_every_format_that_is_read_has_a_sample_of_its_own() -> None:
    assert set(samples()) == set(READERS)
    for kind, data in samples().items():
        assert sniff.sniff(data) == kind


@pytest.mark.parametrize("kind", READERS)
def test_a_spoiled_file_is_read_or_refused(kind: str) -> None:
    ends = verdicts(samples()[kind], ROUNDS, 20210204)
    assert ends.total() == ROUNDS
    print(f"\n{kind}: {dict(ends)}")
