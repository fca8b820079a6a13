"""Deliveries opened and read in a child: files go in, a reading comes back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.opened import pack
from duly.desk.sandbox.recognition import Progress, recognize
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.wire import from_bytes, to_bytes
from duly.receive.readers import File
from duly.receive.reading import Reading

STANDARD = ChildLimits()


def read_in_child(
    files: Sequence[File],
    *,
    platform: str | None = None,
    directory: bytes | None = None,
    limits: ChildLimits = STANDARD,
    progress: Progress | None = None,
) -> Reading:
    """Open and read a delivery in a child process.

    ``directory`` is a CSV ``kind,id,author``, or the index made of one. Pages that are pictures
    are recognized in children of their own, and ``progress`` is told how far that has come.

    Raises what ``open_files`` and ``read`` raise, and ``Unreadable`` with ``hostile-file`` or
    ``too-slow`` when a file makes its reader die or run on.
    """
    known = [File(name="directory", data=directory)] if directory is not None else []
    reading = _read(platform, known, files, limits)
    wanted = [(one.sha256, one.unread) for one in reading.documents if one.unread]
    if wanted:
        found = recognize(files, wanted, progress=progress)
        pages = [File(name="recognized", data=to_bytes(one)) for one in found]
        return _read(platform, known, files, limits, recognized=pages)
    return reading


def _read(
    platform: str | None,
    directory: Sequence[File],
    files: Sequence[File],
    limits: ChildLimits,
    *,
    recognized: Sequence[File] = (),
) -> Reading:
    words = json.dumps([platform, bool(directory), len(recognized)]).encode()
    payload = words + b"\n" + pack([*directory, *recognized, *files])
    return from_bytes(Reading, run_in_child("read", payload, limits=limits))
