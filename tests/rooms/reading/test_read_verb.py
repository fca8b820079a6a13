"""``duly read`` from the outside: what it prints, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from duly.cli import main
from duly.desk.bench.clerk import order as order_of
from duly.receive.readers import File, open_files
from duly.receive.reading import as_json, read

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


def told(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main(["read", *words, "--json"]) == 0
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


@pytest.mark.parametrize("rows", [0, 2, 1_178])
def test_a_list_told_row_by_row_is_the_list_told_whole(
    rows: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{one.row.serial};{one.row.locator};{one.kind}" for one in order_of(1_178)[:rows]]
    file = tmp_path / "list.csv"
    file.write_text(
        "\n".join(["No;Account;Type", "1;@zqkara;account", "2;@zqlavi;account", *lines])
    )
    whole = told(capsys, str(file))
    assert told(capsys, str(file), "--max-rows", "200001") == whole
    reading = read(open_files([File(name="list.csv", data=file.read_bytes())]))
    assert whole == json.loads(json.dumps(as_json(reading)))


def test_a_list_longer_than_asked_for_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("1;@zqkara;a\n2;@zqlavi;a\n3;@zqmizo;a\n")
    assert main(["read", str(file), "--max-rows", "2", "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["unreadable"]["code"] == "too-large"


def test_an_unknown_platform_is_wrong_use(order: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(order), "--platform", "myspace"]) == 2
    assert "mastodon" in capsys.readouterr().err


def test_a_file_cannot_speak_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "order.txt"
    file.write_text(
        "Ministry\n\nPlease remove:\n\nhttps://x.com/zqkara\x1b[2J\x1b]0;owned\x07\n@zq\x9b31m\n"
    )
    assert main(["read", str(file)]) == 0
    shown = capsys.readouterr().out
    assert not {char for char in shown if ord(char) < 32 and char != "\n"}
    assert "\x9b" not in shown
