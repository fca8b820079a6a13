"""A client that repeats its requests after a backup was put back doubles nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.desk.test_backup import programs
from tests.faults.processes import run
from tests.postgres import server


def repeated(folder: Path, url: str | None = None) -> Any:
    path = f"{programs()}:{os.environ['PATH']}"
    return json.loads(run(folder / "home", "tests.desk.repeating", url=url, PATH=path))


def holds(seen: dict[str, Any]) -> None:
    """Demand of a current backup, of an erasure and of an older backup what each must give."""
    assert (seen["current: same"], seen["current: recorded"]) == (True, 0)
    assert seen["current: other body"] == [409, 0]
    assert (seen["erased: same"], seen["erased: recorded"]) == (True, 0)
    assert seen["older: same"]
    assert seen["older: lost order"] == [404, 0]  # never somebody else's
    assert seen["older: anew"] == [201, 201]
    assert (seen["older: once"], seen["older: orders"]) == (True, 3)
    kept, lost, *anew = seen["older: references"]
    assert [each.rpartition("-")[2] for each in (kept, lost, *anew)] == [
        "0001", "0002", "2001", "2002"
    ]  # fmt: skip
    went_out, goes_out, both = seen["older: mails"]
    assert (went_out, goes_out, both) == (2, 3, 1)  # what was owed before goes out under its name
    assert seen["verified"]


@pytest.mark.sqlite
def test_a_repeated_request_meets_its_own_answer_or_a_history_that_never_knew_it(
    tmp_path: Path,
) -> None:
    holds(repeated(tmp_path))


@pytest.mark.long
@pytest.mark.postgres
def test_on_postgresql_as_well(tmp_path: Path) -> None:
    with server() as url:
        holds(repeated(tmp_path, url))
