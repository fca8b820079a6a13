"""Fewer searches for garbage while one file is read: next to nothing of it is dropped in rings."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MADE_BETWEEN = 50_000  # values made before the first search, where the interpreter allows 700


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let many values be made between two searches, and leave the setting as it was found.

    Searches still come, so that a file that makes rings cannot fill the memory with them; a
    caller who set a higher number, or switched them off, keeps that.
    """
    before = gc.get_threshold()
    if 0 < before[0] < _MADE_BETWEEN:
        gc.set_threshold(_MADE_BETWEEN, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
