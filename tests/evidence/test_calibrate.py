"""Published rules name fans and the news, and no statement is let through that was not earned."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from duly.evidence.calibration import failings
from tests.evidence import calibrate
from tests.evidence.calibrate import MAKERS, Outcome, record, table, trials, tried
from tests.evidence.statements import Statement, raw
from tests.evidence.worlds.world import KINDS, World


def named(name: str) -> Statement:
    return next(statement for statement in raw() if statement.name == name)


@pytest.fixture(scope="module")
def world() -> World:
    return MAKERS["society"](31, 150, 5)


def pairs(members: Sequence[str]) -> list[tuple[str, str]]:
    return list(combinations(sorted(members), 2))


def test_a_statement_that_knows_the_truth_is_never_false_and_misses_nobody(world: World) -> None:
    truth = [pair for campaign in world.campaigns for pair in pairs(list(campaign.members))]
    found = tried(Statement(name="truth", by="nobody", says=lambda world: truth), world)

    assert (found.false, found.pairs) == (0, len(truth))
    assert found.found == found.planted
    assert not any(found.harmed.values())


def test_a_statement_that_names_fans_is_false_and_harms_them_all(world: World) -> None:
    fans = pairs(sorted(world.having("fan")))
    found = tried(Statement(name="fans", by="nobody", says=lambda world: fans), world)

    assert found.false == found.pairs == len(fans)
    assert found.harmed["fan"] == found.living["fan"] > 0
    assert not any(found.found.values())


def test_a_published_rule_names_fans_in_both_worlds_and_does_not_pass() -> None:
    rule = named("toolkit co_share 60 s, weight 2")
    outcomes = list(trials([rule], first=51, seeds=2, people=200, days=6))

    for maker in MAKERS:
        why = failings(record(rule, maker, outcomes))
        assert [line for line in why if "fans flagged" in line]
        assert [line for line in why if "are false" in line]
    harmed = [o.harmed["fan"] / o.living["fan"] for o in outcomes if o.world == "society"]
    assert min(harmed) > 0.5


def test_the_table_says_the_median_and_the_worst() -> None:
    def outcome(seed: int, false: int) -> Outcome:
        return Outcome(
            statement="s",
            world="society",
            seed=seed,
            pairs=10,
            false=false,
            harmed={"fan": false, "activist": 0, "person": 0},
            living={"fan": 100, "activist": 9, "person": 9},
            found=dict.fromkeys(KINDS, 3),
            planted=dict.fromkeys(KINDS, 4),
        )

    statement = Statement(name="s", by="nobody", says=lambda world: [])
    last = table([statement], [outcome(1, 0), outcome(2, 1), outcome(3, 9)]).splitlines()[-1]
    assert last.startswith("| s | society | 10 | 10 % (90 %) | 1.0 % (9.0 %) | 0 % (0 %) |")
    assert last.count("75 %") == len(KINDS)


def test_every_trial_is_kept_and_the_run_ends_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "trials.json"
    words = ["7", "1", "--people", "80", "--days", "2", "--only", "co_reply 60 s, weight 1"]
    assert calibrate.main([*words, "--json", str(out)]) == 0

    assert {trial["world"] for trial in json.loads(out.read_text())} == set(MAKERS)
    assert "| desk co_reply 60 s, weight 1 | bursts |" in capsys.readouterr().out


def test_a_word_let_through_that_does_not_hold_ends_the_run_badly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calibrate, "may_say", lambda detector: True)
    words = ["7", "1", "--people", "80", "--days", "2", "--only", "co_reply 60 s, weight 1"]
    assert calibrate.main(words) == 1
