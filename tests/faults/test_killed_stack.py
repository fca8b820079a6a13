"""A desk killed while it serves loses nothing that it had acknowledged, and does nothing twice."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.faults.processes import run, started
from tests.postgres import mortal, server

LONG = settings().max_examples > 100
KILLS = 1_000 if LONG else 6
FEW = 100 if LONG else 8
OF_BOTH = 20  # kills of the desk while its database is killed as well
LONGEST = 3.0  # seconds that the database lives once it is there
SEED = "1"
CLEAN = ("refused", "lost", "doubled", "undone", "unkept keys", "bad receipts", "differences")


def killed(home: Path, kills: int, *how: str, url: str | None = None) -> Any:
    words = ("tests.faults.stack.looping", str(kills), SEED, *how)
    return kept(kills, json.loads(run(home, *words, url=url)))


def kept(kills: int, told: Any) -> Any:
    print(told)
    assert told["kills"] == kills
    assert told["orders"] > 0
    return told


def clean(told: Any) -> bool:
    """Say whether nothing of what the clients were told was broken."""
    bad = {name: told[name] for name in CLEAN if told[name]}
    assert bad == {}
    assert told["receipts"] > 0
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
    home = tmp_path / "home"
    chance, ends = random.Random(SEED), 0  # noqa: S311 - a schedule that can be repeated
    with mortal(durable=True) as database:
        words = ("tests.faults.stack.looping", str(OF_BOTH), SEED, "seldom")
        desk = started(home, *words, url=database.url)
        while desk.poll() is None and not (tmp_path / "calm").exists():
            if not (tmp_path / "serving").exists():
                time.sleep(0.05)
                continue
            time.sleep(chance.random() * LONGEST)
            database.kill()
            database.start()
            ends += 1
        out, err = desk.communicate(timeout=1200)
    assert desk.returncode == 0, err.decode()[-4000:]
    assert clean(kept(OF_BOTH, json.loads(out)))
    print(f"the database was killed {ends} times")
    assert ends > 2
