"""Posts in Parquet: loaded only when such a file comes, since its reader takes room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from duly.desk.evidence.files import cell
from duly.order.terms import Refusal, Unreadable

try:
    import duckdb
except ImportError:
    duckdb = None  # type: ignore[assignment]

_BATCH = 10_000


def read(path: Path) -> tuple[list[str], Iterator[Sequence[object]]]:
    """Return the names of the columns, and the rows.

    Unreadable: ``not-parquet``. Refuses ``needs-evidence-extra`` without the package.
    """
    if duckdb is None:
        raise Refusal(
            "needs-evidence-extra",
            "Parquet is read by a package that is not installed: pip install 'duly[evidence]'; "
            "or give the posts as CSV or JSON lines",
        )
    try:
        found = _quiet().execute("SELECT * FROM read_parquet(?)", [str(path)])
    except duckdb.Error as error:
        raise Unreadable("not-parquet", f"{path}: {error}") from error
    names = [column[0] for column in found.description or ()]
    return names, _batches(found)


def _quiet() -> Any:
    """Open a reader that draws no bar: stdout holds one JSON document."""
    reader = duckdb.connect()
    reader.execute("SET enable_progress_bar = false")
    return reader


def _batches(found: Any) -> Iterator[Sequence[object]]:
    while batch := found.fetchmany(_BATCH):
        for row in batch:
            yield [cell(value) for value in row]
