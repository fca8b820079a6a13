"""An act whose system calls fail, or whose process dies at one, is done whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.faults.processes import run

pytestmark = pytest.mark.sqlite


@pytest.fixture(autouse=True)
def strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("no-strace: apt-get install strace")


def tried(home: Path, act: str, every: int, *how: str) -> Any:
    """Let calls fail; the account is the last line, after what the act itself may print."""
    told = json.loads(run(home, "tests.faults.calls", act, str(every), *how).splitlines()[-1])
    print(told)
    assert told["calls"] > 20
    assert told["faults"] > 0
    return told


@pytest.mark.long
@pytest.mark.parametrize("act", ["append", "decide", "withhold", "checkpoint", "restore-backup"])
def test_no_failing_call_leaves_half_of_an_act(tmp_path: Path, act: str) -> None:
    assert tried(tmp_path / "home", act, 1)["wrong"] == {}


def test_a_sample_of_failing_calls_leaves_no_half_of_an_act(tmp_path: Path) -> None:
    assert tried(tmp_path / "home", "decide", 30)["wrong"] == {}


@pytest.mark.long
def test_the_same_faults_find_an_act_that_says_done_whatever_happened(tmp_path: Path) -> None:
    wrong = tried(tmp_path / "home", "decide", 10, "careless")["wrong"]

    assert "said to be done, and is not" in wrong.values()
