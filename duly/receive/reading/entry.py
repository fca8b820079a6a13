"""One locator of a delivery with where it stood, before it becomes an item."""

from __future__ import annotations

from duly.receive.readers.frozen import frozen
from duly.receive.reading.locator import Locator
from duly.receive.reading.outcome import Source


@frozen
class Entry:
    """A locator, its source, and the ground that its row gives."""

    locator: Locator
    source: Source
    ground: str | None = None
    in_table: bool = False
    serial: int | None = None  # of its row
    label: str | None = None  # by which the letter's list calls it
    captions: tuple[str, ...] = ()  # what stands above its list
