"""Values as JSON knows them, for whoever prints or sends them."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from typing import Any


def plain(value: Any) -> Any:
    """Return a value as JSON knows it; instants become ISO 8601 UTC with a Z."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(each) for each in value]
    return value
