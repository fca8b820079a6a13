"""The tests' surroundings: no network, a throwaway home, and each database its own tests."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError

pytest_plugins = ["pytester"]
quiet = pytest.mark.filterwarnings("ignore:A test tried to use")

BOTH = """
    import os
    import pytest

    @pytest.mark.sqlite
    def test_on_sqlite():
        assert "DULY_DATABASE_URL" not in os.environ

    @pytest.mark.postgres
    def test_on_postgres():
        assert os.environ["DULY_DATABASE_URL"].startswith("postgresql://")

    def test_without_any():
        assert "DULY_DATABASE_URL" not in os.environ

    @pytest.mark.django_db
    def test_on_both():
        assert "DULY_TOKEN" not in os.environ
        assert not os.path.exists(os.environ["DULY_HOME"])
"""


@quiet
def test_no_socket_opens() -> None:
    with pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET)


@quiet
def test_no_name_is_looked_up() -> None:
    with pytest.raises(SocketBlockedError):
        socket.getaddrinfo("example.test", 443)


def test_a_pair_of_unix_sockets_opens() -> None:
    for end in socket.socketpair():
        end.close()


@pytest.mark.loopback
def test_a_marked_test_reaches_this_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        socket.create_connection(listening.getsockname()).close()


@quiet
@pytest.mark.loopback
def test_a_marked_test_reaches_nothing_beyond() -> None:
    with pytest.raises(SocketConnectBlockedError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_the_home_is_a_throwaway() -> None:
    assert not Path(os.environ["DULY_HOME"]).is_relative_to(Path.home() / ".duly")


@pytest.mark.parametrize(
    ("options", "database", "tests"),
    [((), "SQLite 3.*", 3), (("--postgres", "-n", "2"), "PostgreSQL 1?.*", 2)],
)
def test_each_database_has_its_own_tests(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    database: str,
    tests: int,
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setenv("DULY_TOKEN", "of whoever runs the tests")
    monkeypatch.setenv("DULY_DATABASE_URL", "postgresql://production.example/duly")
    pytester.makepyfile(BOTH)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    plugins = ("-p", "xdist.plugin", "-p", "tests.plugins.databases")
    result = pytester.runpytest_subprocess(*plugins, *options)
    result.assert_outcomes(passed=tests)
    result.stdout.fnmatch_lines([f"database: {database}"])
