"""``duly law`` keeps its contract: no desk, one JSON document, exits that say what was found."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from duly.cli import main

SAID = pytest.CaptureFixture[str]
TERREG = ("clock", "eu-terreg", "removal_order", "execute", "--start", "2026-11-23T09:00Z")
STOPPED = (*TERREG, "--event", "annex3_clarification=2026-11-23T09:20Z")
AGAIN = (*STOPPED, "--event", "clarification_received=2026-11-23T12:00Z")
INDIA = ("clock", "in-it-act", "r3_1_d", "execute")
CASE = """
- it: gives an hour
  clock: removal_order/execute
  received: "2026-11-23T09:00Z"
  due: "2026-11-23T10:00Z"
"""


def law(said: SAID, *words: str, status: int = 0) -> Any:
    assert main(["law", *words, "--json"]) == status
    return json.loads(said.readouterr().out)


def shipped(name: str) -> str:
    return files("duly.law.packs").joinpath(f"{name}.yaml").read_text("utf-8")


def test_the_list_says_what_each_pack_holds_and_how_far_it_may_be_relied_on(capsys: SAID) -> None:
    packs = {each["id"]: each for each in law(capsys, "list")["packs"]}

    assert {"in-it-act", "eu-terreg", "eu-dsa", "uk-ta2006", "br-tse", "au-osa2021"} < set(packs)
    india = packs["in-it-act"]
    assert "r3_1_d" in india["instruments"] and india["version"]
    assert india["checks"] > 20 and india["clocks"] > 10
    assert sum(india["by_confidence"].values()) == india["facts"]
    assert india["by_confidence"]["unverified"] > 0 and not india["lawyer"]
    assert all(each["golden_cases"] >= 10 for each in packs.values())


@pytest.mark.parametrize(
    ("words", "due", "state"),
    [
        (TERREG, "2026-11-23T10:00:00Z", "running"),
        (STOPPED, None, "paused"),
        (AGAIN, "2026-11-23T13:00:00Z", "running"),
        ((*TERREG, "--at", "2026-11-23T10:00:01Z"), "2026-11-23T10:00:00Z", "missed"),
        ((*TERREG, "--at", "2026-11-23T10:00:00Z"), "2026-11-23T10:00:00Z", "running"),
        ((*INDIA, "--start", "2026-02-20T00:00+05:30"), "2026-02-19T21:30:00Z", "running"),
        ((*INDIA, "--start", "2026-02-19T23:59+05:30"), "2026-02-21T06:29:00Z", "running"),
        (
            (*INDIA, "--start", "2026-02-19T19:30Z", "--received-at", "2026-02-19T17:30Z"),
            "2026-02-21T07:30:00Z",
            "running",
        ),
        (
            ("clock", "in-it-act", "s69a_direction", "execute", "--start", "2021-02-04T13:12Z",
             "--stated", "PT24H"),
            "2021-02-05T13:12:00Z",
            "running",
        ),
        (
            ("clock", "in-it-act", "s69a_direction", "execute", "--start", "2021-02-04T13:12Z"),
            None,
            "not_started",
        ),
        (
            ("clock", "in-it-act", "s69a_direction", "ack", "--start", "2021-02-04T13:12Z"),
            None,
            "not_started",
        ),
        (
            ("clock", "in-it-act", "s69a_direction", "ack", "--start", "2021-02-04T13:12Z",
             "--confirmed"),
            "2021-02-04T15:12:00Z",
            "running",
        ),
        (
            ("clock", "eu-terreg", "removal_order", "keep", "--start", "2026-11-23T09:00Z",
             "--event", "measure_taken=2026-11-23T09:40Z"),
            "2027-05-23T08:40:00Z",
            "running",
        ),
        (
            ("clock", "eu-terreg", "removal_order", "feedback", "--start", "2026-11-23T09:40Z"),
            None,
            "open",
        ),
        (
            ("clock", "fr-lcen", "art6_1_request", "recheck", "--start", "2026-11-24T09:00+01:00",
             "--round", "2"),
            "2027-05-24T07:00:00Z",
            "running",
        ),
        (
            ("clock", "uk-ta2006", "s3_notice", "execute", "--start", "2026-12-23T10:00Z"),
            "2026-12-29T23:59:59Z",
            "running",
        ),
        (
            ("clock", "generic", "request", "execute", "--start", "2026-02-14T10:00+01:00",
             "--stated", "P2D", "--zone", "Africa/Casablanca"),
            "2026-02-16T10:00:00Z",
            "running",
        ),
    ],
)  # fmt: skip
def test_a_clock_is_due_when_the_law_says(
    capsys: SAID, words: tuple[str, ...], due: str | None, state: str
) -> None:
    said = law(capsys, *words)

    assert (said["due_at"], said["state"]) == (due, state)
    assert said["why"]


def test_a_clock_in_the_zone_of_the_authoritys_own_country(capsys: SAID) -> None:
    said = law(capsys, *TERREG, "--country", "fi")

    assert "due Mon 23 Nov 2026 12:00 EET" in said["why"]


def test_what_stops_a_clock_and_what_it_waits_for_is_said(capsys: SAID) -> None:
    assert law(capsys, *STOPPED)["waiting_for"] == ["clarification_received"]
    unread = law(capsys, "clock", "tr-5651", "art8a_order", "judge", "--start", "2026-11-23T09:00Z")
    assert (unread["code"], unread["confidence"]) == ("unverified", "unverified")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("clock", "no-law", "x", "y", "--start", "2026-11-23T09:00Z"), "no-such-pack"),
        (("clock", "eu-terreg", "x", "y", "--start", "2026-11-23T09:00Z"), "no-such-instrument"),
        (("explain", "eu-terreg", "removal_order", "y"), "no-such-clock"),
        ((*TERREG, "--event", "annex4=2026-11-23T09:20Z"), "unknown-event"),
        ((*TERREG, "--event", "annex3_clarification"), "unknown-event"),
        ((*TERREG, "--event", "annex3_clarification=2026-11-23T08:20Z"), "event-before-start"),
        ((*TERREG, "--zone", "Mars/Olympus"), "unknown-zone"),
        ((*TERREG, "--zone", "/etc/passwd"), "unknown-zone"),
        ((*TERREG, "--round", "2"), "not-repeating"),
        (("show", "no-law"), "no-such-pack"),
        (("stale", "--on", "soon"), "not-a-day"),
    ],
)
def test_it_refuses_by_code(capsys: SAID, words: tuple[str, ...], code: str) -> None:
    assert law(capsys, *words, status=1)["refused"]["code"] == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((*TERREG[:-1], "2026-11-23 09:00"), "not-an-instant"),
        ((*TERREG, "--stated", "P1.5D"), "not-a-duration"),
        (("check", "nowhere.yaml"), "no-file"),
        (("diff", "generic", "nowhere.yaml"), "no-file"),
    ],
)
def test_what_cannot_be_read_ends_with_3(capsys: SAID, words: tuple[str, ...], code: str) -> None:
    assert law(capsys, *words, status=3)["unreadable"]["code"] == code


def test_every_shipped_pack_holds_with_its_golden_cases(capsys: SAID) -> None:
    said = law(capsys, "check")

    assert said["ok"] and sum(each["golden_cases"] for each in said["packs"]) >= 150


def test_a_pack_of_ones_own_is_checked_with_its_cases(capsys: SAID, tmp_path: Path) -> None:
    mine, told = tmp_path / "mine.yaml", tmp_path / "cases.yaml"
    mine.write_text(shipped("eu-terreg"), "utf-8")
    told.write_text(CASE, "utf-8")

    good = law(capsys, "check", str(mine), "--golden", str(told))
    told.write_text(CASE.replace("T10:00", "T11:00"), "utf-8")
    bad = law(capsys, "check", str(mine), "--golden", str(told), status=4)

    assert good["ok"] and good["packs"][0]["golden_cases"] == 1
    (failing,) = bad["packs"][0]["failing"]
    assert failing["it"] == "gives an hour" and "11:00" in failing["why"]


def test_a_pack_that_cannot_be_used_ends_with_4_and_names_file_line_and_reason(
    capsys: SAID, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(shipped("generic").replace("test: issuer_named", "test: guess"), "utf-8")
    line = next(n for n, t in enumerate(mine.read_text().splitlines(), 1) if "test: guess" in t)

    (row,) = law(capsys, "check", str(mine), status=4)["packs"]

    assert row["says"].startswith(
        f"{mine}: instruments/request/checks/official_agency/test, line {line}: "
    )
    assert main(["law", "check", str(mine)]) == 4
    assert "BAD" in capsys.readouterr().out


def test_what_changed_between_two_texts_is_told(capsys: SAID, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(shipped("in-it-act").replace("length: PT3H", "length: PT2H"), "utf-8")

    said = law(capsys, "diff", "in-it-act", str(mine))

    assert said == {
        "added": [],
        "removed": [],
        "changed": [
            {"path": "r3_1_d/clocks/execute", "key": "length", "was": "PT3H", "now": "PT2H"}
        ],
    }
    assert main(["law", "diff", "in-it-act", str(mine)]) == 0
    assert "~ r3_1_d/clocks/execute length: PT3H -> PT2H" in capsys.readouterr().out


def test_facts_past_their_review_date_end_with_4(capsys: SAID) -> None:
    assert law(capsys, "stale", "--on", "2026-11-27")["stale"] == []

    old = law(capsys, "stale", "in-it-act", "--on", "2027-01-24", status=4)["stale"]

    assert {each["pack"] for each in old} == {"in-it-act"}
    assert {each["review_by"] for each in old} == {"2027-01-23"}


def test_a_regime_is_a_page_with_every_source(capsys: SAID) -> None:
    assert main(["law", "show", "br-tse", "--markdown"]) == 0
    text = capsys.readouterr().out

    assert text.startswith("# Brazil") and "**Not legal advice.** No lawyer has read it." in text
    assert "| `art2_2` |" in text and "unverified" in text


def test_a_page_for_machines_tells_every_fact_with_its_source(capsys: SAID) -> None:
    said = law(capsys, "show", "eu-terreg")

    assert len(said["told"]) == said["facts"]
    assert all(each["sources"] and each["confidence"] for each in said["told"])


def test_people_are_told_in_lines(capsys: SAID) -> None:
    for words in (["list"], list(TERREG), ["explain", "eu-terreg", "removal_order"], ["stale"]):
        main(["law", *words])

    told = capsys.readouterr().out
    assert "No lawyer has read these packs" in told
    assert "running: 1 hour by Regulation (EU) 2021/784 art 3(3)" in told
    assert "It stops at “Annex III clarification”" in told
