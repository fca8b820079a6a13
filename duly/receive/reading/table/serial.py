"""Serial numbers as a checksum: 1 to N without a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from duly.receive.reading.outcome import Serials


def serials_of(numbers: Sequence[int]) -> Serials:
    """Sum up the numbers of all lists; a new 1 starts a new list."""
    runs = list(_runs(numbers))
    return Serials(
        last=max(runs[0]) if len(runs) == 1 else None,
        missing=", ".join(filter(None, (_ranges(_missing(run)) for run in runs))),
        doubled=", ".join(filter(None, (_ranges(_doubled(run)) for run in runs))),
    )


def gaps(serials: Sequence[int]) -> tuple[str, ...]:
    """Say which numbers are missing or doubled in each run; a new 1 starts a new run."""
    return tuple(said for run in _runs(serials) for said in _in_run(run))


def _runs(serials: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in chain(serials, (1,)):
        if number == 1 and run:
            yield run
            run = []
        run.append(number)


def _is_whole(run: Sequence[int]) -> bool:
    return run[0] == 1 and all(after == before + 1 for before, after in pairwise(run))


def _missing(run: Sequence[int]) -> list[int]:
    if _is_whole(run) or max(run) >= 10 * len(run):
        return []
    return sorted(set(range(1, max(run) + 1)) - set(run))


def _doubled(run: Sequence[int]) -> list[int]:
    if _is_whole(run):
        return []
    return sorted(number for number, count in Counter(run).items() if count > 1)


def _in_run(run: Sequence[int]) -> list[str]:
    said = []
    missing, doubled = _missing(run), _doubled(run)
    if missing:
        said.append(f"serial numbers missing: {_ranges(missing)}")
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
