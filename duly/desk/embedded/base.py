"""Django's SQLite, whose writers wait in a line: of those that wait, one asks the database.

SQLite lets in whoever asks at the right moment, and who waits asks ever less often: beside writers
that never pause, somebody may wait for ever. Here a transaction begins behind a lock that the
system hands on to who is waiting for it; once it has begun, the next in the line may ask.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

QUEUE = "-queue"  # behind the name of the database's file
_ASKS = 4  # milliseconds in which SQLite asks by itself, one after one and two after that


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose transactions begin one after another, in every process."""

    def _start_transaction_under_autocommit(self) -> None:
        with self._turn():
            self._begin()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if self.is_in_memory_db():
            yield
            return
        file = os.open(f"{self.settings_dict['NAME']}{QUEUE}", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        finally:
            os.close(file)

    def _begin(self) -> None:
        """Ask every few milliseconds; raises ``OperationalError`` after the whole timeout."""
        whole = self.settings_dict["OPTIONS"]["timeout"]
        last = monotonic() + whole
        self.connection.execute(f"PRAGMA busy_timeout={_ASKS}")
        try:
            while not self._began(give_up=monotonic() >= last):
                pass
        finally:
            self.connection.execute(f"PRAGMA busy_timeout={round(whole * 1000)}")

    def _began(self, *, give_up: bool) -> bool:
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # untyped there
        except OperationalError as refused:
            busy = getattr(refused.__cause__, "sqlite_errorname", "").startswith("SQLITE_BUSY")
            if give_up or not busy:
                raise
            return False
        return True
