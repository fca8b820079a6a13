"""Where the tests keep their data: a throwaway home, on SQLite or, asked, on PostgreSQL."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from tests.postgres import server

URL = "DULY_DATABASE_URL"
OPTION = "--postgres"
_SHARED = "DULY_TEST_POSTGRES"
_REAL = (URL, "DULY_TOKEN", "DULY_DNS_FILE", "DULY_AUTHORITIES_FILE", "DULY_ENVELOPE_FILE")
_OPENS = frozenset({"db", "transactional_db"})  # fixtures that let a test at the database
_MARKS = {"sqlite": "only on SQLite", "postgres": "only on PostgreSQL"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch between the two databases."""
    parser.addoption(
        OPTION, action="store_true", help="run on a temporary PostgreSQL instead of SQLite"
    )


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Set the home and the database before Django's settings are read.

    Workers beside the first process inherit its server; each has a database of its own.
    The real home and database of whoever runs the tests are never touched.
    """
    stack = ExitStack()
    early_config.add_cleanup(stack.close)
    home = stack.enter_context(tempfile.TemporaryDirectory(prefix="duly-tests-"))
    os.environ["DULY_HOME"] = str(Path(home) / "home")
    if _SHARED not in os.environ:
        for name in _REAL:
            os.environ.pop(name, None)
        if early_config.known_args_namespace.postgres:
            os.environ[URL] = os.environ[_SHARED] = stack.enter_context(server())
            stack.callback(os.environ.pop, _SHARED)
    return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks of tests that are about one of the two databases."""
    for mark, meaning in _MARKS.items():
        config.addinivalue_line("markers", f"{mark}: {meaning}; the other run leaves it out")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the other database; its own run has it.

    On PostgreSQL also what opens no database: it would be the same again.
    """
    leaves_out = _not_on_postgres if URL in os.environ else _only_on_postgres
    left_out = [item for item in items if leaves_out(item)]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def _only_on_postgres(item: pytest.Item) -> bool:
    return item.get_closest_marker("postgres") is not None


def _not_on_postgres(item: pytest.Item) -> bool:
    opens = _OPENS.intersection(getattr(item, "fixturenames", ()))
    opens |= {mark.name for mark in item.iter_markers() if mark.name in {"django_db", "postgres"}}
    return not opens or item.get_closest_marker("sqlite") is not None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say on which database this run was."""
    terminalreporter.write_line(f"database: {version()}")


def again(examples: int) -> int:
    """Give a third of the examples on PostgreSQL: the run on SQLite tries them all.

    They are the same ones, and only what they ask of the database can differ.
    """
    return -(-examples // 3) if URL in os.environ else examples


def version() -> str:
    """Give the name and version of the database that the tests run on."""
    if url := os.environ.get(URL):
        with psycopg.connect(url) as connection:
            number = connection.info.server_version
        return f"PostgreSQL {number // 10_000}.{number % 10_000}"
    return f"SQLite {sqlite3.sqlite_version}"
