"""The February week, told by the program itself, in a process and a home of its own."""

import json
import os
import re
import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from duly.evidence.unearned import unearned
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.shown import WORLD
from duly.platforms.demo.traffic import SINCE, UNTIL, traffic

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

ORDER = "IN-2021-0002"
WINDOW = 60.0
TOKEN = """
from duly.desk import started
from duly.desk.acts import house
from duly.desk.clock import now
asha = next(seat.actor for seat in house.seats() if seat.login == "asha")
print(house.issue_token("asha", at=now(), by=asha))
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the week is kept, to be looked at afterwards."""
    return tmp_path_factory.mktemp("week") / "kept"


@pytest.fixture(scope="module")
def told(kept: Path) -> Any:
    words = [sys.executable, "-m", "duly", "demo", "--story", "--json", "--home", str(kept)]
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


@pytest.fixture(scope="module")
def desk(kept: Path, told: Any) -> dict[str, str]:
    """Return the surroundings in which the kept week is asked, with Asha's own token."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    env = {**bare, "DULY_HOME": str(kept / "home"), "DULY_PLATFORM": "demo", "DULY_DEMO": "1"}
    env["DULY_DEMO_CLOCK"] = "2021-02-10T16:00:00+00:00"
    made = subprocess.run(
        [sys.executable, "-c", TOKEN], env=env, capture_output=True, text=True, check=True
    )
    return {**env, "DULY_TOKEN": made.stdout.strip()}


@pytest.fixture(scope="module")
def cards(desk: dict[str, str]) -> dict[str, Any]:
    lines = duly(desk, "cards", ORDER, "--all", "--as", "asha").splitlines()
    return {card["account"]: card for card in (json.loads(line)["card"] for line in lines)}


def duly(env: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "duly", *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def met() -> dict[str, int]:
    """Count by hand what each account shared while another did so within a minute of it."""
    shares: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    everybody = [name for name, one in WORLD.accounts.items() if not one.gone]
    for post in DemoPlatform().written(everybody, since=SINCE, until=UNTIL):
        if post.repost_of:
            shares[post.repost_of].append((post.created_at.timestamp(), post.author))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for original, all_ in shares.items():
        row = sorted(all_)
        times = [at for at, _ in row]
        for at, who in row:
            near = row[bisect_left(times, at - WINDOW) : bisect_right(times, at + WINDOW)]
            if any(other != who for _, other in near):
                found[who].add(original)
    return {who: len(originals) for who, originals in found.items()}


def shared(card: Any) -> int:
    return sum(one["objects"] for one in card["networks"] if one["kind"] == "co_share")


def test_every_account_of_the_list_has_a_card(cards: dict[str, Any]) -> None:
    assert len(cards) > 1_000


def test_every_card_counts_what_was_written_be_it_of_a_campaign_or_of_a_fan(
    cards: dict[str, Any],
) -> None:
    counted = met()

    assert {who: shared(card) for who, card in cards.items()} == {
        who: counted.get(who, 0) for who in cards
    }
    relay = next(one for one in traffic().planted if one.kind == "relay")
    assert sum(shared(cards[who]) > 10 for who in relay.posts) > 30
    assert sum(shared(cards[who]) > 0 for who in traffic().fans & cards.keys()) > 100


def test_no_card_says_a_word_that_no_detector_has_earned(
    cards: dict[str, Any], desk: dict[str, str]
) -> None:
    said = duly(desk, "cards", f"{ORDER}/1", "--as", "asha")

    assert "says nothing of intent" in said
    assert unearned(said) == []
    lines: set[str] = set()  # each once: a thousand cards say mostly the same
    for card in cards.values():
        words = {key: value for key, value in card.items() if key not in {"shown", "shared"}}
        dumped = json.dumps(words, ensure_ascii=False, indent=0)
        lines.update(re.sub(r"\d+", "0", line) for line in dumped.splitlines())
    assert len(lines) > 20
    assert unearned("\n".join(sorted(lines))) == []


def test_the_review_step_tells_how_many_cards_there_are(told: Any, cards: dict[str, Any]) -> None:
    step = next(step for step in told["steps"] if step["event"] == "EvidenceCounted")

    assert step["room"] == "review"
    assert f"{len(cards):,} accounts" in step["text"]
    assert unearned(step["text"]) == []


def test_the_whole_is_told_with_what_was_compared(desk: dict[str, str]) -> None:
    whole = json.loads(duly(desk, "cards", ORDER, "--json", "--as", "asha"))["whole"]

    assert whole["matched"] >= 300
    assert {share["name"] for share in whole["shares"]} >= {"posted", "repeated"}
