import json
import subprocess
import sys
from pathlib import Path

import pytest

from duly.cli import main
from duly.ledger.keys import SigningKey

HEAD = "kind,id,countries,from,until,order,action\n"
LIST = HEAD + (
    "account,7,IN US,2021-02-10T00:00:00Z,2021-03-10T00:00:00Z,IN-2021-0002,withhold\n"
    "account,7,IN,2021-02-01,,IN-2021-0001,\n"
    "account,8,EU27,2021-02-10T00:00:00+05:30,,EU-2021-0001,withhold\n"
    "hashtag,नदी,IN,2021-02-10T00:00:00Z,,IN-2021-0002,withhold\n"
)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    (tmp_path / "in.csv").write_text(LIST, encoding="utf-8-sig")
    assert main(["gate", "build", str(tmp_path / "in.csv"), str(tmp_path / "r")]) == 0
    return tmp_path / "r"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    capsys.readouterr()
    assert main(["gate", *words, "--json"]) == 0
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return answer


def test_check_names_the_withheld_of_those_asked(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = str(register)

    assert told(capsys, "check", where, "--country", "IN", "7", "8", "9")["withheld"] == ["7"]
    assert told(capsys, "check", where, "--country", "fr", "7", "8", "9")["withheld"] == ["8"]
    in_time = ("check", where, "--country", "US", "--at", "2021-02-20T00:00:00Z", "7")
    assert told(capsys, *in_time)["withheld"] == []  # issued later than that


@pytest.mark.parametrize(
    ("asked", "code", "says"),
    [
        (("--country", "UK"), "unknown-country", "write GB"),
        (("--country", "india"), "unknown-country", "write IN"),
        (("--country", "XX"), "unknown-country", "two letters"),
        (("--country", "EU27"), "unknown-country", "AT, BE"),
        (("--country", "IN", "--kind", "acount"), "unknown-kind", "account, app"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("act", ["check", "explain"])
def test_a_person_who_asks_about_no_country_or_no_kind_is_told(
    register: Path,
    capsys: pytest.CaptureFixture[str],
    act: str,
    asked: tuple[str, ...],
    code: str,
    says: str,
) -> None:
    capsys.readouterr()

    assert main(["gate", act, str(register), "7", *asked, "--json"]) == 1
    refused = json.loads(capsys.readouterr().out)["refused"]
    assert refused["code"] == code
    assert says in refused["why"]


def test_a_kind_of_which_nothing_is_withheld_is_a_kind(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("check", str(register), "--country", "IN", "--kind")
    (register.parent / "in.csv").write_text(HEAD + "video,7,IN,2021-02-10,,A-1,\n")
    told(capsys, "build", str(register.parent / "in.csv"), str(register))

    assert told(capsys, *words, "post", "7")["withheld"] == []
    assert told(capsys, *words, "video", "7")["withheld"] == ["7"]


@pytest.mark.parametrize(
    "words",
    [
        ("law", "clock", "in-it-act", "r3_1_d", "execute", "--start", "2026-02-20T00:00Z"),
        (
            "gate",
            "serve",
            "r",
            "--blocked-by",
            "https://a.example/",
            "--orders",
            "https://a.example/",
        ),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_country_that_is_none_is_refused_wherever_a_person_names_one(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    option = "--open-when-stale" if words[0] == "gate" else "--country"

    assert main([*words, option, "UK"]) == 1
    assert "refused (unknown-country)" in capsys.readouterr().err


def test_check_takes_the_kind(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("check", str(register), "--country", "IN", "--kind", "hashtag", "नदी", "7")

    assert told(capsys, *words)["withheld"] == ["नदी"]


def test_explain_names_the_orders(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = told(capsys, "explain", str(register), "--country", "IN", "7")

    assert answer["orders"] == [
        {
            "order": "IN-2021-0001",
            "since": "2021-02-01T00:00:00Z",
            "until": None,
            "action": "withhold",
        }
    ]


def test_building_again_is_the_next_epoch(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = told(capsys, "build", str(register.parent / "in.csv"), str(register))

    assert (answer["epoch"], answer["entries"], answer["register_id"]) == (2, 3, "duly")


def test_people_are_told_in_words(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["gate", "check", str(register), "--country", "IN", "7"])
    main(["gate", "check", str(register), "--country", "ZW", "7"])
    main(["gate", "explain", str(register), "--country", "IN", "7"])

    said = capsys.readouterr().out.splitlines()
    assert said == [
        "account 7 is withheld in IN (epoch 1)",
        "nothing asked about is withheld in ZW (epoch 1)",
        "IN-2021-0001: withhold, since 2021-02-01T00:00:00Z, until lifted",
    ]


def test_a_signed_register_is_trusted_by_its_key_alone(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, other = (SigningKey(name="chirp.example/gate", seed=bytes([n]) * 32) for n in (1, 2))
    (tmp_path / "key").write_text(key.secret_text())
    (tmp_path / "good").write_text(str(key.verifier))
    (tmp_path / "bad").write_text(str(other.verifier))
    build = ["gate", "build", str(tmp_path / "in.csv"), str(tmp_path / "signed")]
    ask = ["gate", "check", str(tmp_path / "signed"), "--country", "IN", "7", "--trust"]

    assert main([*build, "--key", str(tmp_path / "key")]) == 0
    assert main([*ask, str(tmp_path / "good")]) == 0
    assert main([*ask, str(tmp_path / "bad")]) == 1
    assert "register-forged" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("row", "code", "status"),
    [
        ("account,7,XX,2021-02-10T00:00:00Z,,A-1,withhold", "entry-country", 1),
        ("account,7,,2021-02-10T00:00:00Z,,A-1,withhold", "entry-country", 1),
        ("account,7,IN,soon,,A-1,withhold", "entry-time", 1),
        ("account,7,IN,2021-02-10,2021-02-09,A-1,withhold", "entry-time", 1),
        ("account,7,IN,2021-02-10,,,withhold", "entry-order", 1),
        ("account,7,IN,2021-02-10,,A-1,delete", "entry-action", 1),
        ("account,,IN,2021-02-10,,A-1,withhold", "entry-id", 1),
        ('account,"7"7,IN,2021-02-10,,A-1,withhold', "list-row", 3),
        ("account,7,IN,2021-02-10,,A-1,withhold,more", "list-row", 3),
        ("account,7,IN", "list-row", 3),
    ],
)
def test_a_wrong_row_is_refused_by_its_line_and_builds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str, code: str, status: int
) -> None:
    (tmp_path / "in.csv").write_text(HEAD + row + "\n")

    assert main(["gate", "build", str(tmp_path / "in.csv"), str(tmp_path / "r")]) == status
    said = capsys.readouterr().err
    assert code in said
    assert "Line 2" in said
    assert not (tmp_path / "r").exists()


def test_what_cannot_be_read_exits_with_three(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("kind,id\n")
    (tmp_path / "utf16.csv").write_text(LIST, encoding="utf-16")
    (tmp_path / "r").write_text("no register")

    for name in ("in.csv", "utf16.csv", "missing.csv"):
        assert main(["gate", "build", str(tmp_path / name), str(tmp_path / "out")]) == 3
    assert main(["gate", "check", str(tmp_path / "r"), "--country", "IN", "7"]) == 3
    assert main(["gate", "check", str(tmp_path / "none"), "--country", "IN", "7"]) == 3


def test_it_needs_no_framework() -> None:
    program = (
        "import sys, duly.desk.verbs.gate; "
        "sys.exit(any(name.partition('.')[0] in {'django', 'werkzeug'} for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_gate_needs_nothing_but_the_standard_library() -> None:
    program = (
        "import sys; before = set(sys.modules); import duly.gate; "
        "new = {n.partition('.')[0] for n in set(sys.modules) - before}; "
        "print(*sorted(new - set(sys.stdlib_module_names) - {'duly'})); "
        "print(*sorted(n for n in sys.modules if n.startswith('duly.') "
        "and not n.startswith('duly.gate')))"
    )

    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

    assert ran.stdout.split() == []


def test_a_register_that_nobody_confirmed_for_too_long_answers_and_exits_with_four(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask = ["gate", "check", str(register), "--country", "IN", "7", "--json", "--max-stale"]
    capsys.readouterr()

    assert main([*ask, "1"]) == 0
    assert json.loads(capsys.readouterr().out)["alarm"] is None
    assert main([*ask, "-1"]) == 4
    told = capsys.readouterr()
    assert json.loads(told.out)["withheld"] == ["7"]
    assert json.loads(told.out)["alarm"] == "register-stale"
    assert "register-stale" in told.err
