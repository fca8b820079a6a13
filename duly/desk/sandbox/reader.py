"""The child that reads: it opens a delivery and gives what it asks for; the task ``read``."""

from __future__ import annotations

import json
from dataclasses import replace

from duly.desk.sandbox.opened import unpack
from duly.desk.sandbox.walls import allow_pages
from duly.desk.sandbox.wire import from_bytes, to_bytes
from duly.receive.readers import open_files
from duly.receive.readers.recognized import Recognized
from duly.receive.reading import Directory
from duly.receive.reading.whole import read  # before the walls, not when it is first called


def read_packed(payload: bytes) -> bytes:
    """Open and read packed files; the task ``read``."""
    words, _, rest = payload.partition(b"\n")
    platform, with_directory, pages = json.loads(words)
    files = unpack(rest)
    directory = None
    if with_directory:
        directory = Directory.open(files[0].data)
        files = files[1:]
    recognized = [from_bytes(Recognized, one.data) for one in files[:pages]]
    documents = open_files(files[pages:], recognized=recognized, allow=allow_pages)
    reading = read(documents, platform=platform, directory=directory)
    slim = tuple(replace(document, lines=(), tables=()) for document in documents)
    return to_bytes(replace(reading, documents=slim))  # what the rows say is in the items
