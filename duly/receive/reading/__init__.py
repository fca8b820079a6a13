"""From opened documents to what an order asks for.

In: documents with lines and tables (``duly.receive.readers``). Out: a ``Reading``: the order's own
fields, every item with where it stood and how it was read, every other address with why it is no
item, counts, and flags. Nothing is recorded here, and nothing uncertain passes as certain: it
carries ``needs_person``.
"""

from typing import TYPE_CHECKING

from duly.receive.readers.late import late
from duly.receive.reading.directory import Directory
from duly.receive.reading.locator import PLATFORMS, Locator, locate
from duly.receive.reading.outcome import (
    Authority,
    Basis,
    Counts,
    Deadline,
    Decision,
    NotItem,
    OrderFields,
    Reading,
    ReadItem,
    Source,
)
from duly.receive.reading.shape import as_json

if TYPE_CHECKING:
    from duly.receive.reading.whole import read
else:  # what was read travels to processes that read nothing, and need no word of any language
    read = late("duly.receive.reading.whole:read")

__all__ = [
    "PLATFORMS",
    "Authority",
    "Basis",
    "Counts",
    "Deadline",
    "Decision",
    "Directory",
    "Locator",
    "NotItem",
    "OrderFields",
    "ReadItem",
    "Reading",
    "Source",
    "as_json",
    "locate",
    "read",
]
