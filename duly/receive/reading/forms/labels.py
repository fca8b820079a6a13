"""Labels of a form and what is filled in behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_FILLER = re.compile(r"[.…_]{3,}|…")
_ENDS = " \t\n:：–—-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A value with its place in the text."""

    value: str | None
    start: int
    end: int


def values_in(text: str, labels: Mapping[str, re.Pattern[str]]) -> dict[str, Filled]:
    """Find each label once; its value runs to the next label. What is left blank is ``None``."""
    found = sorted(
        ((match.start(), match.end(), name) for name, label in labels.items()
         if (match := label.search(text))),
    )  # fmt: skip
    values: dict[str, Filled] = {}
    for place, (_, end, name) in enumerate(found):
        after = found[place + 1][0] if place + 1 < len(found) else len(text)
        after = max(after, end)
        values[name] = Filled(value=cleaned(text[end:after]), start=end, end=after)
    return values


def cleaned(text: str) -> str | None:
    """Give what was filled in, without the dots and lines that mark where."""
    flat = " ".join(_FILLER.sub(" ", text).split()).strip(_ENDS)
    return flat or None
