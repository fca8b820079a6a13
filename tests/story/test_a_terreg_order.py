"""A removal order of one hour, told by the program itself, in a process and a home of its own."""

import json
import subprocess
import sys
from typing import Any

import pytest


@pytest.fixture(scope="module")
def told() -> Any:
    words = [sys.executable, "-m", "duly", "demo", "--story", "terreg", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_the_hour_stands_still_and_runs_anew_before_anything_is_carried_out(told: Any) -> None:
    events = [step["event"] for step in told["steps"]]

    assert events == [
        "OrderReceived",
        "ClockStarted",
        "ClockPaused",
        "ClockRestarted",
        "ItemWithheld",
        "NoticeDeferred",
        "AnswerSent",
        "ScrutinyAsked",
        "OrderLapsed",
        "PersonNotified",
        "verified",
    ]


def test_the_steps_are_told_in_the_order_in_which_they_happened(told: Any) -> None:
    times = [step["at"] for step in told["steps"]]

    assert times == sorted(times)


def test_the_order_lapses_everything_is_back_and_the_ledger_verifies(told: Any) -> None:
    assert told["orders"] == ["AT-2024-0001"]
    assert (told["restored"], told["withheld"]) == (3, {"AT": 0})
    assert told["ledger"]["verified"] is True
