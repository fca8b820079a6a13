"""What verbs print: one JSON document for machines, calm lines for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

from duly.desk.plain import plain
from duly.order.events import AnyEvent

_UNSEEN = (*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000))
_CONTROLS = dict.fromkeys(_UNSEEN, "\N{REPLACEMENT CHARACTER}")
_ESCAPES = {code: f"\\u{code:04x}" for code in _UNSEEN}


def document(value: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2).translate(_ESCAPES))


def shown(text: str) -> str:
    """Return foreign text without what a terminal would obey."""
    return text.translate(_CONTROLS)


def line(text: str) -> None:
    """Print a line for people; control characters of foreign text never reach the terminal."""
    print(shown(text))


def note(text: str) -> None:
    """Print a line beside the result, on stderr."""
    print(shown(text), file=sys.stderr)


def recorded(events: Iterable[tuple[str, AnyEvent]]) -> list[dict[str, Any]]:
    """Return what was recorded, for ``{"events": […]}``."""
    return [
        {
            "event": name,
            "type": type(event).__name__,
            "item": getattr(event, "item", None),
            "at": plain(event.at),
        }
        for name, event in events
    ]
