"""A list of bare names of whose heads one alone is known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duly.receive.readers.document import Row
from duly.receive.reading.table.heads import Role, role_of_head
from duly.receive.reading.table.places import text_at

ONE_HEAD = "only one word of the row above is known to head a list: is that row its head?"
# No word as labels are written: "City", "NAME".
_NAME = re.compile(r"^(?=.*[a-z])(?=[a-z]|.*[\d_]|.*[a-z][A-Z])[A-Za-z0-9_.-]{3,40}$")
_LEAST = 2  # rows below it
_MOST = 0.6  # of the rows below it that name something


def named_below(rows: Sequence[Row]) -> int | None:
    """Give the column whose first cell alone heads accounts, where names stand below it."""
    if len(rows) < 2 or sum(bool(cell.text.strip()) for cell in rows[0].cells) < 2:
        return None
    heads = [
        n for n in range(len(rows[0].cells)) if role_of_head(text_at(rows[0], n)) is Role.LOCATOR
    ]
    if len(heads) != 1:
        return None
    below = [said for row in rows[1:] if (said := text_at(row, heads[0]))]
    names = sum(_NAME.match(said) is not None and role_of_head(said) is None for said in below)
    return heads[0] if len(below) >= _LEAST and names >= _MOST * len(below) else None
