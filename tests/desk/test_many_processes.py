"""Many processes on one PostgreSQL: one numbering, no gap, no double; no forgetful server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

import psycopg
import pytest
from hypothesis import settings

from duly.desk.history.postgres import opened
from duly.desk.home import Home
from duly.ledger.verify import verify

pytestmark = pytest.mark.postgres
ROOT = Path(__file__).parents[2]
PROCESSES = 4
ORDERS = 25 if settings().max_examples > 100 else 3
LOCAL = ("sandbox", "ocr-engine")  # what this machine, and not its PostgreSQL, may lack
ORIGIN = "localhost/duly/desk"


@dataclass(frozen=True, slots=True)
class Desk:
    """A home and a database of its own, for programs beside this one."""

    home: Path
    url: str

    def start(self, *words: str) -> subprocess.Popen[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
        told = {"DULY_HOME": str(self.home), "DULY_DATABASE_URL": self.url}
        return subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT, env=kept | told, text=True, stdin=PIPE, stdout=PIPE, stderr=PIPE,
        )  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    server, name = os.environ["DULY_DATABASE_URL"], f"many_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        parts = psycopg.conninfo.conninfo_to_dict(server)
    url = f"postgresql:///{name}?host={parts['host']}&user={parts['user']}"
    made = Desk(tmp_path_factory.mktemp("many") / "home", url)
    _, err = (making := made.start("tests.desk.many_writers", "make")).communicate(timeout=120)
    assert making.returncode == 0, err
    yield made
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name}")


def test_processes_that_number_at_once_leave_no_gap_and_no_double(desk: Desk) -> None:
    writers = [
        desk.start("tests.desk.many_writers", str(number), str(ORDERS))
        for number in range(1, PROCESSES + 1)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    told = [writer.communicate(timeout=300) for writer in writers]

    assert [err for (_, err), writer in zip(told, writers, strict=True) if writer.returncode] == []
    with opened(desk.url) as held:
        report = verify(held, verifiers=Home(desk.home).ledger_verifiers(ORIGIN))
        sizes = [int(note.split("\n")[1]) for note in held.checkpoints()]
        order = [entry for _, entry, _ in held.leaves()]
    assert (report.bad, report.pending) == ((), 0)
    assert report.size == report.signed == sum(int(out) for out, _ in told)
    assert sizes == sorted(set(sizes))
    assert len(set(order)) == report.size


@pytest.mark.long
def test_a_server_that_forgets_commits_is_fatal_and_is_served_only_in_spite_of_it(
    desk: Desk,
) -> None:
    serve = ("duly", "serve", "--port", "0", "--no-worker")
    _, why = (refused := desk.start(*serve)).communicate(timeout=120)
    assert refused.returncode == 1
    assert "postgres-durable: PostgreSQL would lose acknowledged events: off are fsync" in why

    others = [name for name in LOCAL if f"{name}: " in why]
    spared = [w for name in ("postgres-durable", *others) for w in ("--in-spite-of", name)]
    served = desk.start(*serve, *spared)
    try:
        assert served.stderr is not None
        assert any("The desk is at" in line for line in served.stderr)
    finally:
        served.terminate()
        served.communicate(timeout=60)
