"""What a child may be asked to do, by name: bytes in, bytes out, at once or piece by piece."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

Task = Callable[[BinaryIO], Iterator[bytes]]

# Each task is loaded in the child only: the parent never imports a parser for it.
TASKS: dict[str, str] = {
    "open": "duly.desk.sandbox.opened:open_packed",
    "read": "duly.desk.sandbox.reader:read_packed",
    "tell": "duly.desk.sandbox.telling:tell",
    "recognize": "duly.desk.sandbox.recognizing:recognize_packed",
    "study": "duly.desk.sandbox.recognizing:study_packed",
    "reread": "duly.desk.sandbox.recognizing:reread_packed",
    "outline": "duly.desk.sandbox.leaves:outline",
    "picture": "duly.desk.sandbox.leaves:picture",
    "crops": "duly.desk.sandbox.crops:crops",
    "alone": "duly.desk.sandbox.leaves:alone",
    "letter": "duly.desk.sandbox.letters:set_packed",
    "walls": "duly.desk.sandbox.probes:probe",
}


STREAMS = frozenset({"tell"})  # these take the way in itself, and give pieces


def find_task(name: str) -> Task:
    """Load a task's function; an unknown name is a bug."""
    module, _, function = TASKS[name].partition(":")
    found = getattr(importlib.import_module(module), function)
    return cast("Task", found) if name in STREAMS else lambda given: iter((found(given.read()),))
