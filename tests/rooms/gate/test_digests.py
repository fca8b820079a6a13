"""A register for edges that others run names nobody, and is never asked the wrong way unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.cli import main
from duly.gate import Gate, RegisterRefused, build
from duly.gate.digests import DigestGate, digest, keyed, name
from duly.gate.entry import Id
from tests.rooms.gate.publishers import KEY, verify
from tests.rooms.gate.registers import NOON, entry

SECRET, OTHER = b"\5" * 32, b"\6" * 32
HELD = [entry(1356868433739783990), entry("did:plc:zqkara"), entry(7, kind="post")]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    build(
        keyed(HELD, SECRET),
        tmp_path / "r",
        register_id=name("chirp", SECRET),
        epoch=1,
        issued_at=NOON,
        sign=lambda text: KEY.sign(text.decode()).value,
    )
    return tmp_path / "r"


def edge(path: Path, secret: bytes = SECRET) -> DigestGate:
    return DigestGate(path, secret, verify=verify, register_id="chirp")


def test_it_answers_as_the_plain_register_does(register: Path) -> None:
    ids: list[Id] = [
        1356868433739783990,
        "1356868433739783990",
        8,
        "did:plc:zqkara",
        b"did:plc:zqkara",
    ]

    assert edge(register).withheld("account", ids, "IN", now=NOON) == [0, 1, 3, 4]
    assert edge(register).withheld("account", ids, "US", now=NOON) == []
    assert edge(register).one("post", "7", "IN", now=NOON)
    assert not edge(register).one("account", 7, "IN", now=NOON)
    assert [one.order for one in edge(register).explain("post", 7, "IN", now=NOON)] == [
        "IN-2021-0002"
    ]


def test_no_id_stands_in_the_file(register: Path) -> None:
    raw = register.read_bytes()

    assert (1356868433739783990).to_bytes(8, "little") not in raw
    assert b"did:plc" not in raw and b"zqkara" not in raw


def test_asked_with_plain_ids_or_another_key_it_is_refused_and_never_says_shown(
    register: Path,
) -> None:
    for wrong in (Gate(register, verify=verify, register_id="chirp"), edge(register, OTHER)):
        assert wrong.alarm is not None
        assert wrong.alarm.code == "wrong-register"
    assert edge(register).alarm is None


@given(st.integers(0, 2**70) | st.text(min_size=1), st.integers(0, 2**70) | st.text(min_size=1))
def test_two_ids_have_one_digest_only_where_they_are_one_id(a: int | str, b: int | str) -> None:
    same = str(a) == str(b)
    assert (digest(SECRET, "account", a) == digest(SECRET, "account", b)) is same
    assert digest(SECRET, "account", a) != digest(SECRET, "post", a)
    assert digest(SECRET, "account", a) != digest(OTHER, "account", a)


def test_the_command_line_builds_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = "account,7,IN,2021-02-10T00:00:00Z,,IN-2021-0002,withhold\n"
    (tmp_path / "in.csv").write_text("kind,id,countries,from,until,order,action\n" + row)
    (tmp_path / "secret").write_text(SECRET.hex() + "\n")
    words = ["gate", "build", str(tmp_path / "in.csv"), str(tmp_path / "r")]

    assert main([*words, "--register-id", "chirp", "--digests", str(tmp_path / "secret")]) == 0
    made = DigestGate(tmp_path / "r", SECRET, verify=None, register_id="chirp")
    assert (made.one("account", 7, "IN"), made.one("account", 8, "IN")) == (True, False)
    assert main([*words, "--register-id", "chirp", "--digests", str(tmp_path / "secret")]) == 0
    assert made.gate.epoch == 2
    (tmp_path / "secret").write_text("short")
    assert main([*words, "--register-id", "chirp", "--digests", str(tmp_path / "secret")]) == 1
    assert "bad-digest-key" in capsys.readouterr().err


def test_a_key_of_another_length_is_refused(register: Path) -> None:
    with pytest.raises(RegisterRefused, match="bad-digest-key"):
        edge(register, b"short")
