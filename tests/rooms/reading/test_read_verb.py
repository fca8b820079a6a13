"""``duly read`` from the outside: what it prints, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from duly.cli import main

LETTER = "Hong Kong Police Force\n\nPlease remove:\n\nhttps://x.com/zqkara\nhttps://t.co/zq\n"


@pytest.fixture
def order(tmp_path: Path) -> Path:
    file = tmp_path / "order.txt"
    file.write_text(LETTER)
    return file


def test_the_json_is_one_document(order: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(order), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert [item["kind"] for item in told["items"]] == ["account", "url"]


def test_people_see_the_items_and_what_is_theirs_to_decide(
    order: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(order)]) == 0

    shown = capsys.readouterr().out
    assert "zqkara" in shown
    assert "For a person (1)" in shown
    assert "no-law-cited" in shown


def test_a_directory_is_held_against_the_names(
    order: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = tmp_path / "known.csv"
    known.write_text("kind,id,author\naccount,zqkar4,\n")
    assert main(["read", str(order), "--directory", str(known), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["items"][0]["needs_person"] == "the platform has no such account"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 40, b"%PDF-1.4 broken"])
def test_what_cannot_be_read_ends_with_3(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken"
    file.write_bytes(data)

    assert main(["read", str(file), "--json"]) == 3
    assert "unreadable" in json.loads(capsys.readouterr().out)


def test_a_missing_file_ends_with_3(tmp_path: Path) -> None:
    assert main(["read", str(tmp_path / "absent.pdf")]) == 3


def test_control_characters_of_a_letter_never_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "order.txt"
    file.write_text("Remove https://x.com/zqkara\u202e and [bold]@zq\u001b]0;x\u0007[/bold]")
    assert main(["read", str(file)]) == 0

    assert not {"\u001b", "\u0007", "\u202e"} & set(capsys.readouterr().out)


def test_reading_needs_no_django() -> None:
    code = (
        "import sys; import duly.desk.verbs.read, duly.receive.reading;"
        "sys.exit(any(name.partition('.')[0] == 'django' for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
