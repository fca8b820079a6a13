"""What a child may be asked to do: bytes in, bytes out, by name."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

Task = Callable[[bytes], bytes]

# Each task is loaded in the child only: the parent never imports a parser for it.
TASKS: dict[str, str] = {
    "open": "duly.desk.sandbox.opened:open_packed",
    "read": "duly.desk.sandbox.reading:read_packed",
    "outline": "duly.desk.sandbox.leaves:outline",
    "picture": "duly.desk.sandbox.leaves:picture",
    "crops": "duly.desk.sandbox.crops:crops",
    "alone": "duly.desk.sandbox.leaves:alone",
    "letter": "duly.desk.sandbox.letters:set_packed",
    "walls": "duly.desk.sandbox.probes:probe",
}


def find_task(name: str) -> Task:
    """Load a task's function; an unknown name is a bug."""
    module, _, function = TASKS[name].partition(":")
    return cast("Task", getattr(importlib.import_module(module), function))
