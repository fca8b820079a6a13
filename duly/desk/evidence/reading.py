"""The files of an order read together: posts, the list, and what the platform says of accounts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from duly.desk.evidence.accounts import accounts_of, listed_in
from duly.desk.evidence.files import Table, opened
from duly.evidence.cards import Traces, gathered
from duly.evidence.parameters import Parameters

_OFTEN = 20_000  # rows


def read(
    files: Sequence[Path],
    listing: Path,
    knowing: Path | None,
    *,
    parameters: Parameters,
    at: float,
    progress: Callable[[int], None] = lambda rows: None,
) -> Traces:
    """Read posts of one or several files, the order's list, and what is known of accounts.

    ``progress`` is told the rows read so far, every now and then.
    """
    known = accounts_of(knowing) if knowing else []
    listed, own = listed_in(listing, known)
    with ExitStack() as open_files:
        columns, rows = _together([open_files.enter_context(opened(path)) for path in files])
        return gathered(
            columns,
            _watched(rows, progress),
            accounts=[*own, *known],
            listed=listed,
            parameters=parameters,
            at=at,
        )


def _watched(
    rows: Iterator[Sequence[object]], progress: Callable[[int], None]
) -> Iterator[Sequence[object]]:
    for number, row in enumerate(rows):
        if not number % _OFTEN:
            progress(number)
        yield row


def _together(tables: Sequence[Table]) -> tuple[list[str], Iterator[Sequence[object]]]:
    """Return the rows of several files under the columns of all; an absent cell is empty."""
    if len(tables) == 1:
        return list(tables[0].columns), tables[0].rows
    columns = list(dict.fromkeys(name for table in tables for name in table.columns))
    return columns, _widened(tables, columns)


def _widened(tables: Sequence[Table], columns: list[str]) -> Iterator[Sequence[object]]:
    for table in tables:
        here = {name: n for n, name in enumerate(table.columns)}
        places = [here.get(name, -1) for name in columns]
        for row in table.rows:
            if len(row) < len(table.columns):
                yield row  # too short; it is counted as such
            else:
                yield [row[place] if place >= 0 else "" for place in places]
