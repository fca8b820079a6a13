"""Real workers, two at a time, killed without warning, and one that comes after them."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from duly.desk.worker.lasting import FAILED
from duly.gate.register import Register
from tests.desk.worker.seeding import ORDERS, THINGS

pytestmark = pytest.mark.sqlite
ROOT = Path(__file__).parents[3]
BATCH = 20  # the most that one worker sends before it marks what went out
MAILS = len(ORDERS) * (THINGS + 1)  # one for each person, and one warning for each order


def started(home: Path, *words: str, clock: str = "2021-02-06T12:00:00+00:00") -> Any:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env={
            **kept,
            "DULY_HOME": str(home),
            "DULY_PLATFORM": "demo",
            "DULY_DEMO_CLOCK": clock,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(process: Any) -> Any:
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err.decode()
    return out


def mails(home: Path) -> Counter[str]:
    texts = [path.read_text() for path in (home / "outgoing").iterdir()]
    return Counter(re.findall(r"^Message-ID: (.*)$", "\n".join(texts), re.MULTILINE))


def wait_for_mail(home: Path, many: int) -> None:
    until = time.monotonic() + 60
    while mails(home).total() < many and time.monotonic() < until:
        time.sleep(0.02)


def test_killed_workers_lose_nothing_and_double_at_most_the_mails_of_their_last_moment(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    finished(started(home, "tests.desk.worker.seeding"))
    killed = 0
    for many in (1, MAILS // 3):
        workers = [started(home, "duly", "worker") for _ in range(2)]
        wait_for_mail(home, many)
        for worker in workers:
            worker.kill()
            worker.communicate()
            killed += 1

    finished(started(home, "duly", "worker"))
    done = json.loads(finished(started(home, "duly", "worker", clock="2021-02-06T13:00:00+00:00")))

    assert len(mails(home)) == MAILS
    assert mails(home).total() <= MAILS + killed * BATCH
    assert done["stuck"] == done["troubles"] == []
    assert len(Register.open(home / "register" / "current.duly")) == len(ORDERS) * (THINGS - 5)
    verified = json.loads(finished(started(home, "duly", "ledger", "verify", "--json")))
    assert verified["ok"]
    rebuilt = json.loads(finished(started(home, "duly", "rebuild", "--json")))
    assert rebuilt["differences"] == []


def test_a_worker_goes_on_after_a_round_that_its_database_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    finished(started(home, "tests.desk.worker.seeding"))
    database = sqlite3.connect(home / "duly.sqlite3", isolation_level=None)
    database.execute("ALTER TABLE orders_owed RENAME TO elsewhere")
    worker = started(home, "duly", "worker", "--every", "0.2")
    try:
        for line in worker.stderr:
            if FAILED in line.decode():
                break
        assert worker.poll() is None
        assert not mails(home)
        database.execute("ALTER TABLE elsewhere RENAME TO orders_owed")
        wait_for_mail(home, MAILS)
        assert len(mails(home)) == MAILS
    finally:
        worker.kill()
        worker.communicate()
        database.close()
