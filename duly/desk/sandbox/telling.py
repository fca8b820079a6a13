"""What a delivery says, told piece by piece as the command line promises it."""

from __future__ import annotations

import json
import resource
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from duly.desk.sandbox.held import most_held
from duly.desk.sandbox.walls import allow_pages
from duly.desk.sandbox.wire import from_bytes
from duly.receive.readers import Document, File, open_files
from duly.receive.readers.limits import MEGABYTE, Limits
from duly.receive.readers.longlist import is_list, open_long
from duly.receive.readers.recognized import Recognized
from duly.receive.reading import Directory, Reading
from duly.receive.reading.long import LongReading, read_long
from duly.receive.reading.shape import item_as_json, not_item_as_json, rest_as_json
from duly.receive.reading.whole import read

_PIECE = 500
_BYTES_A_ROW = 256
_ABOVE = 100  # rows of heads and of a letter above the list
_STANDARD = Limits()
_PLAIN = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def tell(given: BinaryIO) -> Iterator[bytes]:
    """Read a delivery; give a line of JSON for each piece of what it says. The task ``tell``.

    On the way in stands a line with what was asked, then the files' bytes. Pages that are
    pictures are asked for first: ``pictures`` names them, and nothing else is told.
    """
    asked = json.loads(given.readline())
    known = given.read(asked["directory"])
    directory = Directory.open(known) if known else None
    pages = asked["recognized"]
    recognized = [from_bytes(Recognized, given.read(size)) for size in pages or ()]
    files = [File(name=name, data=given.read(size)) for name, size in asked["files"]]
    rows, platform = asked["rows"] or _STANDARD.rows, asked["platform"]
    if rows > _STANDARD.rows and len(files) == 1 and is_list(files[0]):
        limits = replace(
            _STANDARD,
            rows=rows + _ABOVE,
            file_bytes=max(_STANDARD.file_bytes, rows * _BYTES_A_ROW // MEGABYTE * MEGABYTE),
        )
        listed = open_long(files.pop(), limits=limits)
        yield from _long(read_long(listed, platform=platform, directory=directory))
    else:
        usual = replace(_STANDARD, rows=min(rows, _STANDARD.rows))
        documents = open_files(files, limits=usual, allow=allow_pages, recognized=recognized)
        if pages is None and (wanted := unread(documents)):
            yield _line("pictures", wanted)
            return
        yield from _whole(read(documents, platform=platform, directory=directory))
    yield _spent()


def unread(documents: Iterable[Document]) -> list[tuple[str, tuple[int, ...]]]:
    """Name the pages that are pictures, by their document's digest."""
    return [(document.sha256, document.unread) for document in documents if document.unread]


def _spent() -> bytes:
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = round(used.ru_utime + used.ru_stime, 3)
    return _line("spent", {"seconds": seconds, "kibibytes": most_held()})


def _whole(reading: Reading) -> Iterator[bytes]:
    yield from _pieces("items", map(item_as_json, reading.items))
    yield from _pieces("not_items", map(not_item_as_json, reading.not_items))
    yield _line("rest", rest_as_json(reading))


def _long(reading: LongReading) -> Iterator[bytes]:
    yield from _pieces("items", map(item_as_json, reading.items()))
    yield from _pieces("not_items", map(not_item_as_json, reading.not_items()))
    yield _line("rest", rest_as_json(reading.rest()))


def _pieces(name: str, told: Iterable[object]) -> Iterator[bytes]:
    told = iter(told)
    while piece := list(islice(told, _PIECE)):
        yield _line(name, piece)


def _line(name: str, said: object) -> bytes:
    return _PLAIN.encode([name, said]).encode("utf-8", "surrogatepass") + b"\n"
