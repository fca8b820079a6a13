"""Containers: bytes in, documents with provenance out."""

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
from duly.receive.readers.limits import Limits
from duly.receive.readers.opening import open_files

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
