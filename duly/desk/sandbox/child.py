"""The child: raises its walls, reads its task's bytes, writes the result, and ends."""

from __future__ import annotations

import gc
import json
import mimetypes
import sys
import traceback

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.tasks import Task, find_task
from duly.desk.sandbox.walls import raise_walls
from duly.order.terms import Refusal, Unreadable

_GARBAGE = 50_000  # a child is short: it need not look for cycles after every seven hundred things


def main() -> None:
    """Carry out the task named on the command line on what stands on standard input."""
    name, words = sys.argv[-2:]
    task = find_task(name)  # before the walls: what it imports is ours, what it reads is not
    mimetypes.init([])  # readers that load behind the walls would look for its files
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    raise_walls(ChildLimits(**json.loads(words)))
    sys.stdout.buffer.write(_answer(task, sys.stdin.buffer.read()))
    sys.stdout.buffer.flush()


def _answer(task: Task, payload: bytes) -> bytes:
    try:
        return b"done\n" + task(payload)
    except (Refusal, Unreadable) as no:
        return _no(type(no).__name__.lower(), no.code, no.why)
    except MemoryError:
        why = "Reading it needs more memory than any honest order. Ask for it as CSV or PDF."
        return _no("unreadable", "hostile-file", why)
    except Exception as error:  # a parser may raise anything at all on hostile bytes
        traceback.print_tb(error.__traceback__)
        why = f"Reading it failed ({type(error).__name__}). Ask for it as CSV or PDF."
        return _no("unreadable", "hostile-file", why)


def _no(kind: str, code: str, why: str) -> bytes:
    return f"{kind}\n".encode() + json.dumps([code, why]).encode()


if __name__ == "__main__":
    main()
