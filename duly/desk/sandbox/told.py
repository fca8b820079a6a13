"""What a delivery says, as the child tells it: pieces of the document of ``duly read --json``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.recognition import Progress, recognize
from duly.desk.sandbox.runner import scratch
from duly.desk.sandbox.streaming import lines_from_child
from duly.desk.sandbox.wire import to_bytes
from duly.order.terms import Unreadable
from duly.receive.readers.document import File
from duly.receive.readers.recognized import Recognized

USUAL_ROWS = 200_000
ITEM = frozenset(
    ("locator", "kind", "id", "norm", "ask", "source", "repaired", "duplicate_of", "needs_person")
) | {"alternatives", "ground", "author"}
NOT_ITEM = frozenset({"locator", "why", "source"})
REST = frozenset({"platform", "documents", "order", "counts", "flags"})
SPENT = frozenset({"seconds", "kibibytes"})
_FORMS: dict[str, type] = {
    "items": list,
    "not_items": list,
    "pictures": list,
    "rest": dict,
    "spent": dict,
}
_GARBLED = "What came back from reading the file makes no sense. Look at the original."
_SECONDS_A_ROW = 240e-6  # nearly twice what a row took on the slowest machine it was tried on
_BYTES_A_ROW = 2_048


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be read, and how far."""

    files: Sequence[Path]
    platform: str | None = None
    directory: bytes | None = None
    rows: int | None = None  # more than the usual limit, for one list alone
    progress: Progress | None = None  # of the recognition of pages that are pictures
    recognized: tuple[Recognized, ...] | None = None


def told(asked: Asked, *, limits: ChildLimits | None = None) -> Iterator[tuple[str, Any]]:
    """Give pieces by name: ``items`` and ``not_items`` in parts, the ``rest``, what it cost.

    Raises what reading raises, and ``Unreadable`` with ``no-file`` or ``garbled``.
    """
    limits = limits or _limits(asked.rows or USUAL_ROWS)
    pieces = _pieces(asked, limits)
    for name, said in pieces:
        if name == "pictures":
            yield from _pieces(_recognized(asked, said), limits)
            return
        yield name, said


def _recognized(asked: Asked, wanted: Sequence[tuple[str, Sequence[int]]]) -> Asked:
    files = [File(name=path.name, data=path.read_bytes()) for path in asked.files]
    return replace(asked, recognized=recognize(files, wanted, progress=asked.progress))


def _pieces(asked: Asked, limits: ChildLimits) -> Iterator[tuple[str, Any]]:
    ended = False
    for line in lines_from_child("tell", partial(_fill, asked), limits=limits):
        name, said = _piece(line)
        ended = ended or name in {"rest", "pictures"}
        yield name, said
    if not ended:
        raise Unreadable("garbled", _GARBLED)


def _limits(rows: int) -> ChildLimits:
    usual = ChildLimits()
    more = max(0, rows - USUAL_ROWS)
    return replace(
        usual,
        wall_seconds=usual.wall_seconds + 2 * more * _SECONDS_A_ROW,
        cpu_seconds=usual.cpu_seconds + int(more * _SECONDS_A_ROW),
        cpu_most=usual.cpu_most + int(more * _SECONDS_A_ROW),
        result_bytes=usual.result_bytes + more * _BYTES_A_ROW,
    )


def _piece(line: bytes) -> tuple[str, Any]:
    try:
        name, said = json.loads(line)
        form = _FORMS[name]
    except (ValueError, TypeError, KeyError, RecursionError) as broken:
        raise Unreadable("garbled", _GARBLED) from broken
    if not isinstance(said, form) or not _fits(name, said):
        raise Unreadable("garbled", _GARBLED)
    return name, said


def _fits(name: str, said: Any) -> bool:
    if isinstance(said, dict):
        return said.keys() == (REST if name == "rest" else SPENT)
    if name == "pictures":
        return all(_names_pages(one) for one in said)
    fields = ITEM if name == "items" else NOT_ITEM
    return all(isinstance(one, dict) and fields == one.keys() for one in said)


def _names_pages(said: Any) -> bool:
    match said:
        case [str(), [*numbers]]:
            return all(type(number) is int and number > 0 for number in numbers)
        case _:
            return False


def _fill(asked: Asked, given: BinaryIO) -> None:
    """Write what is asked, then the directory and the files, without holding a file whole."""
    pages = [to_bytes(one) for one in asked.recognized or ()]
    with scratch("files") as held:
        sizes = [(path.name, _copied(path, held)) for path in asked.files]
        words = {
            "platform": asked.platform,
            "directory": len(asked.directory or b""),
            "rows": asked.rows,
            "recognized": None if asked.recognized is None else [len(one) for one in pages],
            "files": sizes,
        }
        given.write(json.dumps(words).encode() + b"\n" + (asked.directory or b""))
        given.writelines(pages)
        held.seek(0)
        shutil.copyfileobj(held, given)


def _copied(path: Path, held: BinaryIO) -> int:
    before = held.tell()
    try:
        with path.open("rb") as file:
            shutil.copyfileobj(file, held)
    except OSError as missing:
        raise Unreadable("no-file", f"{path} cannot be opened: {missing.strerror}") from missing
    return held.tell() - before
