"""One word that every process of a host can see: a newer register stands there, look again."""

from __future__ import annotations

import fcntl
import mmap
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from duly.gate.entry import instant

SIZE: Final = 64  # how often it rang, when the register was confirmed, room for more


def signal_path(path: Path) -> Path:
    """Return where the word of a register stands."""
    return path.with_name(f"{path.name}.signal")


class Signal:
    """Whoever places a register's files rings; readers compare one number for each batch."""

    def __init__(self, path: Path | str) -> None:
        self.path = signal_path(Path(path))

    def ring(self, *, create: bool = True) -> None:
        """Tell every reader on this host to look at its next question; call it after a rename.

        Without ``create`` nothing happens where nobody made the word; readers then look at the
        files themselves.
        """
        with self._words(create) as words:
            if words is not None:
                words[0] += 1

    def confirm(self, at: datetime) -> None:
        """Note when the register was last known to be the newest; it never goes back."""
        with self._words(create=True) as words:
            if words is not None:
                words[1] = max(words[1], instant(at))

    @contextmanager
    def _words(self, create: bool) -> Iterator[memoryview | None]:
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CLOEXEC | os.O_CREAT * create, 0o644)
        except FileNotFoundError:
            yield None
            return
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            if os.fstat(handle).st_size < SIZE:
                os.ftruncate(handle, SIZE)
            with mmap.mmap(handle, SIZE) as mapped, memoryview(mapped).cast("q") as words:
                yield words  # eight bytes at once, so that nobody reads half a number
        finally:
            os.close(handle)


class Watch:
    """The word as a reader sees it; it costs no system call to look.

    ``words`` are its numbers, of which the first changes when somebody rang; None where nobody
    does.
    """

    def __init__(self, path: Path) -> None:
        self._mapped = _mapped(signal_path(path))
        self.words = None if self._mapped is None else memoryview(self._mapped).cast("q")

    def rung(self) -> int:
        """Return a number that changes when somebody rang; -1 where nobody does."""
        return -1 if self.words is None else self.words[0]

    def confirmed(self) -> int:
        """Return when the register was last known to be the newest, in microseconds; else 0."""
        return 0 if self.words is None else self.words[1]


def _mapped(path: Path) -> mmap.mmap | None:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        if os.fstat(handle).st_size < SIZE:
            return None
        return mmap.mmap(handle, SIZE, access=mmap.ACCESS_READ)
    finally:
        os.close(handle)
