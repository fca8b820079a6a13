"""A desk killed while it serves loses nothing that it had acknowledged, and does nothing twice."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.faults.processes import run, started
from tests.postgres import mortal, server

LONG = settings().max_examples > 100
KILLS = 1_000 if LONG else 6
FEW = 100 if LONG else 8
OF_THE_DATABASE = 200  # kills of it, while its desk is killed now and then as well
WAYS: tuple[tuple[signal.Signals, bool], ...] = (  # how it ends, and whether only its first process
    (signal.SIGKILL, False), (signal.SIGKILL, True), (signal.SIGQUIT, True)
)  # fmt: skip
LONGEST = 1.0  # seconds that the database lives once the desk has answered again
PATIENCE = 120.0
SEED = "1"
CLEAN = ("refused", "lost", "doubled", "undone", "unkept keys", "bad receipts", "differences")


def killed(home: Path, kills: int, *how: str, url: str | None = None) -> Any:
    words = ("tests.faults.stack.looping", str(kills), SEED, *how)
    told = json.loads(run(home, *words, url=url))
    assert told["kills"] == kills
    assert told["in hand"] > kills // 2
    return told


def clean(told: Any) -> bool:
    """Say whether nothing of what the clients were told was broken."""
    print(told)
    bad = {name: told[name] for name in CLEAN if told[name]}
    assert bad == {}
    assert told["receipts"] > 0
    assert told["orders"] > 0
    return bool(told["verified"])


@pytest.mark.sqlite
def test_a_killed_desk_loses_and_doubles_nothing_that_its_clients_were_told(tmp_path: Path) -> None:
    assert clean(killed(tmp_path / "home", KILLS))


@pytest.mark.postgres
def test_on_postgresql_neither(tmp_path: Path) -> None:
    with server(durable=True) as url:
        assert clean(killed(tmp_path / "home", KILLS, url=url))


@pytest.mark.long
@pytest.mark.sqlite
def test_with_real_children_neither(tmp_path: Path) -> None:
    assert clean(killed(tmp_path / "home", FEW, "walled"))


@pytest.mark.long
@pytest.mark.sqlite
def test_the_same_kills_find_what_a_desk_loses_that_answers_before_it_commits(
    tmp_path: Path,
) -> None:
    assert killed(tmp_path / "home", FEW, "hasty")["lost"] > 0


@pytest.mark.long
@pytest.mark.sqlite
def test_the_same_kills_find_what_clients_double_that_use_no_keys(tmp_path: Path) -> None:
    assert killed(tmp_path / "home", FEW, "keyless")["doubled"] > 0


@pytest.mark.long
@pytest.mark.postgres
def test_a_postgresql_that_is_killed_loses_nothing_acknowledged(tmp_path: Path) -> None:
    home, chance = tmp_path / "home", random.Random(SEED)  # noqa: S311 - it can be repeated
    ends: Counter[str] = Counter()
    with mortal(durable=True) as database:
        words = ("tests.faults.stack.looping", "1000000", SEED, "seldom")
        desk = started(home, *words, url=database.url)
        while desk.poll() is None and ends.total() < OF_THE_DATABASE:
            way = chance.choice(WAYS)
            told_more(tmp_path, desk)
            time.sleep(chance.random() * LONGEST)
            database.kill(*way)
            database.start()
            ends[str(way)] += 1
        (tmp_path / "enough").touch()
        out, err = desk.communicate(timeout=1200)
    assert desk.returncode == 0, err.decode()[-4000:]
    print(f"the database was killed {ends.total()} times: {dict(ends)}")
    assert clean(json.loads(out))
    assert ends.total() == OF_THE_DATABASE


def told_more(folder: Path, desk: subprocess.Popen[bytes]) -> None:
    """Wait until the clients were told something more than they know now."""
    before, until = heard(folder), time.monotonic() + PATIENCE
    while heard(folder) == before and desk.poll() is None:
        assert time.monotonic() < until, "the desk does not work any more"
        time.sleep(0.02)


def heard(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.glob("told.*"))
