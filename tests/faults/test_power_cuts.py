"""When the power fails, whatever was acknowledged is on the disk; weaker settings lose it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import apsw
import pytest
from hypothesis import settings

from duly.desk.databases import database
from duly.desk.home import Home
from duly.ledger.keys import parse_verifying
from tests.faults.power import Recording, cut, replayed
from tests.faults.processes import run

pytestmark = pytest.mark.sqlite
LONG = settings().max_examples > 100
CUTS = 10_000 if LONG else 300
FEW = 1_000 if LONG else 60
SEED = 1
AFFECTED, REPAIRED = "3.40.1", "3.51.3"  # by the WAL-reset bug: a journal here, a log there


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    home = tmp_path_factory.mktemp("recorded") / "home"
    told = json.loads(run(home, "tests.faults.recording", "2"))
    return Recording(
        tuple(told["dump"]), told["setup"], tuple(told["said"]), parse_verifying(told["key"])
    )


def ours(sqlite: str) -> str:
    """Return what the desk tells a SQLite of this version when it opens the database."""
    return str(database(Home(Path()), None, sqlite)["OPTIONS"]["init_command"])


def ends(recording: Recording, setup: str, cuts: int) -> Counter[str]:
    found = cut(replayed(recording, setup), recording.key, cuts, SEED)
    print(f"SQLite {apsw.sqlite_lib_version()}, {setup}: {dict(found)}")
    return found


def test_the_desk_was_recorded_in_the_mode_that_it_works_in(recording: Recording) -> None:
    assert recording.setup in {ours(AFFECTED), ours(REPAIRED)}
    assert len([each for each in recording.said if each == "COMMIT"]) >= 12
    assert max(each for each in recording.said if isinstance(each, int)) >= 30


@pytest.mark.parametrize(("sqlite", "cuts"), [(AFFECTED, CUTS), (REPAIRED, CUTS if LONG else 100)])
def test_no_power_cut_loses_what_was_acknowledged(
    recording: Recording, sqlite: str, cuts: int
) -> None:
    assert ends(recording, ours(sqlite), cuts) == {"kept": cuts}


@pytest.mark.parametrize(
    ("sqlite", "weaker"), [(REPAIRED, "NORMAL"), (AFFECTED, "FULL"), (AFFECTED, "NORMAL")]
)
def test_the_same_cuts_find_what_a_weaker_setting_loses(
    recording: Recording, sqlite: str, weaker: str
) -> None:
    setup = ours(sqlite).replace("synchronous=EXTRA", f"synchronous={weaker}")
    assert setup != ours(sqlite)

    assert ends(recording, setup, FEW)["lost"] >= FEW // 20


def test_without_syncs_the_same_cuts_find_spoiled_databases(recording: Recording) -> None:
    setup = ours(REPAIRED).replace("synchronous=EXTRA", "synchronous=OFF")

    assert ends(recording, setup, FEW)["corrupt"] >= FEW // 20
