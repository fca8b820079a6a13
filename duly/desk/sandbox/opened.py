"""Deliveries opened in a child: files go in, documents come back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.walls import allow_pages
from duly.desk.sandbox.wire import from_bytes, to_bytes
from duly.receive.readers import Document, File, open_files

STANDARD = ChildLimits()


def open_in_child(files: Sequence[File], *, limits: ChildLimits = STANDARD) -> tuple[Document, ...]:
    """Open a delivery in a child process.

    Raises what ``open_files`` raises, and ``Unreadable`` with ``hostile-file`` or ``too-slow``
    when a file makes its reader die or run on.
    """
    return from_bytes(tuple[Document, ...], run_in_child("open", pack(files), limits=limits))


def open_packed(payload: bytes) -> bytes:
    """Open packed files; the task ``open``."""
    return to_bytes(open_files(unpack(payload), allow=allow_pages))


def pack(files: Sequence[File]) -> bytes:
    """Put files into one run of bytes: a line of names and sizes, then the bytes."""
    index = json.dumps([[file.name, len(file.data)] for file in files])
    return b"".join([index.encode(), b"\n", *(file.data for file in files)])


def unpack(payload: bytes) -> tuple[File, ...]:
    """Take packed files apart again."""
    index, _, data = payload.partition(b"\n")
    files, start = [], 0
    for name, size in json.loads(index):
        files.append(File(name=name, data=data[start : start + size]))
        start += size
    return tuple(files)
