"""Files are read in the test's own process, unless a test is about the walls or all are asked."""

from __future__ import annotations

import threading
from typing import BinaryIO

import pytest

from duly.desk.sandbox import child, runner
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.tasks import find_task

MARK = "walled"
OPTION = "--walls"
# Bytes in, bytes out, whatever stands around them. What probes the walls, tells line by line
# or loads another program's engine has its child in every run.
NEARBY = frozenset({"open", "read", "outline", "picture", "crops", "alone", "letter"})
_STARTED = runner._watch
_ALONE = threading.Lock()  # the parsers expect, as in a child, to be the only thread


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that starts a real child for every file and every letter."""
    parser.addoption(OPTION, action="store_true", help="open every file in a child behind walls")


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of tests whose files are opened in real children."""
    config.addinivalue_line("markers", f"{MARK}: files are opened in children behind walls")


@pytest.fixture(autouse=True)
def _no_walls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the half second that a child takes to start; what goes in and comes out is the same."""
    if not request.config.getoption(OPTION) and request.node.get_closest_marker(MARK) is None:
        monkeypatch.setattr(runner, "_watch", _watch)


def _watch(
    command: list[str], files: tuple[BinaryIO, BinaryIO, BinaryIO], limits: ChildLimits
) -> int:
    given, result, _ = files
    task = command[-3]
    if task not in NEARBY:
        return _STARTED(command, files, limits)
    with _ALONE:
        for piece in child._answer(find_task(task), given):
            result.write(piece)
    return 0
