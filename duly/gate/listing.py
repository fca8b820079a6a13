"""Read the entries of a register from a list that a person can write."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from duly.gate.countries import expanded
from duly.gate.entry import WITHHOLD, Entry, RegisterRefused, checked

COLUMNS: Final = ("kind", "id", "countries", "from", "until", "order", "action")


def listed(data: bytes) -> Iterator[Entry]:
    """Yield the entries of a CSV file in UTF-8 with the columns of ``COLUMNS``.

    ``countries`` are codes and group names (EU27, EEA, WORLD) parted by spaces; times are ISO
    8601, in UTC where they name no zone; an empty ``until`` is open; an empty ``action`` is to
    withhold. Refuses with ``list-not-text``, ``list-columns``, ``list-row`` and as ``checked``
    does, each naming the line.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise RegisterRefused("list-not-text", "Save the list as CSV in UTF-8.") from broken
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if not set(COLUMNS) <= set(reader.fieldnames or ()):
            raise RegisterRefused("list-columns", f"The first line must be {','.join(COLUMNS)}.")
        for row in reader:
            if None in row or None in row.values():
                raise RegisterRefused(
                    "list-row", f"Line {reader.line_num} has not as many cells as the first line."
                )
            yield _entry(reader.line_num, {name: row[name].strip() for name in COLUMNS})
    except csv.Error as broken:
        raise RegisterRefused(
            "list-row", f"Line {reader.line_num + 1} is not CSV: {broken}."
        ) from broken


def _entry(line: int, row: dict[str, str]) -> Entry:
    countries = expanded(row["countries"])
    if not countries:
        raise RegisterRefused(
            "entry-country",
            f"Line {line}: {row['countries']!r} names a place that is no ISO 3166-1 country "
            "and no known group.",
        )
    try:
        return checked(
            Entry(
                kind=row["kind"],
                id=row["id"],
                countries=countries,
                since=_time(row["from"]),
                until=_time(row["until"]) if row["until"] else None,
                order=row["order"],
                action=row["action"] or WITHHOLD,
            )
        )
    except RegisterRefused as refused:
        raise RegisterRefused(refused.code, f"Line {line}: {refused.why}") from refused


def _time(written: str) -> datetime:
    try:
        time = datetime.fromisoformat(written)
    except ValueError as unheard:
        raise RegisterRefused(
            "entry-time", f"{written!r} is no time. Write it as 2021-02-04T13:12:00Z."
        ) from unheard
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time
