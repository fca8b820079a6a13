"""Containers: bytes in, documents with provenance out."""

from typing import TYPE_CHECKING

from duly.receive.readers.document import (
    Box,
    Cell,
    Document,
    File,
    Flag,
    Line,
    Row,
    Table,
    TextLayer,
)
from duly.receive.readers.late import late
from duly.receive.readers.limits import Limits

if TYPE_CHECKING:
    from duly.receive.readers.opening import open_files
else:  # the values of this package travel to processes that open nothing
    open_files = late("duly.receive.readers.opening:open_files")

__all__ = [
    "Box",
    "Cell",
    "Document",
    "File",
    "Flag",
    "Limits",
    "Line",
    "Row",
    "Table",
    "TextLayer",
    "open_files",
]
