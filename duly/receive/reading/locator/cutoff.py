"""Words that show only the start of the address behind them, as platforms cut long links."""

from __future__ import annotations

import re

from duly.receive.reading.locator.point import Locator

_CUT = re.compile(r"(?:\u2026|\.{3})\W*$")
_BEFORE = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_FEWEST = 3  # letters behind the host


def is_start_of(shown: str, behind: Locator) -> bool:
    """Tell whether words end with an ellipsis, and the address behind them begins as they do."""
    text = _BEFORE.sub("", shown.strip())
    cut = _CUT.search(text)
    if cut is None or not behind.certain:
        return False
    start = text[: cut.start()].casefold()
    long_enough = len(start.partition("/")[2]) >= _FEWEST
    return long_enough and _BEFORE.sub("", behind.norm).casefold().startswith(start)
