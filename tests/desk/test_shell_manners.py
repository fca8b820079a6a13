"""A slip of the hand at the command line is told, and nothing else is done in its place."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import pytest

from duly.cli import VERBS, main
from duly.desk.acts import house
from duly.desk.orders.models import OrderRow
from tests.cast import NOON
from tests.desk.standing import counted

PACK = ("--country", "IN", "--authority", "in-it-act:do_meity")
INSTRUMENT = ("--instrument", "in-it-act:s69a_direction")


class Shell:
    """One person's shell in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Return the exit code, the code of what was refused or unreadable, and why."""
        self.capsys.readouterr()
        try:
            status = main([*words, "--json"])
        except SystemExit as ended:
            assert ended.code == 2
            return 2, "", self.capsys.readouterr().err
        said = json.loads(self.capsys.readouterr().out or "{}")
        no = said.get("refused") or said.get("unreadable") or {}
        return status, no.get("code", ""), no.get("why", "")


@pytest.fixture
def shell(desk: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.setenv("DULY_TOKEN", house.issue_token("bilal", at=NOON))
    return Shell(capsys)


@pytest.fixture
def listed(tmp_path: Path) -> str:
    (tmp_path / "list.csv").write_text("locator\n@zqone\n@zqtwo\n")
    return str(tmp_path / "list.csv")


def received(shell: Shell, listed: str, *words: str) -> str:
    assert shell("receive", listed, *PACK, *INSTRUMENT, *words)[0] == 0
    return OrderRow.objects.get().order


@pytest.mark.parametrize("instrument", ["nope", "in-it-act:nope", "nope:s69a_direction"])
def test_an_instrument_that_no_law_has_is_refused_and_not_passed_over(
    shell: Shell, listed: str, instrument: str
) -> None:
    status, code, why = shell("receive", listed, *PACK, "--instrument", instrument)

    assert (status, code) == (1, "no-instrument")
    assert "generic:request" in why or "in-it-act:s69a_direction" in why
    assert not OrderRow.objects.exists()


@pytest.mark.parametrize(
    ("authority", "says"),
    [
        ("in-it-act:do_mity", "do_meity, in-it-act:govt_officer"),
        ("in-it-at:do_meity", "duly law list"),
        ("do_meity", "write in-it-act:do_meity"),
        ("generic:ministry", "generic:official"),
        (" ", "it is blank"),
    ],
)
def test_an_authority_that_no_law_has_is_refused_with_those_it_has(
    shell: Shell, listed: str, authority: str, says: str
) -> None:
    words = ("receive", listed, "--country", "IN", *INSTRUMENT, "--authority", authority)
    status, code, why = shell(*words)

    assert (status, code) == (1, "unknown-authority")
    assert says in why
    assert "duly import authorities" in why
    assert not OrderRow.objects.exists()


def test_an_authority_in_words_is_kept_and_said_to_be_unknown(
    shell: Shell, listed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("receive", listed, "--country", "IN", *INSTRUMENT, "--authority")

    assert main([*words, "District Magistrate"]) == 0
    assert "look: authority-not-known" in capsys.readouterr().out
    assert OrderRow.objects.get().authority == "District Magistrate"


def test_an_authority_of_the_register_is_known(
    shell: Shell,
    listed: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = {"id": "zq-police", "country": "IN", "domain": "police.example.in"}
    (tmp_path / "register.json").write_text(json.dumps({"authorities": [own]}))
    monkeypatch.setenv("DULY_AUTHORITIES_FILE", str(tmp_path / "register.json"))

    assert main(["receive", listed, "--country", "IN", "--authority", "zq-police"]) == 0
    assert "authority-not-known" not in capsys.readouterr().out


def test_the_law_of_an_order_is_the_one_that_a_person_names(shell: Shell, listed: str) -> None:
    assert shell("receive", listed, "--country", "IN", *INSTRUMENT)[0] == 0
    order = OrderRow.objects.get()

    assert (order.regime, order.instrument) == ("in-it-act", "s69a_direction")
    assert shell("check", order.order, "--instrument", "nope")[:2] == (1, "no-instrument")


def test_a_receipt_in_the_year_26_is_refused(shell: Shell, listed: str) -> None:
    early = shell("receive", listed, *PACK, "--received-at", "0026-02-04T12:00Z")

    assert early[:2] == (1, "received-too-early")
    assert not OrderRow.objects.exists()


HELD = ("--set", "held_at=2021-02-04T12:00:00Z")
SLIPS = (
    ("publish", "REF", "--seal", ""),
    ("publish", "REF", "--unseal", " "),
    ("publish", "REF", "--seal", "court", "--close"),
    ("restore", "REF", "--keep", ""),
    ("restore", "REF", "--propose", ""),
    ("restore", "REF", "--propose", "review", "--keep", "still needed"),
    ("propose", "REF", "--outcome", "decline", "--reason", " "),
    ("propose", "REF", "--outcome", "comply", "--reason", "own_term"),
    ("check", "REF", "--prolong", "execute", "--still-needed", "execute"),
    ("appeal", "file", "REF/1", "--text", ""),
    ("why", "zqone", "--country", "IN", "--kind", "acount"),
    ("find", "REF", "--finding", "news_media", "--note", " "),
    ("check", "REF", "--ask", "--impossible", ""),
    ("propose", "REF", "--outcome", "decline", "--reason", "own_terms", "--why", " "),
)
OWN = ("propose", "REF", "--outcome", "decline", "--reason", "own_terms", "--terms", "4.2")
UNSAID = (
    (("escalate", "challenge", "REF"), "no-words", "name the court"),
    (("escalate", "minutes", "REF"), "no-words", "what was said"),
    (("escalate", "agenda", "REF", "--at", "2030-01-01T00:00Z"), "no-words", "to be about"),
    (("escalate", "promise", "REF", "--at", "2030-01-01T00:00Z"), "no-words", "was promised"),
    (("escalate", "staff-risk", "REF"), "no-words", "what the risk is"),
    (("escalate", "staff-risks", "REF"), "no-words", "say what for"),
    (("escalate", "dialogue", "REF"), "no-topics", "topic by topic"),
    (("escalate", "decided", "REF"), "no-outcome", "--outcome"),
    (("escalate", "lapse", "REF"), "no-cause", "--cause"),
    (("escalate", "decided", "REF", "--text", "struck down"), "bad-field", "file, --outcome"),
    (("escalate", "challenge", "REF", "--file", "a"), "bad-field", "it takes --text"),
    (("command", "challenge", "REF", "--set", "court= "), "no-words", "field court;"),
    (
        ("command", "hold-dialogue", "REF", "--set", "minutes= ", *HELD),
        "no-words",
        "field minutes;",
    ),
    (("command", "withdraw", "REF", "--set", "why= "), "no-words", "field why;"),
    (("seat", "revoke", "dev", "--why", " "), "not-a-label", "a short code"),
    (OWN, "no-words", "--why"),
)


def test_words_that_say_nothing_or_two_things_are_wrong_use_and_do_nothing(
    shell: Shell, listed: str
) -> None:
    ref = received(shell, listed)
    before = counted()

    for words in SLIPS:
        status, _code, told = shell(*(word.replace("REF", ref) for word in words))
        assert (words, status) == (words, 2)
        assert "usage: duly" in told
    assert counted() == before


def test_what_needs_words_is_refused_without_them_and_records_nothing(
    shell: Shell, listed: str
) -> None:
    ref = received(shell, listed)
    before = counted()

    for words, code, says in UNSAID:
        status, told, why = shell(*(word.replace("REF", ref) for word in words))
        assert (words, status, told) == (words, 1, code)
        assert says in why
    assert counted() == before


@pytest.mark.parametrize(
    ("words", "code", "known"),
    [
        (("check", "--hold", "nope"), "unknown-check", "legal_basis"),
        (("check", "--ask", "--point", "nope"), "unknown-check", "legal_basis"),
        (("check", "--prolong", "nope"), "unknown-clock", "it has ack, execute"),
        (("letter", "zz"), "unknown-exhibit", "'duly letter"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_a_name_that_is_none_is_answered_with_those_that_are(
    shell: Shell, listed: str, words: tuple[str, ...], code: str, known: str
) -> None:
    ref = received(shell, listed)

    status, told, why = shell(words[0], ref, *words[1:])

    assert (status, told) == (1, code)
    assert known in why


def test_that_nobody_is_owed_a_notice_is_said(
    shell: Shell, listed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ref = received(shell, listed)

    assert main(["notify", ref]) == 0
    assert f"Nobody is owed a notice about {ref} now" in capsys.readouterr().out


def test_a_place_named_from_here_is_told_by_its_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    head = "kind,id,countries,from,until,order,action\n"
    Path("list.csv").write_text(f"{head}account,7,IN,2021-02-10T00:00:00Z,,IN-2021-0002,withhold\n")

    shell = Shell(capsys)

    assert shell("gate", "build", "list.csv", "missing/r")[:2] == (1, "cannot-write")
    assert shell("serve", "--port", "99999")[0] == 2
    assert shell("worker", "--every", "nan")[0] == 2


class Torn:
    """A verb whose input cannot be read when it is about to be, as a disk may give up."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--out", type=Path)

    def run(self, args: argparse.Namespace) -> int:
        return len(args.files[-1].read_bytes())


def test_a_named_file_that_fails_to_be_read_is_never_called_unwritable(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torn", Torn())
    monkeypatch.setitem(VERBS, "torn", ("torn", "fails to read"))
    monkeypatch.chdir(tmp_path)

    status, code, why = Shell(capsys)("torn", "a", "b", "--out", "c")

    assert (status, code) == (3, "no-file")
    assert why.startswith("b cannot be opened")


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ("DULY_ENVELOPE_FILE", "envelope-malformed"),
        ("DULY_AUTHORITIES_FILE", "register-malformed"),
    ],
)
def test_a_setting_that_names_no_file_is_told(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, code: str
) -> None:
    (tmp_path / "order.eml").write_text("From: a@b.example\nSubject: x\n\nBlock @zqone in India.\n")
    missing = str(tmp_path / "missing.json")
    monkeypatch.setenv(setting, missing)

    status, told, why = shell("receive", str(tmp_path / "order.eml"), *PACK)

    assert (status, told) == (3, code)
    assert missing in why
    assert not OrderRow.objects.exists()


def test_a_directory_that_is_not_there_is_told_by_its_name(
    shell: Shell, listed: str, tmp_path: Path
) -> None:
    ref = received(shell, listed)
    for where in (tmp_path / "missing.csv", tmp_path):
        status, code, why = shell("resolve", ref, "--directory", str(where))
        assert (status, code) == (3, "no-file")
        assert str(where) in why
