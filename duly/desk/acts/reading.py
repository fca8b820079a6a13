"""A delivery is opened and read in a child process; nothing is recorded by it."""

from __future__ import annotations

from collections.abc import Sequence

from duly.desk.sandbox.reading import read_in_child
from duly.receive.readers.document import File
from duly.receive.reading import Reading


def read_delivery(files: Sequence[File], *, platform: str | None = None) -> Reading:
    """Return what a delivery says.

    Raises ``Unreadable`` for what cannot be opened, and when hostile bytes killed the child;
    refuses ``unknown-platform``.
    """
    return read_in_child(files, platform=platform)
