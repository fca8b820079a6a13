"""A post that a sentence behind the ask spares is never certain, in some fifty languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import doubted, read_letter, subjects

SAID: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "spared_behind.yaml").read_text(encoding="utf-8")
)
ASKED = "https://x.com/zqkara/status/1356868433739783990"
SPARED = "https://x.com/zqtold/status/1356868433739783980"
UNKNOWN = {"ga", "mt", "ur"}  # languages whose asks are hardly known: a person reads them


def prose(asks: str, spares: str) -> str:
    return f"Qz Authority\n\n{asks.format(A=ASKED)} {spares.format(B=SPARED)}"


def listed(asks: str, spares: str) -> str:
    above = asks.format(A="").rstrip(". :")
    return f"Qz Authority\n\n{above}:\n1. {ASKED}\n\n{spares.format(B=SPARED)}"


@pytest.mark.parametrize("tongue", SAID)
def test_a_post_that_is_spared_behind_the_ask_is_never_certain(tongue: str) -> None:
    for build in (prose, listed):
        reading = read_letter(build(**SAID[tongue]))

        certain = [id for _, id in subjects(reading)]
        assert SPARED[-19:] not in certain
        known = certain == [ASKED[-19:]]
        assert known or (tongue in UNKNOWN and doubted(reading))
