"""Log lines for machines: what the gate did and what is wrong, nothing of anybody."""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Final

LOGGER: Final = "duly.gate"


class Lines(logging.Formatter):
    """One JSON object per line: at, level, message, what a call gave as ``extra={"gate": …}``.

    Of an exception it tells the type and the place in the code; its own words may hold the
    address of a page, and so an id, and are left out.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        told |= getattr(record, "gate", {})
        if record.exc_info and record.exc_info[0] is not None:
            frames = traceback.extract_tb(record.exc_info[2])
            told["exception"] = record.exc_info[0].__name__
            told["place"] = [f"{frame.name}:{frame.lineno}" for frame in frames[-3:]]
        return json.dumps(told)  # all ASCII: no sign in it ends or hides a line


def write_lines() -> None:
    """Write the gate's log to stderr, one JSON object per line."""
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    log = logging.getLogger(LOGGER)
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)
    log.propagate = False
