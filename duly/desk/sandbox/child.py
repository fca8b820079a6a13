"""The child: raises its walls, reads its task's bytes, writes the result, and ends."""

from __future__ import annotations

import gc
import json
import mimetypes
import sys
import traceback
from collections.abc import Iterator
from typing import BinaryIO

from duly.desk.sandbox.held import look_ahead
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.patterns import PLACE, laid_up, take_over
from duly.desk.sandbox.tasks import Task, find_task
from duly.desk.sandbox.walls import ENOUGH, OUTER, raise_walls
from duly.order.terms import Refusal, Unreadable

_OPEN = (
    "This machine cannot shut off a process that opens foreign files. Install bubblewrap, or use "
    "a kernel with user namespaces or seccomp."
)
# What a workbook's reader would load only because it is there, for tables it never fills.
_WITHOUT = {"tell": ("numpy",), "read": ("numpy",), "open": ("numpy",)}
_GARBAGE = 50_000  # a child is short: it need not look for cycles after every seven hundred things


def main() -> None:
    """Carry out the task named on the command line on what stands on standard input."""
    name, words, around = sys.argv[-3:]
    take_over(laid_up(PLACE))
    for module in _WITHOUT.get(name, ()):
        sys.modules.setdefault(module, None)  # type: ignore[arg-type]  # what forbids loading it
    task = find_task(name)  # before the walls: what it imports is ours, what it reads is not
    mimetypes.init([])  # readers that load behind the walls would look for its files
    look_ahead()
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    standing = raise_walls(ChildLimits(**json.loads(words)))
    if around != OUTER and not ENOUGH & set(standing):
        sys.stdout.buffer.write(_said(Refusal("no-sandbox", _OPEN)))
        return
    for piece in _answer(task, sys.stdin.buffer):
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def _answer(task: Task, given: BinaryIO) -> Iterator[bytes]:
    """Give "done" and what the task gives, or its no; a no after a first piece ends the child."""
    begun = False
    try:
        for piece in task(given):
            yield piece if begun else b"done\n" + piece
            begun = True
    except Exception as error:  # a parser may raise anything at all on hostile bytes
        if begun:
            raise
        yield _said(error)


def _said(error: Exception) -> bytes:
    if isinstance(error, Refusal | Unreadable):
        return _no(type(error).__name__.lower(), error.code, error.why)
    if isinstance(error, MemoryError):
        why = "Reading it needs more memory than any honest order. Ask for it as CSV or PDF."
        return _no("unreadable", "hostile-file", why)
    traceback.print_tb(error.__traceback__)
    why = f"Reading it failed ({type(error).__name__}). Ask for it as CSV or PDF."
    return _no("unreadable", "hostile-file", why)


def _no(kind: str, code: str, why: str) -> bytes:
    return f"{kind}\n".encode() + json.dumps([code, why]).encode()


if __name__ == "__main__":
    main()
