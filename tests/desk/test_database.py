"""The database is in the mode in which nothing acknowledged is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier
from time import sleep

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler, OperationalError
from pytest_django import DjangoDbBlocker

from duly.desk.databases import database, journal_mode
from duly.desk.home import Home
from tests.plugins.databases import version


@pytest.fixture
def embedded(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[BaseDatabaseWrapper]:
    settings = database(Home(tmp_path), None, sqlite3.sqlite_version)
    opened = ConnectionHandler({"default": settings})["default"]
    with django_db_blocker.unblock():
        yield opened
        opened.close()


def pragma(opened: BaseDatabaseWrapper, name: str) -> str:
    with opened.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return str(cursor.fetchone()[0])


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", journal_mode(sqlite3.sqlite_version)),
        ("synchronous", "3"),
        ("recursive_triggers", "1"),
        ("foreign_keys", "1"),
    ],
)
def test_the_embedded_database_is_opened_safely(
    embedded: BaseDatabaseWrapper, name: str, value: str
) -> None:
    assert pragma(embedded, name) == value


@pytest.mark.parametrize(
    ("library", "mode"),
    [
        ("3.40.1", "delete"),
        ("3.44.5", "delete"),
        ("3.44.6", "wal"),
        ("3.45.0", "delete"),
        ("3.50.6", "delete"),
        ("3.50.7", "wal"),
        ("3.51.2", "delete"),
        ("3.51.3", "wal"),
        ("3.53.0", "wal"),
        ("4.0.0", "wal"),
    ],
)
def test_the_write_ahead_log_is_used_only_where_it_is_safe(library: str, mode: str) -> None:
    assert journal_mode(library) == mode


@pytest.mark.sqlite
def test_writers_that_never_pause_let_each_other_in(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    settings = database(Home(tmp_path), None, sqlite3.sqlite_version)
    handler, ready = ConnectionHandler({"default": settings}), Barrier(4)
    wrote: list[int] = []

    def write(writer: int) -> None:
        opened = handler["default"]
        opened.ensure_connection()
        ready.wait()
        for _ in range(10):
            opened.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
            wrote.append(writer)
            sleep(0.025)  # as long as an act takes
            opened.commit()
            opened.set_autocommit(True)
        opened.close()

    with django_db_blocker.unblock(), ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))

    assert set(wrote[:20]) == set(range(4)), wrote


@pytest.mark.sqlite
def test_who_is_not_let_in_for_the_whole_time_is_told_so(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    settings = database(Home(tmp_path), None, sqlite3.sqlite_version)
    settings["OPTIONS"]["timeout"] = 0.1
    opened = ConnectionHandler({"default": settings})["default"]
    with django_db_blocker.unblock(), closing(sqlite3.connect(settings["NAME"])) as other:
        opened.ensure_connection()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OperationalError, match="locked"):
            opened.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        assert pragma(opened, "busy_timeout") == "100"
        opened.close()


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_other_run_is_on_a_real_postgresql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        assert version() == f"PostgreSQL {cursor.fetchone()[0]}"


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_desk_is_no_superuser_there() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)
