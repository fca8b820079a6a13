"""The one place where the present enters; everything else is told what time it is."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta


def _offset() -> timedelta:
    told = os.environ.get("DULY_DEMO_CLOCK")
    if not told:
        return timedelta()
    return datetime.fromisoformat(told).astimezone(UTC) - datetime.now(UTC)


_OFFSET = _offset()


def now() -> datetime:
    """Return the present as an aware UTC instant.

    ``DULY_DEMO_CLOCK`` (ISO 8601) starts the clock there instead; only the demo sets it.
    """
    return datetime.now(UTC) + _OFFSET
