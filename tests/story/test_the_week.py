"""The February week, told by the program itself, in a process and a home of its own."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOMS = {
    "receive",
    "check",
    "resolve",
    "review",
    "withhold",
    "answer",
    "notify",
    "appeal",
    "escalate",
    "publish",
    "ledger",
}


@pytest.fixture(scope="module")
def told() -> Any:
    words = [sys.executable, "-m", "duly", "demo", "--story", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_every_room_has_its_part_in_the_week(told: Any) -> None:
    assert {step["room"] for step in told["steps"]} == ROOMS


def test_the_steps_are_told_in_the_order_in_which_they_happened(told: Any) -> None:
    times = [step["at"] for step in told["steps"]]

    assert times == sorted(times)


def test_the_notice_is_held_against_its_order_and_both_sides_clocks_are_watched(told: Any) -> None:
    events = [step["event"] for step in told["steps"]]
    pressed = events.index("NoncomplianceReceived")

    assert events[pressed : pressed + 6] == [
        "NoncomplianceReceived",
        "NoncomplianceStated",
        "DialogueRequested",
        "StaffRiskNoted",
        "DialogueHeld",
        "PromiseMade",
    ]
    assert events[:pressed].count("ClockMissed") == 2  # the authority's own, then ours


def test_two_orders_are_walked_and_the_ledger_verifies(told: Any) -> None:
    assert told["orders"] == ["IN-2021-0001", "IN-2021-0002"]
    assert told["ledger"]["verified"] is True
    assert told["ledger"]["size"] > 5_000


def test_the_first_list_was_restored_and_a_part_of_the_second_is_withheld(told: Any) -> None:
    assert told["restored"] > 200
    assert 0 < told["withheld"]["IN"] < 1_178
    assert set(told["withheld"]) == {"IN"}


def test_the_readme_quotes_the_week_as_it_is_told(told: Any) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    block = readme.partition("In its words:")[2].partition("Two lines")[0]
    quoted = re.split(r"IST \w+ ", " ".join(block.split()))[1:]
    sentences = {re.sub(r" \w{3} \d+ \w{3} \d\d:\d\d $", "", each) for each in quoted}

    assert len(sentences) == 3
    assert sentences <= {step["text"] for step in told["steps"]}
