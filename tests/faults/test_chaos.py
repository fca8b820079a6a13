"""While one process of a desk after another is killed, intake sends nobody away."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.faults.processes import run
from tests.faults.test_killed_stack import clean
from tests.postgres import server

pytestmark = pytest.mark.long
SECONDS = int(os.environ.get("DULY_CHAOS", "60"))
EVERY = min(30, SECONDS // 12)  # seconds between two kills
LONGEST = 60.0  # seconds that a client waits for its answer, all its tries together
SEED = "1"


def disturbed(home: Path, url: str | None) -> Any:
    words = ("tests.faults.stack.chaos", str(SECONDS), str(EVERY), SEED)
    told = json.loads(run(home, *words, url=url, DULY_PLATFORM="named"))
    print(told)
    return told


def held(told: Mapping[str, Any]) -> None:
    killed = sum(deaths.get("killed", 0) for deaths in told["deaths"].values())
    died = {name for name, deaths in told["deaths"].items() if deaths.get("died")}
    assert clean(told)
    assert killed >= SECONDS // EVERY - 2
    assert died == set()
    assert told["waited"] < LONGEST
    assert told["behind"] == ""
    assert told["carried out"] > 0


@pytest.mark.sqlite
def test_a_desk_whose_processes_die_takes_every_order_in(tmp_path: Path) -> None:
    held(disturbed(tmp_path / "home", None))


@pytest.mark.postgres
def test_so_does_one_on_postgresql(tmp_path: Path) -> None:
    with server(durable=True) as url:
        held(disturbed(tmp_path / "home", url))
