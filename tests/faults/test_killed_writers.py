"""Writers killed without warning lose nothing that they had acknowledged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.faults.processes import run

pytestmark = pytest.mark.sqlite
LONG = settings().max_examples > 100
ROUNDS = 5_000 if LONG else 50  # two writers each
FEW = 200 if LONG else 6
SEED = "1"


def killed(home: Path, rounds: int, *how: str) -> Any:
    told = json.loads(run(home, "tests.faults.killing", str(rounds), SEED, *how))
    print(told)
    assert told["kills"] == 2 * rounds
    assert told["acknowledged"] >= rounds
    return told


def test_killed_writers_lose_nothing_acknowledged(tmp_path: Path) -> None:
    told = killed(tmp_path / "home", ROUNDS)

    assert (told["lost"], told["verified"], told["differences"]) == (0, True, 0)


def test_the_same_kills_find_what_writers_lose_that_speak_too_early(tmp_path: Path) -> None:
    told = killed(tmp_path / "home", FEW, "hasty")

    assert told["lost"] > 0
    assert told["verified"]
