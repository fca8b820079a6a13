"""Serial numbers as a checksum: 1 to N without a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise


def gaps(serials: Sequence[int]) -> tuple[str, ...]:
    """Say which numbers are missing or doubled in each run; a new 1 starts a new run."""
    said: list[str] = []
    run: list[int] = []
    for number in [*serials, 1]:
        if number == 1 and run:
            said.extend(_in_run(run))
            run = []
        run.append(number)
    return tuple(said)


def _in_run(run: Sequence[int]) -> list[str]:
    if run[0] == 1 and all(after == before + 1 for before, after in pairwise(run)):
        return []
    times = Counter(run)
    said = []
    missing = sorted(set(range(1, max(run) + 1)) - times.keys()) if max(run) < 10 * len(run) else []
    if missing:
        said.append(f"serial numbers missing: {_ranges(missing)}")
    doubled = sorted(number for number, count in times.items() if count > 1)
    if doubled:
        said.append(f"serial numbers doubled: {_ranges(doubled)}")
    if not missing and not doubled and list(run) != sorted(run):
        said.append("serial numbers out of order")
    return said


def _ranges(numbers: Sequence[int]) -> str:
    """Write sorted numbers as ranges."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    shown = [str(a) if a == b else f"{a}-{b}" for a, b in spans[:12]]
    return ", ".join(shown) + (" and more" if len(spans) > 12 else "")
