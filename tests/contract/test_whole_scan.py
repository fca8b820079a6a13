"""The whole order, scanned: nobody wrong, nobody lost, few left to a person."""

from __future__ import annotations

import pytest

from duly.desk.bench import scans
from duly.desk.sandbox.recognition import tools

pytestmark = [
    pytest.mark.long,
    pytest.mark.walled,
    pytest.mark.skipif(bool(tools().lacking), reason=f"no-tesseract: {tools().lacking}"),
]
TIMED = "scan of the order: all pages"  # the machine's, and told; the rest is the reader's


def test_a_scan_of_1178_rows_names_nobody_wrong_and_asks_about_few() -> None:
    rows = {row.name: row for row in scans.rows()}

    print("".join(f"\n{row.name}: {row.value} {row.unit}" for row in rows.values()))
    assert len(rows) == 5
    assert [name for name, row in rows.items() if not row.met and name != TIMED] == []
