"""The promises from outside: real processes on a real home, one shell for each person."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.contract.forked import Forked, loaded

pytestmark = pytest.mark.sqlite  # a home of its own; the other database is raced elsewhere
LETTER = (
    "To the platform.\nDirection under section 69A of the Information Technology Act, 2000.\n"
    "Block access by the public in India to the accounts listed within 24 hours.\n\n"
)
PEOPLE = {
    "bilal": ("counsel", "IE"),
    "dev": ("intake", "US"),
    "chitra": ("counsel", "IN"),
    "esi": ("transparency", "US"),
}
LATER = "2099-01-01T00:00Z"


@dataclass(frozen=True)
class Desk:
    """One home, and what each person of it can do in a shell."""

    home: Path
    tokens: Mapping[str, str]
    program: Forked | None = None

    def environment(self, person: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
        return kept | {"DULY_HOME": str(self.home), "DULY_TOKEN": self.tokens.get(person, "")}

    def start(self, person: str, *words: str | bytes) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "duly", *words]
        pipe = subprocess.PIPE
        env = self.environment(person)
        return subprocess.Popen(command, env=env, stdout=pipe, stderr=pipe, text=True)

    def run(self, person: str, *words: str | bytes) -> tuple[int, str, str]:
        if self.program is not None:
            return self.program.run([*map(os.fsdecode, words)], self.environment(person))
        process = self.start(person, *words)
        said, complained = process.communicate(timeout=120)
        return process.returncode, said, complained

    def done(self, person: str, *words: str) -> Any:
        code, said, complained = self.run(person, *words, "--json")
        assert code == 0, complained
        return json.loads(said)

    def refused(self, person: str, *words: str) -> str:
        code, said, complained = self.run(person, *words, "--json")
        assert code == 1, (code, said, complained)
        assert "@zq" not in complained
        return str(json.loads(said)["refused"]["code"])

    def rows(self) -> dict[str, int]:
        with sqlite3.connect(f"file:{self.home}/duly.sqlite3?mode=ro", uri=True) as opened:
            tables = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = [name for (name,) in tables if name.startswith(("orders_", "people_"))]
            return {n: opened.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names}  # noqa: S608

    def sound(self) -> None:
        assert self.done("", "ledger", "verify")["ok"] is True
        assert self.done("bilal", "rebuild")["differences"] == []


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = tmp_path_factory.mktemp("desk") / "home"
    first = Desk(home, {}).done("", "init", "--person", "asha", "--country", "US")
    head = Desk(home, {"asha": first["token"]})
    tokens = {
        name: head.done("asha", "user", "add", name, "--role", role, "--country", country)["token"]
        for name, (role, country) in PEOPLE.items()
    }
    everybody = Desk(home, {"asha": first["token"], **tokens})
    with loaded(everybody.environment("")) as program:
        yield replace(everybody, program=program)


def written(folder: Path, name: str, *lines: str) -> str:
    path = folder / name
    path.write_text(LETTER + "".join(f"{n}. {line}\n" for n, line in enumerate(lines, 1)))
    return str(path)


def order_of(desk: Desk, folder: Path, *lines: str) -> str:
    letter = written(folder, "order.txt", *lines)
    said = desk.done("dev", "receive", letter, "--authority", "in-it-act:do_meity")
    return str(said["order"])


def test_a_file_that_cannot_be_read_ends_with_3_and_only_its_bytes_are_kept(
    desk: Desk, tmp_path: Path
) -> None:
    broken = tmp_path / "list.xlsx"
    broken.write_bytes(b"PK\x03\x04" + random.Random(7).randbytes(400))  # noqa: S311
    before = desk.rows()

    code, said, _ = desk.run("dev", "receive", str(broken), "--country", "IN", "--json")

    after = desk.rows()
    assert code == 3
    assert json.loads(said)["unreadable"]["code"]
    assert after.pop("orders_exhibit") == before.pop("orders_exhibit") + 1
    assert after == before


def test_who_may_not_receive_leaves_not_even_a_file_behind(desk: Desk, tmp_path: Path) -> None:
    letter = written(tmp_path, "order.txt", "@zqnobody")
    before = desk.rows()

    assert desk.refused("esi", "receive", letter, "--country", "IN") == "no-right"
    assert desk.refused("", "receive", letter, "--country", "IN") == "no-token"

    assert desk.rows() == before


def test_one_shell_is_one_person(desk: Desk) -> None:
    stolen = replace(desk, tokens={"asha": desk.tokens["bilal"]})

    assert stolen.refused("asha", "order", "--as", "asha") == "other-person"
    assert desk.refused("asha", "init", "--person", "bilal") == "administered"
    assert desk.done("asha", "init", "--person", "asha")["token"] is None
    assert desk.refused("", "user", "list") == "no-token"


def test_a_whole_order_is_withheld_there_only_and_restored_in_one_act(
    desk: Desk, tmp_path: Path
) -> None:
    ref = order_of(desk, tmp_path, "@zqwhole1", "@zqwhole2")
    comply = ("--outcome", "comply", "--reason", "lawful_order")
    desk.done("asha", "check", ref)
    bounds = ("--territory", "IN", "--until", LATER)
    desk.done("asha", "propose", ref, *comply, *bounds)
    assert desk.refused("asha", "confirm", ref) == "same-eyes"
    assert desk.refused("chitra", "confirm", ref) == "unknown-order"
    desk.done("bilal", "confirm", ref)
    desk.done("bilal", "withhold", ref)

    for country, withheld in (("in", True), ("US", False)):
        assert desk.done("", "why", "zqwhole1", "--country", country)["withheld"] is withheld

    assert len(desk.done("asha", "restore", ref)["events"]) == 2
    assert desk.done("", "why", "zqwhole1", "--country", "IN")["withheld"] is False


def test_nothing_in_an_order_speaks_to_the_terminal(desk: Desk, tmp_path: Path) -> None:
    ref = order_of(desk, tmp_path, "@zq\x1b]0;owned\x07name", "@zqbell", "https://x.com/zq\x9b2J")

    for words in (("order",), ("order", ref), ("order", ref, "--json")):
        code, said, complained = desk.run("asha", *words)
        assert code == 0
        assert not any((c < " " and c != "\n") or "\x7f" <= c < "\xa0" for c in said + complained)


def test_whatever_is_said_in_a_note_is_recorded_and_printed(desk: Desk, tmp_path: Path) -> None:
    ref = order_of(desk, tmp_path, "@zqnote")
    note = b"\xff\xfe raw \xc2\x9b" + b"x" * 90_000

    code, _, complained = desk.run(
        "asha", "find", f"{ref}/1", "--finding", "satire", "--note", note
    )

    assert code == 0, complained


def test_deliveries_from_several_shells_at_once_are_several_orders(
    desk: Desk, tmp_path: Path
) -> None:
    letters = [written(tmp_path, f"{n}.txt", f"@zqshell{n}") for n in range(3)]
    words = ("--authority", "in-it-act:do_meity", "--received-at", "2020-06-01T00:00Z", "--json")

    running = [desk.start("dev", "receive", letter, *words) for letter in letters]
    came = [process.communicate(timeout=120) for process in running]

    assert [process.returncode for process in running] == [0] * 3, came
    refs = {json.loads(said)["order"] for said, _ in came}
    assert refs == {f"IN-2020-{number:04d}" for number in range(1, 4)}


def test_killed_at_any_moment_it_lost_nothing_and_goes_on(desk: Desk, tmp_path: Path) -> None:
    chance = random.Random(69)  # noqa: S311
    authority = ("--authority", "in-it-act:do_meity", "--received-at", "2019-06-01T00:00Z")
    for round_ in range(2):
        letter = written(tmp_path, "killed.txt", *[f"@zqkilled{round_}x{n}" for n in range(40)])
        process = desk.start("dev", "receive", letter, *authority)
        time.sleep(0.6 + chance.random() * 1.6)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)

        said = desk.done("dev", "receive", letter, *authority)

        assert said["order"] == f"IN-2019-{round_ + 1:04d}"
        order = desk.done("asha", "order", said["order"])
        assert len(order["items"]) == 40
        assert {item["state"] for item in order["items"]} == {"resolved"}
        kinds = [event["type"] for event in order["events"]]
        assert kinds.count("OrderReceived") == kinds.count("OrderAcknowledged") == 1
    desk.sound()
