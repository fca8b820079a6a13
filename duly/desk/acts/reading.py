"""A delivery is opened in a child process and read; nothing is recorded by it."""

from __future__ import annotations

from collections.abc import Sequence

from duly.desk.sandbox.opened import open_in_child
from duly.receive.readers.document import File
from duly.receive.reading import Reading, read


def read_delivery(files: Sequence[File], *, platform: str | None = None) -> Reading:
    """Return what a delivery says.

    Raises ``Unreadable`` for what cannot be opened, and when hostile bytes killed the child.
    """
    return read(open_in_child(files), platform=platform)
