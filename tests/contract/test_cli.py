"""The command line keeps its contract: one order walked by two people in a home of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from duly.cli import VERBS, main
from tests.contract.shell import Shell

LETTER = """Government of India (synthetic)
Ministry of Electronics and Information Technology
No. 11(9)/2021-CLES-Synth
New Delhi, dated the 4th February, 2021

To, The Chief Compliance Officer, Chirp (synthetic)

Subject: Direction under section 69A of the Information Technology Act, 2000 read with rules 5
and 8 of the Information Technology (Procedure and Safeguards for Blocking for Access of
Information by Public) Rules, 2009.

Sir/Madam,
The 3 accounts listed in Annexure-A are spreading misinformation which affects public order. You
are directed to block access by the public in India to the said handles and to submit a compliance
report within 48 (forty-eight) hours of receipt of this letter. This direction is confidential
under rule 16.

(Synthetic Name)
Designated Officer
"""
LIST = """S.No.,Handle,Type,Grounds
1,@zqkara,Account,public order
2,@zqmohan,Account,public order
3,@zqtara,Account,public order
"""
UNTIL = "2999-01-01T00:00:00Z"
COMPLY = ("--outcome", "comply", "--territory", "IN", "--until", UNTIL, "--reason", "lawful_order")
EVENT = {"event", "type", "item", "at"}


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A home with Asha, its first person, and Bilal and Chitra, whom she added."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "letter.txt").write_text(LETTER)
    (folder / "list.csv").write_text(LIST)
    shell = Shell(folder / "home")
    first = shell.json("init", "--person", "asha", "--country", "US")
    assert first["home"] == str(folder / "home")
    shell.tokens["asha"] = first["token"]
    for login, country in (("bilal", "IE"), ("chitra", "IN")):
        words = ("user", "add", login, "--role", "counsel", "--country", country)
        shell.tokens[login] = shell.json(*words, by="asha")["token"]
    with shell.loaded():
        yield shell


@pytest.fixture(scope="module")
def walk(shell: Shell) -> dict[str, Any]:
    """What every step said, from receipt to rebuild."""
    files = (shell.home.parent / "letter.txt", shell.home.parent / "list.csv")
    said: dict[str, Any] = {
        "receive": shell.json("receive", *files, "--channel", "portal", by="asha")
    }
    ref = said["receive"]["order"]
    for verb, by, words in (
        ("check", "asha", ()),
        ("resolve", "asha", ()),
        ("propose", "asha", COMPLY),
        ("confirm", "bilal", ()),
        ("withhold", "bilal", ()),
    ):
        said[verb] = shell.json(verb, ref, *words, by=by)
    said["why"] = shell.json("why", "zqkara", "--country", "IN")
    said["elsewhere"] = shell.json("why", "zqkara", "--country", "US")
    said["restore"] = shell.json("restore", f"{ref}/1", by="bilal")
    said["after"] = shell.json("why", "zqkara", "--country", "IN")
    said["another"] = shell.json("why", "zqmohan", "--country", "IN")
    said["answer"] = shell.json("answer", ref, "--language", "en", by="bilal")
    said["letters"] = shell.json("letter", ref, by="bilal")
    said["letter"] = shell.json("letter", ref, "--format", "json", by="bilal")
    said["page"] = shell.run("letter", ref, "--format", "html", by="bilal").out
    said["text"] = shell.run("letter", ref, "--format", "txt", by="bilal").out
    said["order"] = shell.json("order", ref, by="bilal")
    said["verify"] = shell.json("ledger", "verify")
    said["rebuild"] = shell.json("rebuild")
    return said


def kinds(said: dict[str, Any]) -> list[str]:
    return [event["type"] for event in said["events"]]


def test_a_receipt_says_what_came_from_whom_and_what_runs(walk: dict[str, Any]) -> None:
    said = walk["receive"]

    assert (said["authority"], said["instrument"]) == ("in-it-act:do_meity", "s69a_direction")
    assert said["items"] == 3
    assert set(said["authenticity"]) >= {"verdict", "vector", "why"}
    assert set(said["authenticity"]["vector"]) == {
        *("channel", "document", "identity", "out_of_band", "competence"),
    }
    execute = next(clock for clock in said["clocks"] if clock["id"] == "execute")
    assert set(execute) >= {"id", "duty", "due_at", "why"}
    assert datetime.fromisoformat(execute["due_at"]).utcoffset() is not None
    assert said["receipt"].startswith("c2sp.org/tlog-proof@v1")


@pytest.mark.parametrize(
    ("verb", "first"),
    [
        ("check", "OrderChecked"),
        ("resolve", "ItemResolved"),
        ("propose", "DecisionProposed"),
        ("confirm", "DecisionMade"),
        ("withhold", "ItemWithheld"),
        ("restore", "ItemRestored"),
        ("answer", "AnswerSent"),
    ],
)
def test_a_room_says_what_it_recorded(walk: dict[str, Any], verb: str, first: str) -> None:
    assert kinds(walk[verb])[0] == first
    assert all(set(event) == EVENT for event in walk[verb]["events"])


def test_a_letter_that_went_out_can_be_had_in_every_form(walk: dict[str, Any]) -> None:
    acknowledged, answered = walk["letters"]["letters"]
    assert (acknowledged["kind"], answered["kind"]) == ("OrderAcknowledged", "AnswerSent")
    assert walk["letter"]["letter"] == "answer"
    items = walk["letter"]["values"]["items"]
    assert [each["locator"] for each in items] == ["@zqkara", "@zqmohan", "@zqtara"]
    assert [each["result"] for each in items] == ["restored", "withheld", "withheld"]
    assert "<bdi>@zqmohan</bdi>" in walk["page"]
    assert "2. @zqmohan" in walk["text"]


def test_a_subject_is_withheld_in_the_territory_and_nowhere_else_until_it_is_restored(
    walk: dict[str, Any],
) -> None:
    assert walk["why"]["withheld"] is True
    (order,) = walk["why"]["orders"]
    assert order["order"] == walk["receive"]["order"]
    assert order["until"] == UNTIL
    assert walk["elsewhere"] == {"withheld": False, "orders": []}
    assert walk["after"] == {"withheld": False, "orders": []}
    assert walk["another"] == walk["why"]


def test_an_order_is_shown_with_its_items_clocks_and_history(walk: dict[str, Any]) -> None:
    said = walk["order"]

    assert said["state"] == "answered"
    assert [item["position"] for item in said["items"]] == [1, 2, 3]
    for item in said["items"]:
        assert set(item) >= {"item", "locator", "kind", "id", "outcome", "withheld"}
        assert item["id"] == item["locator"].removeprefix("@")
    assert [[each["territory"] for each in item["withheld"]] for item in said["items"]] == [
        [],
        ["IN"],
        ["IN"],
    ]
    assert set(said["items"][1]["withheld"][0]) == {"territory", "from", "until"}
    assert {clock["id"] for clock in said["clocks"]} >= {"execute"}
    assert said["events"][0]["type"] == "OrderReceived"


def test_the_history_verifies_and_every_row_refolds_to_itself(walk: dict[str, Any]) -> None:
    assert walk["verify"]["ok"] is True
    assert walk["verify"]["bad"] == []
    assert walk["verify"]["size"] > len(walk["order"]["events"]) > 0
    assert walk["rebuild"]["differences"] == []
    assert walk["rebuild"]["rows"] > 0


def test_the_same_person_is_not_two_people(shell: Shell, walk: dict[str, Any]) -> None:
    item = f"{walk['receive']['order']}/1"
    shell.json("propose", item, *COMPLY, by="asha")

    alone = shell.run("confirm", item, "--json", by="asha")

    assert (alone.status, alone.refused) == (1, "same-eyes")
    assert "another person" in alone.err


def test_one_persons_token_is_no_proof_of_another(shell: Shell, walk: dict[str, Any]) -> None:
    words = ("confirm", walk["receive"]["order"], "--json")

    other = shell.run(*words, "--as", "bilal", token=shell.tokens["asha"])
    nobody = shell.run(*words, "--as", "bilal", token="duly_guess")
    none = shell.run(*words)

    assert [done.refused for done in (other, nobody, none)] == [
        "other-person",
        "bad-token",
        "no-token",
    ]
    assert {done.status for done in (other, nobody, none)} == {1}


def test_a_seat_in_the_demanding_country_sees_nothing(shell: Shell, walk: dict[str, Any]) -> None:
    assert shell.json("order", by="chitra") == {"orders": []}
    refused = shell.run("order", walk["receive"]["order"], "--json", by="chitra")
    assert (refused.status, refused.refused) == (1, "unknown-order")


def test_what_cannot_be_read_ends_with_3_and_records_nothing(
    shell: Shell, walk: dict[str, Any]
) -> None:
    before = shell.json("ledger", "verify")["size"]
    broken = shell.home.parent / "broken.pdf"
    broken.write_text("%PDF-1.7\nhalf of it")

    for verb, by in (("read", None), ("receive", "asha")):
        done = shell.run(verb, broken, "--json", by=by)
        assert (done.status, set(done.said)) == (3, {"unreadable"}), done.err
    assert shell.json("ledger", "verify")["size"] == before


def test_a_place_that_cannot_be_written_is_refused_and_no_bug(
    shell: Shell, walk: dict[str, Any], tmp_path: Path
) -> None:
    ref = walk["receive"]["order"]
    (tmp_path / "file").touch()
    for words in (
        ("letter", ref, "--format", "txt", "--out", tmp_path / "missing" / "letter.txt"),
        ("backup", tmp_path / "file" / "kept"),
        ("ledger", "export", tmp_path / "file"),
    ):
        done = shell.run(*words, "--json", by="asha" if words[0] == "letter" else None)
        assert (done.status, done.refused) == (1, "cannot-write"), done.err
        assert str(tmp_path) in done.said["refused"]["why"]


@pytest.mark.parametrize(
    ("verb", "code"),
    [(["order"], "no-home"), (["init", "--person", "asha"], "cannot-write")],
    ids=["read", "made"],
)
def test_a_home_that_can_be_none_is_refused_and_no_bug(
    tmp_path: Path, verb: list[str], code: str
) -> None:
    (tmp_path / "file").touch()

    done = Shell(tmp_path / "file").run(*verb, "--json")

    assert (done.status, done.refused) == (1, code), done.err
    assert "DULY_HOME" in done.said["refused"]["why"]


def test_a_database_that_does_not_answer_is_refused_and_no_bug(shell: Shell) -> None:
    away = Shell(shell.home, shell.tokens, {"DULY_DATABASE_URL": "postgres://127.0.0.1:1/none"})

    done = away.run("order", "--json", by="asha")

    assert (done.status, done.refused) == (1, "no-database"), done.err
    assert "Nothing was recorded" in done.said["refused"]["why"]


@pytest.mark.parametrize(
    "words", [["no-such-verb"], ["order", "--no-such-word"], ["propose"], ["gate"]]
)
def test_wrong_use_ends_with_2(shell: Shell, words: list[str]) -> None:
    done = shell.run(*words)

    assert (done.status, done.out) == (2, "")
    assert "duly" in done.err


def test_what_was_checked_and_found_bad_ends_with_4(tmp_path: Path) -> None:
    (tmp_path / "half-made" / "keys").mkdir(parents=True)

    done = Shell(tmp_path / "half-made").run("doctor", "--json")

    assert done.status == 4
    bad = {each["id"] for each in done.said["checks"] if not each["ok"]}
    assert "migrations" in bad
    assert all(set(each) >= {"id", "ok", "why", "fix"} for each in done.said["checks"])


@pytest.mark.parametrize("verb", [["order"], ["doctor"], ["witness", "list"]], ids=" ".join)
def test_a_desk_that_was_never_made_says_so_and_is_not_made(
    tmp_path: Path, verb: list[str]
) -> None:
    done = Shell(tmp_path / "never-made").run(*verb, "--json", token="duly_any")

    assert (done.status, done.refused) == (1, "no-home")
    assert str(tmp_path / "never-made") in done.said["refused"]["why"]
    assert list(tmp_path.iterdir()) == []


def test_a_desk_that_works_passes_the_doctor(shell: Shell, walk: dict[str, Any]) -> None:
    done = shell.run("doctor", "--json")

    failed = [each for each in done.said["checks"] if not each["ok"]]
    assert (done.status, {each["weight"] for each in failed}) == (0, {"warning"}), failed


def test_an_imported_register_and_directory_are_used(shell: Shell, walk: dict[str, Any]) -> None:
    register, directory = shell.home.parent / "register.json", shell.home.parent / "known.csv"
    one = {"id": "in-it-act:do_meity", "country": "IN", "domain": "meity.example.in"}
    register.write_text(json.dumps({"authorities": [one]}))
    directory.write_text("kind,id,author\naccount,zqkara,\n")

    said = shell.json("import", "authorities", register, by="asha")
    assert (said["imported"], said["entries"]) == ("authorities", 1)
    assert shell.json("import", "directory", directory, by="asha")["entries"] == 1
    assert shell.run("import", "directory", directory, "--json", by="bilal").refused == "no-right"
    register.write_text("{}")
    assert shell.run("import", "authorities", register, "--json", by="asha").status == 3

    checks = {each["id"]: each["ok"] for each in shell.json("doctor")["checks"]}
    assert checks["authorities"] and checks["platform"]


def test_a_backup_of_a_working_desk_goes_round(
    shell: Shell, walk: dict[str, Any], tmp_path: Path
) -> None:
    taken = shell.json("backup", tmp_path / "kept.tar")
    other = Shell(tmp_path / "other", tokens=shell.tokens)

    back = other.json("restore-backup", tmp_path / "kept.tar")

    assert taken["head"] == {"size": back["size"], "root": back["root"]}
    assert other.json("ledger", "verify") == shell.json("ledger", "verify")
    ref = walk["receive"]["order"]
    assert other.json("order", ref, by="asha") == shell.json("order", ref, by="asha")
    again = other.run("restore-backup", tmp_path / "kept.tar", "--json")
    assert (again.status, again.refused) == (1, "home-not-empty")


def test_a_desk_that_would_lose_or_leak_is_not_served(shell: Shell) -> None:
    key = shell.home / "keys" / "session.key"
    key.chmod(0o644)
    try:
        done = shell.run("serve", "--port", "0", "--json")
    finally:
        key.chmod(0o600)

    assert (done.status, done.refused) == (1, "not-fit-to-serve")
    assert "key-rights" in done.said["refused"]["why"]


def test_a_measurement_gives_the_floor_beside_the_figure(shell: Shell) -> None:
    said = shell.json("bench", "gate", "--entries", "5000", "--processes", "2")

    assert said["rows"]
    for row in said["rows"]:
        assert set(row) == {"name", "value", "unit", "floor", "target", "met"}
        assert row["value"] > 0


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_explains_itself_with_an_example(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"])
    out = capsys.readouterr().out

    assert ended.value.code == 0
    assert "example" in out
    assert f"duly {verb}" in out.split("example", 1)[1]


def test_the_overview_names_every_verb(shell: Shell) -> None:
    done = shell.run("--help")

    assert done.status == 0
    assert [verb for verb in VERBS if f"  {verb} " not in done.out] == []
