"""No test speaks to the outside; some may speak to this machine itself."""

from __future__ import annotations

from pathlib import Path

import pytest

LOOPBACK = ["127.0.0.1", "::1", "localhost"]
MAY_LOOP = frozenset({"browser", "story"})


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of tests that need the loopback."""
    config.addinivalue_line("markers", "loopback: may open sockets to this machine itself")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Open the loopback for the browser, the story and what is marked; close all else.

    Unix sockets stay open: event loops need a pair of them.
    """
    tests = config.rootpath / "tests"
    for item in items:
        if item.get_closest_marker("loopback") or _room(item.path, tests) in MAY_LOOP:
            item.add_marker(pytest.mark.allow_hosts(LOOPBACK))


def _room(path: Path, tests: Path) -> str:
    return path.relative_to(tests).parts[0] if path.is_relative_to(tests) else ""
