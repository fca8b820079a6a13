"""A delivery is opened and read in a child process; nothing is recorded by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from duly.desk.sandbox.reading import read_in_child
from duly.receive.readers.document import File
from duly.receive.reading import Reading
from duly.receive.reading.againstdays import flags_on_receipt


def read_delivery(
    files: Sequence[File], *, platform: str | None = None, received_at: datetime | None = None
) -> Reading:
    """Return what a delivery says; without a date of its own it is held against its receipt.

    Raises ``Unreadable`` for what cannot be opened, and when hostile bytes killed the child;
    refuses ``unknown-platform``.
    """
    reading = read_in_child(files, platform=platform)
    if received_at is None:
        return reading
    late = flags_on_receipt(reading.order, received_at.date())
    return replace(reading, flags=(*reading.flags, *late))
