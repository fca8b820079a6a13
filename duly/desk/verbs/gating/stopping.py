"""Going on until somebody says stop."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def until_stopped(*stopped: threading.Event) -> Iterator[None]:
    """Set the events when this process is asked to end; gives the signals back afterwards."""

    def stop(*_: object) -> None:
        for each in stopped:
            each.set()

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, stop) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
