"""Labels of a form and what is filled in behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    found = [(match.start(), match.end(), name) for name, label in labels.items()
             if (match := label.search(text))]  # fmt: skip
    return dict(_filled(text, sorted(found)))


def all_values(text: str, labels: Mapping[str, re.Pattern[str]], name: str) -> list[Filled]:
    """Find every place of one label; each value runs to the next label of any kind."""
    found = [(match.start(), match.end(), one) for one, label in labels.items()
             for match in label.finditer(text)]  # fmt: skip
    return [filled for one, filled in _filled(text, sorted(found)) if one == name]


def _filled(text: str, found: Sequence[tuple[int, int, str]]) -> Iterator[tuple[str, Filled]]:
    for place, (_, end, name) in enumerate(found):
        after = max(end, found[place + 1][0] if place + 1 < len(found) else len(text))
        yield name, Filled(value=cleaned(text[end:after]), start=end, end=after)


def cleaned(text: str) -> str | None:
    """Give what was filled in, without the dots and lines that mark where."""
    flat = " ".join(_FILLER.sub(" ", text).split()).strip(_ENDS)
    return flat or None
