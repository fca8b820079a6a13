"""A rule for the days around a vote becomes one span of days for each vote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, cast

from duly.law.typed import Misread

Table = Mapping[str, Any]


def spread(pack: Table) -> dict[str, Any]:
    """Return the pack's data with every ``around: votes`` written out as windows of days.

    A window cites the rule and the dates: it is as good as the weaker of the two, and until a
    person confirms a doubtful one the ordinary time runs. Windows
    that meet become one. Raises ``Misread`` for dates that the pack does not list.
    """
    dates = cast("Table", pack.get("dates", {}))
    instruments = [
        {**one, "clocks": [_clock(clock, dates, (i, n)) for n, clock in enumerate(one["clocks"])]}
        for i, one in enumerate(pack["instruments"])
    ]
    return {**pack, "instruments": instruments}


def _clock(clock: Table, dates: Table, at: tuple[int, int]) -> Table:
    if not any("around" in each for each in clock.get("variants", ())):
        return clock
    where = ("instruments", at[0], "clocks", at[1], "variants")
    variants = [
        one
        for n, each in enumerate(clock["variants"])
        for one in (_windows(each, dates, (*where, n)) if "around" in each else (each,))
    ]
    return {**clock, "variants": variants}


def _windows(rule: Table, dates: Table, where: tuple[str | int, ...]) -> Iterator[Table]:
    name = rule["around"]
    if name not in dates:
        raise Misread((*where, "around"), f"the pack lists no dates {name!r}")
    days = dates[name]
    try:
        merged = _merged(days["on"], rule["before_days"], rule["after_days"])
    except ValueError as error:
        raise Misread(("dates", name, "on"), str(error)) from error
    for first, last in merged:
        yield {
            "when": f"window:{first.isoformat()}..{last.isoformat()}",
            "length": rule["length"],
            "around": name,
            "src": list(dict.fromkeys([*rule["src"], *days["src"]])),
        }


def _merged(on: list[str], before: int, after: int) -> list[tuple[date, date]]:
    merged: list[tuple[date, date]] = []
    for day in sorted(map(date.fromisoformat, on)):
        first, last = day - timedelta(days=before), day + timedelta(days=after)
        if merged and first <= merged[-1][1]:
            first = merged.pop()[0]
        merged.append((first, last))
    return merged
